//! A body of the network: a round table, a centre, a programme, a register.

use serde::{Deserialize, Serialize};
use url::Url;

use super::{Common, Particulars, web_address};
use crate::date::PartialDate;
use crate::figure::Name;
use crate::invalid::Invalid;

/// What is known of its existence today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// A source shows it at work.
    Active,
    /// It has ended and is kept as history.
    Closed,
    /// No source says either.
    NotConfirmed,
}

/// The facts of an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Its short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<String>,
    /// What sort of body it is, such as `round-table`; the label is the message `body-<type>`.
    #[serde(rename = "type")]
    pub body: Name,
    /// Whether it still exists.
    pub status: State,
    /// Its own page, where a source gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub homepage: Option<Url>,
}

impl Particulars for Organization {
    const PARTS: &'static [&'static str] = &[];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        self.homepage.as_ref().map_or(Ok(()), web_address)
    }

    fn date(&self) -> Option<PartialDate> {
        None
    }
}
