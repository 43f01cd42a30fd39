//! The seam between search and the rest, in the words of those who call it.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use async_trait::async_trait;
use content::thesaurus::Thesaurus;

use crate::document::{Change, Position};
use crate::query::{Completion, Hits, Query};

/// A place where documents are found again.
#[async_trait]
pub trait Engine: Send + Sync {
    /// The last change this index holds, safe on disk. An empty index is at zero.
    async fn position(&self) -> Result<Position, Error>;

    /// Takes changes in, in the order of the log, all or none of them. When it returns
    /// they are safe, are found, and [`Engine::position`] is that of the last one.
    async fn apply(&self, changes: &[Change]) -> Result<(), Error>;

    /// Answers a query. Whatever a visitor typed is a query; only the engine can fail.
    async fn find(&self, query: &Query) -> Result<Hits, Error>;

    /// Takes in the thesaurus, whose names [`Query::synonyms`] are. It is not kept: an engine that
    /// is opened knows none.
    async fn learn(&self, thesaurus: &Thesaurus) -> Result<(), Error>;

    /// What the beginning of a title or of a concept's name may become, the likeliest first.
    async fn complete(&self, beginning: &str, language: &str, limit: usize) -> Result<Vec<Completion>, Error>;

    /// How large it is and how far it has read.
    async fn status(&self) -> Result<Status, Error>;

    /// Starts again from nothing, at [`Position::ZERO`]: for an index that is ahead of its
    /// log, or that fails. What there was is set aside, not deleted.
    async fn reset(&self) -> Result<(), Error>;

    /// Tells the engine that it has read the log to its end. Until it hears this for the
    /// first time, an index that began empty says [`State::Filling`].
    async fn caught_up(&self) -> Result<(), Error>;
}

/// How an index is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Documents that can be found.
    pub documents: u64,
    /// The parts the index consists of; each query looks into every one.
    pub segments: usize,
    /// Its size.
    pub bytes: u64,
    /// The last change it holds.
    pub position: Position,
    /// Whether it is complete.
    pub state: State,
}

/// Whether an index is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has read the log to its end at least once.
    Ready,
    /// It began empty and still fills: documents are missing, counts are too low.
    Filling,
    /// It is complete, and a fresh one is being made beside it.
    Rebuilding,
}

/// Why the index could not do its work.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Another process has the folder.
    #[error(
        "the search index in {} is in use by another process; stop that process, or give \
         this one a data directory of its own", directory.display()
    )]
    Locked {
        /// The folder.
        directory: PathBuf,
    },
    /// The folder could not be read or written.
    #[error("the search index cannot use {}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A search was given up.
    #[error("the search was given up after {} ms", limit.as_millis())]
    Slow {
        /// How long it may take.
        limit: Duration,
    },
    /// A fresh index cannot be read back.
    #[error("the search index in {} cannot be used: {reason}", path.display())]
    Unreadable {
        /// Its folder.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A second rebuild was begun.
    #[error("the search index is being rebuilt already")]
    Rebuilding,
    /// The index failed.
    #[error("the search index failed")]
    Index(#[from] tantivy::TantivyError),
    /// The system gave no thread to write with.
    #[error("the search index cannot begin to write")]
    Thread(#[source] io::Error),
    /// The work ended in a panic or was stopped with the program.
    #[error("the search index was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

impl Error {
    /// For `map_err`: names the path in an error of the system.
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}
