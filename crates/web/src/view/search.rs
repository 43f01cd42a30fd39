//! What was found.

use std::collections::BTreeSet;
use std::sync::Arc;

use content::item::Item;
use content::language::Language;
use content::slug::Slug;
use minijinja::value::Value;
use search::{Hits, Sort, Synonym, Total};
use serde::Serialize;

use super::card::Card;
use super::facets::{Chosen, Facets, Pager, is_narrowed};
use super::frame::{Face, Feed};
use super::guide::{Guide, Link, Words, address};
use super::{Error, Frame, Site, Visit};
use crate::addresses::Place;

/// An item that was found.
#[derive(Debug)]
pub struct Hit {
    /// The item.
    pub item: Arc<Item>,
    /// The language of the version that has the words.
    pub language: Language,
    /// Where they stand; `true` marks a word that was asked for.
    pub snippet: Vec<(String, bool)>,
}

/// What a search found.
#[derive(Debug, Default)]
pub struct Search {
    /// What was asked for.
    pub text: String,
    /// What was found in the visitor's language.
    pub hits: Vec<Hit>,
    /// What was found in other languages only.
    pub others: Vec<Hit>,
    /// The facets with their counts; `None` while the index is being rebuilt.
    pub facets: Option<Arc<Hits>>,
    /// What the search is narrowed to.
    pub chosen: Chosen,
    /// How many were found in all.
    pub total: Total,
    /// Whether no page has all that was asked for, and these a part of it.
    pub in_part: bool,
    /// Where the next page begins.
    pub next: Option<String>,
    /// Other names that were looked up.
    pub synonyms: Vec<Synonym>,
    /// What may have been meant.
    pub suggestion: Option<String>,
    /// Concepts to go on with, where nothing was found.
    pub popular: Vec<String>,
}

#[derive(Serialize)]
struct Content {
    asked: String,
    action: String,
    units: Option<String>,
    hits: Vec<Card>,
    others: Vec<Card>,
    facets: Facets,
    narrowed: bool,
    /// How many were found.
    found: String,
    in_part: bool,
    pager: Pager,
    feeds: Vec<Feed>,
    examples: Vec<Link>,
    /// The same words without what narrows the search.
    wider: Option<String>,
    elsewhere: Vec<Link>,
    sorts: Vec<Link>,
    also: Vec<Words>,
    /// The same words without other names.
    as_typed: Option<String>,
    suggestion: Option<Link>,
    /// Concepts that contain what was asked for.
    broader: Vec<Link>,
    popular: Vec<Link>,
}

/// The page of results.
pub fn search(site: &Site, visit: &Visit, frame: &Frame, search: &Search) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let path = |language: &Language| site.addresses.place(language, Place::Search);
    let action = path(guide.language());
    let title = if search.text.is_empty() {
        guide.say("search-title", &[])?
    } else {
        guide.say("search-title-for", &[("query", search.text.as_str().into())])?
    };
    let mut face = Face::everywhere(Words::plain(title), &path);
    face.feeds = guide.feeds(&action, &["atom", "rss", "json"]);
    face.description = Some(Words::plain(guide.say("site-sentence", &[])?));
    face.search = false;
    face.index = search.text.is_empty() && !is_narrowed(&search.chosen);
    let cards = |hits: &[Hit]| hits.iter().map(|hit| guide.result(hit)).collect::<Result<Vec<_>, _>>();
    let content = Content {
        asked: search.text.clone(),
        units: guide.units().map(|(_, units)| units.to_owned()),
        hits: cards(&search.hits)?,
        others: cards(&search.others)?,
        facets: guide.facets(search.facets.as_ref(), &search.chosen)?,
        narrowed: is_narrowed(&search.chosen),
        found: guide.found(search)?,
        in_part: search.in_part,
        pager: guide.pager(search.next.as_deref()),
        feeds: face.feeds.clone(),
        examples: guide.examples()?,
        wider: is_narrowed(&search.chosen).then(|| guide.asking(guide.language(), &search.text)),
        elsewhere: guide.elsewhere(&search.text),
        sorts: guide.sorts()?,
        also: guide.also(&search.synonyms),
        as_typed: (!search.synonyms.is_empty()).then(|| {
            let others = guide.query().filter(|(name, _)| *name != "synonyms");
            address(&visit.path, others.chain([("synonyms", "off")]))
        }),
        suggestion: search.suggestion.as_ref().map(|text| Link {
            words: Words::plain(text.clone()),
            href: guide.asking(guide.language(), text),
            current: false,
        }),
        broader: guide.broader(&search.synonyms),
        popular: search.popular.iter().map(|id| guide.concept(id)).collect(),
        action,
    };
    guide.render("search.html", frame, &face, content)
}

