//! Forms of one word that Snowball takes for two, although the grammar of their language has a rule for
//! them, or a short list that is closed.

use tantivy::tokenizer::{Language, Token, TokenFilter, TokenStream, Tokenizer};

/// English words in -s whose plural has the ending of those in -se.
const ENGLISH: [(&str, &str); 3] = [("gases", "gas"), ("buses", "bus"), ("lenses", "lens")];
/// The French words in -ail whose plural is in -aux.
const FRENCH: [(&str, &str); 7] = [
    ("baux", "bail"),
    ("coraux", "corail"),
    ("emaux", "email"),
    ("soupiraux", "soupirail"),
    ("travaux", "travail"),
    ("vantaux", "vantail"),
    ("vitraux", "vitrail"),
];

/// French endings and those of the feminine, which the stemmer knows in long words only.
const FEMININE: [(&str, &str); 6] =
    [("if", "ive"), ("ifs", "ives"), ("euf", "euve"), ("eufs", "euves"), ("ic", "ique"), ("ics", "iques")];

/// Brings the forms of a word together, before the stemmer. Words come without accents.
#[derive(Clone, Copy)]
pub(super) struct Regular(pub(super) Language);

impl Regular {
    fn change(self, word: &mut String) {
        match self.0 {
            Language::English => {
                replace(word, &ENGLISH);
                // So it is written in Canada.
                if word.starts_with("sulph") {
                    word.replace_range(3..5, "f");
                }
            }
            // Without the plural the stemmer leaves a z, which no other form of the word has.
            Language::Spanish => end(word, "z", "ces"),
            Language::French => {
                replace(word, &FRENCH);
                for (masculine, feminine) in FEMININE {
                    end(word, masculine, feminine);
                }
            }
            _ => {}
        }
    }
}

fn replace(word: &mut String, forms: &[(&str, &str)]) {
    if let Some((_, form)) = forms.iter().find(|(plural, _)| plural == word) {
        (*form).clone_into(word);
    }
}

/// Another ending for a word that is more than its ending.
fn end(word: &mut String, ending: &str, other: &str) {
    if let Some(rest) = word.strip_suffix(ending).map(str::len).filter(|rest| *rest > 0) {
        word.replace_range(rest.., other);
    }
}

impl TokenFilter for Regular {
    type Tokenizer<T: Tokenizer> = RegularTokenizer<T>;

    fn transform<T: Tokenizer>(self, inner: T) -> RegularTokenizer<T> {
        RegularTokenizer { inner, regular: self }
    }
}

#[derive(Clone)]
pub(super) struct RegularTokenizer<T> {
    inner: T,
    regular: Regular,
}

impl<T: Tokenizer> Tokenizer for RegularTokenizer<T> {
    type TokenStream<'a> = RegularStream<T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        RegularStream { inner: self.inner.token_stream(text), regular: self.regular }
    }
}

pub(super) struct RegularStream<S> {
    inner: S,
    regular: Regular,
}

impl<S: TokenStream> TokenStream for RegularStream<S> {
    fn advance(&mut self) -> bool {
        let more = self.inner.advance();
        if more {
            self.regular.change(&mut self.inner.token_mut().text);
        }
        more
    }

    fn token(&self) -> &Token {
        self.inner.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.inner.token_mut()
    }
}
