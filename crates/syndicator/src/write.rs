//! Feeds and calendars as text.
//!
//! Start with [`Feed`]: one list in one language. An [`Entry`] is one item of it, in the feed's
//! language or marked with its own. A [`Format`] writes entries one by one, so that they can be
//! kept, and puts them together with the feed's own head. [`calendar`] writes the days of events.
//!
//! All strings are plain text, save [`Entry::html`]; each format escapes them, and characters
//! that XML cannot hold are left out.

mod atom;
mod calendar;
mod json;
mod rss;
mod xml;

use chrono::{DateTime, Utc};

pub use calendar::{CalendarEvent, calendar};

/// Why a feed could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The XML writer failed.
    #[error("the feed could not be written as XML")]
    Xml(#[from] std::io::Error),
    /// The JSON writer failed.
    #[error("the feed could not be written as JSON")]
    Json(#[from] serde_json::Error),
}

/// How a feed is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Atom 1.0: `application/atom+xml`.
    Atom,
    /// RSS 2.0: `application/rss+xml`.
    Rss,
    /// JSON Feed 1.1: `application/feed+json`.
    Json,
}

impl Format {
    /// One entry, for a feed of this language and author.
    pub fn entry(self, feed: &Feed, entry: &Entry) -> Result<String, Error> {
        match self {
            Self::Atom => Ok(atom::entry(feed, entry)?),
            Self::Rss => Ok(rss::entry(feed, entry)?),
            Self::Json => json::entry(feed, entry),
        }
    }

    /// A feed of entries that [`Format::entry`] has written.
    pub fn feed(self, feed: &Feed, entries: &[impl AsRef<str>]) -> Result<String, Error> {
        match self {
            Self::Atom => Ok(atom::feed(feed, entries)?),
            Self::Rss => Ok(rss::feed(feed, entries)?),
            Self::Json => json::feed(feed, entries),
        }
    }
}

/// A list in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The title of the list.
    pub title: String,
    /// A sentence on what stands in it.
    pub subtitle: Option<String>,
    /// Its BCP 47 tag, such as `es-MX`.
    pub language: String,
    /// The absolute address of the list as a page; the feed's id.
    pub address: String,
    /// The absolute address of this feed.
    pub own: String,
    /// The absolute address of the feed that goes on where this one ends.
    pub next: Option<String>,
    /// The absolute address of a square picture.
    pub icon: Option<String>,
    /// Who publishes it.
    pub author: String,
    /// The program that writes it.
    pub generator: String,
    /// When anything in it was last changed.
    pub updated: DateTime<Utc>,
}

/// One item of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// An address that never changes, one for each item and language of feeds.
    pub id: String,
    /// The title.
    pub title: String,
    /// The language of title, summary and text, where it is not the feed's.
    pub language: Option<String>,
    /// The absolute address of the page.
    pub address: String,
    /// A few sentences without markup.
    pub summary: String,
    /// The text as HTML, with absolute addresses only.
    pub html: String,
    /// When it was first published.
    pub published: DateTime<Utc>,
    /// When its words were last changed.
    pub updated: DateTime<Utc>,
    /// Who wrote it, where that is not the feed's author.
    pub author: Option<String>,
    /// Where its facts come from.
    pub source: Option<Source>,
    /// What it is about.
    pub categories: Vec<Category>,
    /// What it was translated from, where it is a translation.
    pub translation_of: Option<Original>,
}

/// Where the facts of an entry come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The title, as the source writes it.
    pub title: String,
    /// Its address, where it has one.
    pub address: Option<String>,
    /// The language it is in.
    pub language: String,
}

/// The text that an entry was translated from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// Its language.
    pub language: String,
    /// The absolute address of its page.
    pub address: String,
}

/// A concept that an entry is filed under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub term: String,
    /// Its name in the feed's language.
    pub label: String,
    /// An address that names the list of such ids.
    pub scheme: String,
}

#[cfg(test)]
mod tests;
