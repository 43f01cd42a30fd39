//! The items as feeds, calendars, site maps and plain files.
//!
//! Everything here is a function of its arguments and returns text; handlers bring the items.
//! Read `served` first: an item as one reader gets it. `entries` makes an entry of an
//! item, and [`feed`] writes a [`Channel`] of them. Texts are written in the
//! numbers and terms of their own language; labels and notices are in the reader's.

pub(crate) mod links;
pub(crate) mod served;

mod bibliography;
mod calendar;
mod channel;
mod discovery;
mod entries;
mod figures;
mod llms;
mod markdown;
mod sitemap;
mod skos;

pub use bibliography::{bibtex, ris};
pub use calendar::calendar;
pub use channel::{Channel, Error, feed};
pub use discovery::{opensearch, robots};
pub use figures::figures_csv;
pub use llms::{llms, llms_root};
pub use markdown::{markdown, markdown_list};
pub use sitemap::{sitemap, sitemap_index};
pub use skos::{skos_json, skos_turtle};

/// Text between the tags of HTML or XML, or in a quoted attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
pub(crate) mod tests;
