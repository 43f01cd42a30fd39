//! The head and foot of every page: languages, menu, search, feeds, what machines read.

use std::sync::Arc;

use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use content::locale::Locale;
use minijinja::context;
use minijinja::value::Value;
use serde::Serialize;

use super::guide::{Day, Guide, Link, Words, address};
use super::{Asset, Design, Error, Frame};
use crate::addresses::Place;
use crate::fragments::Of;

/// The kinds in the menu, in its order. Pages of the site itself are in the menu at the foot.
const MENU: [Kind; 7] =
    [Kind::News, Kind::CaseStudy, Kind::Guide, Kind::Concept, Kind::Event, Kind::WorkingGroup, Kind::Organization];

/// A language in the row of languages; the current one leads nowhere.
#[derive(Debug, Serialize)]
struct Spoken {
    name: String,
    lang: String,
    href: Option<String>,
}

/// This page in another language, for machines.
#[derive(Debug, Serialize)]
struct Alternate {
    lang: String,
    href: String,
}

/// A feed or a calendar of what the page shows.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Feed {
    /// `atom`, `rss`, `json`, `ics`, `md`: the message `feed-atom` and so on is its name.
    pub(super) form: &'static str,
    media_type: &'static str,
    pub(super) href: String,
}

impl Feed {
    pub(super) fn new(form: &'static str, href: String) -> Self {
        let media_type = match form {
            "atom" => "application/atom+xml",
            "rss" => "application/rss+xml",
            "json" => "application/feed+json",
            "ics" => "text/calendar",
            "md" => "text/markdown",
            "csv" => "text/csv",
            "ris" => "application/x-research-info-systems",
            "bib" => "application/x-bibtex",
            _ => "application/json",
        };
        Self { form, media_type, href }
    }
}

/// The search box in the header.
#[derive(Debug, Serialize)]
struct SearchBox {
    action: String,
    units: Option<String>,
    /// On pages with a search box of their own the header has none.
    in_header: bool,
}

/// What every template gets beside its own values.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    tag: String,
    dir: String,
    path: String,
    title: Words,
    description: Option<Words>,
    canonical: Option<String>,
    index: bool,
    alternates: Vec<Alternate>,
    feeds: Vec<Feed>,
    opensearch: String,
    style: Asset,
    script: Asset,
    icon: Option<Asset>,
    home: String,
    at_home: bool,
    languages: Vec<Spoken>,
    menu: Value,
    search: SearchBox,
    crumbs: Vec<Link>,
    foot: Value,
    updated: Option<Day>,
    data: Value,
}

/// What a page is, as far as its head and foot need to know.
pub(super) struct Face<'f> {
    /// Its name in the window's title.
    pub(super) title: Words,
    /// Two sentences on it.
    pub(super) description: Option<Words>,
    /// Its address in a language, without query.
    pub(super) path: &'f dyn Fn(&Language) -> String,
    /// Whether it really is in a language.
    pub(super) speaks: &'f dyn Fn(&Language) -> bool,
    /// The kind whose list it is or belongs to.
    pub(super) kind: Option<Kind>,
    /// The way to it, without home and without itself.
    pub(super) crumbs: Vec<Link>,
    /// Its feeds.
    pub(super) feeds: Vec<Feed>,
    /// What search engines read.
    pub(super) data: Value,
    /// Whether search engines may list it.
    pub(super) index: bool,
    /// Whether the header offers a search.
    pub(super) search: bool,
}

impl<'f> Face<'f> {
    /// A page that is in every language.
    pub(super) fn everywhere(title: Words, path: &'f dyn Fn(&Language) -> String) -> Self {
        Self {
            title,
            description: None,
            path,
            speaks: &|_| true,
            kind: None,
            crumbs: Vec::new(),
            feeds: Vec::new(),
            data: Value::from(""),
            index: true,
            search: true,
        }
    }
}

