//! Advice on how to go about something.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::invalid::Invalid;

/// The facts of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Its place in the list: the easiest first.
    pub order: u16,
}

impl Particulars for Guide {
    const PARTS: &'static [&'static str] = &[];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        Ok(())
    }

    fn date(&self) -> Option<PartialDate> {
        None
    }
}
