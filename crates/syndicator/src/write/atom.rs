//! Atom 1.0 (RFC 4287), paged as RFC 5005 has it.

use std::io;

use chrono::{DateTime, SecondsFormat, Utc};

use super::xml::Xml;
use super::{Entry, Feed};

pub(super) fn feed(feed: &Feed, entries: &[impl AsRef<str>]) -> io::Result<String> {
    let mut xml = Xml::document()?;
    xml.open("feed", &[("xmlns", Some("http://www.w3.org/2005/Atom")), ("xml:lang", Some(&feed.language))])?;
    xml.text("id", &[], &feed.address)?;
    xml.text("title", &[], &feed.title)?;
    if let Some(subtitle) = &feed.subtitle {
        xml.text("subtitle", &[], subtitle)?;
    }
    xml.text("updated", &[], &moment(feed.updated))?;
    author(&mut xml, &feed.author)?;
    link(&mut xml, "self", &feed.own, Some("application/atom+xml"), None)?;
    link(&mut xml, "alternate", &feed.address, Some("text/html"), Some(&feed.language))?;
    if let Some(next) = &feed.next {
        link(&mut xml, "next", next, Some("application/atom+xml"), None)?;
    }
    if let Some(icon) = &feed.icon {
        xml.text("icon", &[], icon)?;
    }
    xml.text("generator", &[], &feed.generator)?;
    for entry in entries {
        xml.put(entry.as_ref());
    }
    xml.close("feed")?;
    xml.finish()
}

pub(super) fn entry(feed: &Feed, entry: &Entry) -> io::Result<String> {
    let mut part = Xml::part();
    let xml = &mut part;
    let foreign = entry.language.as_deref();
    xml.open("entry", &[("xml:lang", foreign)])?;
    xml.text("id", &[], &entry.id)?;
    xml.text("title", &[], &entry.title)?;
    xml.text("published", &[], &moment(entry.published))?;
    xml.text("updated", &[], &moment(entry.updated))?;
    if let Some(name) = &entry.author {
        author(xml, name)?;
    }
    link(xml, "alternate", &entry.address, Some("text/html"), Some(foreign.unwrap_or(&feed.language)))?;
    if let Some(original) = &entry.translation_of {
        link(xml, "related", &original.address, Some("text/html"), Some(&original.language))?;
    }
    if let Some((address, source)) = entry.source.as_ref().and_then(|source| Some((source.address.as_ref()?, source))) {
        let attributes = [
            ("rel", Some("via")),
            ("href", Some(address.as_str())),
            ("hreflang", Some(source.language.as_str())),
            ("title", Some(source.title.as_str())),
        ];
        xml.empty("link", &attributes)?;
    }
    // A label is in the feed's language, also within an entry that is not.
    let label_language = foreign.map(|_| feed.language.as_str());
    for category in &entry.categories {
        let attributes = [
            ("term", Some(category.term.as_str())),
            ("scheme", Some(category.scheme.as_str())),
            ("label", Some(category.label.as_str())),
            ("xml:lang", label_language),
        ];
        xml.empty("category", &attributes)?;
    }
    if !entry.summary.is_empty() {
        xml.text("summary", &[], &entry.summary)?;
    }
    if !entry.html.is_empty() {
        xml.text("content", &[("type", Some("html"))], &entry.html)?;
    }
    xml.close("entry")?;
    part.finish()
}

fn author(xml: &mut Xml, name: &str) -> io::Result<()> {
    xml.open("author", &[])?;
    xml.text("name", &[], name)?;
    xml.close("author")
}

fn link(xml: &mut Xml, rel: &str, href: &str, media_type: Option<&str>, language: Option<&str>) -> io::Result<()> {
    xml.empty("link", &[("rel", Some(rel)), ("type", media_type), ("hreflang", language), ("href", Some(href))])
}

fn moment(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}
