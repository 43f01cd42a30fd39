//! Feeds and calendars as text.
//!
//! Start with [`Feed`]: one list in one language. An [`Entry`] is one item of it, in the feed's
//! language or marked with its own. [`atom`], [`rss`] and [`json`] write the same feed in three
//! formats. [`calendar`] writes the days of events.
//!
//! All strings are plain text, save [`Entry::html`]; each format escapes them, and characters
//! that XML cannot hold are left out.

mod atom;
mod calendar;
mod json;
mod rss;
mod xml;

use chrono::{DateTime, Utc};

pub use atom::atom;
pub use calendar::{CalendarEvent, calendar};
pub use json::json;
pub use rss::rss;

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
    /// What stands in it, in its order.
    pub entries: Vec<Entry>,
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
