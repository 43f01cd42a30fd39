//! What the thesaurus knows of the words of a query: other names of the same thing, in the same
//! language and in others.
//!
//! Names are looked up by their stems, so that a plural is the same name. An acronym is looked up
//! as it is, or with an s, and belongs to its language: SME is a small firm in English and a way of
//! management in French. Whether a compound is written as one word, with a hyphen or as two makes no
//! difference: wastewater, waste-water, waste water.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use content::thesaurus::Thesaurus;
use tantivy::tokenizer::TextAnalyzer;

use crate::analysis::{folded, reduce, whole_words, words};

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
    /// The folded words of all names, each with its stem.
    words: BTreeMap<String, String>,
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
    /// Its words, in lower case, in each way they are written: compounds in parts and whole, an acronym
    /// with and without an s.
    pub(crate) forms: Vec<Vec<String>>,
    /// What each of these is looked up by.
    pub(crate) keys: Vec<String>,
    is_acronym: bool,
}

/// Words of a query that name concepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    /// The first of the words, and how many they are.
    pub(crate) from: usize,
    pub(crate) count: usize,
    /// What they were looked up by.
    pub(crate) key: String,
    /// The concepts that they name.
    pub(crate) concepts: Vec<usize>,
    /// Whether they are an acronym of the language.
    pub(crate) is_acronym: bool,
    /// Whether only another language than the visitor's calls them so.
    pub(crate) is_foreign: bool,
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
                    let name = Name::read(text, &mut analyzer, &mut fold);
                    lexicon.longest = lexicon.longest.max(name.forms.iter().map(Vec::len).max().unwrap_or_default());
                    for word in name.forms.iter().flatten() {
                        if let (Some(word), Some(stem)) = (reduce(&mut fold, word), reduce(&mut analyzer, word)) {
                            tongue.words.insert(word, stem);
                        }
                    }
                    let by_key = if name.is_acronym { &mut tongue.acronyms } else { &mut tongue.names };
                    for key in &name.keys {
                        by_key.entry(key.clone()).or_default().insert(number);
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
        let single: Vec<Option<String>> = typed.iter().map(|word| reduce(stems, word)).collect();
        // Each word and the next as one.
        let joined: Vec<Option<String>> = typed
            .windows(2)
            .map(|two| if two.iter().any(String::is_empty) { None } else { reduce(stems, &two.concat()) })
            .collect();
        let mut spans = Vec::new();
        let mut from = 0;
        while from < typed.len() {
            let longest = (self.longest + 1).min(typed.len() - from);
            let span = (1..=longest).rev().find_map(|count| {
                let acronym = (count == 1).then(|| reduce(&mut fold, &typed[from])).flatten();
                let found = |key: String, concepts: &BTreeSet<usize>, is_acronym| Span {
                    from,
                    count,
                    key,
                    concepts: concepts.iter().copied().collect(),
                    is_acronym,
                    is_foreign: false,
                };
                if let Some((word, concepts)) = acronym.and_then(|word| tongue.acronyms.get_key_value(&word)) {
                    return Some(found(word.clone(), concepts, true));
                }
                let words = &single[from..from + count];
                let as_typed = key(words.iter().cloned());
                let with_one_joined = |at: usize| {
                    let joined = [joined[from + at].clone()];
                    key(words[..at].iter().chain(&joined).chain(&words[at + 2..]).cloned())
                };
                let mut keys = as_typed.into_iter().chain((0..count - 1).filter_map(with_one_joined));
                keys.find_map(|key| tongue.names.get(&key).map(|concepts| found(key, concepts, false)))
            });
            from += span.as_ref().map_or(1, |span| span.count);
            spans.extend(span);
        }
        spans
    }

    /// The languages that have names.
    pub(crate) fn languages(&self) -> impl Iterator<Item = &str> {
        self.tongues.keys().map(String::as_str)
    }

    /// The folded words of all names in a language.
    pub(crate) fn words(&self, language: &str) -> impl Iterator<Item = &str> + Clone {
        self.tongues.get(language).into_iter().flat_map(|tongue| tongue.words.keys().map(String::as_str))
    }

    /// Whether a name in a language has a word with this stem.
    pub(crate) fn has_stem(&self, language: &str, stem: &str) -> bool {
        self.tongues.get(language).is_some_and(|tongue| tongue.words.values().any(|known| known == stem))
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
    fn read(text: &str, stems: &mut TextAnalyzer, fold: &mut TextAnalyzer) -> Self {
        let words: Vec<String> = words(text).collect();
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let is_acronym = words.len() == 1
            && letters().count() <= LONGEST_ACRONYM
            && letters().filter(|c| c.is_uppercase()).count() * 2 > letters().count();
        let whole: Vec<String> = whole_words(text).collect();
        let mut forms = vec![words];
        if is_acronym {
            let plural = forms[0].iter().map(|word| format!("{word}s")).collect();
            forms.push(plural);
        }
        let mut key_of = |form: &Vec<String>| {
            if is_acronym {
                return Some(form.iter().filter_map(|word| reduce(fold, word)).collect());
            }
            key(form.iter().map(|word| reduce(stems, word)))
        };
        if whole != forms[0] {
            // Of by-product only "product" would be left.
            if key_of(&forms[0]).is_none() {
                forms.clear();
            }
            forms.push(whole);
        }
        let keys = forms.iter().filter_map(key_of).collect();
        Self { text: text.to_owned(), forms, keys, is_acronym }
    }
}

/// The key of a name from the stems of its words; none where it begins or ends with a stop word, or is
/// one.
fn key(stems: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let stems: Vec<Option<String>> = stems.into_iter().collect();
    let is_bounded = stems.first()?.is_some() && stems.last()?.is_some();
    is_bounded.then(|| stems.into_iter().flatten().collect::<Vec<_>>().join(" "))
}
