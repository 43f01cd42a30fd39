//! A meeting, a call or a training session.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::invalid::Invalid;

/// The facts of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When it begins; absent where it is planned without a date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<PartialDate>,
    /// Its last day, where it has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<PartialDate>,
    /// The source only announces it.
    #[serde(default, skip_serializing_if = "super::is_false")]
    pub planned: bool,
}

impl Event {
    /// First and last day, where the source gives days: what a calendar can take.
    pub fn days(&self) -> Option<(chrono::NaiveDate, chrono::NaiveDate)> {
        let start = self.start?.day()?;
        Some((start, self.end.and_then(PartialDate::day).unwrap_or(start)))
    }
}

impl Particulars for Event {
    const PARTS: &'static [&'static str] = &["host"];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        match (self.start, self.end) {
            (None, Some(_)) => Err(Invalid::Missing("start".to_owned())),
            (Some(start), Some(end)) if end < start => {
                Err(Invalid::EndBeforeStart { start: start.to_string(), end: end.to_string() })
            }
            (None, None) if !self.planned => Err(Invalid::Missing("start".to_owned())),
            _ => Ok(()),
        }
    }

    fn date(&self) -> Option<PartialDate> {
        self.start
    }
}
