//! Which language a text is in.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::invalid::Invalid;

/// A language as addresses write it: `en`, `es`, `fr`, two or three small letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// Reads a language's code.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let fits = (2..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
        if fits { Ok(Self(text.to_owned())) } else { Err(Invalid::Language(text.to_owned())) }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

as_text!(Language, |language| language.0);
