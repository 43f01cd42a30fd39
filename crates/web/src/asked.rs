//! The query of an address: the parameters the site knows, each checked, in a fixed order.

use std::collections::{BTreeMap, BTreeSet};

use content::unit::System;
use search::{Facet, Sort};

use crate::error::Error;

/// The longest value of a parameter, in bytes.
const LONGEST: usize = 512;
/// The most values of one facet.
const MOST_VALUES: usize = 20;

/// What a query asks for. What the site does not know is left out, so that a tracker's
/// parameters make no second copy of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The unit system, where the reader chose one.
    pub units: Option<System>,
    /// The words of a search.
    pub words: Option<String>,
    /// Search in all languages.
    pub all: bool,
    /// Whether nothing but the words typed is looked up.
    pub as_typed: bool,
    /// The order of what is found.
    pub sort: Sort,
    /// Where the page before ended.
    pub after: Option<String>,
    /// Values of each facet.
    pub filters: BTreeMap<Facet, BTreeSet<String>>,
    /// What is shown whole.
    pub more: Option<More>,
    /// The revision that changes are shown since.
    pub from: Option<u32>,
    /// How many, for programs.
    pub limit: Option<usize>,
    /// The language, for programs.
    pub language: Option<String>,
}

/// What a list shows whole that otherwise stands behind a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum More {
    /// The values of a facet.
    Facet(Facet),
    /// The map of places and their list.
    Places,
}

impl More {
    fn parse(name: &str) -> Option<Self> {
        if name == Self::Places.as_str() {
            return Some(Self::Places);
        }
        Facet::parse(name).filter(|facet| facet.is_public()).map(Self::Facet)
    }

    /// The name in an address: `?more=places`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.as_str(),
            Self::Places => "places",
        }
    }
}

impl Asked {
    /// Reads a query. `programs` for the interface for programs, where `lang` is the language
    /// that is asked for and not a filter.
    pub fn parse(query: &str, programs: bool) -> Result<Self, Error> {
        let mut asked = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let (name, value) = (name.as_ref(), value.trim());
            let wrong = || Error::Parameter { name: name.to_owned(), value: value.chars().take(60).collect() };
            if value.is_empty() {
                continue; // A form sends its empty fields.
            }
            if value.len() > LONGEST || value.contains('\0') {
                return Err(wrong());
            }
            match name {
                "units" => asked.units = Some(System::parse(value).ok_or_else(wrong)?),
                "q" => {
                    let (words, values) = Facet::typed(value);
                    asked.words = Some(words).filter(|words| !words.is_empty());
                    for (facet, value) in values {
                        asked.narrow(facet, &value).ok_or_else(wrong)?;
                    }
                }
                "sort" => asked.sort = Sort::parse(value).ok_or_else(wrong)?,
                "synonyms" => asked.as_typed = value == "off",
                "all" => asked.all = matches!(value, "1" | "true"),
                "after" | "cursor" => asked.after = Some(value.to_owned()),
                "more" => asked.more = Some(More::parse(value).ok_or_else(wrong)?),
                "from" => asked.from = Some(value.parse().map_err(|_| wrong())?),
                "limit" if programs => {
                    asked.limit = Some(value.parse().ok().filter(|n| (1..=100).contains(n)).ok_or_else(wrong)?);
                }
                "lang" if programs => asked.language = Some(value.to_owned()),
                _ => {
                    let Some(facet) = Facet::parse(name).filter(|facet| facet.is_public()) else { continue };
                    asked.narrow(facet, value).ok_or_else(wrong)?;
                }
            }
        }
        Ok(asked)
    }

    /// Narrows it to one more value; nothing if it cannot be one, or there are too many.
    fn narrow(&mut self, facet: Facet, value: &str) -> Option<()> {
        let values = self.filters.entry(facet).or_default();
        let taken = Facet::may_have(value) && values.len() < MOST_VALUES;
        if taken {
            values.insert(value.to_owned());
        }
        taken.then_some(())
    }

    /// The parameters in their fixed order: what links keep, and the key of a page.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut push = |name: &str, value: String| pairs.push((name.to_owned(), value));
        if let Some(words) = &self.words {
            push("q", words.clone());
        }
        for (facet, values) in &self.filters {
            for value in values {
                push(facet.as_str(), value.clone());
            }
        }
        if let Some(language) = &self.language {
            push("lang", language.clone());
        }
        if self.sort != Sort::default() {
            push("sort", self.sort.as_str().to_owned());
        }
        if self.as_typed {
            push("synonyms", "off".to_owned());
        }
        if self.all {
            push("all", "1".to_owned());
        }
        if let Some(more) = self.more {
            push("more", more.as_str().to_owned());
        }
        if let Some(from) = self.from {
            push("from", from.to_string());
        }
        if let Some(units) = self.units {
            push("units", units.as_str().to_owned());
        }
        if let Some(limit) = self.limit {
            push("limit", limit.to_string());
        }
        if let Some(after) = &self.after {
            push("after", after.clone());
        }
        pairs
    }

    /// The key of the page that a path with this query is kept under.
    pub fn key(&self, path: &str) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return path.to_owned();
        }
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        format!("{path}?{query}")
    }

    /// Whether it narrows a list.
    pub fn is_filtered(&self) -> bool {
        !self.filters.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_question_has_one_key_in_whatever_order_it_is_asked() {
        let key = |query| Asked::parse(query, false).unwrap().key("/en/cases");
        assert_eq!(key("sector=b&sector=a&utm_source=x&units=us"), key("units=us&sector=a&sector=b&q="));
        assert_eq!(key("utm_source=x"), "/en/cases");
        assert_eq!(key("more=places&region=US-MA"), "/en/cases?region=US-MA&more=places");
    }

    #[test]
    fn values_typed_among_the_words_narrow_as_those_of_parameters_do() {
        let asked = Asked::parse("q=nickel+kind%3Aguide&year=2001", false).unwrap();
        assert_eq!(asked.key("/en/search"), "/en/search?q=nickel&kind=guide&year=2001");
    }

    #[test]
    fn a_wrong_value_names_its_parameter() {
        for query in ["units=imperial", "sector=<script>", "region=US_MA", "more=everything", "from=soon"] {
            assert!(matches!(Asked::parse(query, false), Err(Error::Parameter { .. })), "{query}");
        }
    }
}
