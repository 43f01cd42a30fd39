//! What a shop, a programme or a survey did to prevent pollution, and what it brought.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::figure::Status;
use crate::invalid::Invalid;

/// What the account is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Scope {
    Facility,
    Survey,
    Programme,
    Sector,
    PilotGroup,
}

/// What checking the facts against the source gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// The source says what the facts say.
    Confirmed,
    /// The facts were corrected after the source.
    Corrected,
    /// Taken from the network's own plan.
    Seed,
}

/// The facts of a case study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseStudy {
    /// What it is about.
    pub scope: Scope,
    /// The firm or plant, where it is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facility: Option<String>,
    /// The year of the account, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// What kind of evidence the source gives; no figure may claim more.
    pub evidence: Status,
    /// What checking gave.
    pub checked: Checked,
}

impl Particulars for CaseStudy {
    const PARTS: &'static [&'static str] = &["problem", "measure", "result", "obstacle", "check-note"];

    fn check(&self, common: &Common) -> Result<(), Invalid> {
        let missing = |field: &str| Invalid::Missing(field.to_owned());
        common.sector.as_ref().ok_or_else(|| missing("sector"))?;
        let source = common.source.as_ref().ok_or_else(|| missing("source"))?;
        source.quote.as_ref().ok_or_else(|| missing("source.quote"))?;
        common.none_stronger_than(self.evidence)
    }

    fn date(&self) -> Option<PartialDate> {
        self.year.map(PartialDate::of_year)
    }
}
