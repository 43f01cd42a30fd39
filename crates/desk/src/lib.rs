//! The order of steps: what happens when something is received, accepted or published.
//!
//! Everything enters as a [`content::draft::Draft`] and is taken by [`publish::publish`]; rows
//! are the truth, and [`index`] brings the search index after them. [`seed`] reads folders of
//! texts into drafts and writes items back as folders. Nothing here knows HTTP or rows.

pub mod publish;
pub mod seed;
pub mod index;
mod measures;

use content::kind::Kind;
use content::thesaurus::Thesaurus;
use store::Store;

/// Concepts read at once.
const BATCH: u64 = 500;

/// The thesaurus, made of the concepts that are published.
pub async fn thesaurus(store: &Store) -> Result<Thesaurus, Error> {
    let mut concepts = Vec::new();
    let mut after = None;
    loop {
        let listing = store.list(Kind::Concept, after.as_ref(), BATCH).await?;
        concepts.extend(listing.items);
        after = listing.next;
        if after.is_none() {
            return Ok(Thesaurus::of(concepts.iter().map(AsRef::as_ref)));
        }
    }
}

/// Why a step could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The draft is refused.
    #[error(transparent)]
    Invalid(#[from] content::invalid::Invalid),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The search index failed.
    #[error(transparent)]
    Search(#[from] search::Error),
    /// A text could not be written out for a reader.
    #[error("{item}: {source}")]
    Unresolved {
        /// The item.
        item: content::item::ItemId,
        /// What is missing.
        source: content::text::Unresolved,
    },
    /// A folder or file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}
