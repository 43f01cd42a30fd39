//! What the thesaurus knows of the words of a query: other names of the same thing, in the same
//! language and in others.
//!
//! Names are looked up by their stems, so that a plural is the same name. An acronym is looked up
//! as it is and belongs to its language: SME is a small firm in English and a way of management in
//! French.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use content::thesaurus::Thesaurus;
use tantivy::tokenizer::TextAnalyzer;

use crate::analysis::{folded, reduce, words};

/// The longest acronym, in letters.
const LONGEST_ACRONYM: usize = 6;

/// All names, by language.
#[derive(Default)]
pub(crate) struct Lexicon {
    tongues: BTreeMap<String, Tongue>,
    concepts: Vec<Concept>,
    /// The most words that a name has.
    longest: usize,
}

/// The names of one language.
#[derive(Default)]
struct Tongue {
    /// By the stems of the name, with spaces between.
    names: HashMap<String, BTreeSet<usize>>,
    /// By the folded word.
    acronyms: HashMap<String, BTreeSet<usize>>,
}

struct Concept {
    id: String,
    /// Its id, and those of the concepts that it contains.
    within: BTreeSet<String>,
    names: BTreeMap<String, Vec<Name>>,
}

/// A name of a concept in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// As it is written.
    pub(crate) text: String,
    /// Its words, in lower case.
    pub(crate) words: Vec<String>,
    /// The same without accents.
    pub(crate) folded: Vec<String>,
    is_acronym: bool,
}

/// Words of a query that name concepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    /// The first of the words, and how many they are.
    pub(crate) from: usize,
    pub(crate) count: usize,
    /// The concepts that they name.
    pub(crate) concepts: Vec<usize>,
    /// Whether they are an acronym of the language.
    pub(crate) is_acronym: bool,
}

impl Lexicon {
    /// Reads the names of all concepts; `stems` cuts the texts of each language.
    pub(crate) fn new(thesaurus: &Thesaurus, stems: &BTreeMap<String, TextAnalyzer>) -> Self {
        let mut lexicon = Self::default();
        let mut fold = folded();
        for (id, concept) in thesaurus.iter() {
            let number = lexicon.concepts.len();
            let mut names: BTreeMap<String, Vec<Name>> = BTreeMap::new();
            for (language, own) in &concept.names {
                let Some(analyzer) = stems.get(language.as_str()) else { continue };
                let mut analyzer = analyzer.clone();
                let tongue = lexicon.tongues.entry(language.to_string()).or_default();
                for text in own.all() {
                    let name = Name::read(text, &mut fold);
                    lexicon.longest = lexicon.longest.max(name.words.len());
                    if name.is_acronym {
                        let word = name.folded.first().cloned().unwrap_or_default();
                        tongue.acronyms.entry(word).or_default().insert(number);
                    } else if let Some(key) = key(&mut analyzer, &name.words) {
                        tongue.names.entry(key).or_default().insert(number);
                    }
                    names.entry(language.to_string()).or_default().push(name);
                }
            }
            let within = thesaurus.within(id.as_str());
            lexicon.concepts.push(Concept { id: id.to_string(), within, names });
        }
        lexicon
    }

    /// Which words of a query in a language name something: the longest names, from the left.
    pub(crate) fn spans(&self, language: &str, stems: &mut TextAnalyzer, typed: &[String]) -> Vec<Span> {
        let Some(tongue) = self.tongues.get(language) else { return Vec::new() };
        let mut fold = folded();
        let mut spans = Vec::new();
        let mut from = 0;
        while from < typed.len() {
            let longest = self.longest.min(typed.len() - from);
            let span = (1..=longest).rev().find_map(|count| {
                let words = &typed[from..from + count];
                let acronym = (count == 1).then(|| reduce(&mut fold, &words[0])).flatten();
                if let Some(concepts) = acronym.and_then(|word| tongue.acronyms.get(&word)) {
                    return Some(Span { from, count, concepts: concepts.iter().copied().collect(), is_acronym: true });
                }
                let concepts = tongue.names.get(&key(stems, words)?)?;
                Some(Span { from, count, concepts: concepts.iter().copied().collect(), is_acronym: false })
            });
            from += span.as_ref().map_or(1, |span| span.count);
            spans.extend(span);
        }
        spans
    }

    /// The id of a concept.
    pub(crate) fn id(&self, concept: usize) -> &str {
        &self.concepts[concept].id
    }

    /// A concept and everything it contains.
    pub(crate) fn within(&self, concept: usize) -> &BTreeSet<String> {
        &self.concepts[concept].within
    }

    /// What a language calls a concept.
    pub(crate) fn names(&self, concept: usize, language: &str) -> &[Name] {
        self.concepts[concept].names.get(language).map_or(&[], Vec::as_slice)
    }

    /// Whether a word is an acronym of a language for none of these concepts.
    pub(crate) fn means_another(&self, language: &str, word: &str, concepts: &[usize]) -> bool {
        let known = self.tongues.get(language).and_then(|tongue| tongue.acronyms.get(word));
        known.is_some_and(|known| known.iter().all(|concept| !concepts.contains(concept)))
    }
}

impl Name {
    fn read(text: &str, fold: &mut TextAnalyzer) -> Self {
        let words: Vec<String> = words(text).collect();
        let folded = words.iter().map(|word| reduce(fold, word).unwrap_or_else(|| word.clone())).collect();
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let is_acronym = words.len() == 1
            && letters().count() <= LONGEST_ACRONYM
            && letters().filter(|c| c.is_uppercase()).count() * 2 > letters().count();
        Self { text: text.to_owned(), words, folded, is_acronym }
    }
}

/// The stems of a name; none where it begins or ends with a stop word, or is one.
fn key(stems: &mut TextAnalyzer, words: &[String]) -> Option<String> {
    let mut key = String::new();
    for (at, word) in words.iter().enumerate() {
        match reduce(stems, word) {
            Some(stem) => {
                key.push_str(if key.is_empty() { "" } else { " " });
                key.push_str(&stem);
            }
            None if at == 0 || at + 1 == words.len() => return None,
            None => {}
        }
    }
    (!key.is_empty()).then_some(key)
}
