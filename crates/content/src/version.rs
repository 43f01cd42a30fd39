//! An item in one language, and how it stands towards the original.
//!
//! A version stores where it came from; standing is computed, never stored. A translation keeps
//! a fingerprint of each paragraph it was made from, so it knows which ones have changed since
//! without looking at older revisions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::slug::Slug;
use crate::text::Text;

/// The number of a revision of an original: 1, 2, … Only a change of meaning raises it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Revision(pub u32);

impl Revision {
    /// The first.
    pub const FIRST: Self = Self(1);

    /// The one after this.
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// Who made a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hand {
    /// A person wrote or read it.
    Person,
    /// A machine; no person has read it yet.
    Machine,
}

/// The digest of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint(String);

impl Fingerprint {
    fn of(text: &str) -> Self {
        Self(blake3::hash(text.as_bytes()).to_hex()[..16].to_owned())
    }
}

/// The paragraphs of a text as a translation was made from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// Title, summary and parts, together.
    head: Vec<Fingerprint>,
    /// The paragraphs of the body.
    body: Vec<Fingerprint>,
}

/// Where a version came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "origin", rename_all = "kebab-case")]
pub enum Origin {
    /// Written in this language: the original.
    Written,
    /// Made from the original.
    Translated {
        /// The revision it was made from.
        from: Revision,
        /// By whom.
        hand: Hand,
        /// What that revision said; `None` where it was never published here.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        basis: Option<Basis>,
    },
}

/// What has changed in the original since a version was made from it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drift {
    /// How many paragraphs were changed, added or taken out; the head counts as one.
    /// `None` where the older revision was never published here.
    pub changed: Option<usize>,
    /// The paragraphs of the *version* whose original has changed, counted from 0.
    pub marked: BTreeSet<usize>,
}

/// How a version stands towards the original. Computed, never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is the original.
    Original,
    /// A person's translation of what the original says now.
    Translated,
    /// A machine's translation that no person has read.
    MachineDraft,
    /// The original has changed its meaning since.
    Outdated(Drift),
}

impl Standing {
    /// As templates, addresses and messages write it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Translated => "translated",
            Self::MachineDraft => "machine-draft",
            Self::Outdated(_) => "outdated",
        }
    }
}

/// Texts of a version beside title, summary and body: `caveat`, `problem`, `note-water-before`.
pub type Parts = BTreeMap<String, Vec<Text>>;

/// An item in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The language.
    pub language: Language,
    /// The last part of its address.
    pub slug: Slug,
    /// The title.
    pub title: Text,
    /// Two or three sentences, no Markdown.
    pub summary: Text,
    /// The text, in Markdown.
    pub body: Text,
    /// Further texts.
    #[serde(default)]
    pub parts: Parts,
    /// Where it came from.
    #[serde(flatten)]
    pub origin: Origin,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
}

impl Version {
    /// How it stands towards the original.
    pub fn standing(&self, original: &Version, revision: Revision) -> Standing {
        match &self.origin {
            Origin::Written => Standing::Original,
            Origin::Translated { from, basis, .. } if *from < revision => {
                Standing::Outdated(basis.as_ref().map_or_else(Drift::default, |basis| basis.drift(&original.basis())))
            }
            Origin::Translated { hand: Hand::Person, .. } => Standing::Translated,
            Origin::Translated { hand: Hand::Machine, .. } => Standing::MachineDraft,
        }
    }

    /// The fingerprints that a translation of this text keeps.
    pub fn basis(&self) -> Basis {
        let parts = self.parts.values().flatten();
        let head = [&self.title, &self.summary].into_iter().chain(parts);
        Basis {
            head: head.map(|text| Fingerprint::of(text.source())).collect(),
            body: self.body.paragraphs().into_iter().map(Fingerprint::of).collect(),
        }
    }

    /// The texts of a part, in order.
    pub fn part(&self, name: &str) -> &[Text] {
        self.parts.get(name).map_or(&[], Vec::as_slice)
    }

    /// Every text of it, with the name of its field.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &Text)> {
        texts(&self.title, &self.summary, &self.body, &self.parts)
    }

    /// Whether two versions say the same, whenever they were saved.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let same_origin = match (&self.origin, &other.origin) {
            (Origin::Written, Origin::Written) => true,
            (Origin::Translated { from, hand, .. }, Origin::Translated { from: other_from, hand: other_hand, .. }) => {
                from == other_from && hand == other_hand
            }
            _ => false,
        };
        same_origin && self.slug == other.slug && self.same_texts(other)
    }

    /// Whether two versions have the same texts.
    pub fn same_texts(&self, other: &Self) -> bool {
        self.title == other.title
            && self.summary == other.summary
            && self.body == other.body
            && self.parts == other.parts
    }
}

