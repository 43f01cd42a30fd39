//! What can go wrong with a request, and how it is answered. Errors meet HTTP here and nowhere
//! else.

use std::sync::Arc;

use actix_web::http::StatusCode;

use crate::{feeds, view};

/// Why a request is not answered with what it asked for.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing has this address.
    #[error("nothing has this address")]
    NotFound,
    /// The address answers readers only.
    #[error("nothing can be sent to this address")]
    Method,
    /// A parameter has a value that it cannot have.
    #[error("the parameter `{name}` cannot be `{value}`")]
    Parameter {
        /// Its name.
        name: String,
        /// What was given.
        value: String,
    },
    /// Too many requests of this class wait already.
    #[error("too busy")]
    Busy,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The search index failed.
    #[error(transparent)]
    Search(#[from] search::Error),
    /// A page could not be made.
    #[error(transparent)]
    View(#[from] view::Error),
    /// A text could not be written out.
    #[error(transparent)]
    Unresolved(#[from] content::text::Unresolved),
    /// A feed could not be written.
    #[error(transparent)]
    Feed(#[from] feeds::Error),
    /// An answer could not be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A fault in the program; its place is in the log.
    #[error("the program failed")]
    Panicked,
    /// Another request for the same page failed with this.
    #[error(transparent)]
    Shared(Arc<Error>),
}

impl Error {
    /// An error that several requests for one page share.
    pub fn shared(error: Arc<Self>) -> Self {
        Arc::try_unwrap(error).unwrap_or_else(Self::Shared)
    }

    /// The status it is answered with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Parameter { .. } => StatusCode::BAD_REQUEST,
            Self::Busy | Self::Store(store::Error::Busy) | Self::Search(search::Error::Slow { .. }) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Panicked
            | Self::Store(_)
            | Self::Search(_)
            | Self::View(_)
            | Self::Unresolved(_)
            | Self::Feed(_)
            | Self::Json(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Shared(error) => error.status(),
        }
    }

    /// The parameter it is about, with its value.
    pub fn parameter(&self) -> Option<(&str, &str)> {
        match self {
            Self::Parameter { name, value } => Some((name, value)),
            Self::Shared(error) => error.parameter(),
            _ => None,
        }
    }
}
