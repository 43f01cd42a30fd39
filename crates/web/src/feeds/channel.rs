//! A list or a search as a feed.

use std::sync::Arc;

use chrono::DateTime;
use content::item::Item;
use content::reader::Reader;
use content::text::Unresolved;
use syndicator::write::{self, Feed};

use super::entries::entries;
use super::served::say;
use crate::addresses::Addresses;

/// The program that writes the feeds.
const GENERATOR: &str = concat!("P2WIN ", env!("CARGO_PKG_VERSION"));

/// A list as a feed. Addresses are paths with their query, without the origin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Channel {
    /// The title of the list.
    pub title: String,
    /// The list as a page.
    pub page: String,
    /// This feed.
    pub own: String,
    /// The feed that goes on where this one ends.
    pub next: Option<String>,
}

/// Why a feed could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A text could not be written out.
    #[error(transparent)]
    Unresolved(#[from] Unresolved),
    /// The feed itself could not be.
    #[error(transparent)]
    Write(#[from] write::Error),
}

/// Items as Atom 1.0: `application/atom+xml`.
pub fn atom(addresses: &Addresses, reader: &Reader, channel: &Channel, items: &[Arc<Item>]) -> Result<String, Error> {
    Ok(write::atom(&feed(addresses, reader, channel, items)?)?)
}

/// Items as RSS 2.0: `application/rss+xml`.
pub fn rss(addresses: &Addresses, reader: &Reader, channel: &Channel, items: &[Arc<Item>]) -> Result<String, Error> {
    Ok(write::rss(&feed(addresses, reader, channel, items)?)?)
}

/// Items as JSON Feed 1.1: `application/feed+json`.
pub fn json(addresses: &Addresses, reader: &Reader, channel: &Channel, items: &[Arc<Item>]) -> Result<String, Error> {
    Ok(write::json(&feed(addresses, reader, channel, items)?)?)
}

fn feed(addresses: &Addresses, reader: &Reader, channel: &Channel, items: &[Arc<Item>]) -> Result<Feed, Unresolved> {
    let entries = entries(addresses, reader, items)?;
    let locale = &reader.locale;
    let site = say(locale, "feed-site", &[]);
    Ok(Feed {
        title: format!("{} – {site}", channel.title),
        subtitle: Some(say(locale, "feed-subtitle", &[])),
        language: locale.tag(),
        address: addresses.absolute(&channel.page),
        own: addresses.absolute(&channel.own),
        next: channel.next.as_ref().map(|next| addresses.absolute(next)),
        icon: None,
        author: site,
        generator: GENERATOR.to_owned(),
        // Nothing tells when an empty list became so.
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or(DateTime::UNIX_EPOCH),
        entries,
    })
}