/// Every text of a version, with the name of its field.
pub(crate) fn texts<'a>(
    title: &'a Text,
    summary: &'a Text,
    body: &'a Text,
    parts: &'a Parts,
) -> impl Iterator<Item = (&'a str, &'a Text)> {
    let parts = parts.iter().flat_map(|(name, texts)| texts.iter().map(move |text| (name.as_str(), text)));
    [("title", title), ("summary", summary), ("body", body)].into_iter().chain(parts)
}

impl Basis {
    /// What has changed from this basis to `now`.
    fn drift(&self, now: &Self) -> Drift {
        let pairs = common(&self.body, &now.body);
        let mut drift = Drift { changed: Some(usize::from(self.head != now.head)), marked: BTreeSet::new() };
        let ends = pairs.iter().copied().chain([(self.body.len(), now.body.len())]);
        let (mut old, mut new) = (0, 0);
        for (next_old, next_new) in ends {
            let (gone, come) = (next_old - old, next_new - new);
            drift.changed = drift.changed.map(|changed| changed + gone.max(come));
            drift.marked.extend(old..next_old);
            (old, new) = (next_old + 1, next_new + 1);
        }
        drift
    }
}

/// The longest common run of two lists of paragraphs, as pairs of places.
fn common(old: &[Fingerprint], new: &[Fingerprint]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] =
                if old[i] == new[j] { longest[i + 1][j + 1] + 1 } else { longest[i + 1][j].max(longest[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// One paragraph of a comparison of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit<'a> {
    /// In both.
    Kept(&'a str),
    /// Only in the older text.
    Removed(&'a str),
    /// Only in the newer text.
    Added(&'a str),
}

/// The paragraphs of two texts side by side, the removed before the added.
pub fn differences<'a>(old: &'a Text, new: &'a Text) -> Vec<Edit<'a>> {
    let (old, new) = (old.paragraphs(), new.paragraphs());
    let prints = |paragraphs: &[&str]| paragraphs.iter().map(|text| Fingerprint::of(text)).collect::<Vec<_>>();
    let pairs = common(&prints(&old), &prints(&new));
    let (mut i, mut j, mut edits) = (0, 0, Vec::new());
    for (next_i, next_j) in pairs.into_iter().chain([(old.len(), new.len())]) {
        edits.extend(old[i..next_i].iter().map(|text| Edit::Removed(text)));
        edits.extend(new[j..next_j].iter().map(|text| Edit::Added(text)));
        edits.extend(new.get(next_j).filter(|_| next_i < old.len()).map(|text| Edit::Kept(text)));
        (i, j) = (next_i + 1, next_j + 1);
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(language: &str, body: &str, origin: Origin) -> Version {
        let text = |source: &str| Text::parse(source, |_| true).unwrap();
        Version {
            language: Language::parse(language).unwrap(),
            slug: Slug::parse("a").unwrap(),
            title: text("Title"),
            summary: text(""),
            body: text(body),
            parts: Parts::new(),
            origin,
            edited: DateTime::UNIX_EPOCH,
        }
    }

    fn drift(was: &str, is: &str) -> Drift {
        let older = version("en", was, Origin::Written);
        let now = version("en", is, Origin::Written);
        let from = Origin::Translated { from: Revision(1), hand: Hand::Person, basis: Some(older.basis()) };
        match version("fr", "un\n\ndeux\n\ntrois", from).standing(&now, Revision(2)) {
            Standing::Outdated(drift) => drift,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_changed_paragraph_marks_the_one_that_was_made_from_it() {
        let drift = drift("one\n\ntwo\n\nthree", "one\n\ntwo, anew\n\nthree");
        assert_eq!(drift, Drift { changed: Some(1), marked: BTreeSet::from([1]) });
    }

    #[test]
    fn added_and_removed_paragraphs_count() {
        assert_eq!(drift("one\n\ntwo", "one\n\nnew\n\ntwo"), Drift { changed: Some(1), marked: BTreeSet::new() });
        assert_eq!(drift("one\n\ntwo", "two"), Drift { changed: Some(1), marked: BTreeSet::from([0]) });
    }

    #[test]
    fn standing_follows_from_origin_and_revision() {
        let original = version("en", "one", Origin::Written);
        let made = |from, hand| Origin::Translated { from: Revision(from), hand, basis: None };
        let standing = |origin| version("fr", "un", origin).standing(&original, Revision(2));
        assert_eq!(standing(Origin::Written), Standing::Original);
        assert_eq!(standing(made(2, Hand::Person)), Standing::Translated);
        assert_eq!(standing(made(2, Hand::Machine)), Standing::MachineDraft);
        assert_eq!(standing(made(1, Hand::Person)), Standing::Outdated(Drift::default()));
    }

    #[test]
    fn differences_show_removed_before_added() {
        let text = |source: &str| Text::parse(source, |_| true).unwrap();
        let (old, new) = (text("a\n\nb\n\nc"), text("a\n\nx\n\nc"));
        assert_eq!(differences(&old, &new), [Edit::Kept("a"), Edit::Removed("b"), Edit::Added("x"), Edit::Kept("c")]);
    }
}
