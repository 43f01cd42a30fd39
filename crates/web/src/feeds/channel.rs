//! A list or a search as a feed.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use content::item::Item;
use content::reader::Reader;
use content::text::Unresolved;
use syndicator::write::{self, Feed, Format};

use super::entries::entry;
use super::served::{Served, say};
use crate::addresses::Addresses;
use crate::fragments::{Fragments, Of};

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

/// Items as a feed. Each entry is written once for its language and kept.
pub fn feed(
    (addresses, fragments): (&Addresses, &Fragments),
    reader: &Reader,
    format: Format,
    channel: &Channel,
    items: &[Arc<Item>],
) -> Result<String, Error> {
    let served: Vec<_> = items.iter().map(|item| Served::new(addresses, reader, item)).collect();
    // Nothing tells when an empty list became so.
    let updated = served.iter().map(Served::updated).max().unwrap_or(DateTime::UNIX_EPOCH);
    let feed = head(addresses, reader, channel, updated);
    let written = |(item, served): (&Arc<Item>, &Served<'_>)| {
        let name = format!("{format:?} {} {} {}", reader.locale.language(), reader.units.as_str(), item.id);
        fragments.get(name, &[item.clone() as Of], || Ok::<_, Error>(format.entry(&feed, &entry(served)?)?))
    };
    let entries = items.iter().zip(&served).map(written).collect::<Result<Vec<_>, Error>>()?;
    let texts: Vec<&str> = entries.iter().filter_map(|entry| entry.as_str()).collect();
    Ok(format.feed(&feed, &texts)?)
}

fn head(addresses: &Addresses, reader: &Reader, channel: &Channel, updated: DateTime<Utc>) -> Feed {
    let locale = &reader.locale;
    let site = say(locale, "feed-site", &[]);
    Feed {
        title: format!("{} – {site}", channel.title),
        subtitle: Some(say(locale, "feed-subtitle", &[])),
        language: locale.tag(),
        address: addresses.absolute(&channel.page),
        own: addresses.absolute(&channel.own),
        next: channel.next.as_ref().map(|next| addresses.absolute(next)),
        icon: None,
        author: site,
        generator: GENERATOR.to_owned(),
        updated,
    }
}
