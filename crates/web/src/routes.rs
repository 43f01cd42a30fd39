//! All addresses of the site, and what each asks for.
//!
//! Path words are messages, so an address is read with the words of its own language.

use content::item::ItemId;
use content::kind::Kind;
use content::locale::Locale;
use content::slug::Slug;

use crate::addresses::{Addresses, Place};

/// The format of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feed {
    /// Atom 1.0.
    Atom,
    /// RSS 2.0.
    Rss,
    /// JSON Feed 1.1.
    Json,
    /// iCalendar, for events.
    Calendar,
}

impl Feed {
    fn parse(file: &str) -> Option<Self> {
        match file {
            "feed.atom" => Some(Self::Atom),
            "feed.rss" => Some(Self::Rss),
            "feed.json" => Some(Self::Json),
            "feed.ics" => Some(Self::Calendar),
            _ => None,
        }
    }
}

/// The form in which a page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A page for people.
    Html,
    /// Markdown.
    Markdown,
    /// JSON.
    Json,
    /// A citation for reference managers.
    Ris,
    /// A citation for LaTeX.
    Bibtex,
    /// The figures as a table.
    Csv,
    /// An event for calendars.
    Calendar,
}

impl Form {
    /// The address without its ending, and the form that the ending names.
    fn split(word: &str) -> (&str, Self) {
        let endings = [
            (".md", Self::Markdown),
            (".json", Self::Json),
            (".ris", Self::Ris),
            (".bib", Self::Bibtex),
            (".csv", Self::Csv),
            (".ics", Self::Calendar),
        ];
        endings
            .into_iter()
            .find_map(|(ending, form)| Some((word.strip_suffix(ending)?, form)))
            .unwrap_or((word, Self::Html))
    }
}

/// What an address below a language asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The first page of the language.
    Home(Form),
    /// The news of the language.
    HomeFeed(Feed),
    /// A list of a kind.
    List(Kind, Form),
    /// A list of a kind as a feed.
    ListFeed(Kind, Feed),
    /// One item.
    Item(Kind, Slug, Form),
    /// What has changed in an item's original.
    Changes(Kind, Slug),
    /// An item, wherever its slug has gone.
    Permanent(ItemId),
    /// The search page.
    Search(Form),
    /// A search as a feed.
    SearchFeed(Feed),
    /// How programs read the site.
    Api,
    /// The description of the search for browsers.
    OpenSearch,
    /// The site for language models.
    Llms,
}

impl Target {
    /// Reads the part of an address after `/es/`.
    pub fn parse(addresses: &Addresses, locale: &Locale, rest: &str) -> Option<Self> {
        let language = locale.language();
        let parts: Vec<&str> = rest.split('/').collect();
        match parts.as_slice() {
            [""] => Some(Self::Home(Form::Html)),
            ["index.md"] => Some(Self::Home(Form::Markdown)),
            ["index.json"] => Some(Self::Home(Form::Json)),
            ["opensearch.xml"] => Some(Self::OpenSearch),
            ["llms.txt"] => Some(Self::Llms),
            [file] if Feed::parse(file).is_some() => Feed::parse(file).map(Self::HomeFeed),
            ["id", id] => ItemId::parse(id).ok().map(Self::Permanent),
            [word] => {
                let (word, form) = Form::split(word);
                match addresses.find(language, word)? {
                    Place::List(kind) => Some(Self::List(kind, form)),
                    Place::Search => Some(Self::Search(form)),
                    Place::Api if form == Form::Html => Some(Self::Api),
                    Place::Api => None,
                }
            }
            [word, file] => match (addresses.find(language, word)?, Feed::parse(file)) {
                (Place::List(kind), Some(feed)) => Some(Self::ListFeed(kind, feed)),
                (Place::Search, Some(feed)) => Some(Self::SearchFeed(feed)),
                (Place::List(kind), None) => {
                    let (slug, form) = Form::split(file);
                    Slug::parse(slug).ok().map(|slug| Self::Item(kind, slug, form))
                }
                (Place::Search | Place::Api, _) => None,
            },
            [word, slug, changes] if addresses.is_changes(language, changes) => match addresses.find(language, word)? {
                Place::List(kind) => Slug::parse(slug).ok().map(|slug| Self::Changes(kind, slug)),
                Place::Search | Place::Api => None,
            },
            _ => None,
        }
    }
}

impl Form {
    /// The ending of its addresses.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Markdown => ".md",
            Self::Json => ".json",
            Self::Ris => ".ris",
            Self::Bibtex => ".bib",
            Self::Csv => ".csv",
            Self::Calendar => ".ics",
        }
    }
}
