//! A working group, board or committee of one of the bodies.

use serde::{Deserialize, Serialize};

use super::{Common, Particulars};
use crate::date::PartialDate;
use crate::invalid::Invalid;
use crate::slug::Slug;

/// The facts of a working group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingGroup {
    /// The organization it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Slug>,
}

impl Particulars for WorkingGroup {
    const PARTS: &'static [&'static str] = &[];

    fn check(&self, _: &Common) -> Result<(), Invalid> {
        Ok(())
    }

    fn date(&self) -> Option<PartialDate> {
        None
    }
}
