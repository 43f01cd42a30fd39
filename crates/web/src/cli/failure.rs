//! Why a command ended without doing what it was asked, and the exit code that says so.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::path::Path;

use content::locale::{self, Arg};

use super::words::Words;
use crate::config;

/// What the program ends with. The numbers are promised: scripts and service managers read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what it was asked.
    Done = 0,
    /// It failed in a way that is nobody's mistake on the command line.
    Failed = 1,
    /// The command line is wrong.
    Usage = 2,
    /// The settings are wrong.
    Config = 3,
    /// Some content was refused, or is wrong; the rest was done.
    Refused = 4,
    /// The database or the index cannot be used.
    Database = 5,
    /// The port is taken, or not permitted.
    Port = 6,
}

impl Exit {
    /// Every exit code.
    pub const ALL: [Self; 7] =
        [Self::Done, Self::Failed, Self::Usage, Self::Config, Self::Refused, Self::Database, Self::Port];

    /// The number.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// What it means.
    pub(super) fn meaning(self, words: &Words) -> String {
        words.say(&format!("cli-exit-{}", self.code()), &[])
    }
}

/// The address cannot be listened on. The server gives this to the command line.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on {address}")]
pub struct CannotListen {
    /// The address.
    pub address: SocketAddr,
    /// What the system said.
    pub source: io::Error,
}

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Words or a number.
    Is(Arg),
    /// Another message.
    Says(&'static str),
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Is(text.into())
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Is(text.into())
    }
}

impl From<i64> for Part {
    fn from(number: i64) -> Self {
        Self::Is(number.into())
    }
}

impl From<usize> for Part {
    fn from(number: usize) -> Self {
        Self::Is(number.into())
    }
}

/// What the system said, in the reader's language where it is one of the usual things.
impl From<&io::Error> for Part {
    fn from(error: &io::Error) -> Self {
        Self::Says(match error.kind() {
            ErrorKind::NotFound => "cli-io-not-found",
            ErrorKind::PermissionDenied => "cli-io-denied",
            ErrorKind::AlreadyExists => "cli-io-exists",
            ErrorKind::NotADirectory => "cli-io-no-folder",
            ErrorKind::IsADirectory => "cli-io-folder",
            ErrorKind::StorageFull => "cli-io-full",
            ErrorKind::InvalidData => "cli-io-not-text",
            ErrorKind::AddrInUse => "cli-io-port-taken",
            ErrorKind::AddrNotAvailable => "cli-io-no-address",
            _ => return Self::Is(error.to_string().into()),
        })
    }
}

