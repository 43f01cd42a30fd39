//! What somebody proposes, before it is taken.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::invalid::Invalid;
use crate::item::{Item, ItemId};
use crate::kind::{Common, Facts};
use crate::language::Language;
use crate::slug::Slug;
use crate::text::Text;
use crate::version::{Basis, Hand, Origin, Parts, Revision, Version, texts};

/// Where the text of a draft comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// Written in its language; `revision` where the author says that the meaning changed.
    Written {
        /// The revision this text is.
        revision: Option<Revision>,
    },
    /// Translated from a revision of the original.
    Translated {
        /// That revision.
        from: Revision,
        /// By whom.
        hand: Hand,
    },
}

/// A version as proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftVersion {
    /// The last part of the address.
    pub slug: Slug,
    /// The title.
    pub title: Text,
    /// The summary.
    pub summary: Text,
    /// The body.
    pub body: Text,
    /// Further texts.
    pub parts: Parts,
    /// Where it comes from.
    pub made: Made,
}

impl DraftVersion {
    /// Every text of it, with the name of its field.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &Text)> {
        texts(&self.title, &self.summary, &self.body, &self.parts)
    }
}

/// An item as proposed. [`Draft::accept`] is the only way to make an [`Item`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its name for ever.
    pub id: ItemId,
    /// The facts of any kind.
    pub common: Common,
    /// The facts of its kind.
    pub facts: Facts,
    /// The language of the original.
    pub original: Language,
    /// The versions.
    pub versions: BTreeMap<Language, DraftVersion>,
}

impl Draft {
    /// Makes the draft an item, over what was published before. `older` finds the fingerprints
    /// of an older revision of the original.
    ///
    /// The original keeps its revision while its texts stay the same, and gets the next when they
    /// change, unless the author says which revision it is: a slip mended keeps the number.
    pub fn accept(
        self,
        published: Option<&Item>,
        older: impl Fn(Revision) -> Option<Basis>,
        at: DateTime<Utc>,
    ) -> Result<Item, Invalid> {
        self.facts.check_all(&self.common)?;
        if let Some(other) = published.filter(|item| item.kind() != self.facts.kind()) {
            return Err(Invalid::IdTaken { id: self.id.to_string(), kind: other.kind().to_string() });
        }
        let original =
            self.versions.get(&self.original).ok_or_else(|| Invalid::NoOriginal(self.original.to_string()))?;
        let revision = revision_of(original, published)?;
        let basis = basis_of(original);
        let same_revision = published.filter(|item| item.revision == revision);
        let revised = same_revision.map_or(at, |item| item.revised);
        let basis_of_revision = |from: Revision, language: &Language| {
            if from == revision {
                return Some(basis.clone());
            }
            let kept = published.and_then(|item| match &item.versions.get(language)?.origin {
                Origin::Translated { from: kept, basis, .. } if *kept == from => basis.clone(),
                _ => None,
            });
            let last = || published.filter(|item| item.revision == from).map(|item| item.original().basis());
            kept.or_else(last).or_else(|| older(from))
        };
        let mut versions = BTreeMap::new();
        for (language, draft) in self.versions {
            let origin = match draft.made {
                Made::Written { .. } if language == self.original => Origin::Written,
                Made::Written { .. } => return Err(Invalid::Missing("translated-from".to_owned())),
                Made::Translated { .. } if language == self.original => {
                    return Err(Invalid::UnknownField("translated-from".to_owned()));
                }
                Made::Translated { from, .. } if from > revision || from.0 == 0 => {
                    return Err(Invalid::FutureRevision { from: from.0, original: revision.0 });
                }
                Made::Translated { from, hand } => {
                    Origin::Translated { from, hand, basis: basis_of_revision(from, &language) }
                }
            };
            let version = draft.into_version(language.clone(), origin, at);
            let before = published.and_then(|item| item.versions.get(&language));
            let unchanged = before.filter(|before| before.says_the_same(&version));
            versions.insert(language, unchanged.cloned().unwrap_or(version));
        }
        Ok(Item {
            id: self.id,
            common: self.common,
            facts: self.facts,
            original: self.original,
            revision,
            revised,
            published: published.map_or(at, |item| item.published),
            versions,
        })
    }
}

fn revision_of(original: &DraftVersion, published: Option<&Item>) -> Result<Revision, Invalid> {
    let Made::Written { revision: given } = original.made else {
        return Err(Invalid::UnknownField("translated-from".to_owned()));
    };
    let Some(published) = published else { return Ok(given.unwrap_or(Revision::FIRST)) };
    let same = same_texts(original, published.original());
    match given {
        Some(given) if given < published.revision => {
            Err(Invalid::OlderRevision { given: given.0, published: published.revision.0 })
        }
        Some(given) => Ok(given),
        None if same => Ok(published.revision),
        None => Ok(published.revision.next()),
    }
}

fn same_texts(draft: &DraftVersion, version: &Version) -> bool {
    draft.title == version.title
        && draft.summary == version.summary
        && draft.body == version.body
        && draft.parts == version.parts
}

fn basis_of(original: &DraftVersion) -> Basis {
    // The fingerprints depend on the texts alone.
    let language = Language::parse(crate::locale::FIRST).unwrap_or_else(|_| unreachable!("FIRST is a code"));
    original.clone().into_version(language, Origin::Written, DateTime::UNIX_EPOCH).basis()
}

impl DraftVersion {
    fn into_version(self, language: Language, origin: Origin, edited: DateTime<Utc>) -> Version {
        let Self { slug, title, summary, body, parts, .. } = self;
        Version { language, slug, title, summary, body, parts, origin, edited }
    }
}

impl From<&Item> for Draft {
    fn from(item: &Item) -> Self {
        let versions = item.versions.iter().map(|(language, version)| {
            let made = match &version.origin {
                Origin::Written if item.revision == Revision::FIRST => Made::Written { revision: None },
                Origin::Written => Made::Written { revision: Some(item.revision) },
                Origin::Translated { from, hand, .. } => Made::Translated { from: *from, hand: *hand },
            };
            let Version { slug, title, summary, body, parts, .. } = version.clone();
            (language.clone(), DraftVersion { slug, title, summary, body, parts, made })
        });
        Self {
            id: item.id.clone(),
            common: item.common.clone(),
            facts: item.facts.clone(),
            original: item.original.clone(),
            versions: versions.collect(),
        }
    }
}
