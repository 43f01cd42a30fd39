//! What is asked, and what is answered.

mod wanted;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::document::Facet;
use crate::snippet::Snippet;

pub(crate) use wanted::{Atom, Wanted};

/// The most hits on a page; a larger [`Query::limit`] gets these.
pub(crate) const MOST_HITS: usize = 100;

/// What a visitor looks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Query {
    /// What was typed: words, `begin*`, `"phrases"`, `-without`, `this OR that`. Nothing typed
    /// means every document, newest first. Of two words both are needed; if no document has
    /// both, those with one are found. Of more words, or of a question, one will do, and the nearest
    /// comes first; something in quotes among them is needed as it is, unless no document has it.
    /// Cut after 256 characters and 16 words that are no stop words.
    pub text: String,
    /// The code of the visitor's language: its words are looked up in this language.
    pub language: String,
    /// The languages of the documents.
    pub scope: Scope,
    /// Whether other names of the same thing are looked up too, as the thesaurus has them. What
    /// stands in quotes is looked up as it is.
    pub synonyms: bool,
    /// Values of one facet are alternatives, facets narrow each other.
    pub filters: BTreeMap<Facet, BTreeSet<String>>,
    /// The order of the hits.
    pub sort: Sort,
    /// How many hits, at most 100. None are needed to count.
    pub limit: usize,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// Whether to count facets.
    pub facets: bool,
    /// Whether to show where the words stand.
    pub snippets: bool,
}

impl Query {
    /// Ten hits for this text in this language, with snippets and without facets.
    pub fn new(text: impl Into<String>, language: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            language: language.into(),
            scope: Scope::Own,
            synonyms: true,
            filters: BTreeMap::new(),
            sort: Sort::Relevance,
            limit: 10,
            after: None,
            facets: false,
            snippets: true,
        }
    }
}

/// The languages of the documents that are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// The visitor's.
    #[default]
    Own,
    /// Every other; of an item only if no document in the visitor's language matches.
    Others,
    /// All of them.
    All,
}

/// The order of the hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// The best match first; of equal ones the newest.
    #[default]
    Relevance,
    /// The newest first.
    Newest,
    /// The largest share saved first; what has none comes last.
    Saving,
    /// The shortest payback first; what has none comes last.
    Payback,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Relevance, Self::Newest, Self::Saving, Self::Payback];

    /// The name in an address: `?sort=newest`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "newest",
            Self::Saving => "saving",
            Self::Payback => "payback",
        }
    }

    /// The order with this name in an address.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == name)
    }
}

/// Where a page of hits ended: an opaque word for an address.
///
/// It names the last hit itself, not how many there were, so a document that appears or
/// goes between two pages neither repeats a hit nor hides one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cursor(pub(crate) Rank);

/// The place of a document among the hits; the greatest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Rank {
    /// What it is sorted by: the bits of the score, whose order is that of the scores as none is
    /// negative; or a share, or a time as far as it is short.
    pub(crate) order: u64,
    /// When it was published, in microseconds.
    pub(crate) published: i64,
    /// Which document it is, to tell apart those that are equal in all else.
    pub(crate) key: u64,
}

impl Cursor {
    /// Reads what `to_string` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 48 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        Some(Self(Rank {
            order: u64::from_str_radix(&text[..16], 16).ok()?,
            published: u64::from_str_radix(&text[16..32], 16).ok()?.cast_signed(),
            key: u64::from_str_radix(&text[32..], 16).ok()?,
        }))
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rank { order, published, key } = self.0;
        write!(f, "{order:016x}{published:016x}{key:016x}")
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits {
    /// How many documents match, on all pages together.
    pub total: Total,
    /// This page.
    pub hits: Vec<Hit>,
    /// Whether no document has all that was needed, so that these have a part of it.
    pub in_part: bool,
    /// For each facet its values and how many documents have them, the most frequent
    /// first. A facet's own filter is left out of its counts: they tell what would be
    /// found if that value were chosen as well.
    pub facets: BTreeMap<Facet, Vec<(String, u64)>>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
    /// Other names that were looked up.
    pub synonyms: Vec<Synonym>,
    /// What was typed, with words that no document has replaced by the nearest that some have.
    pub suggestion: Option<String>,
}

/// Another name of something that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// The id of the concept.
    pub concept: String,
    /// The code of the language of the name.
    pub language: String,
    /// The name.
    pub name: String,
}

/// Something that what is being typed may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The item's id.
    pub id: String,
    /// Its title, or the name of it that fits.
    pub text: String,
}

/// How many documents match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// So many.
    Exact(u64),
    /// About so many, in two digits: there are thousands, of which a part was counted. The numbers
    /// of facets are estimates too.
    About(u64),
    /// So many or more: time ran out before all had been looked at. Facets are counted as far.
    AtLeast(u64),
}

impl Default for Total {
    /// None.
    fn default() -> Self {
        Self::Exact(0)
    }
}

impl Total {
    /// How many, as well as it is known.
    pub fn number(self) -> u64 {
        match self {
            Self::Exact(count) | Self::About(count) | Self::AtLeast(count) => count,
        }
    }
}

/// A document that matches.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The item's id.
    pub id: String,
    /// The language of the document found.
    pub language: String,
    /// The item's kind.
    pub kind: String,
    /// How well it matches; comparable within one answer only, zero where nothing is ranked.
    pub score: f32,
    /// Where the words stand, if that was asked for. A document that has them in its title
    /// only shows how its text begins.
    pub snippet: Option<Snippet>,
    /// The first part that has one of the words, if words were asked for.
    pub field: Option<Part>,
}

/// A part of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its title.
    Title,
    /// Its summary.
    Summary,
    /// The rest.
    Body,
}

#[cfg(test)]
mod tests {
    use super::{Cursor, Rank};

    #[test]
    fn a_cursor_comes_back_from_an_address_as_it_went() {
        let cursor = Cursor(Rank { order: 7, published: -3, key: u64::MAX });
        assert_eq!(Cursor::parse(&cursor.to_string()), Some(cursor));
    }

    #[test]
    fn anything_else_is_no_cursor() {
        for text in ["", "x", &"é".repeat(24), &"0".repeat(49), &"+".repeat(48)] {
            assert_eq!(Cursor::parse(text), None);
        }
    }
}