/// Why a command could not do its work: a message with its parts, and the exit code.
#[derive(Debug, thiserror::Error)]
#[error("{id}")]
pub struct Failure {
    /// What the program ends with.
    pub exit: Exit,
    id: String,
    parts: Vec<(&'static str, Part)>,
    /// What lies behind it, in the words of whoever said it.
    causes: Vec<String>,
}

impl Failure {
    /// A failure that a message of `cli.ftl` tells of.
    pub fn new(exit: Exit, id: impl Into<String>, parts: Vec<(&'static str, Part)>) -> Self {
        Self { exit, id: id.into(), parts, causes: Vec::new() }
    }

    pub(super) fn file(path: &Path, source: &io::Error) -> Self {
        Self::new(
            Exit::Failed,
            "cli-file",
            vec![("path", path.display().to_string().into()), ("reason", source.into())],
        )
    }

    /// The same, with another exit code.
    pub(super) fn ending(self, exit: Exit) -> Self {
        Self { exit, ..self }
    }

    pub(super) fn locales(directory: &Path, error: &locale::Error) -> Self {
        let mut parts: Vec<(&'static str, Part)> = vec![("directory", directory.display().to_string().into())];
        let id = match error {
            locale::Error::Folder(folder) => {
                parts.push(("folder", folder.as_str().into()));
                "locales-folder"
            }
            locale::Error::Data { language, reason } => {
                parts.extend([("folder", language.as_str().into()), ("reason", reason.as_str().into())]);
                "locales-data"
            }
            locale::Error::Messages { language, file, reason } => {
                let reason = reason.as_str().into();
                parts.extend([
                    ("folder", language.as_str().into()),
                    ("file", file.as_str().into()),
                    ("reason", reason),
                ]);
                "locales-messages"
            }
            locale::Error::NoFirst => "locales-no-first",
        };
        Self::new(Exit::Config, id, parts)
    }

    fn because(mut self, error: &dyn std::error::Error) -> Self {
        let mut next = error.source();
        while let Some(cause) = next {
            let told = cause.to_string();
            // Many errors repeat what lies behind them.
            if !self.causes.last().is_some_and(|before| before.contains(&told)) {
                self.causes.push(told);
            }
            next = cause.source();
        }
        self
    }

    /// The sentence, and below it what lies behind.
    pub fn sentence(&self, words: &Words) -> String {
        let parts: Vec<_> = self
            .parts
            .iter()
            .map(|(name, part)| match part {
                Part::Is(arg) => (*name, arg.clone()),
                Part::Says(id) => (*name, Arg::Text(words.say(id, &[]))),
            })
            .collect();
        let mut sentence = words.say(&self.id, &parts);
        for cause in &self.causes {
            sentence.push_str("\n  ");
            sentence.push_str(cause);
        }
        sentence
    }
}

fn texts(parts: Vec<(&'static str, String)>) -> Vec<(&'static str, Part)> {
    parts.into_iter().map(|(name, part)| (name, part.into())).collect()
}

impl From<config::Error> for Failure {
    fn from(error: config::Error) -> Self {
        let exit = if error.is_usage() { Exit::Usage } else { Exit::Config };
        let (id, parts) = error.message();
        let mut failure = Self::new(exit, id, texts(parts));
        if let config::Error::Unreadable { source, .. } = &error {
            failure.parts.push(("reason", source.into()));
        }
        failure
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::of_store(&error)
    }
}

impl Failure {
    fn of_store(error: &store::Error) -> Self {
        use store::Error as E;
        let exit = match error {
            E::Url => Exit::Config,
            E::SlugTaken { .. } => Exit::Refused,
            E::Key(_) | E::Interrupted | E::Database(_) => Exit::Failed,
            E::File { .. }
            | E::Damaged { .. }
            | E::Newer { .. }
            | E::Busy
            | E::Full
            | E::Unreachable(_)
            | E::Unreadable { .. } => Exit::Database,
        };
        let (id, parts) = error.message();
        let mut failure = Self::new(exit, id, texts(parts));
        match error {
            E::File { source, .. } => failure.parts.push(("reason", source.into())),
            E::Unreachable(_) => failure = failure.because(error),
            _ => {}
        }
        failure
    }

    fn of_search(error: &search::Error) -> Self {
        use search::Error as E;
        let path = |path: &Path| ("path", Part::from(path.display().to_string()));
        match error {
            E::Locked { directory } => Self::new(Exit::Database, "search-locked", vec![path(directory)]),
            E::Io { path: file, source } => {
                Self::new(Exit::Database, "search-io", vec![path(file), ("reason", source.into())])
            }
            E::Slow { limit } => {
                let limit = i64::try_from(limit.as_millis()).unwrap_or(i64::MAX);
                Self::new(Exit::Failed, "search-slow", vec![("limit", limit.into())])
            }
            E::Unreadable { path: folder, reason } => {
                Self::new(Exit::Database, "search-unreadable", vec![path(folder), ("reason", reason.as_str().into())])
            }
            E::Rebuilding => Self::new(Exit::Failed, "search-rebuilding", vec![]),
            E::Interrupted(_) => Self::new(Exit::Failed, "search-interrupted", vec![]),
            _ => Self::new(Exit::Failed, "search-failed", vec![]).because(error),
        }
    }

    fn of_desk(error: &desk::Error) -> Self {
        use desk::Error as E;
        match error {
            E::Invalid(invalid) => {
                let (id, parts) = invalid.message();
                Self::new(Exit::Refused, id, texts(parts))
            }
            E::Store(error) => Self::of_store(error),
            E::Search(error) => Self::of_search(error),
            E::Unresolved { item, source } => Self::new(
                Exit::Failed,
                "cli-unresolved",
                vec![("item", item.to_string().into()), ("reason", source.to_string().into())],
            ),
            E::File { path, source } => Self::file(path, source),
        }
    }
}

impl From<search::Error> for Failure {
    fn from(error: search::Error) -> Self {
        Self::of_search(&error)
    }
}

impl From<desk::Error> for Failure {
    fn from(error: desk::Error) -> Self {
        Self::of_desk(&error)
    }
}

impl From<CannotListen> for Failure {
    fn from(error: CannotListen) -> Self {
        Self::of_listen(&error)
    }
}

impl Failure {
    fn of_listen(error: &CannotListen) -> Self {
        let parts = vec![("address", error.address.to_string().into()), ("reason", (&error.source).into())];
        Self::new(Exit::Port, "cli-cannot-listen", parts)
    }
}

/// What the server ended with: the first error that is known gives sentence and exit code.
impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        let error = match error.downcast::<Self>() {
            Ok(failure) => return failure,
            Err(error) => error,
        };
        let known = error.chain().find_map(|cause| {
            let store = cause.downcast_ref().map(Self::of_store);
            let search = || cause.downcast_ref().map(Self::of_search);
            let desk = || cause.downcast_ref().map(Self::of_desk);
            let listen = || cause.downcast_ref().map(Self::of_listen);
            let port = || cause.downcast_ref().and_then(of_port);
            store.or_else(search).or_else(desk).or_else(listen).or_else(port)
        });
        known.unwrap_or_else(|| {
            let parts = vec![("reason", error.to_string().into())];
            Self::new(Exit::Failed, "cli-failed", parts).because(error.as_ref())
        })
    }
}

fn of_port(error: &io::Error) -> Option<Failure> {
    let about_port = matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::AddrNotAvailable);
    about_port.then(|| Failure::new(Exit::Port, "cli-cannot-listen-anywhere", vec![("reason", error.into())]))
}
