//! The words that the index knows, and those that resemble one that it does not know.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::LazyLock;

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, Term};
use tantivy_fst::Automaton;
use tantivy_fst::automaton::AlwaysMatch;

use crate::engine::Error;

/// Words shorter than this are never taken for misspelt.
const SHORTEST: usize = 4;
/// From this length on, a word may have two slips.
const LONG: usize = 8;
/// The most words that one misspelt word is taken for.
const MOST_VARIANTS: usize = 3;
/// The most words that one beginning is taken for.
pub(super) const MOST_COMPLETIONS: usize = 50;
/// The shortest beginning of a word that is completed.
const SHORTEST_BEGINNING: usize = 3;
/// The fewest letters of each half of two words written as one.
const SHORTEST_HALF: usize = 2;

/// A word of the index in place of one that it does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variant {
    pub(super) word: String,
    /// Slips between the two.
    pub(super) slips: u8,
    /// Documents that have it.
    documents: u64,
}

/// How frequent words are, and what resembles them, each looked up once a search: in every segment there
/// is a dictionary to ask, and a search asks for the same words to know them, to weigh them and to rank
/// by them.
pub(super) struct Frequencies<'a> {
    searcher: &'a Searcher,
    documents: RefCell<HashMap<Term, u64>>,
    words: RefCell<HashMap<Field, u64>>,
    variants: RefCell<HashMap<(Field, String), Vec<Variant>>>,
}

impl<'a> Frequencies<'a> {
    pub(super) fn new(searcher: &'a Searcher) -> Self {
        Self { searcher, documents: RefCell::default(), words: RefCell::default(), variants: RefCell::default() }
    }
}

impl Bm25StatisticsProvider for Frequencies<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        once(&self.words, &field, || self.searcher.total_num_tokens(field))
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        self.searcher.total_num_docs()
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        once(&self.documents, term, || self.searcher.doc_freq(term))
    }
}

fn once<K: Clone + Eq + Hash, V: Clone, E>(
    known: &RefCell<HashMap<K, V>>,
    key: &K,
    look_up: impl FnOnce() -> Result<V, E>,
) -> Result<V, E> {
    if let Some(value) = known.borrow().get(key) {
        return Ok(value.clone());
    }
    let value = look_up()?;
    known.borrow_mut().insert(key.clone(), value.clone());
    Ok(value)
}

/// The words of one field.
#[derive(Clone, Copy)]
pub(super) struct Dictionary<'a> {
    pub(super) frequencies: &'a Frequencies<'a>,
    pub(super) field: Field,
}

