//! Addresses of pages. Path words are messages of each language (`path-case-study`), so a new
//! language or kind needs none of this to change.

use std::sync::Arc;

use content::kind::Kind;
use content::language::Language;
use content::locale::{Locale, Locales};
use content::slug::Slug;
use url::Url;

/// Lists and pages that are not items of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The list of a kind.
    List(Kind),
    /// The search page.
    Search,
    /// What the interface for programs offers.
    Api,
}

impl Place {
    /// Every place.
    pub fn all() -> impl Iterator<Item = Self> {
        Kind::ALL.iter().map(|kind| Self::List(*kind)).chain([Self::Search, Self::Api])
    }

    fn message(self) -> String {
        match self {
            Self::List(kind) => format!("path-{kind}"),
            Self::Search => "path-search".to_owned(),
            Self::Api => "path-api".to_owned(),
        }
    }
}

/// Makes addresses, and finds the place that a path word names.
#[derive(Debug, Clone)]
pub struct Addresses {
    public: Url,
    locales: Arc<Locales>,
}

impl Addresses {
    /// Addresses under a public origin such as `https://p2win.org`.
    pub fn new(public: Url, locales: Arc<Locales>) -> Self {
        Self { public, locales }
    }

    /// `/es/`
    pub fn home(&self, language: &Language) -> String {
        format!("/{language}/")
    }

    /// `/es/casos`
    pub fn place(&self, language: &Language, place: Place) -> String {
        format!("/{language}/{}", self.word(language, &place.message()))
    }

    /// `/es/casos/niquelado-agua-de-enjuague`
    pub fn item(&self, language: &Language, kind: Kind, slug: &Slug) -> String {
        format!("{}/{slug}", self.place(language, Place::List(kind)))
    }

    /// `/es/casos/niquelado/cambios`: what has changed in the original since `from`.
    pub fn changes(&self, language: &Language, kind: Kind, slug: &Slug, from: u32) -> String {
        format!("{}/{}?from={from}", self.item(language, kind, slug), self.word(language, "path-changes"))
    }

    /// `/es/id/…`: leads to the item wherever its slug has gone.
    pub fn permanent(&self, language: &Language, id: &Slug) -> String {
        format!("/{language}/id/{id}")
    }

    /// The address with its origin, for feeds, canonical links and citations.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.public.as_str().trim_end_matches('/'))
    }

    /// The public origin.
    pub fn public(&self) -> &Url {
        &self.public
    }

    /// The place that a word of a language's addresses names.
    pub fn find(&self, language: &Language, word: &str) -> Option<Place> {
        Place::all().find(|place| self.word(language, &place.message()) == word)
    }

    /// Whether a word names the page of changes.
    pub fn is_changes(&self, language: &Language, word: &str) -> bool {
        self.word(language, "path-changes") == word
    }

    /// The language of an address' first part.
    pub fn language(&self, code: &str) -> Option<&Arc<Locale>> {
        self.locales.get(code)
    }

    /// All languages.
    pub fn locales(&self) -> &Arc<Locales> {
        &self.locales
    }

    fn word(&self, language: &Language, message: &str) -> String {
        let locale = self.locales.get(language.as_str()).unwrap_or_else(|| self.locales.first());
        // A kind whose word nobody has written yet is found under its name; the tidy test says so.
        locale.message(message, &[]).unwrap_or_else(|_| message.trim_start_matches("path-").to_owned())
    }
}
