//! Round Table News: what a round table tells the others.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::invalid::Invalid;

/// The facts of a news item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// When it happened or was published, as precisely as it is known.
    pub date: PartialDate,
}

impl Particulars for News {
    const PARTS: &'static [&'static str] = &[];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        Ok(())
    }

    fn date(&self) -> Option<PartialDate> {
        Some(self.date)
    }
}
