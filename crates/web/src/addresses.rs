//! Addresses of pages. Path words are messages of each language (`path-case-study`), so a new
//! language or kind needs none of this to change.

use std::collections::HashMap;
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
    /// The path word of each place, by language: a page has a hundred of them.
    words: Arc<HashMap<Language, Words>>,
}

#[derive(Debug)]
struct Words {
    places: HashMap<Place, String>,
    changes: String,
}

impl Words {
    fn read(locale: &Locale) -> Self {
        // A kind whose word nobody has written yet is found under its name; the tidy test says so.
        let word = |id: &str| locale.message(id, &[]).unwrap_or_else(|_| id.trim_start_matches("path-").to_owned());
        Self {
            places: Place::all().map(|place| (place, word(&place.message()))).collect(),
            changes: word("path-changes"),
        }
    }
}

impl Addresses {
    /// Addresses under a public origin such as `https://p2win.org`.
    pub fn new(public: Url, locales: Arc<Locales>) -> Self {
        let words = locales.iter().map(|locale| (locale.language().clone(), Words::read(locale))).collect();
        Self { public, locales, words: Arc::new(words) }
    }

    /// `/es/`
    pub fn home(&self, language: &Language) -> String {
        format!("/{language}/")
    }

    /// `/es/casos`
    pub fn place(&self, language: &Language, place: Place) -> String {
        format!("/{language}/{}", self.words(language).map_or("", |words| &words.places[&place]))
    }

    /// `/es/casos/niquelado-agua-de-enjuague`
    pub fn item(&self, language: &Language, kind: Kind, slug: &Slug) -> String {
        format!("{}/{slug}", self.place(language, Place::List(kind)))
    }

    /// `/es/casos/niquelado/cambios`: what has changed in the original since `from`.
    pub fn changes(&self, language: &Language, kind: Kind, slug: &Slug, from: u32) -> String {
        format!(
            "{}/{}?from={from}",
            self.item(language, kind, slug),
            self.words(language).map_or("", |words| &words.changes)
        )
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
        self.words(language)?.places.iter().find(|(_, own)| *own == word).map(|(place, _)| *place)
    }

    /// Whether a word names the page of changes.
    pub fn is_changes(&self, language: &Language, word: &str) -> bool {
        self.words(language).is_some_and(|words| words.changes == word)
    }

    /// The language of an address' first part.
    pub fn language(&self, code: &str) -> Option<&Arc<Locale>> {
        self.locales.get(code)
    }

    /// All languages.
    pub fn locales(&self) -> &Arc<Locales> {
        &self.locales
    }

    /// The words of a language, or of the first where the site does not have it.
    fn words(&self, language: &Language) -> Option<&Words> {
        self.words.get(language).or_else(|| self.words.get(self.locales.first().language()))
    }
}