impl Guide<'_> {
    /// A hit in the visitor's language if it has a version in it, with what was found in the language in which
    /// it was found; otherwise all of it in that.
    fn result(&self, hit: &Hit) -> Result<Card, Error> {
        let mut card = self.card(&hit.item)?;
        let mut passage = in_one_line(&hit.snippet);
        if let Some(version) = hit.item.versions.get(&hit.language).filter(|_| hit.language != *self.language()) {
            let figures = &hit.item.common.figures;
            let title = self.text(&version.title, version, figures)?;
            if hit.item.versions.contains_key(self.language()) {
                if passage.iter().all(|(_, marked)| !marked) {
                    passage = vec![(title.text, false)];
                }
                card.snippet_language = Some(self.language_name(&hit.language));
            } else {
                card.title = title;
                card.summary = self.text(&version.summary, version, figures)?;
                card.foreign = Some(self.language_name(&hit.language));
                card.href = self.link(&self.item_path(&hit.item, &hit.language));
            }
        }
        if !passage.is_empty() {
            let piece =
                |(text, marked)| Value::from_iter([("text", Value::from(text)), ("marked", Value::from(marked))]);
            card.snippet = Some(passage.into_iter().map(piece).collect());
        }
        Ok(card)
    }

    /// How many were found.
    fn found(&self, search: &Search) -> Result<String, Error> {
        let count = ("count", search.total.number().cast_signed().into());
        if search.text.is_empty() {
            return self.say("search-all", &[count]);
        }
        let args = [count, ("query", search.text.as_str().into())];
        match search.total {
            Total::Exact(0) if !search.others.is_empty() => self.say("search-found-elsewhere", &args[1..]),
            Total::Exact(_) => self.say("search-found", &args),
            Total::About(_) => self.say("search-found-about", &args),
            Total::AtLeast(_) => self.say("search-found-at-least", &args),
        }
    }

    /// The other names, each once.
    fn also(&self, synonyms: &[Synonym]) -> Vec<Words> {
        let mut also: Vec<Words> = Vec::new();
        for synonym in synonyms {
            let lang = (synonym.language != self.language().as_str()).then(|| synonym.language.clone());
            let words = Words { text: synonym.name.clone(), lang };
            if !also.contains(&words) {
                also.push(words);
            }
        }
        also
    }

    fn broader(&self, synonyms: &[Synonym]) -> Vec<Link> {
        let thesaurus = &self.visit.reader.thesaurus;
        let ids: BTreeSet<&Slug> =
            synonyms.iter().filter_map(|synonym| thesaurus.get(&synonym.concept)?.broader.as_ref()).collect();
        ids.into_iter().map(|id| self.concept(id.as_str())).collect()
    }

    /// The search page of a language for some words.
    pub(super) fn asking(&self, language: &Language, text: &str) -> String {
        address(&self.site.addresses.place(language, Place::Search), [("q", text)].into_iter().chain(self.units()))
    }

    /// The same words on the search pages of the other languages.
    fn elsewhere(&self, text: &str) -> Vec<Link> {
        let addresses = &self.site.addresses;
        let others =
            addresses.locales().iter().map(|locale| locale.language()).filter(|language| *language != self.language());
        let link = |language: &Language| Link {
            words: self.language_name(language),
            href: self.asking(language, text),
            current: false,
        };
        others.map(link).collect()
    }

    /// The orders of the hits.
    fn sorts(&self) -> Result<Vec<Link>, Error> {
        let current =
            self.visit.query.iter().find(|(name, _)| name == "sort").map_or("relevance", |(_, value)| value.as_str());
        let sort = |id: &str| {
            let others = self.query().filter(|(name, _)| *name != "sort");
            let chosen = (id != "relevance").then_some(("sort", id));
            let words = Words::plain(self.say(&format!("sort-{id}"), &[])?);
            Ok(Link { words, href: address(&self.visit.path, others.chain(chosen)), current: id == current })
        };
        Sort::ALL.into_iter().map(|order| sort(order.as_str())).collect()
    }
}

/// A passage without its line breaks. Where one ended what is no sentence, such as a heading, a point is in
/// its place.
fn in_one_line(passage: &[(String, bool)]) -> Vec<(String, bool)> {
    let mut last = None;
    let line = |(text, marked): &(String, bool)| {
        let mut line = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' if last.is_some_and(|last| !".!?:;…»”\"".contains(last)) => line.push_str(" · "),
                '\n' => line.push(' '),
                c => line.push(c),
            }
            last = Some(c).filter(|c| *c != '\n').or(last);
        }
        (line, *marked)
    };
    passage.iter().map(line).collect()
}

/// Words that an address which leads nowhere seems to be about.
pub(super) fn words_of(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or_default();
    let last = last.split('.').next().unwrap_or_default();
    Slug::parse(last).map(|slug| slug.to_string().replace('-', " ")).unwrap_or_default()
}
