//! An item as lists show it.

use std::sync::Arc;

use content::item::Item;
use content::kind::{Common, Facts, Kind};
use content::version::Standing;
use minijinja::context;
use minijinja::value::Value;
use serde::Serialize;

use super::Error;
use super::figures::KeyFigure;
use super::guide::{Day, Guide, Link, Words};
use crate::fragments::Of;

/// Which of the three countries, or all together, something comes from.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Origin {
    /// `CA`, `MX`, `US`, or `trinational`: the name of the flag.
    sign: String,
    /// The letters beside it.
    letters: Words,
    /// The name, for those who do not see the letters.
    name: Words,
}

/// The source of the facts, as a list names it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Cited {
    pub(super) title: Words,
    pub(super) url: Option<String>,
}

/// An item in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Card {
    pub(super) kind: &'static str,
    pub(super) kind_name: Words,
    pub(super) href: String,
    pub(super) title: Words,
    pub(super) summary: Words,
    /// The title in the language it was written in, where the page shows a translation.
    original: Option<Words>,
    standing: &'static str,
    /// How the page's words came about, where they are not the original's.
    made: Option<String>,
    /// The language shown, where it is not the page's.
    pub(super) foreign: Option<Words>,
    pub(super) origin: Option<Origin>,
    /// A country that has no tag, in words.
    country: Option<Words>,
    place: Option<Words>,
    pub(super) date: Option<Day>,
    when: Option<String>,
    planned: bool,
    calendar: Option<String>,
    topics: Vec<Link>,
    figure: Option<KeyFigure>,
    source: Option<Cited>,
    acronym: Option<String>,
    body: Option<Words>,
    state: Option<Words>,
    state_id: Option<&'static str>,
    /// Where the words asked for stand, on a page of results.
    pub(super) snippet: Option<Vec<Value>>,
    /// Its language, where the title is in another.
    pub(super) snippet_language: Option<Words>,
    /// Why it stands here, among similar cases.
    pub(super) reason: Option<String>,
}

/// How much a list shows of an item.
#[derive(Debug, Clone, Copy)]
pub(super) enum Look {
    /// All of it, with its title at this level of heading.
    Full { level: u8 },
    /// What fits on the first page.
    Brief,
    /// Its name alone, or with its flag.
    Link { flagged: bool },
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Self::Full { level: 2 } => "full 2",
            Self::Full { .. } => "full",
            Self::Brief => "brief",
            Self::Link { flagged: true } => "flagged",
            Self::Link { flagged: false } => "link",
        }
    }
}

