//! An item as one reader gets it: in their language, or else in the language it was written in.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use content::figure::Figure;
use content::html::Html;
use content::item::{Item, ItemId};
use content::kind::{Common, Facts, Region};
use content::language::Language;
use content::locale::{Arg, Locale};
use content::reader::Reader;
use content::text::{Text, Unresolved};
use content::thesaurus;
use content::version::{Standing, Version};
use search::Facet;
use serde::Serialize;

use crate::addresses::Addresses;

/// A message. One that no language has is its own id: an export with a clumsy label is worth
/// more than none.
pub(crate) fn say(locale: &Locale, id: &str, args: &[(&str, Arg)]) -> String {
    locale.message(id, args).unwrap_or_else(|unsaid| unsaid.id)
}

/// A label of the vocabulary, such as `quantity-water-use`; an unknown one is its own id.
pub(crate) fn label(locale: &Locale, sort: &str, id: &str) -> String {
    locale.message(&format!("{sort}-{id}"), &[]).unwrap_or_else(|_| id.replace('-', " "))
}

/// What the messages begin with that name the values of a vocabulary: `payback` of
/// `payback-up-to-1-year`.
pub(crate) struct Vocabulary(pub(crate) &'static str);

/// The vocabulary that has the names of a facet's values; none where they are concepts or
/// languages, or say themselves what they are.
pub(crate) fn vocabulary(facet: Facet) -> Option<Vocabulary> {
    Some(match facet {
        Facet::Kind => Vocabulary("kinds"),
        Facet::Country => Vocabulary("country"),
        Facet::Region => Vocabulary("region"),
        Facet::Saving => Vocabulary("theme"),
        Facet::Payback => Vocabulary("payback"),
        Facet::Investment => Vocabulary("investment"),
        Facet::Size => Vocabulary("size"),
        Facet::Sector | Facet::Technique | Facet::Topic | Facet::Language | Facet::Year | Facet::Original => {
            return None;
        }
    })
}

/// A value as files and addresses write it: `about`, `us-gallon`.
pub(crate) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// The place where a source says something happened, as lists are narrowed by it.
pub(crate) fn country(common: &Common) -> Option<&str> {
    if common.trinational { Some("trinational") } else { common.country.as_ref().map(content::kind::Country::as_str) }
}

/// What a language is called by itself.
pub(crate) fn language_name(addresses: &Addresses, language: &Language) -> String {
    addresses.language(language.as_str()).map_or_else(|| language.to_string(), |locale| locale.name().to_owned())
}

/// A figure in the words of a table.
pub(crate) struct FigureWords {
    /// What is measured.
    pub(crate) quantity: String,
    /// Its side of a comparison.
    pub(crate) role: String,
    /// The amount in the source's unit.
    pub(crate) source: String,
    /// The amount in the reader's units, where it was converted.
    pub(crate) converted: Option<String>,
    /// How far it can be trusted.
    pub(crate) status: String,
    /// When it holds, and the year of its prices.
    pub(crate) when: String,
}

impl FigureWords {
    pub(crate) fn new(reader: &Reader, figure: &Figure) -> Result<Self, Unresolved> {
        let locale = &reader.locale;
        let unsaid = |_| Unresolved::Figure(figure.name.as_str().to_owned());
        let span = figure.span.map(|span| reader.span(span).map_err(unsaid)).transpose()?;
        let prices = figure.year.map(|year| say(locale, "csv-prices", &[("year", year.to_string().into())]));
        Ok(Self {
            quantity: label(locale, "quantity", figure.quantity()),
            role: say(locale, &format!("csv-role-{}", word(&figure.role())), &[]),
            source: reader.source_amount(figure).map_err(unsaid)?,
            converted: reader.converted_amount(figure).map_err(unsaid)?,
            status: label(locale, "status", figure.status.as_str()),
            when: span.into_iter().chain(prices).collect::<Vec<_>>().join("; "),
        })
    }
}

/// An item with the version that a reader gets.
pub(crate) struct Served<'a> {
    pub(crate) addresses: &'a Addresses,
    pub(crate) reader: &'a Reader,
    pub(crate) item: &'a Item,
    pub(crate) version: &'a Version,
    /// A reader of the version's language, in the units of the one who asked.
    own: Reader,
}

impl<'a> Served<'a> {
    /// The version in the reader's language, or else the original.
    pub(crate) fn new(addresses: &'a Addresses, reader: &'a Reader, item: &'a Item) -> Self {
        Self::as_version(addresses, reader, item, item.version(reader.locale.language()))
    }

    /// A given version, whatever the reader's language.
    pub(crate) fn as_version(
        addresses: &'a Addresses,
        reader: &'a Reader,
        item: &'a Item,
        version: &'a Version,
    ) -> Self {
        let locale = addresses.language(version.language.as_str()).unwrap_or(&reader.locale);
        let own = reader.speaking(locale.clone());
        Self { addresses, reader, item, version, own }
    }

