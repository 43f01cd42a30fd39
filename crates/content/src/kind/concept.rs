//! A concept of the thesaurus: what it means, what it is called, and how it hangs together with
//! others. Its page gathers what there is on it.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::invalid::Invalid;
use crate::slug::Slug;

/// The facts of a concept. Its preferred term in a language is the title there, its definition the
/// summary; what else it is called stands in the part `also`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// What sort of thing it is.
    pub category: Category,
    /// The concept that contains it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broader: Option<Slug>,
    /// Concepts beside it. One direction is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Slug>,
}

/// What sort of thing a concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// A way to prevent pollution.
    Technique,
    /// A branch of industry.
    Sector,
    /// Something a plant does.
    Process,
    /// Something a plant uses to do it.
    Equipment,
    /// Something that is used up, or made.
    Material,
    /// Something that does harm where it ends up.
    Pollutant,
    /// A means by which firms and authorities steer.
    Instrument,
    /// What they aim at, and by which rules.
    Policy,
}

impl Category {
    /// Every category, in the order a page shows them.
    pub const ALL: [Self; 8] = [
        Self::Technique,
        Self::Sector,
        Self::Process,
        Self::Equipment,
        Self::Material,
        Self::Pollutant,
        Self::Instrument,
        Self::Policy,
    ];

    /// As files and messages write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Technique => "technique",
            Self::Sector => "sector",
            Self::Process => "process",
            Self::Equipment => "equipment",
            Self::Material => "material",
            Self::Pollutant => "pollutant",
            Self::Instrument => "instrument",
            Self::Policy => "policy",
        }
    }
}

impl Particulars for Concept {
    const PARTS: &'static [&'static str] = &["also"];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        Ok(())
    }

    fn date(&self) -> Option<PartialDate> {
        None
    }
}
