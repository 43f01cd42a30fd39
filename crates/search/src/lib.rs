//! Full-text search over the items, in each language.
//!
//! [`Engine`] is the seam: it takes [`Change`]s in and answers a [`Query`] with [`Hits`].
//! [`Embedded`] is its one side today, a tantivy index in a folder of its own.
//! Read `document` first, then `query`, then `engine`; `analysis` says what counts as the
//! same word, and `embedded::ranking` holds every weight.
//!
//! The index is derived and may be thrown away: it remembers in each commit up to which
//! [`Position`] of the change log it has read, and whoever feeds it asks for that and goes
//! on from there. Nothing here knows rows, pages or the log itself; a document arrives as
//! plain text with the values in place.
#![forbid(unsafe_code)]

mod document;
mod query;

mod engine;

mod analysis;
mod lexicon;
mod embedded;
mod snippet;
pub mod trial;

pub use analysis::Analyzer;
pub use document::{Change, Document, Facet, Position, Update};
pub use embedded::{Damage, Embedded, Opened, Rebuild};
pub use engine::{Engine, Error, State, Status};
pub use query::{Completion, Cursor, Hit, Hits, Part, Query, Scope, Sort, Synonym, Total};
pub use snippet::{Piece, Snippet};
