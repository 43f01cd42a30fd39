//! The first page of a language.

use std::sync::Arc;

use content::figure::Theme;
use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use minijinja::value::Value;
use serde::Serialize;

use super::card::Look;
use super::frame::Face;
use super::guide::{Guide, Link, Words};
use super::structured::blocks;
use super::{Error, Frame, Site, Visit};
use crate::addresses::Place;

/// What the first page shows.
#[derive(Debug, Default)]
pub struct Home {
    /// The newest news, eight of them.
    pub news: Vec<Arc<Item>>,
    /// The newest cases, three of them.
    pub cases: Vec<Arc<Item>>,
    /// The next meeting or training, or else the last.
    pub event: Option<Arc<Item>>,
    /// The working groups.
    pub groups: Vec<Arc<Item>>,
    /// The round tables.
    pub tables: Vec<Arc<Item>>,
    /// How many cases have a figure of a theme.
    pub tiles: Vec<(Theme, u64)>,
    /// Whether the counts are known; they are not while the index is being rebuilt.
    pub counts_known: bool,
}

#[derive(Serialize)]
struct Tile {
    theme: Words,
    sign: &'static str,
    count: Option<u64>,
    href: String,
}

#[derive(Serialize)]
struct Content {
    action: String,
    examples: Vec<Link>,
    tiles: Vec<Tile>,
    cases: Vec<Value>,
    news: Vec<Value>,
    origins: Vec<Link>,
    event: Option<Value>,
    groups: Vec<Value>,
    tables: Vec<Value>,
    cases_href: String,
    news_href: String,
    events_href: String,
    groups_href: String,
    organizations_href: String,
}

/// The first page of a language.
pub fn home(site: &Site, visit: &Visit, frame: &Frame, home: &Home) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let path = |language: &Language| site.addresses.home(language);
    let (title, description) = (guide.say("site-name", &[])?, guide.say("site-sentence", &[])?);
    let mut face = Face::everywhere(Words::plain(title.clone()), &path);
    face.data = guide.piece("data", "home", &[], || blocks(&[guide.site_data(&title, &description)]))?;
    face.description = Some(Words::plain(description));
    face.feeds = guide.feeds(&site.addresses.home(guide.language()), &["atom", "rss", "json"]);
    face.search = false;
    guide.render("home.html", frame, &face, guide.home_content(home)?)
}

impl Guide<'_> {
    fn home_content(&self, home: &Home) -> Result<Content, Error> {
        let list = |kind| self.link(&self.site.addresses.place(self.language(), Place::List(kind)));
        Ok(Content {
            action: self.site.addresses.place(self.language(), Place::Search),
            examples: self.examples()?,
            tiles: self.tiles(home),
            cases: self.entries(&home.cases, Look::Full { level: 3 })?,
            news: self.entries(&home.news, Look::Brief)?,
            origins: ["CA", "MX", "US"].map(|code| self.topic_of_country(code)).into(),
            event: home.event.as_ref().map(|item| self.entry(item, Look::Brief)).transpose()?,
            groups: self.entries(&home.groups, Look::Link { flagged: false })?,
            tables: self.entries(&home.tables, Look::Link { flagged: true })?,
            cases_href: list(Kind::CaseStudy),
            news_href: list(Kind::News),
            events_href: list(Kind::Event),
            groups_href: list(Kind::WorkingGroup),
            organizations_href: list(Kind::Organization),
        })
    }

    /// Three things to look for, in the page's language.
    pub(super) fn examples(&self) -> Result<Vec<Link>, Error> {
        let example = |message| {
            let words = self.say(message, &[])?;
            let href = self.asking(self.language(), &words);
            Ok(Link { words: Words::plain(words), href, current: false })
        };
        ["search-example-1", "search-example-2", "search-example-3"].into_iter().map(example).collect()
    }

    fn tiles(&self, home: &Home) -> Vec<Tile> {
        let tile = |(theme, count): &(Theme, u64)| Tile {
            theme: self.label("theme", theme.as_str()),
            sign: theme.as_str(),
            count: home.counts_known.then_some(*count),
            href: self.narrowed(Kind::CaseStudy, "saving", theme.as_str()),
        };
        home.tiles.iter().map(tile).collect()
    }

    fn topic_of_country(&self, code: &str) -> Link {
        Link { words: self.label("country", code), href: self.narrowed(Kind::News, "country", code), current: false }
    }
}
