//! Stems that are remembered, for whoever cuts many texts: they say the same words again and again.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tantivy::tokenizer::{TextAnalyzer, Token, TokenStream, Tokenizer};

use super::reduce;
use super::words::{WordStream, Words};

/// How many words are remembered; the last of those that would have the same place stays. Three of four
/// words of a text are among so many, in less than half a megabyte.
const PLACES: usize = 1 << 12;

/// Cuts texts into the stems that another analyzer makes of their words. Clones remember together.
#[derive(Clone)]
pub(super) struct Remembered {
    words: Words,
    memory: Arc<Mutex<Memory>>,
}

struct Memory {
    /// Reduces single words.
    analyzer: TextAnalyzer,
    places: Vec<(String, Option<String>)>,
    hasher: RandomState,
}

pub(super) struct RememberedStream<'a> {
    words: WordStream<'a>,
    memory: MutexGuard<'a, Memory>,
}

impl Remembered {
    /// Remembers what an analyzer makes of single words.
    pub(super) fn new(analyzer: TextAnalyzer) -> Self {
        let memory = Memory { analyzer, places: Vec::new(), hasher: RandomState::new() };
        Self { words: Words::default(), memory: Arc::new(Mutex::new(memory)) }
    }
}

impl Memory {
    fn stem(&mut self, word: &str) -> Option<&str> {
        if self.places.is_empty() {
            self.places.resize(PLACES, (String::new(), None));
        }
        #[allow(clippy::cast_possible_truncation)] // any bits will do
        let place = self.hasher.hash_one(word) as usize % PLACES;
        let (known, stem) = &mut self.places[place];
        if known != word {
            word.clone_into(known);
            *stem = reduce(&mut self.analyzer, word);
        }
        stem.as_deref()
    }
}

impl Tokenizer for Remembered {
    type TokenStream<'a> = RememberedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> RememberedStream<'a> {
        let memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        RememberedStream { words: self.words.token_stream(text), memory }
    }
}

impl TokenStream for RememberedStream<'_> {
    fn advance(&mut self) -> bool {
        while self.words.advance() {
            let word = &mut self.words.token_mut().text;
            if let Some(stem) = self.memory.stem(word) {
                stem.clone_into(word);
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.words.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.words.token_mut()
    }
}
