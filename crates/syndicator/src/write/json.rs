//! JSON Feed 1.1.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::{Entry, Error, Feed};

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<&'a str>,
    authors: [Author<'a>; 1],
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    title: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    content_html: &'a str,
    date_published: String,
    date_modified: String,
    authors: [Author<'a>; 1],
    tags: Vec<&'a str>,
    #[serde(rename = "_translation", skip_serializing_if = "Option::is_none")]
    translation: Option<Translation<'a>>,
}

/// An extension, which readers may pass over.
#[derive(Serialize)]
struct Translation<'a> {
    about: &'static str,
    original_language: &'a str,
    original_url: &'a str,
}

pub(super) fn feed(feed: &Feed, entries: &[impl AsRef<str>]) -> Result<String, Error> {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        description: feed.subtitle.as_deref(),
        language: &feed.language,
        home_page_url: &feed.address,
        feed_url: &feed.own,
        next_url: feed.next.as_deref(),
        icon: feed.icon.as_deref(),
        authors: [Author { name: &feed.author }],
    };
    let mut text = serde_json::to_string(&document)?;
    // The entries are JSON already: they become the last member of the object.
    text.pop();
    text.push_str(",\"items\":[");
    for (at, entry) in entries.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { "," });
        text.push_str(entry.as_ref());
    }
    text.push_str("]}");
    Ok(text)
}

pub(super) fn entry(feed: &Feed, entry: &Entry) -> Result<String, Error> {
    Ok(serde_json::to_string(&item(feed, entry))?)
}

fn item<'a>(feed: &'a Feed, entry: &'a Entry) -> Item<'a> {
    let translation = entry.translation_of.as_ref().map(|original| Translation {
        about: "What this item was translated from.",
        original_language: &original.language,
        original_url: &original.address,
    });
    Item {
        id: &entry.id,
        url: &entry.address,
        external_url: entry.source.as_ref().and_then(|source| source.address.as_deref()),
        title: &entry.title,
        language: entry.language.as_ref().unwrap_or(&feed.language),
        summary: &entry.summary,
        content_html: &entry.html,
        date_published: moment(entry.published),
        date_modified: moment(entry.updated),
        authors: [Author { name: entry.author.as_ref().unwrap_or(&feed.author) }],
        tags: entry.categories.iter().map(|category| category.label.as_str()).collect(),
        translation,
    }
}

fn moment(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}
