//! Why the store could not do its work, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use content::item::ItemId;
use content::language::Language;
use content::slug::Slug;
use sea_orm::sqlx;
use sea_orm::{DbErr, RuntimeErr};

/// Why the store could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address of the database names neither SQLite nor PostgreSQL. It is not repeated: it
    /// may hold a password.
    #[error(
        "the database address is not understood: write sqlite://path/to/file or postgres://user:password@host/database"
    )]
    Url,
    /// The file cannot be made, read or written.
    #[error("the database file {} cannot be used ({source}): check that it is a file, and who may write it and its folder", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is not a database, or not a whole one. It was not changed.
    #[error(
        "the database {file} is damaged: {reason}; nothing was changed: set the file aside and put back a copy of it"
    )]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A newer program has changed the tables.
    #[error(
        "the database has the step {step}, which this program does not know: start the newer program, or restore an older copy"
    )]
    Newer {
        /// The first step that is not known.
        step: String,
    },
    /// Others are writing.
    #[error("the database is busy with other writers: try again in a few seconds")]
    Busy,
    /// There is no room.
    #[error("the disk of the database is full: nothing was saved; make room and save again")]
    Full,
    /// The database does not answer.
    #[error("the database does not answer: check that it runs, and try again")]
    Unreachable(#[source] DbErr),
    /// Another item of the kind has, or had, this address in this language.
    #[error("the address “{slug}” ({language}) belongs to “{by}”: choose another")]
    SlugTaken {
        /// The language.
        language: Language,
        /// The slug.
        slug: Slug,
        /// The item that has it.
        by: ItemId,
    },
    /// A row does not hold what this program wrote.
    #[error("the rows of the item “{item}” cannot be read: {reason}; publish it again, or restore a copy")]
    Unreadable {
        /// The item.
        item: String,
        /// What is wrong.
        reason: String,
    },
    /// The place in a list is none that the store gave out.
    #[error("the place “{0}” is not one in this list: start at the first page")]
    Key(String),
    /// The work was cut off by a panic or the end of the program; it is done whole or not at all.
    #[error("the work was cut off: look whether it was done, and try again")]
    Interrupted,
    /// Anything else the database said.
    #[error("the database failed: {0}")]
    Database(#[source] DbErr),
}

impl Error {
    /// The message that says this in the reader's language, and its named parts.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Url => ("store-url", vec![]),
            Self::File { path, source } => {
                ("store-file", vec![("file", path.display().to_string()), ("reason", source.to_string())])
            }
            Self::Damaged { file, reason } => {
                ("store-damaged", vec![("file", file.clone()), ("reason", reason.clone())])
            }
            Self::Newer { step } => ("store-newer", vec![("step", step.clone())]),
            Self::Busy => ("store-busy", vec![]),
            Self::Full => ("store-full", vec![]),
            Self::Unreachable(_) => ("store-unreachable", vec![]),
            Self::SlugTaken { language, slug, by } => (
                "store-slug-taken",
                vec![("language", language.to_string()), ("slug", slug.to_string()), ("by", by.to_string())],
            ),
            Self::Unreadable { item, reason } => {
                ("store-unreadable", vec![("item", item.clone()), ("reason", reason.clone())])
            }
            Self::Key(key) => ("store-key", vec![("key", key.clone())]),
            Self::Interrupted => ("store-interrupted", vec![]),
            Self::Database(source) => ("store-failed", vec![("reason", source.to_string())]),
        }
    }

    pub(crate) fn damaged(path: &Path, reason: impl Into<String>) -> Self {
        Self::Damaged { file: path.display().to_string(), reason: reason.into() }
    }

    /// For `map_err`: names the file in an error of the system.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        DbErr::Conn(RuntimeErr::SqlxError(error.into())).into()
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        let failed = match &error {
            DbErr::ConnectionAcquire(_) => return Self::Unreachable(error),
            DbErr::Conn(RuntimeErr::SqlxError(failed))
            | DbErr::Exec(RuntimeErr::SqlxError(failed))
            | DbErr::Query(RuntimeErr::SqlxError(failed)) => failed.clone(),
            _ => return Self::Database(error),
        };
        match failed.as_ref() {
            sqlx::Error::Database(said) => {
                let sqlite = said.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some();
                let code = said.code().unwrap_or_default();
                if sqlite { of_sqlite(&code, error) } else { of_postgres(&code, error) }
            }
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => Self::Unreachable(error),
            _ => Self::Database(error),
        }
    }
}

/// What the database itself said.
pub(crate) fn said(error: &DbErr) -> String {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(failed))
        | DbErr::Exec(RuntimeErr::SqlxError(failed))
        | DbErr::Query(RuntimeErr::SqlxError(failed)) => {
            failed.as_database_error().map_or_else(|| failed.to_string(), |said| said.message().to_owned())
        }
        error => error.to_string(),
    }
}

/// The low byte of SQLite's extended codes says what it is about.
fn of_sqlite(code: &str, error: DbErr) -> Error {
    match code.parse::<u32>().unwrap_or_default() & 0xff {
        5 | 6 => Error::Busy,
        13 => Error::Full,
        11 | 26 => Error::Damaged { file: "file".to_owned(), reason: said(&error) },
        _ => Error::Database(error),
    }
}

fn of_postgres(code: &str, error: DbErr) -> Error {
    match code {
        // Lock not available, serialization failure, deadlock.
        "55P03" | "40001" | "40P01" => Error::Busy,
        "53100" => Error::Full,
        // Too many connections; the server stops, starts, or has closed an idle transaction.
        "53300" | "57P01" | "57P02" | "57P03" | "25P03" => Error::Unreachable(error),
        "XX001" | "XX002" => Error::Damaged { file: "cluster".to_owned(), reason: said(&error) },
        _ if code.starts_with("08") => Error::Unreachable(error),
        _ => Error::Database(error),
    }
}