impl Guide<'_> {
    /// Renders a page.
    pub(super) fn render<T: Serialize>(
        &self,
        template: &str,
        frame: &Frame,
        face: &Face<'_>,
        content: T,
    ) -> Result<String, Error> {
        let design = self.site.design();
        let page = self.page(&design, frame, face)?;
        let template = design.environment.get_template(template)?;
        let values = context! {
            lang => self.language().as_str(),
            page => Value::from_serialize(&page),
            ..Value::from_serialize(&content)
        };
        Ok(template.render(values)?)
    }

    /// Writes a part of a page.
    pub(super) fn write<T: Serialize>(&self, template: &str, content: T) -> Result<String, Error> {
        let design = self.site.design();
        let template = design.environment.get_template(template)?;
        Ok(template.render(context! { lang => self.language().as_str(), ..Value::from_serialize(&content) })?)
    }

    /// A finished piece: kept under what it is, the visitor's language and units, and `name`.
    pub(super) fn piece(
        &self,
        sort: &str,
        name: &str,
        sources: &[Of],
        make: impl FnOnce() -> Result<String, Error>,
    ) -> Result<Value, Error> {
        let units = self.units().map_or("", |(_, units)| units);
        self.site.fragments.get(format!("{sort} {} {units} {name}", self.language()), sources, make)
    }

    fn page(&self, design: &Design, frame: &Frame, face: &Face<'_>) -> Result<Page, Error> {
        let addresses = &self.site.addresses;
        let language = self.language();
        let home = addresses.home(language);
        let canonical = self.canonical(face);
        Ok(Page {
            tag: self.locale().tag(),
            dir: self.locale().direction().to_owned(),
            path: self.visit.path.clone(),
            title: face.title.clone(),
            description: face.description.clone().filter(|words| !words.text.is_empty()),
            alternates: if face.index { self.alternates(face) } else { Vec::new() },
            index: face.index,
            feeds: face.feeds.clone(),
            opensearch: format!("{home}opensearch.xml"),
            style: design.style.clone(),
            script: design.script.clone(),
            icon: design.icon.clone(),
            at_home: self.visit.path == home,
            home: self.link(&home),
            languages: addresses.locales().iter().map(|locale| self.spoken(locale, face)).collect(),
            menu: self.menu(face.kind)?,
            search: SearchBox {
                action: addresses.place(language, Place::Search),
                units: self.units().map(|(_, units)| units.to_owned()),
                in_header: face.search,
            },
            crumbs: face.crumbs.clone(),
            foot: self.foot(&frame.pages)?,
            updated: frame.updated.map(|time| self.day(time)),
            data: face.data.clone(),
            canonical,
        })
    }

    /// Where search engines should go: this page without what only narrows or sorts it. A later
    /// page of a list is no other page's copy.
    fn canonical(&self, face: &Face<'_>) -> Option<String> {
        let later = self.visit.query.iter().any(|(name, _)| name == "after");
        (face.index && !later).then(|| self.site.addresses.absolute(&(face.path)(self.language())))
    }

    fn alternates(&self, face: &Face<'_>) -> Vec<Alternate> {
        let addresses = &self.site.addresses;
        let spoken = addresses.locales().iter().filter(|locale| (face.speaks)(locale.language()));
        let alternate = |lang: String, path: &str| Alternate { lang, href: addresses.absolute(path) };
        let real = spoken.map(|locale| alternate(locale.language().to_string(), &(face.path)(locale.language())));
        real.chain([alternate("x-default".to_owned(), "/")]).collect()
    }

    fn spoken(&self, locale: &Arc<Locale>, face: &Face<'_>) -> Spoken {
        let language = locale.language();
        Spoken {
            name: locale.name().to_owned(),
            lang: language.to_string(),
            href: (language != self.language()).then(|| address(&(face.path)(language), self.query())),
        }
    }

    fn menu(&self, current: Option<Kind>) -> Result<Value, Error> {
        let place = |kind| self.site.addresses.place(self.language(), Place::List(kind));
        let here = current.is_some_and(|kind| self.visit.path == place(kind));
        let link = |kind: Kind| Link {
            words: self.label("menu", kind.as_str()),
            href: self.link(&place(kind)),
            current: current == Some(kind),
        };
        let name = format!("{} {here}", current.map_or("", Kind::as_str));
        self.piece("menu", &name, &[], || {
            let menu: Vec<Link> = MENU.into_iter().map(link).collect();
            self.write("part/menu.html", context! { menu => Value::from_serialize(&menu), here })
        })
    }

    fn foot(&self, pages: &[Arc<Item>]) -> Result<Value, Error> {
        let paths: Vec<String> = pages.iter().map(|item| self.item_path(item, self.language())).collect();
        let current = paths.iter().find(|path| **path == self.visit.path).map_or("", String::as_str);
        let sources: Vec<Of> = pages.iter().map(|item| item.clone() as Of).collect();
        self.piece("foot", current, &sources, || {
            let link = |(item, path): (&Arc<Item>, &String)| {
                let version = item.version(self.language());
                let words = self.title(item, version)?;
                Ok(Link { words, current: path == current, href: self.link(path) })
            };
            let links = pages.iter().zip(&paths).map(link).collect::<Result<Vec<_>, Error>>()?;
            let api = self.link(&self.site.addresses.place(self.language(), Place::Api));
            self.write("part/foot.html", context! { links => Value::from_serialize(&links), api })
        })
    }

    /// The list of a kind, for a breadcrumb.
    pub(super) fn crumb(&self, kind: Kind) -> Link {
        let href = self.link(&self.site.addresses.place(self.language(), Place::List(kind)));
        Link { words: self.label("kinds", kind.as_str()), href, current: false }
    }

    /// The feeds of a list, narrowed as the list is.
    pub(super) fn feeds(&self, path: &str, forms: &[&'static str]) -> Vec<Feed> {
        let path = path.trim_end_matches('/');
        let feed = |form: &&'static str| Feed::new(form, address(&format!("{path}/feed.{form}"), self.feed_query()));
        forms.iter().map(feed).collect()
    }
}
