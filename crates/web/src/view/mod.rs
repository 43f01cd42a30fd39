//! What templates show: items turned into plain values, in one reader's language and units.
//!
//! Everything here is a function of its arguments; handlers bring the items, and a page is a
//! [`Site`], a [`Visit`], a [`Frame`] and what the page is about. Read `guide` first, which
//! writes words, addresses and dates for one visitor, then `frame`, the head and foot of every
//! page, then `item`. A template gets values that are ready to show and decides nothing.

mod card;
mod citation;
mod facets;
mod figures;
mod frame;
mod guide;
mod map;
mod notice;
mod site;
mod structured;

mod api;
mod changes;
mod chooser;
mod home;
mod item;
mod list;
mod missing;
mod search;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use content::item::Item;
use content::locale::Unsaid;
use content::reader::Reader;
use content::text::Unresolved;

pub use api::api;
pub use changes::changes;
pub use chooser::chooser;
pub use facets::Chosen;
pub use home::{Home, home};
pub use item::{ItemPage, item};
pub use list::{List, list};
pub use missing::{Missing, Trouble, missing};
pub use search::{Hit, Search, search};
pub use site::{Asset, AssetBytes, Design, Site};

/// Why a page could not be written. None of these is the visitor's fault.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A template and its values do not fit.
    #[error("the page could not be written")]
    Template(#[from] minijinja::Error),
    /// No language has a message, or it did not get what it needs.
    #[error("the page lacks words")]
    Unsaid(#[from] Unsaid),
    /// A text names a figure or term that is not there.
    #[error("the page lacks a figure")]
    Unresolved(#[from] Unresolved),
    /// The map of places cannot be read.
    #[error("the map of places cannot be read")]
    Map(#[from] toml::de::Error),
    /// A value cannot be written as JSON.
    #[error("the page's structured data could not be written")]
    Data(#[from] serde_json::Error),
}

/// What the address says: a language, a unit system, and the query to keep.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The language of the address and the units it asks for.
    pub reader: Reader,
    /// The address without its query.
    pub path: String,
    /// The known parameters, as asked.
    pub query: Vec<(String, String)>,
}

/// What the head and foot of every page need.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// The pages of the site itself, for the menu at the foot.
    pub pages: Vec<Arc<Item>>,
    /// When anything that the page shows was last changed.
    pub updated: Option<DateTime<Utc>>,
}
