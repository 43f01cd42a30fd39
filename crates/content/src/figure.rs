//! Figures: numbers with unit, period, status and source, stored once and never retyped.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::date::PartialDate;
use crate::invalid::Invalid;
use crate::unit::{Dimension, Unit};

/// How far a figure can be trusted. A figure's status follows the evidence of its source and is
/// never raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Measured, and the source says how.
    Measured,
    /// Reported by the firm or the programme.
    Reported,
    /// Estimated or projected.
    Estimated,
    /// Recommended by an assessment, not carried out.
    Recommended,
    /// Only a number of things is known, no result.
    CountOnly,
}

impl Status {
    /// As files and addresses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Reported => "reported",
            Self::Estimated => "estimated",
            Self::Recommended => "recommended",
            Self::CountOnly => "count-only",
        }
    }
}

/// Which side of a comparison a figure stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Before the measure.
    Before,
    /// After the measure.
    After,
    /// The amount saved.
    Saved,
    /// The amount saved as a share of what was.
    Reduction,
    /// Any other result.
    Result,
}

impl Role {
    const SUFFIXES: [(&str, Self); 4] =
        [("-before", Self::Before), ("-after", Self::After), ("-saved", Self::Saved), ("-reduction", Self::Reduction)];
}

/// How the source hedges the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Qualifier {
    About,
    MoreThan,
    AtLeast,
    UpTo,
    LessThan,
    Almost,
    Average,
}

impl Qualifier {
    /// As `item.toml` writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::UpTo => "up-to",
            Self::LessThan => "less-than",
            Self::Almost => "almost",
            Self::Average => "average",
        }
    }
}

/// The time that a rate is per.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Period {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    /// A sum over all the time of the account.
    Total,
}

impl Period {
    /// As `item.toml` writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Total => "total",
        }
    }
}

/// When a figure holds: `1998`, `1996/1998`, `2005/..` (since), `../2002-11` (until).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    /// The beginning; `None` when open.
    pub from: Option<PartialDate>,
    /// The end; `None` when open.
    pub to: Option<PartialDate>,
}

impl Span {
    /// Reads a span.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let side = |part: &str| if part == ".." { Ok(None) } else { PartialDate::parse(part).map(Some) };
        let span = match text.split_once('/') {
            None => side(text).map(|date| Self { from: date, to: date }),
            Some((from, to)) => side(from).and_then(|from| Ok(Self { from, to: side(to)? })),
        };
        match span {
            Ok(Self { from: None, to: None }) | Err(_) => Err(Invalid::Span(text.to_owned())),
            Ok(Self { from: Some(from), to: Some(to) }) if to < from => {
                Err(Invalid::EndBeforeStart { start: from.to_string(), end: to.to_string() })
            }
            Ok(span) => Ok(span),
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |date: Option<PartialDate>| date.map_or_else(|| "..".to_owned(), |date| date.to_string());
        if self.from == self.to {
            f.write_str(&side(self.from))
        } else {
            write!(f, "{}/{}", side(self.from), side(self.to))
        }
    }
}

as_text!(Span, |span| span.to_string());

/// What a text calls a figure, and what a quantity is called: `water-before`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

impl Name {
    /// Reads a name: small letters, digits and hyphens, beginning with a letter.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let plain = text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let fits = (1..=64).contains(&text.len()) && text.as_bytes()[0].is_ascii_lowercase();
        if plain && fits { Ok(Self(text.to_owned())) } else { Err(Invalid::Name(text.to_owned())) }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

as_text!(Name, |name| name.0);

/// An exact decimal, written as text so that no float ever touches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Value(pub Decimal);

impl TryFrom<String> for Value {
    type Error = Invalid;

    fn try_from(text: String) -> Result<Self, Invalid> {
        Decimal::from_str(&text).map(Self).map_err(|_| Invalid::Number(text))
    }
}

impl From<Value> for String {
    fn from(value: Value) -> Self {
        value.0.to_string()
    }
}

/// The broad subject of a quantity, for the tiles and the facet *kind of saving*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Theme {
    Water,
    Waste,
    Energy,
    Chemicals,
    Materials,
    Emissions,
    Money,
    /// Counts, products, durations: nothing saved.
    Other,
}

impl Theme {
    /// As addresses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Water => "water",
            Self::Waste => "waste",
            Self::Energy => "energy",
            Self::Chemicals => "chemicals",
            Self::Materials => "materials",
            Self::Emissions => "emissions",
            Self::Money => "money",
            Self::Other => "other",
        }
    }
}

/// One number from a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What the item's texts call it.
    pub name: Name,
    /// What is measured, where the name does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quantity: Option<Name>,
    /// Its side of a comparison, where the name does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    /// The source's number.
    pub value: Value,
    /// The upper end of a range that begins at `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<Value>,
    /// How the source hedges it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
    /// The source's unit.
    pub unit: Unit,
    /// What the amount is per: 12 litres *per kilogram*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Unit>,
    /// The time a rate is per.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// When it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
    /// The year of prices, for money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// How far it can be trusted.
    pub status: Status,
    /// The source's own words for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fragment: Option<String>,
}

