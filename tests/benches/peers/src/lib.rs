//! Small servers of the product's content, written as plainly as Rust allows, and without a cache.
//!
//! `dyn-bare` reads with rusqlite, `dyn-sea-orm` with sea-orm; both read the same file, which
//! `tests/benches` makes from the product's own data, and write pages with [`pages`]. A page's
//! head and foot are the product's own, so that all answer about the same bytes. `from-memory`
//! answers given bytes and does nothing else; `load` asks at a given rate.

pub mod pages;

use std::net::SocketAddr;

/// A document as the file holds it: one version of one item.
#[derive(Debug, Clone, Default)]
pub struct Document {
    pub place: String,
    pub slug: String,
    pub id: String,
    pub title: String,
    pub summary: String,
    pub html: String,
    pub date: String,
    pub country: String,
    pub updated: String,
}

/// A value of a facet, and how many documents have it.
#[derive(Debug, Clone)]
pub struct Count {
    pub facet: String,
    pub value: String,
    pub count: i64,
}

/// An item's page in another language.
#[derive(Debug, Clone)]
pub struct Other {
    pub language: String,
    pub place: String,
    pub slug: String,
}

/// What stands before and behind the content of every page of a language.
#[derive(Debug, Clone, Default)]
pub struct Shell {
    pub head: String,
    pub foot: String,
}

/// What an address asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Target<'a> {
    Home,
    Feed,
    List(&'a str),
    Article(&'a str, &'a str),
}

impl<'a> Target<'a> {
    /// `/en/`, `/en/feed.atom`, `/en/news` and `/en/news/a-slug`.
    pub fn parse(path: &'a str) -> Option<(&'a str, Self)> {
        let (language, rest) = path.strip_prefix('/')?.split_once('/')?;
        let target = match rest.split_once('/') {
            Some((place, slug)) => Self::Article(place, slug),
            None if rest.is_empty() => Self::Home,
            None if rest == "feed.atom" => Self::Feed,
            None => Self::List(rest),
        };
        Some((language, target))
    }
}

/// The places that a first page shows items of, and how many.
pub const HOME: [(&str, i64); 5] = [("news", 8), ("case-study", 3), ("event", 1), ("working-group", 20), ("organization", 4)];

/// The first arguments of every server here: the address, and the file it reads.
pub fn arguments() -> (SocketAddr, String) {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().and_then(|text| text.parse().ok()).expect("ADDRESS FILE");
    (address, arguments.next().expect("ADDRESS FILE"))
}
