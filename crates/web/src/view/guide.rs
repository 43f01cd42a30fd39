//! Writes for one visitor: words, addresses and dates in the language and units of the address.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use content::date::PartialDate;
use content::figure::Figures;
use content::html::Html;
use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use content::locale::{Arg, FIRST, Locale};
use content::reader::{Reader, capitalized};
use content::text::Text;
use content::version::Version;
use minijinja::value::Value;
use serde::Serialize;
use url::form_urlencoded;

use super::{Error, Site, Visit};
use crate::addresses::Place;

/// Words, and their language where it is not the page's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) lang: Option<String>,
}

impl Words {
    /// Words in the page's language.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None }
    }
}

/// A date for people and for machines.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Day {
    pub(super) iso: String,
    pub(super) text: String,
}

/// Words that lead somewhere.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) words: Words,
    pub(super) href: String,
    pub(super) current: bool,
}

/// An address with a query.
pub(super) fn address<'p>(path: &str, pairs: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    let query = query.finish();
    if query.is_empty() {
        return path.to_owned();
    }
    let separator = if path.contains('?') { '&' } else { '?' };
    format!("{path}{separator}{query}")
}

/// Markup that `content` has made and cleaned; nothing else passes a template unescaped.
pub(super) fn markup(html: Html) -> Value {
    Value::from_safe_string(html.into_string())
}

/// Writes for one visitor.
#[derive(Clone, Copy)]
pub(super) struct Guide<'a> {
    pub(super) site: &'a Site,
    pub(super) visit: &'a Visit,
}

impl<'a> Guide<'a> {
    pub(super) fn new(site: &'a Site, visit: &'a Visit) -> Self {
        Self { site, visit }
    }

    pub(super) fn locale(&self) -> &'a Arc<Locale> {
        &self.visit.reader.locale
    }

    pub(super) fn language(&self) -> &'a Language {
        self.locale().language()
    }

    /// A message in the visitor's language.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, Error> {
        Ok(self.locale().message(id, args)?)
    }

    /// A label of the vocabulary, such as `quantity-water-use`. One that the visitor's
    /// language lacks is said in the first language and marked; an unknown one is its own id.
    pub(super) fn label(&self, sort: &str, id: &str) -> Words {
        let message = format!("{sort}-{id}");
        let own = self.locale().own().contains(&message) || self.language().as_str() == FIRST;
        let text = self.locale().message(&message, &[]).unwrap_or_else(|_| id.replace('-', " "));
        Words { text, lang: (!own).then(|| FIRST.to_owned()) }
    }

    /// A concept of the thesaurus within a sentence.
    pub(super) fn topic_words(&self, id: &str) -> Words {
        let (text, language) = self.visit.reader.topic(id);
        Words { text, lang: self.foreign(&language) }
    }

    /// A concept of the thesaurus where it stands alone: with a capital.
    pub(super) fn topic_name(&self, id: &str) -> Words {
        let mut words = self.topic_words(id);
        words.text = capitalized(&words.text);
        words
    }

    /// What a language is called: by itself, in its own words.
    pub(super) fn language_name(&self, language: &Language) -> Words {
        let name = self.site.addresses.language(language.as_str()).map(|locale| locale.name().to_owned());
        Words { text: name.unwrap_or_else(|| language.to_string()), lang: self.foreign(language) }
    }

    /// What a language is called in the visitor's language, for the middle of a sentence.
    pub(super) fn language_said(&self, language: &Language) -> String {
        let said = self.locale().message(&format!("language-{language}"), &[]);
        said.unwrap_or_else(|_| self.language_name(language).text)
    }

    /// “from English”, in the visitor's language.
    pub(super) fn language_from(&self, language: &Language) -> String {
        let said = self.locale().message(&format!("language-{language}.from"), &[]);
        said.unwrap_or_else(|_| self.language_name(language).text)
    }

    /// The code of a language, unless it is the page's.
    pub(super) fn foreign(&self, language: &Language) -> Option<String> {
        (language != self.language()).then(|| language.to_string())
    }

    /// A reader of a text's language, in the visitor's units.
    pub(super) fn reader(&self, language: &Language) -> Reader {
        let locale = self.site.addresses.language(language.as_str()).unwrap_or_else(|| self.locale());
        self.visit.reader.speaking(locale.clone())
    }

    /// A text of a version, with its figures in place.
    pub(super) fn text(&self, text: &Text, version: &Version, figures: &Figures) -> Result<Words, Error> {
        let text = self.reader(&version.language).text(text, figures)?;
        Ok(Words { text, lang: self.foreign(&version.language) })
    }

    /// The title of a version.
    pub(super) fn title(&self, item: &Item, version: &Version) -> Result<Words, Error> {
        let text = self.reader(&version.language).title(item, version)?;
        Ok(Words { text, lang: self.foreign(&version.language) })
    }

    /// The texts of a part of a version.
    pub(super) fn part(&self, name: &str, version: &Version, figures: &Figures) -> Result<Vec<Words>, Error> {
        version.part(name).iter().map(|text| self.text(text, version, figures)).collect()
    }

    pub(super) fn date(&self, date: PartialDate) -> Day {
        Day { iso: date.to_string(), text: self.locale().date(date) }
    }

    pub(super) fn day(&self, time: DateTime<Utc>) -> Day {
        let iso = time.format("%Y-%m-%d").to_string();
        let text = PartialDate::parse(&iso).map_or_else(|_| iso.clone(), |date| self.locale().date(date));
        Day { iso, text }
    }

    /// An address on this site that keeps the units which the visitor asked for.
    pub(super) fn link(&self, path: &str) -> String {
        address(path, self.units())
    }

    /// The units, where the address asks for them.
    pub(super) fn units(&self) -> Option<(&'a str, &'a str)> {
        self.visit.query.iter().find(|(name, _)| name == "units").map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The query without where a page of a list begins.
    pub(super) fn query(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let pairs = self.visit.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        pairs.filter(|(name, _)| *name != "after")
    }

    /// What feeds are asked for: the query without what only a page needs.
    pub(super) fn feed_query(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.query().filter(|(name, _)| !matches!(*name, "units" | "more"))
    }

    /// An item's address in a language, also where it has no version in it.
    pub(super) fn item_path(&self, item: &Item, language: &Language) -> String {
        self.site.addresses.item(language, item.kind(), &item.version(language).slug)
    }

    /// An item's address for this visitor.
    pub(super) fn item(&self, item: &Item) -> String {
        self.link(&self.item_path(item, self.language()))
    }

    /// The page of a concept, where somebody describes it.
    pub(super) fn concept(&self, id: &str) -> Link {
        let names = self.visit.reader.thesaurus.names(id, self.language());
        let href = names.map_or_else(
            || self.narrowed(Kind::CaseStudy, "topic", id),
            |(names, _)| self.link(&self.site.addresses.item(self.language(), Kind::Concept, &names.slug)),
        );
        Link { words: self.topic_name(id), href, current: false }
    }

    /// A list narrowed to one value of a facet.
    pub(super) fn narrowed(&self, kind: Kind, facet: &str, value: &str) -> String {
        let path = self.site.addresses.place(self.language(), Place::List(kind));
        address(&path, [(facet, value)].into_iter().chain(self.units()))
    }
}
