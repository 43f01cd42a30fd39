//! What an item can be. One file a kind, one line here.

mod case_study;
mod concept;
mod event;
mod guide;
mod news;
mod organization;
mod page;
mod working_group;

use std::fmt;

use serde::{Deserialize, Serialize};
use url::Url;

use crate::date::PartialDate;
use crate::figure::{Figures, Status};
use crate::invalid::Invalid;
use crate::language::Language;
use crate::place;

pub use case_study::{CaseStudy, Checked, Scope};
pub use concept::{Category, Concept};
pub use event::Event;
pub use guide::Guide;
pub use news::News;
pub use organization::{Organization, State};
pub use page::Page;
pub use working_group::WorkingGroup;

pub use crate::place::{Country, Region};

/// What each kind says about itself beside its facts.
pub trait Particulars {
    /// Names of the texts that its versions may have beside title, summary and body.
    const PARTS: &'static [&'static str];

    /// What must hold among its facts, beyond each value on its own.
    fn check(&self, common: &Common) -> Result<(), Invalid>;

    /// The date that lists order it by and filter it by year with.
    fn date(&self) -> Option<PartialDate>;
}

macro_rules! kinds {
    ($($variant:ident = $id:literal;)*) => {
        /// What an item is, with the facts that are the same in every language.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", rename_all = "kebab-case")]
        #[allow(missing_docs)] // Each variant is named as the struct it holds.
        pub enum Facts { $($variant($variant),)* }

        /// The name of a kind.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[allow(missing_docs)]
        pub enum Kind { $($variant,)* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$variant),*];

            /// As folders, addresses of the API and messages write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The texts that its versions may have beside title, summary and body.
            pub fn parts(self) -> &'static [&'static str] {
                match self { $(Self::$variant => $variant::PARTS,)* }
            }
        }

        impl Facts {
            /// The kind.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$variant(_) => Kind::$variant,)* }
            }

            /// The date that lists order it by.
            pub fn date(&self) -> Option<PartialDate> {
                match self { $(Self::$variant(facts) => facts.date(),)* }
            }

            /// Reads the facts of a kind; an error keeps its place in the text.
            pub(crate) fn from_toml(kind: Kind, text: &str) -> Result<Self, toml::de::Error> {
                match kind { $(Kind::$variant => toml::from_str::<$variant>(text).map(Self::$variant),)* }
            }

            fn check(&self, common: &Common) -> Result<(), Invalid> {
                match self { $(Self::$variant(facts) => facts.check(common),)* }
            }
        }
    };
}

kinds! {
    News = "news";
    CaseStudy = "case-study";
    WorkingGroup = "working-group";
    Event = "event";
    Organization = "organization";
    Concept = "concept";
    Guide = "guide";
    Page = "page";
}

impl Kind {
    /// Reads a kind's name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Where the facts come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The title, as the source writes it.
    pub title: String,
    /// Its address, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language it is written in.
    pub language: Language,
    /// Words copied from it, by which the facts were checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

/// The facts that an item of any kind may have.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Common {
    /// Where it comes from, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The provinces, territories and states, where the source names them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Region>,
    /// Work of the three countries together.
    #[serde(default, skip_serializing_if = "is_false")]
    pub trinational: bool,
    /// The concept of its sector.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// The concepts of its techniques.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub techniques: Vec<String>,
    /// Where its facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Its numbers.
    #[serde(default, rename = "figure", skip_serializing_if = "Figures::is_empty")]
    pub figures: Figures,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde's signature
fn is_false(value: &bool) -> bool {
    !value
}

impl Common {
    /// The strongest claim that a figure of it may make.
    pub(crate) fn none_stronger_than(&self, evidence: Status) -> Result<(), Invalid> {
        let stronger = self.figures.iter().find(|figure| figure.status < evidence);
        stronger.map_or(Ok(()), |figure| {
            Err(Invalid::Contradiction {
                name: figure.name.as_str().to_owned(),
                first: figure.status.as_str().to_owned(),
                second: evidence.as_str().to_owned(),
            })
        })
    }
}

impl Facts {
    /// Checks what must hold among the facts.
    pub(crate) fn check_all(&self, common: &Common) -> Result<(), Invalid> {
        if common.trinational && common.country.is_some() {
            return Err(Invalid::CountryAndTrinational);
        }
        place::check(&common.regions, common.country)?;
        if let Some(url) = common.source.as_ref().and_then(|source| source.url.as_ref()) {
            web_address(url)?;
        }
        self.check(common)
    }
}

/// Only addresses that a reader can follow.
pub(crate) fn web_address(url: &Url) -> Result<(), Invalid> {
    if matches!(url.scheme(), "http" | "https") { Ok(()) } else { Err(Invalid::Address(url.to_string())) }
}