    /// The language that was asked for.
    pub(crate) fn requested(&self) -> &'a Language {
        self.reader.locale.language()
    }

    /// Whether the text is not in the language that was asked for.
    pub(crate) fn is_foreign(&self) -> bool {
        self.version.language != *self.requested()
    }

    /// The tag of the text's language, such as `es-MX`.
    pub(crate) fn tag(&self) -> String {
        self.own.locale.tag()
    }

    /// A text with its figures in place.
    pub(crate) fn text(&self, text: &Text) -> Result<String, Unresolved> {
        self.own.text(text, &self.item.common.figures)
    }

    /// The title.
    pub(crate) fn title(&self) -> Result<String, Unresolved> {
        self.own.title(self.item, self.version)
    }

    /// The summary.
    pub(crate) fn summary(&self) -> Result<String, Unresolved> {
        self.text(&self.version.summary)
    }

    /// The body as a page shows it.
    pub(crate) fn html(&self) -> Result<Html, Unresolved> {
        self.own.html(&self.version.body, &self.item.common.figures)
    }

    /// The texts of a part.
    pub(crate) fn part(&self, name: &str) -> Result<Vec<String>, Unresolved> {
        self.version.part(name).iter().map(|text| self.text(text)).collect()
    }

    /// The path of the page that the reader gets, in the language that was asked for.
    pub(crate) fn path(&self) -> String {
        self.addresses.item(self.requested(), self.item.kind(), &self.version.slug)
    }

    /// The absolute address of that page.
    pub(crate) fn page(&self) -> String {
        self.addresses.absolute(&self.path())
    }

    /// The absolute address that survives a rename.
    pub(crate) fn permanent(&self) -> String {
        self.addresses.absolute(&self.addresses.permanent(self.requested(), &self.item.id))
    }

    /// The absolute address of another item that survives a rename.
    pub(crate) fn permanent_of(&self, id: &ItemId) -> String {
        self.addresses.absolute(&self.addresses.permanent(self.requested(), id))
    }

    /// What a concept is called in the language that was asked for.
    pub(crate) fn topic(&self, id: &str) -> String {
        self.reader.topic(id).0
    }

    /// Concepts around this one.
    pub(crate) fn around(&self, which: impl Fn(&thesaurus::Concept) -> &BTreeSet<ItemId>) -> Vec<ItemId> {
        self.reader
            .thesaurus
            .get(self.item.id.as_str())
            .map_or_else(Vec::new, |concept| which(concept).iter().cloned().collect())
    }

    /// The absolute address of a version's page.
    pub(crate) fn page_in(&self, version: &Version) -> String {
        self.addresses.absolute(&self.addresses.item(&version.language, self.item.kind(), &version.slug))
    }

    /// When what the reader gets last changed: the words, or what they are a translation of.
    pub(crate) fn updated(&self) -> DateTime<Utc> {
        self.version.edited.max(self.item.revised)
    }

    /// A message in the language that was asked for.
    pub(crate) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        say(&self.reader.locale, id, args)
    }

    /// A label in the language that was asked for.
    pub(crate) fn label(&self, sort: &str, id: &str) -> String {
        label(&self.reader.locale, sort, id)
    }

    /// What the item is filed under: a sort of facet, an id, and its label.
    pub(crate) fn filed(&self) -> Vec<(&'static str, String, String)> {
        let common = &self.item.common;
        let kind = self.item.kind().as_str();
        let mut filed = vec![("kind", kind.to_owned(), self.label("kind", kind))];
        filed.extend(country(common).map(|id| ("country", id.to_owned(), self.label("country", id))));
        let regions = common.regions.iter().map(Region::as_str);
        filed.extend(regions.map(|id| ("region", id.to_owned(), self.label("region", id))));
        filed.extend(common.sector.iter().map(|id| ("sector", id.clone(), self.topic(id))));
        filed.extend(common.techniques.iter().map(|id| ("technique", id.clone(), self.topic(id))));
        filed
    }

    /// When it happened, in words.
    pub(crate) fn date(&self) -> Option<String> {
        match &self.item.facts {
            Facts::Event(event) => {
                let start = event.start?;
                self.reader.dates(start, event.end).ok()
            }
            facts => facts.date().map(|date| self.reader.locale.date(date)),
        }
    }

    /// What a reader must know of the text before reading it.
    pub(crate) fn notice(&self) -> Option<String> {
        if self.is_foreign() {
            let language = language_name(self.addresses, &self.version.language);
            return Some(self.say("export-not-translated", &[("language", language.into())]));
        }
        match self.item.standing(self.version) {
            Standing::Original | Standing::Translated => None,
            Standing::MachineDraft => Some(self.say("export-machine-draft", &[])),
            Standing::Outdated(_) => Some(self.say("export-outdated", &[])),
        }
    }
}
