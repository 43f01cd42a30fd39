//! One piece of content: facts once, and a version in each language.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::kind::{Common, Facts, Kind};
use crate::language::Language;
use crate::slug::Slug;
use crate::version::{Revision, Standing, Version};

/// Names an item for ever, in every language; the folder's name in `content/`.
pub type ItemId = Slug;

/// What is published. Made by [`crate::draft::Draft::accept`] alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name for ever.
    pub id: ItemId,
    /// The facts that any kind may have.
    pub common: Common,
    /// The facts of its kind.
    pub facts: Facts,
    /// The language it was first written in.
    pub original: Language,
    /// The revision of the original's meaning.
    pub revision: Revision,
    /// When the original reached this revision.
    pub revised: DateTime<Utc>,
    /// When it was first published.
    pub published: DateTime<Utc>,
    /// One version a language; the original is always there.
    pub versions: BTreeMap<Language, Version>,
}

impl Item {
    /// The kind.
    pub fn kind(&self) -> Kind {
        self.facts.kind()
    }

    /// The version it was first written in.
    pub fn original(&self) -> &Version {
        // `accept` refuses a draft without it, and rows are written from items alone.
        &self.versions[&self.original]
    }

    /// The version in a language, or else the original.
    pub fn version(&self, language: &Language) -> &Version {
        self.versions.get(language).unwrap_or_else(|| self.original())
    }

    /// How a version stands towards the original.
    pub fn standing(&self, version: &Version) -> Standing {
        version.standing(self.original(), self.revision)
    }

    /// When any version was last changed.
    pub fn updated(&self) -> DateTime<Utc> {
        self.versions.values().map(|version| version.edited).max().unwrap_or(self.published)
    }

    /// What lists order by, the newest last: its date, or nothing known.
    pub fn order(&self) -> String {
        self.facts.date().map_or_else(String::new, |date| date.to_string())
    }
}