impl Figure {
    /// What is measured, such as `water-use`.
    pub fn quantity(&self) -> &str {
        self.quantity.as_ref().map_or_else(|| self.stem().0, Name::as_str)
    }

    /// Which side of a comparison it stands on.
    pub fn role(&self) -> Role {
        self.role.unwrap_or_else(|| self.stem().1)
    }

    fn stem(&self) -> (&str, Role) {
        let name = self.name.as_str();
        let split = Role::SUFFIXES.iter().find_map(|(suffix, role)| Some((name.strip_suffix(suffix)?, *role)));
        split.unwrap_or((name, Role::Result))
    }

    /// The subject of its quantity: the first word, or what the unit tells.
    pub fn theme(&self) -> Theme {
        match self.quantity().split('-').next().unwrap_or_default() {
            "water" => Theme::Water,
            "waste" => Theme::Waste,
            "energy" => Theme::Energy,
            "chemicals" => Theme::Chemicals,
            "materials" => Theme::Materials,
            "emissions" => Theme::Emissions,
            "money" => Theme::Money,
            _ if self.unit.dimension() == Dimension::Money => Theme::Money,
            _ if self.unit.dimension() == Dimension::Energy => Theme::Energy,
            _ => Theme::Other,
        }
    }

    fn check(&self) -> Result<(), Invalid> {
        match self.upper {
            Some(upper) if upper <= self.value => Err(Invalid::Contradiction {
                name: self.name.as_str().to_owned(),
                first: self.value.0.to_string(),
                second: upper.0.to_string(),
            }),
            _ => Ok(()),
        }
    }
}

/// The figures of an item, each name once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Figure>", into = "Vec<Figure>")]
pub struct Figures(Vec<Figure>);

impl Figures {
    /// Takes figures whose names differ and whose ranges rise.
    pub fn new(figures: Vec<Figure>) -> Result<Self, Invalid> {
        for (index, figure) in figures.iter().enumerate() {
            figure.check()?;
            if figures[..index].iter().any(|other| other.name == figure.name) {
                return Err(Invalid::FigureTwice(figure.name.as_str().to_owned()));
            }
        }
        Ok(Self(figures))
    }

    /// The figure that texts call `name`.
    pub fn get(&self, name: &str) -> Option<&Figure> {
        self.0.iter().find(|figure| figure.name.as_str() == name)
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, Figure> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Figures {
    type Item = &'a Figure;
    type IntoIter = std::slice::Iter<'a, Figure>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl TryFrom<Vec<Figure>> for Figures {
    type Error = Invalid;

    fn try_from(figures: Vec<Figure>) -> Result<Self, Invalid> {
        Self::new(figures)
    }
}

impl From<Figures> for Vec<Figure> {
    fn from(figures: Figures) -> Self {
        figures.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(toml: &str) -> Result<Figure, toml::de::Error> {
        toml::from_str(&format!("{toml}\nstatus = \"reported\""))
    }

    #[test]
    fn a_name_says_quantity_and_role() {
        let read = figure("name = \"water-before\"\nvalue = \"78000\"\nunit = \"us-gallon\"").unwrap();
        assert_eq!((read.quantity(), read.role(), read.theme()), ("water", Role::Before, Theme::Water));
        let read = figure("name = \"x\"\nquantity = \"waste-sludge\"\nrole = \"saved\"\nvalue = \"1\"\nunit = \"ton\"")
            .unwrap();
        assert_eq!((read.quantity(), read.role(), read.theme()), ("waste-sludge", Role::Saved, Theme::Waste));
    }

    #[test]
    fn a_value_is_exact_and_no_float() {
        let read = figure("name = \"a\"\nvalue = \"12345678901234.5678\"\nunit = \"USD\"").unwrap();
        assert_eq!(String::from(read.value), "12345678901234.5678");
        assert!(figure("name = \"a\"\nvalue = 1.5\nunit = \"USD\"").is_err());
        assert!(figure("name = \"a\"\nvalue = \"many\"\nunit = \"USD\"").is_err());
    }

    #[test]
    fn a_range_must_rise_and_a_name_stands_once() {
        let low = figure("name = \"a\"\nvalue = \"5\"\nupper = \"3\"\nunit = \"USD\"").unwrap();
        assert!(matches!(Figures::new(vec![low]), Err(Invalid::Contradiction { .. })));
        let one = figure("name = \"a\"\nvalue = \"5\"\nunit = \"USD\"").unwrap();
        assert_eq!(Figures::new(vec![one.clone(), one]), Err(Invalid::FigureTwice("a".into())));
    }

    #[test]
    fn a_span_can_be_open_at_one_end() {
        for text in ["1998", "1996/1998", "2005/..", "../2002-11"] {
            assert_eq!(Span::parse(text).unwrap().to_string(), text);
        }
        for text in ["../..", "1998/1996", "soon", ""] {
            assert!(Span::parse(text).is_err(), "{text}");
        }
    }
}
