//! Why something is not taken, in words a person can act on.

use crate::ftl::FtlError;
use crate::text::Refused;

/// Why a value is refused. [`Invalid::message`] names the sentence in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// Not a language code.
    #[error("`{0}` is not a language code; write two or three small letters, such as `es`")]
    Language(String),
    /// Not a slug.
    #[error("`{0}` is not a slug; use a to z, 0 to 9 and hyphens, at most 80")]
    Slug(String),
    /// Not a date.
    #[error("`{0}` is not a date; write 2002, 2002-09 or 2002-09-17")]
    Date(String),
    /// Not a span of time.
    #[error("`{0}` is not a span; write 1998, 1996/1998, 2005/.. or ../2002-11")]
    Span(String),
    /// Not a decimal number.
    #[error("`{0}` is not a number; write digits with a point, such as 1234.5, in quotes")]
    Number(String),
    /// Not one of the known units.
    #[error("`{0}` is not a unit or a currency")]
    Unit(String),
    /// Not a name that a text can use.
    #[error("`{0}` is not a name; use a to z, 0 to 9 and hyphens, beginning with a letter")]
    Name(String),
    /// The slug leads to another item already.
    #[error("the slug `{slug}` belongs to `{by}` in this language; choose another")]
    SlugTaken {
        /// The slug.
        slug: String,
        /// The item that has it.
        by: String,
    },
    /// The id belongs to an item of another kind.
    #[error("the id `{id}` belongs to an item of the kind `{kind}`; choose another name for the folder")]
    IdTaken {
        /// The id.
        id: String,
        /// The kind of the item that has it.
        kind: String,
    },
    /// Two figures of one item have the same name.
    #[error("the figure `{0}` stands twice")]
    FigureTwice(String),
    /// Not a country.
    #[error("`{0}` is not a country; write two capital letters of ISO 3166, such as CA")]
    Country(String),
    /// A country and trinational at once.
    #[error("an item is trinational or has a country, not both")]
    CountryAndTrinational,
    /// Not a province, territory or state.
    #[error("`{0}` is not a region; write a code of ISO 3166-2, such as CA-QC")]
    Region(String),
    /// A region twice in one item.
    #[error("the region `{0}` stands twice")]
    RegionTwice(String),
    /// A region of another country than the item's.
    #[error("the region `{region}` is not in the country `{country}`")]
    RegionElsewhere {
        /// The region.
        region: String,
        /// The item's country.
        country: String,
    },
    /// Not an address on the web.
    #[error("`{0}` is not a web address that begins with http:// or https://")]
    Address(String),
    /// A field that must be there is not.
    #[error("`{0}` is missing")]
    Missing(String),
    /// A field that this kind or file does not have.
    #[error("`{0}` is not a field of this file")]
    UnknownField(String),
    /// A field given twice that may stand once.
    #[error("`{0}` stands twice")]
    FieldTwice(String),
    /// A line that is not `key: value`.
    #[error("`{0}` is not a line of the form `key: value`")]
    Line(String),
    /// The file does not begin with front matter.
    #[error("the file must begin with a line `---`, lines `key: value`, and a line `---`")]
    FrontMatter,
    /// TOML that cannot be read.
    #[error("{0}")]
    Toml(String),
    /// A note on a figure that the item does not have.
    #[error("there is no figure `{0}` to note")]
    NoteOnNothing(String),
    /// The end of something before its beginning.
    #[error("the end {end} lies before the start {start}")]
    EndBeforeStart {
        /// The start, as given.
        start: String,
        /// The end, as given.
        end: String,
    },
    /// Saved more than there was, or an upper end below the lower.
    #[error("the figure `{name}` contradicts itself: {first} and {second}")]
    Contradiction {
        /// The figure.
        name: String,
        /// One amount.
        first: String,
        /// The other amount.
        second: String,
    },
    /// A translation of a revision that does not exist yet.
    #[error("translated from revision {from}, but the original is at revision {original}")]
    FutureRevision {
        /// What the version says it was made from.
        from: u32,
        /// Where the original is.
        original: u32,
    },
    /// A revision below the one that is published.
    #[error("the original is at revision {published}; the file says {given}")]
    OlderRevision {
        /// What the file says.
        given: u32,
        /// What is published.
        published: u32,
    },
    /// No version in the language of the original.
    #[error("there is no `{0}.md`, the language of the original")]
    NoOriginal(String),
    /// The text is refused.
    #[error(transparent)]
    Text(#[from] Refused),
    /// An `.ftl` file that cannot be read.
    #[error(transparent)]
    Ftl(#[from] FtlError),
}

impl Invalid {
    /// The message that says it in a reader's language (`locales/*/invalid.ftl`), with its parts.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let one = |id, value: &str| (id, vec![("value", value.to_owned())]);
        match self {
            Self::Language(v) => one("invalid-language", v),
            Self::Slug(v) => one("invalid-slug", v),
            Self::Date(v) => one("invalid-date", v),
            Self::Span(v) => one("invalid-span", v),
            Self::Number(v) => one("invalid-number", v),
            Self::Unit(v) => one("invalid-unit", v),
            Self::Name(v) => one("invalid-name", v),
            Self::SlugTaken { slug, by } => ("invalid-slug-taken", vec![("slug", slug.clone()), ("by", by.clone())]),
            Self::IdTaken { id, kind } => ("invalid-id-taken", vec![("id", id.clone()), ("kind", kind.clone())]),
            Self::FigureTwice(v) => one("invalid-figure-twice", v),
            Self::Country(v) => one("invalid-country", v),
            Self::CountryAndTrinational => ("invalid-country-and-trinational", vec![]),
            Self::Region(v) => one("invalid-region", v),
            Self::RegionTwice(v) => one("invalid-region-twice", v),
            Self::RegionElsewhere { region, country } => {
                ("invalid-region-elsewhere", vec![("region", region.clone()), ("country", country.clone())])
            }
            Self::Address(v) => one("invalid-address", v),
            Self::Missing(v) => one("invalid-missing", v),
            Self::UnknownField(v) => one("invalid-unknown-field", v),
            Self::FieldTwice(v) => one("invalid-field-twice", v),
            Self::Line(v) => one("invalid-line", v),
            Self::FrontMatter => ("invalid-front-matter", vec![]),
            Self::Toml(v) => one("invalid-toml", v),
            Self::NoteOnNothing(v) => one("invalid-note-on-nothing", v),
            Self::EndBeforeStart { start, end } => {
                ("invalid-end-before-start", vec![("start", start.clone()), ("end", end.clone())])
            }
            Self::Contradiction { name, first, second } => (
                "invalid-contradiction",
                vec![("name", name.clone()), ("first", first.clone()), ("second", second.clone())],
            ),
            Self::FutureRevision { from, original } => {
                ("invalid-future-revision", vec![("from", from.to_string()), ("original", original.to_string())])
            }
            Self::OlderRevision { given, published } => {
                ("invalid-older-revision", vec![("given", given.to_string()), ("published", published.to_string())])
            }
            Self::NoOriginal(v) => one("invalid-no-original", v),
            Self::Text(refused) => (refused.id(), refused.args()),
            Self::Ftl(error) => (error.id(), error.args()),
        }
    }
}