impl Dictionary<'_> {
    /// Documents that have a word.
    pub(super) fn documents(&self, word: &str) -> Result<u64, Error> {
        Ok(self.frequencies.doc_freq(&Term::from_field_text(self.field, word))?)
    }

    /// The words nearest to one that is not known, the most frequent first. Numbers are never misspelt.
    pub(super) fn variants(&self, word: &str) -> Result<Vec<Variant>, Error> {
        once(&self.frequencies.variants, &(self.field, word.to_owned()), || self.look_up_variants(word))
    }

    fn look_up_variants(&self, word: &str) -> Result<Vec<Variant>, Error> {
        // The first letter is seldom wrong. What is farther is looked for where nothing nearer explains the
        // word: there is much more of it.
        let initial = word.chars().next().map(String::from).unwrap_or_default();
        for dfa in slips(word) {
            for beginning in [initial.as_str(), ""] {
                let mut found: BTreeMap<String, Variant> = BTreeMap::new();
                self.walk(&Near(&dfa), beginning, |known, documents| {
                    let Distance::Exact(slips) = dfa.eval(known) else { return true };
                    let variant = Variant { word: known.to_owned(), slips, documents: 0 };
                    found.entry(known.to_owned()).or_insert(variant).documents += documents;
                    true
                })?;
                if !found.is_empty() {
                    let mut variants: Vec<Variant> = found.into_values().collect();
                    variants.sort_by_key(|variant| (variant.slips, Reverse(variant.documents)));
                    variants.truncate(MOST_VARIANTS);
                    return Ok(variants);
                }
            }
        }
        Ok(Vec::new())
    }

    /// A document that has a word.
    pub(super) fn first(&self, word: &str) -> Result<Option<DocAddress>, Error> {
        let term = Term::from_field_text(self.field, word);
        for (segment, reader) in (0..).zip(self.frequencies.searcher.segment_readers()) {
            let index = reader.inverted_index(self.field)?;
            let postings = index.read_postings(&term, IndexRecordOption::Basic).map_err(tantivy::TantivyError::from)?;
            let Some(mut postings) = postings else { continue };
            let mut doc = postings.doc();
            while doc != TERMINATED {
                if !reader.is_deleted(doc) {
                    return Ok(Some(DocAddress::new(segment, doc)));
                }
                doc = postings.advance();
            }
        }
        Ok(None)
    }

    /// Words that go on from a beginning, which is long enough to mean something, the most
    /// frequent first.
    pub(super) fn completions(&self, beginning: &str) -> Result<Vec<String>, Error> {
        // Half a number is another number.
        let has_digits = beginning.bytes().any(|b| b.is_ascii_digit());
        if has_digits || beginning.chars().count() < SHORTEST_BEGINNING {
            return Ok(Vec::new());
        }
        self.beginning_with(beginning)
    }

    /// Words that begin so, however short that is.
    pub(super) fn beginning_with(&self, beginning: &str) -> Result<Vec<String>, Error> {
        self.most_frequent(AlwaysMatch, beginning)
    }

    /// Words that begin nearly so.
    pub(super) fn near_completions(&self, beginning: &str) -> Result<Vec<String>, Error> {
        if beginning.chars().count() < SHORTEST {
            return Ok(Vec::new());
        }
        self.most_frequent(Near(&builder(1).build_prefix_dfa(beginning)), "")
    }

    fn most_frequent<A: Automaton>(&self, automaton: A, beginning: &str) -> Result<Vec<String>, Error>
    where
        A::State: Clone,
    {
        let mut found: BTreeMap<String, u64> = BTreeMap::new();
        self.walk(&automaton, beginning, |known, documents| {
            *found.entry(known.to_owned()).or_default() += documents;
            found.len() < MOST_COMPLETIONS * 4
        })?;
        let mut found: Vec<(String, u64)> = found.into_iter().collect();
        found.sort_by_key(|(_, documents)| Reverse(*documents));
        found.truncate(MOST_COMPLETIONS);
        Ok(found.into_iter().map(|(word, _)| word).collect())
    }

    /// Two words that were written as one: the split whose rarer half is the most frequent.
    pub(super) fn halves(&self, word: &str) -> Result<Option<(String, String)>, Error> {
        let mut best: Option<(u64, (String, String))> = None;
        for (at, _) in word.char_indices().skip(SHORTEST_HALF) {
            let (left, right) = word.split_at(at);
            if right.chars().count() < SHORTEST_HALF {
                break;
            }
            let documents = match self.documents(left)? {
                0 => 0,
                documents => documents.min(self.documents(right)?),
            };
            if documents > best.as_ref().map_or(0, |(most, _)| *most) {
                best = Some((documents, (left.to_owned(), right.to_owned())));
            }
        }
        Ok(best.map(|(_, halves)| halves))
    }

    /// Goes through the words with a beginning that an automaton takes, with the documents that have
    /// them, segment by segment; `see` says whether to go on.
    fn walk<A: Automaton>(
        &self,
        automaton: &A,
        beginning: &str,
        mut see: impl FnMut(&str, u64) -> bool,
    ) -> Result<(), Error>
    where
        A::State: Clone,
    {
        // No byte of UTF-8 is the last there is.
        let behind = beginning.as_bytes().split_last().map(|(last, first)| [first, &[last + 1]].concat());
        for reader in self.frequencies.searcher.segment_readers() {
            let index = reader.inverted_index(self.field)?;
            let words = index.terms().search(automaton).ge(beginning);
            let words = match &behind {
                Some(behind) => words.lt(behind),
                None => words,
            };
            let mut stream = words.into_stream().map_err(tantivy::TantivyError::from)?;
            while stream.advance() {
                let documents = u64::from(stream.value().doc_freq);
                if std::str::from_utf8(stream.key()).is_ok_and(|word| !see(word, documents)) {
                    break;
                }
            }
        }
        Ok(())
    }
}

/// Makes automata that take words within some slips; a swap of two letters is one. What they have
/// in common is worked out once, which takes longer than all the rest of a search.
fn builder(slips: u8) -> &'static LevenshteinAutomatonBuilder {
    static ONE: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
    static TWO: LazyLock<LevenshteinAutomatonBuilder> = LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));
    if slips < 2 { &ONE } else { &TWO }
}

/// What takes the words within one slip of a word, and if it is long, within two; nothing for a word that
/// is too short to be misspelt, or has digits.
fn slips(word: &str) -> impl Iterator<Item = DFA> + '_ {
    let length = word.chars().count();
    let most = match length {
        _ if word.bytes().any(|b| b.is_ascii_digit()) => 0,
        0..SHORTEST => 0,
        SHORTEST..LONG => 1,
        _ => 2,
    };
    (1..=most).map(move |slips| builder(slips).build_dfa(word))
}

/// Of some words the nearest to one that is none of them; of equally near ones the first.
pub(super) fn nearest<'w>(word: &str, words: &(impl Iterator<Item = &'w str> + Clone)) -> Option<&'w str> {
    slips(word).find_map(|dfa| {
        let near = words.clone().filter_map(|word| match dfa.eval(word) {
            Distance::Exact(slips) => Some((slips, word)),
            Distance::AtLeast(_) => None,
        });
        near.min().map(|(_, word)| word)
    })
}

/// Takes words within some slips.
struct Near<'a>(&'a DFA);

impl Automaton for Near<'_> {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
