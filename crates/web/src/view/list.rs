//! The list of a kind. Each kind has its own form: a river, cards, a calendar, a register.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use content::date::PartialDate;
use content::item::Item;
use content::kind::{Category, Facts, Kind};
use content::language::Language;
use minijinja::value::Value;
use search::Hits;
use serde::Serialize;

use super::card::Look;
use super::facets::{Chosen, Facets, Pager, is_narrowed};
use super::frame::{Face, Feed};
use super::guide::{Guide, Words};
use super::structured::blocks;
use super::{Error, Frame, Site, Visit};
use crate::addresses::Place;

/// One page of a list.
#[derive(Debug)]
pub struct List {
    /// Which list.
    pub kind: Kind,
    /// The items of this page.
    pub items: Vec<Arc<Item>>,
    /// The facets with their counts; `None` while the index is being rebuilt.
    pub facets: Option<Arc<Hits>>,
    /// What the list is narrowed to.
    pub chosen: Chosen,
    /// Where the next page begins.
    pub next: Option<String>,
    /// How many items there are on all pages, where that is known.
    pub total: Option<u64>,
    /// The day, which parts what is to come from what is past.
    pub today: NaiveDate,
    /// The organizations that the working groups of this page belong to.
    pub bodies: Vec<Arc<Item>>,
}

/// Items under a heading.
#[derive(Serialize)]
struct Section {
    /// In words, where it is a date, a letter or a name.
    heading: Option<Words>,
    /// As a message, `list-<sort>`, where it is a state.
    sort: Option<&'static str>,
    href: Option<String>,
    cards: Vec<Value>,
}

#[derive(Serialize)]
struct Content {
    kind: &'static str,
    title: Words,
    total: Option<u64>,
    sections: Vec<Section>,
    facets: Facets,
    places: Option<Value>,
    pager: Pager,
    feeds: Vec<Feed>,
}

/// The list of a kind.
pub fn list(site: &Site, visit: &Visit, frame: &Frame, list: &List) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let path = |language: &Language| site.addresses.place(language, Place::List(list.kind));
    let title = guide.label("kinds", list.kind.as_str());
    let forms: &[&str] =
        if list.kind == Kind::Event { &["atom", "rss", "json", "ics"] } else { &["atom", "rss", "json"] };
    let mut face = Face::everywhere(title.clone(), &path);
    face.kind = Some(list.kind);
    face.description = Some(guide.label("kind-about", list.kind.as_str()));
    face.feeds = guide.feeds(&path(guide.language()), forms);
    face.data = guide.piece("data", list.kind.as_str(), &[], || {
        blocks(&[guide.crumbs_data(&guide.say("home", &[])?, &[], &title)])
    })?;
    let narrowed = is_narrowed(&list.chosen);
    let content = Content {
        kind: list.kind.as_str(),
        title,
        total: list.total,
        sections: guide.sections(list)?,
        facets: guide.facets(list.facets.as_ref(), &list.chosen)?,
        places: if list.kind == Kind::CaseStudy && !narrowed {
            guide.places(list.facets.as_ref(), list.kind)?
        } else {
            None
        },
        pager: guide.pager(list.next.as_deref()),
        feeds: face.feeds.clone(),
    };
    guide.render("list.html", frame, &face, content)
}

