//! Cuts a text into words; the same for every language, so that a query and a document
//! agree before they know each other's language.

use std::ops::Range;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A longer word is none (an address, an encoded picture) and is skipped.
const LONGEST_WORD: usize = 80;

/// Words that lose their last vowel before another: the part before the apostrophe goes.
const ELIDED: [&str; 25] = [
    "l", "d", "qu", "j", "n", "s", "c", "m", "t", "lorsqu", "puisqu", "jusqu", "quoiqu", "quelqu", "un", "all", "dall",
    "dell", "nell", "sull", "coll", "gl", "quell", "quest", "sant",
];

/// What follows an apostrophe in English and is no word of its own.
const ENDINGS: [&str; 5] = ["s", "t", "re", "ve", "ll"];

/// Words whose apostrophe belongs to them.
const WHOLE: [(&str, &str); 1] = [("aujourd", "hui")];

/// The words of a text, in lower case.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let mut cutter = Cutter::new(text);
    std::iter::from_fn(move || {
        loop {
            let range = cutter.next()?;
            let mut word = String::new();
            clean(&text[range], &mut word);
            if is_word(&word) {
                return Some(word);
            }
        }
    })
}

/// Writes a piece of text the way words are compared: NFKC, lower case, nothing but
/// letters, digits and the marks on them.
pub(crate) fn clean(piece: &str, word: &mut String) {
    word.clear();
    if piece.is_ascii() {
        word.extend(piece.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        return;
    }
    let composed = piece.nfkc().filter(|c| is_letter(*c) || is_combining_mark(*c));
    word.extend(composed.flat_map(char::to_lowercase));
}

fn is_word(word: &str) -> bool {
    !word.is_empty() && word.len() <= LONGEST_WORD
}

/// Finds where words begin and end, without looking at what they are.
pub(crate) struct Cutter<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cutter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The bytes of the next word.
    pub(crate) fn next(&mut self) -> Option<Range<usize>> {
        loop {
            let word = self.run()?;
            let Some(after) = self.after_apostrophe(word.end) else { return Some(word) };
            let before = &self.text[word.clone()];
            let next = Self { text: self.text, at: after }.run()?;
            let behind = &self.text[next.clone()];
            if WHOLE.iter().any(|(a, b)| same(before, a) && same(behind, b)) {
                self.at = next.end;
                return Some(word.start..next.end);
            }
            if ELIDED.iter().any(|elided| same(before, elided)) {
                continue;
            }
            if ENDINGS.iter().any(|ending| same(behind, ending)) {
                self.at = next.end;
            }
            return Some(word);
        }
    }

    /// The next run of letters.
    fn run(&mut self) -> Option<Range<usize>> {
        let start = self.find(self.at, is_letter)?;
        self.at = self.find(start, |c| !is_inside(c)).unwrap_or(self.text.len());
        Some(start..self.at)
    }

    fn find(&self, from: usize, is: impl Fn(char) -> bool) -> Option<usize> {
        self.text[from..].find(is).map(|found| from + found)
    }

    /// Where a word begins that only an apostrophe parts from what ends here.
    fn after_apostrophe(&self, end: usize) -> Option<usize> {
        let mut rest = self.text[end..].chars();
        let apostrophe = rest.next().filter(|c| is_apostrophe(*c))?;
        rest.next().filter(|c| is_letter(*c))?;
        Some(end + apostrophe.len_utf8())
    }
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() && !is_apostrophe(c) }
}

/// A mark belongs to the letter before it, and a soft hyphen (U+00AD) is no end of a word.
fn is_inside(c: char) -> bool {
    is_letter(c) || (!c.is_ascii() && (c == '\u{ad}' || is_combining_mark(c)))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{2bc}' | '\u{ff07}')
}

fn same(word: &str, lower: &str) -> bool {
    word.eq_ignore_ascii_case(lower)
}

/// [`words`] for tantivy.
#[derive(Clone, Default)]
pub(super) struct Words {
    token: Token,
}

/// What [`Words`] gives.
pub(super) struct WordStream<'a> {
    cutter: Cutter<'a>,
    token: &'a mut Token,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream { cutter: Cutter::new(text), token: &mut self.token }
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        while let Some(range) = self.cutter.next() {
            clean(&self.cutter.text[range.clone()], &mut self.token.text);
            self.token.position = self.token.position.wrapping_add(1);
            if is_word(&self.token.text) {
                self.token.offset_from = range.start;
                self.token.offset_to = range.end;
                return true;
            }
        }
        false
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
