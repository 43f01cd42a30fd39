//! A page of the site itself: About, Terms.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::invalid::Invalid;

/// The facts of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its place in the menu at the foot.
    pub order: u16,
}

impl Particulars for Page {
    const PARTS: &'static [&'static str] = &[];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        Ok(())
    }

    fn date(&self) -> Option<PartialDate> {
        None
    }
}
