//! RSS 2.0, with what it lacks from Atom, Dublin Core and the content module.

use std::io;

use super::xml::Xml;
use super::{Entry, Feed};

const ROOT: [(&str, Option<&str>); 4] = [
    ("version", Some("2.0")),
    ("xmlns:atom", Some("http://www.w3.org/2005/Atom")),
    ("xmlns:dc", Some("http://purl.org/dc/elements/1.1/")),
    ("xmlns:content", Some("http://purl.org/rss/1.0/modules/content/")),
];

pub(super) fn feed(feed: &Feed, entries: &[impl AsRef<str>]) -> io::Result<String> {
    let mut xml = Xml::document()?;
    xml.open("rss", &ROOT)?;
    xml.open("channel", &[("xml:lang", Some(&feed.language))])?;
    xml.text("title", &[], &feed.title)?;
    xml.text("link", &[], &feed.address)?;
    // RSS demands a description.
    xml.text("description", &[], feed.subtitle.as_ref().unwrap_or(&feed.title))?;
    xml.text("language", &[], &feed.language)?;
    xml.text("lastBuildDate", &[], &feed.updated.to_rfc2822())?;
    xml.text("generator", &[], &feed.generator)?;
    link(&mut xml, "self", &feed.own, Some("application/rss+xml"), None)?;
    if let Some(next) = &feed.next {
        link(&mut xml, "next", next, Some("application/rss+xml"), None)?;
    }
    for entry in entries {
        xml.put(entry.as_ref());
    }
    xml.close("channel")?;
    xml.close("rss")?;
    xml.finish()
}

pub(super) fn entry(feed: &Feed, entry: &Entry) -> io::Result<String> {
    let mut part = Xml::part();
    let xml = &mut part;
    xml.open("item", &[("xml:lang", entry.language.as_deref())])?;
    xml.text("title", &[], &entry.title)?;
    xml.text("link", &[], &entry.address)?;
    xml.text("guid", &[("isPermaLink", Some("false"))], &entry.id)?;
    xml.text("pubDate", &[], &entry.published.to_rfc2822())?;
    xml.text("dc:creator", &[], entry.author.as_ref().unwrap_or(&feed.author))?;
    xml.text("dc:language", &[], entry.language.as_ref().unwrap_or(&feed.language))?;
    if let Some(source) = &entry.source {
        xml.text("dc:source", &[], source.address.as_ref().unwrap_or(&source.title))?;
    }
    if let Some(original) = &entry.translation_of {
        link(xml, "related", &original.address, Some("text/html"), Some(&original.language))?;
    }
    for category in &entry.categories {
        xml.text("category", &[("domain", Some(&category.scheme))], &category.label)?;
    }
    xml.text("description", &[], &entry.summary)?;
    if !entry.html.is_empty() {
        xml.text("content:encoded", &[], &entry.html)?;
    }
    xml.close("item")?;
    part.finish()
}

fn link(xml: &mut Xml, rel: &str, href: &str, media_type: Option<&str>, language: Option<&str>) -> io::Result<()> {
    xml.empty("atom:link", &[("rel", Some(rel)), ("type", media_type), ("hreflang", language), ("href", Some(href))])
}