impl Guide<'_> {
    fn sections(&self, list: &List) -> Result<Vec<Section>, Error> {
        match list.kind {
            Kind::News => self.by(&list.items, |item| self.under_date(item)),
            Kind::Event => self.calendar(list),
            Kind::Organization => self.register(list),
            Kind::WorkingGroup => self.by_body(list),
            Kind::Concept => self.by_category(list),
            Kind::Guide => {
                let mut items = list.items.clone();
                items.sort_by_key(|item| match &item.facts {
                    Facts::Guide(guide) => guide.order,
                    _ => u16::MAX,
                });
                self.by(&items, |_| (None, None, None))
            }
            Kind::CaseStudy | Kind::Page => self.by(&list.items, |_| (None, None, None)),
        }
    }

    /// Items in their order, each run of them under its heading.
    fn by(&self, items: &[Arc<Item>], heading: impl Fn(&Arc<Item>) -> Heading) -> Result<Vec<Section>, Error> {
        let mut sections: Vec<Section> = Vec::new();
        for item in items {
            let (words, sort, href) = heading(item);
            let look = Look::Full { level: if words.is_some() || sort.is_some() { 3 } else { 2 } };
            let card = self.entry(item, look)?;
            match sections.last_mut().filter(|section| section.heading == words && section.sort == sort) {
                Some(section) => section.cards.push(card),
                None => sections.push(Section { heading: words, sort, href, cards: vec![card] }),
            }
        }
        Ok(sections)
    }

    fn under_date(&self, item: &Item) -> Heading {
        (item.facts.date().map(|date| Words::plain(self.date(date).text)), None, None)
    }

    /// What is to come, the nearest first; what has no date; what is past, the last first.
    fn calendar(&self, list: &List) -> Result<Vec<Section>, Error> {
        let when = |item: &Item| match &item.facts {
            Facts::Event(event) => event.end.or(event.start),
            _ => None,
        };
        let last_day = |date: PartialDate| date.day().unwrap_or_else(|| last_day_of(date));
        let is_coming = |item: &Arc<Item>| when(item).is_some_and(|date| last_day(date) >= list.today);
        let (mut coming, others): (Vec<_>, Vec<_>) = list.items.iter().cloned().partition(is_coming);
        let (mut past, planned): (Vec<_>, Vec<_>) = others.into_iter().partition(|item| when(item).is_some());
        coming.sort_by_key(|item| item.facts.date());
        past.sort_by_key(|item| std::cmp::Reverse(item.facts.date()));
        let mut sections = Vec::new();
        for (sort, items) in [("coming", coming), ("planned", planned), ("past", past)] {
            sections.extend(self.by(&items, |_| (None, Some(sort), None))?);
        }
        Ok(sections)
    }

    /// Names in the order of the language, under their first letter.
    fn register(&self, list: &List) -> Result<Vec<Section>, Error> {
        let named = self.by_name(&list.items)?;
        let titles: HashMap<_, _> = named.iter().map(|(title, item)| (&item.id, title)).collect();
        let items: Vec<_> = named.iter().map(|(_, item)| Arc::clone(item)).collect();
        self.by(&items, |item| {
            let title = titles.get(&item.id).map_or("", |title| title.as_str());
            (Some(Words::plain(self.initial(title))), None, None)
        })
    }

    /// Items with their titles, in the order of the language.
    fn by_name(&self, items: &[Arc<Item>]) -> Result<Vec<(String, Arc<Item>)>, Error> {
        let named = items.iter().map(|item| Ok((self.title(item, item.version(self.language()))?.text, item.clone())));
        let mut named = named.collect::<Result<Vec<_>, Error>>()?;
        named.sort_by(|(one, _), (other, _)| self.locale().compare(one, other));
        Ok(named)
    }

    /// Concepts by their names, under what sort of thing they are.
    fn by_category(&self, list: &List) -> Result<Vec<Section>, Error> {
        let named = self.by_name(&list.items)?;
        let section = |category: Category| {
            let of = |item: &&Arc<Item>| matches!(&item.facts, Facts::Concept(facts) if facts.category == category);
            let items: Vec<_> = named.iter().map(|(_, item)| item).filter(of).cloned().collect();
            let cards = self.entries(&items, Look::Link { flagged: false })?;
            Ok(Section { heading: Some(self.label("category", category.as_str())), sort: None, href: None, cards })
        };
        let sections = Category::ALL.into_iter().map(section).collect::<Result<Vec<_>, Error>>()?;
        Ok(sections.into_iter().filter(|section| !section.cards.is_empty()).collect())
    }

    /// The letter that a name stands under: its own, without an accent that does not make a letter.
    fn initial(&self, name: &str) -> String {
        let Some(first) = name.chars().find(|c| c.is_alphanumeric()) else { return String::new() };
        let first = first.to_uppercase().to_string();
        let plain =
            ('A'..='Z').map(|letter| letter.to_string()).rfind(|letter| self.locale().compare(letter, &first).is_le());
        match plain {
            // `Ñ` sorts after `N` and before `O` with every word that begins with it.
            Some(letter) if self.locale().compare(&format!("{letter}zz"), &first).is_ge() => letter,
            _ => first,
        }
    }

    /// Groups under the organization they belong to.
    fn by_body(&self, list: &List) -> Result<Vec<Section>, Error> {
        let body_of = |item: &Item| match &item.facts {
            Facts::WorkingGroup(group) => group.body.clone(),
            _ => None,
        };
        let mut items = list.items.clone();
        items.sort_by_key(|item| body_of(item).map(|id| id.to_string()));
        self.by(&items, |item| {
            let Some(id) = body_of(item) else { return (None, None, None) };
            let Some(body) = list.bodies.iter().find(|body| body.id == id) else { return (None, None, None) };
            let version = body.version(self.language());
            (self.title(body, version).ok(), None, Some(self.item(body)))
        })
    }
}

type Heading = (Option<Words>, Option<&'static str>, Option<String>);

/// The last day that a date without a day can mean.
fn last_day_of(date: PartialDate) -> NaiveDate {
    let (year, month) = (date.year(), date.month().unwrap_or(12));
    let next =
        if month == 12 { NaiveDate::from_ymd_opt(year + 1, 1, 1) } else { NaiveDate::from_ymd_opt(year, month + 1, 1) };
    next.and_then(|day| day.pred_opt()).unwrap_or_else(|| date.first_day())
}
