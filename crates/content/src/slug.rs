//! The readable part of an address, and the id of an item.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::invalid::Invalid;

/// Most letters a slug may have.
pub const LONGEST: usize = 80;

/// The last part of a page's address, such as `dry-ice-cleaning`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    /// Reads a slug as an editor typed it.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let fits = (1..=LONGEST).contains(&text.len());
        let plain = text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let inside = !text.starts_with('-') && !text.ends_with('-');
        if fits && plain && inside { Ok(Self(text.to_owned())) } else { Err(Invalid::Slug(text.to_owned())) }
    }

    /// Makes a slug from a title: `Curtiduría: 80 % menos` becomes `curtiduria-80-menos`.
    pub fn from_title(title: &str) -> Result<Self, Invalid> {
        let plain = deunicode::deunicode(title).to_lowercase();
        let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let mut slug = String::new();
        for word in words {
            if slug.len() + word.len() + 1 > LONGEST {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(word);
        }
        Self::parse(&slug).map_err(|_| Invalid::Slug(title.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// So that a map by slugs is asked with plain text.
impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

as_text!(Slug, |slug| slug.0);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_holds_only_plain_letters_digits_and_hyphens() {
        assert!(Slug::parse("dry-ice-cleaning").is_ok());
        for bad in ["", "-a", "a-", "Años", "a b", "a/b", &"a".repeat(81)] {
            assert!(Slug::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_title_in_any_language_makes_a_slug() {
        let slug = |title| Slug::from_title(title).unwrap().to_string();
        assert_eq!(slug("Curtiduría: 80 % menos"), "curtiduria-80-menos");
        assert_eq!(slug("L’eau de l’usine"), "l-eau-de-l-usine");
    }
}
