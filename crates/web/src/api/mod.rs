//! What programs get: items, lists and searches as JSON, problems, and the description of it all.
//!
//! Everything here is a function of its arguments; handlers bring the items. Each answer says
//! which language was asked for and, of each item, which one it came in. Read `item` first;
//! `paths` says what the addresses take, [`openapi`] puts it together.

mod document;
mod item;
mod list;
mod paths;
mod problem;
mod search;

pub use document::openapi;
pub use item::{Alternate, Body, Converted, Figure, ItemDetail, ItemSummary, Source, Version, detail, summary};
pub use list::{ItemList, list};
pub use paths::Readiness;
pub use problem::{Problem, problem};
pub use search::{AlsoSearched, FacetValue, SearchAnswer, SearchHit, SnippetPiece, search};

#[cfg(test)]
mod tests;
