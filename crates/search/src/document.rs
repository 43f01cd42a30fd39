//! What an engine is fed with: changes, each with the documents of one item.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};

/// A place in the change log: the sequence number of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position(pub i64);

impl Position {
    /// Before the first change: where an empty index stands.
    pub const ZERO: Self = Self(0);
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One item in one language, as a reader of that language may find it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The item's id, the same in every language.
    pub id: String,
    /// The code of the language whose readers find this document.
    pub language: String,
    /// The item's kind, such as `case-study`.
    pub kind: String,
    /// Plain text, values in place, as are `summary` and `body`.
    pub title: String,
    /// A sentence or two, or nothing.
    pub summary: String,
    /// Everything else that can be read on the page.
    pub body: String,
    /// The ids this document is counted under. Where [`Facet::Kind`], [`Facet::Language`]
    /// or [`Facet::Year`] are missing they follow from `kind`, `language` and `date`.
    pub facets: BTreeMap<Facet, Vec<String>>,
    /// When what it tells of happened, where that is known.
    pub date: Option<NaiveDate>,
    /// When it was published; "newest" sorts by this.
    pub published: DateTime<Utc>,
    /// What else it is called, as the concepts of the thesaurus are.
    pub names: Vec<String>,
    /// The largest share that it tells was saved, in thousandths.
    pub saving: Option<u64>,
    /// The shortest payback that it tells of, in days.
    pub payback: Option<u64>,
}

/// What a list of hits can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The kind of item.
    Kind,
    /// The branch of industry.
    Sector,
    /// What was done.
    Technique,
    /// A concept it is about, whether as its sector or as a technique.
    Topic,
    /// Where.
    Country,
    /// Where more precisely: the province, territory or state.
    Region,
    /// The language of the document.
    Language,
    /// The year of the document's date.
    Year,
    /// What was saved, such as water.
    Saving,
    /// How soon it paid back, in steps.
    Payback,
    /// What it cost, in steps.
    Investment,
    /// How large the firm is, in steps.
    Size,
    /// `yes` for the one document of an item in the language it was first written in.
    Original,
}

impl Facet {
    /// Every facet, in the order a page shows them.
    pub const ALL: [Self; 13] = [
        Self::Kind,
        Self::Sector,
        Self::Technique,
        Self::Topic,
        Self::Country,
        Self::Region,
        Self::Language,
        Self::Year,
        Self::Saving,
        Self::Payback,
        Self::Investment,
        Self::Size,
        Self::Original,
    ];

    /// Whether an address may name it; the other is for the site's own lists.
    pub fn is_public(self) -> bool {
        self != Self::Original
    }

    /// Whether it may be typed among the words of a search. The language of a search is chosen
    /// otherwise.
    fn is_typed(self) -> bool {
        self.is_public() && self != Self::Language
    }

    /// Parts what was typed into words and values of facets: `kind:guide nickel`. What only looks
    /// like it, or stands between quotes, stays among the words.
    pub fn typed(text: &str) -> (String, Vec<(Self, String)>) {
        let mut values = Vec::new();
        let mut quoted = false;
        let mut is_word = |piece: &&str| {
            let before = quoted;
            quoted ^= !piece.matches(['"', '“', '”', '«', '»']).count().is_multiple_of(2);
            let Some((name, value)) = piece.split_once(':').filter(|_| !before) else { return true };
            let facet = Self::parse(&name.to_lowercase()).filter(|facet| facet.is_typed() && Self::may_have(value));
            let Some(facet) = facet else { return true };
            values.push((facet, facet.spelt(value)));
            false
        };
        let words: Vec<&str> = text.split_whitespace().filter(&mut is_word).collect();
        (if values.is_empty() { text.to_owned() } else { words.join(" ") }, values)
    }

    /// Whether a value is written as those of facets are.
    pub fn may_have(value: &str) -> bool {
        !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    }

    /// A value with the capitals that it has: codes of places have them, ids of concepts do not.
    fn spelt(self, value: &str) -> String {
        if matches!(self, Self::Country | Self::Region) { value.to_uppercase() } else { value.to_lowercase() }
    }

    /// Whether answers count its values. Topics are the sectors and techniques once more.
    pub fn is_counted(self) -> bool {
        self.is_public() && self != Self::Topic
    }

    /// The name in an address: `?sector=electroplating`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Technique => "technique",
            Self::Topic => "topic",
            Self::Country => "country",
            Self::Region => "region",
            Self::Language => "lang",
            Self::Year => "year",
            Self::Saving => "saving",
            Self::Payback => "payback",
            Self::Investment => "investment",
            Self::Size => "size",
            Self::Original => "original",
        }
    }

    /// The facet with this name in an address.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.as_str() == name)
    }
}

/// A step of the change log, with what the index needs of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Its sequence number.
    pub position: Position,
    /// What it did.
    pub update: Update,
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq)]
pub enum Update {
    /// These are all the documents of the item now; the ones it had are gone.
    Put {
        /// The item's id.
        id: String,
        /// One for each language.
        documents: Vec<Document>,
    },
    /// The item is no longer to be found.
    Remove {
        /// The item's id.
        id: String,
    },
}

impl Update {
    /// The item it is about.
    pub fn id(&self) -> &str {
        match self {
            Self::Put { id, .. } | Self::Remove { id } => id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Facet;

    #[test]
    fn every_facet_is_read_back_from_its_name() {
        for facet in Facet::ALL {
            assert_eq!(Facet::parse(facet.as_str()), Some(facet));
        }
        assert_eq!(Facet::parse("title"), None);
    }

    #[test]
    fn values_typed_among_the_words_are_taken_out_of_them() {
        let typed = |text| {
            let (words, values) = Facet::typed(text);
            let values: Vec<_> = values.iter().map(|(facet, value)| format!("{}={value}", facet.as_str())).collect();
            format!("{words}|{}", values.join(" "))
        };
        assert_eq!(
            typed("nickel kind:guide  Country:mx rinse region:us-ma"),
            "nickel rinse|kind=guide country=MX region=US-MA"
        );
        assert_eq!(typed("sector:Electroplating"), "|sector=electroplating");
        // What is no such facet, or has no value, or is quoted, is looked up as it stands.
        for text in ["title:water  10:30", "kind: guide", "lang:fr", "original:yes", "\"a kind:guide b\"", "kind:<b>"] {
            assert_eq!(typed(text), format!("{text}|"));
        }
    }
}
