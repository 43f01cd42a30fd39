//! The tables as they are today. Nothing outside this crate sees them.
// The entity macros write `pub` on everything they make.
#![allow(unreachable_pub)]

pub mod addresses;
pub mod changes;
pub mod history;
pub mod items;
pub mod missed_searches;
pub mod versions;

use chrono::{DateTime, SecondsFormat, Timelike, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// A moment as the tables keep it: text that sorts by time and is the same on both databases.
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The clock, as precisely as the tables keep it.
pub fn now() -> DateTime<Utc> {
    truncated(Utc::now())
}

/// The moment without what [`moment`] leaves out.
pub fn truncated(at: DateTime<Utc>) -> DateTime<Utc> {
    at.with_nanosecond(at.nanosecond() / 1_000 * 1_000).unwrap_or(at)
}

/// Reads the columns of one item; what cannot be read is an error that names it.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a>(pub &'a str);

impl Reading<'_> {
    pub fn wrong(self, reason: &(impl ToString + ?Sized)) -> Error {
        Error::Unreadable { item: self.0.to_owned(), reason: reason.to_string() }
    }

    pub fn moment(self, text: &str) -> Result<DateTime<Utc>, Error> {
        DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(|error| self.wrong(&error))
    }

    pub fn json<T: DeserializeOwned>(self, text: &str) -> Result<T, Error> {
        serde_json::from_str(text).map_err(|error| self.wrong(&error))
    }

    /// For the types that are text in JSON too: slugs, languages, kinds, localized texts.
    pub fn text<T: DeserializeOwned>(self, text: String) -> Result<T, Error> {
        serde_json::from_value(text.into()).map_err(|error| self.wrong(&error))
    }

    pub fn write<T: Serialize>(self, value: &T) -> Result<String, Error> {
        serde_json::to_string(value).map_err(|error| self.wrong(&error))
    }
}