impl Guide<'_> {
    /// The tag of one of the three countries, or of all together.
    pub(super) fn origin(&self, common: &Common) -> Option<Origin> {
        if common.trinational {
            let letters = Words::plain(self.say("origin-trinational", &[]).ok()?);
            return Some(Origin {
                sign: "trinational".to_owned(),
                letters,
                name: self.label("country", "trinational"),
            });
        }
        let code = common.country?.as_str().to_owned();
        let letters = Words::plain(code.clone());
        matches!(code.as_str(), "CA" | "MX" | "US").then(|| Origin {
            name: self.label("country", &code),
            letters,
            sign: code,
        })
    }

    /// A country beside the three, whose name is text.
    pub(super) fn other_country(&self, common: &Common) -> Option<Words> {
        let code = common.country?;
        (!matches!(code.as_str(), "CA" | "MX" | "US")).then(|| self.label("country", code.as_str()))
    }

    /// Sector and techniques, each leading to the list of its kind.
    pub(super) fn topics(&self, item: &Item) -> Vec<Link> {
        let sector = item.common.sector.iter().map(|id| ("sector", id));
        let techniques = item.common.techniques.iter().map(|id| ("technique", id));
        sector.chain(techniques).map(|(facet, id)| self.topic(item.kind(), facet, id)).collect()
    }

    pub(super) fn topic(&self, kind: Kind, facet: &str, id: &str) -> Link {
        Link { words: self.topic_name(id), href: self.narrowed(kind, facet, id), current: false }
    }

    pub(super) fn cited(&self, common: &Common) -> Option<Cited> {
        common.source.as_ref().map(|source| Cited {
            title: Words { text: source.title.clone(), lang: self.foreign(&source.language) },
            url: source.url.as_ref().map(ToString::to_string),
        })
    }

    /// How the words of the page's version came about; nothing for an original.
    fn made(&self, item: &Item) -> Result<Option<String>, Error> {
        let Some(version) = item.versions.get(self.language()) else { return Ok(None) };
        let message = match item.standing(version) {
            Standing::Original => return Ok(None),
            Standing::MachineDraft => "made-by-machine",
            Standing::Translated => "made-by-person",
            Standing::Outdated(_) => "made-outdated",
        };
        let parts =
            [("from", self.language_from(&item.original).into()), ("date", self.day(version.edited).text.into())];
        self.say(message, &parts).map(Some)
    }

    /// An item as a list shows it.
    pub(super) fn card(&self, item: &Item) -> Result<Card, Error> {
        let version = item.version(self.language());
        let figures = &item.common.figures;
        let translated = version.language != item.original;
        let original = translated.then(|| self.title(item, item.original())).transpose()?;
        let mut card = Card {
            kind: item.kind().as_str(),
            kind_name: self.label("kind", item.kind().as_str()),
            href: self.item(item),
            title: self.title(item, version)?,
            summary: self.text(&version.summary, version, figures)?,
            original,
            standing: item.standing(version).as_str(),
            made: self.made(item)?,
            foreign: (version.language != *self.language()).then(|| self.language_name(&version.language)),
            origin: self.origin(&item.common),
            country: self.other_country(&item.common),
            place: self.part("place", version, figures)?.into_iter().next(),
            date: item.facts.date().map(|date| self.date(date)),
            when: None,
            planned: false,
            calendar: None,
            topics: self.topics(item),
            figure: self.key_figure(figures)?,
            source: self.cited(&item.common),
            acronym: None,
            body: None,
            state: None,
            state_id: None,
            snippet: None,
            snippet_language: None,
            reason: None,
        };
        self.particulars(item, &mut card)?;
        Ok(card)
    }

    /// An item as a list shows it, finished.
    pub(super) fn entry(&self, item: &Arc<Item>, look: Look) -> Result<Value, Error> {
        let (name, sources) = (format!("{} {}", item.id, look.name()), [item.clone() as Of]);
        self.piece("card", &name, &sources, || {
            let card = Value::from_serialize(self.card(item)?);
            match look {
                Look::Full { level } => {
                    self.write("part/card.html", context! { card, level, dated => false, brief => false })
                }
                Look::Brief => {
                    self.write("part/card.html", context! { card, level => 3, dated => true, brief => true })
                }
                Look::Link { flagged } => self.write("part/link.html", context! { card, flagged }),
            }
        })
    }

    /// The same for several.
    pub(super) fn entries(&self, items: &[Arc<Item>], look: Look) -> Result<Vec<Value>, Error> {
        items.iter().map(|item| self.entry(item, look)).collect()
    }

    fn particulars(&self, item: &Item, card: &mut Card) -> Result<(), Error> {
        match &item.facts {
            Facts::Event(event) => {
                card.planned = event.planned;
                card.when = event.start.map(|start| self.visit.reader.dates(start, event.end)).transpose()?;
                let calendar = format!("{}.ics", self.item_path(item, self.language()));
                card.calendar = event.days().map(|_| calendar);
            }
            Facts::Organization(organization) => {
                card.acronym.clone_from(&organization.acronym);
                card.body = Some(self.label("body", organization.body.as_str()));
                let id = match organization.status {
                    content::kind::State::Active => "active",
                    content::kind::State::Closed => "closed",
                    content::kind::State::NotConfirmed => "not-confirmed",
                };
                card.state = Some(self.label("state", id));
                card.state_id = Some(id);
            }
            Facts::News(_)
            | Facts::CaseStudy(_)
            | Facts::WorkingGroup(_)
            | Facts::Concept(_)
            | Facts::Guide(_)
            | Facts::Page(_) => {}
        }
        Ok(())
    }
}
