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

/// What is written in one lower-case measure together with a number: `35kg` is two words. Metres are
/// not, for the sake of 3M.
const UNITS: [&str; 48] = [
    "mg", "g", "kg", "t", "lb", "lbs", "oz", "ml", "cl", "dl", "hl", "l", "gal", "mm", "cm", "km", "ft", "mm2", "cm2",
    "m2", "km2", "ft2", "ha", "mm3", "cm3", "m3", "ft3", "kw", "mw", "gw", "kwh", "mwh", "gwh", "kj", "mj", "gj", "tj",
    "kpa", "mpa", "psi", "ppm", "ppb", "hp", "mpg", "kv", "kva", "μm", "μg",
];

/// The words of a text, in lower case; of a compound its parts, not the joined form.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    pieces(text).filter(|(piece, _)| !piece.joined).map(|(_, word)| word)
}

/// The same with every compound as one word.
pub(crate) fn whole_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let mut within = 0;
    pieces(text).filter_map(move |(piece, word)| {
        let is_part = piece.range.start < within;
        within = if piece.joined { piece.range.end } else { within };
        (!is_part).then_some(word)
    })
}

fn pieces(text: &str) -> impl Iterator<Item = (Piece, String)> + '_ {
    let mut cutter = Cutter::new(text);
    std::iter::from_fn(move || {
        loop {
            let piece = cutter.next()?;
            let mut word = String::new();
            clean(&text[piece.range.clone()], &mut word);
            if is_word(&word) {
                return Some((piece, word));
            }
        }
    })
}

/// Writes a piece of text the way words are compared: NFKC, lower case, nothing but letters,
/// digits and the marks on them. A number loses what groups its digits, and its decimals follow a
/// point.
pub(crate) fn clean(piece: &str, word: &mut String) {
    word.clear();
    if let Some(narrow) = narrow(piece).filter(|narrow| narrow.len() * WIDE == piece.len()) {
        return clean(&narrow, word);
    }
    if piece.starts_with(|c: char| c.is_ascii_digit())
        && let Some(number) = Number::read(piece).filter(|number| number.end == piece.len())
    {
        return number.write(piece, word);
    }
    if piece.is_ascii() {
        word.extend(piece.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        return;
    }
    let composed = piece.nfkc().filter(|c| is_letter(*c) || is_combining_mark(*c));
    word.extend(composed.flat_map(char::to_lowercase));
}

/// The bytes of a digit or point of full width.
const WIDE: usize = '５'.len_utf8();

/// The digits and points of full width that a text begins with, as they are else written.
fn narrow(text: &str) -> Option<String> {
    // Every word is asked; these signs begin with this byte.
    if text.as_bytes().first() != Some(&0xef) {
        return None;
    }
    let narrow = |c: char| matches!(c, '０'..='９' | '．' | '，').then(|| c.nfkc().next()).flatten();
    let narrow: String = text.chars().map_while(narrow).collect();
    narrow.starts_with(|c: char| c.is_ascii_digit()).then_some(narrow)
}

/// Whether a text begins with a unit of measure, which a number before it is written together with.
fn is_unit(text: &str) -> bool {
    if text.starts_with(['℃', '℉']) {
        return true;
    }
    let end = text.find(|c| !is_inside(c)).unwrap_or(text.len());
    let mut unit = String::new();
    clean(&text[..end], &mut unit);
    UNITS.contains(&unit.as_str())
}

fn is_word(word: &str) -> bool {
    !word.is_empty() && word.len() <= LONGEST_WORD
}

/// A number of several runs of digits: `35 000`, `35,000`, `12.5`.
///
/// A separator before three digits groups them, whichever it is, unless the number begins with
/// zero; any other begins the decimals. So a number is the same however its language writes it.
pub(crate) struct Number {
    /// Where the digits before the decimals end.
    whole: usize,
    /// Where it ends.
    pub(crate) end: usize,
}

impl Number {
    /// The number that a text begins with, if it has more than one run of digits.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if !text.as_bytes().first().is_some_and(|first| first.is_ascii_digit() || *first == 0xef) {
            return None;
        }
        if let Some(narrow) = narrow(text) {
            return Self::read(&narrow).map(|Self { whole, end }| Self { whole: whole * WIDE, end: end * WIDE });
        }
        let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let lead = digits(0);
        let mut whole = lead;
        let mut group = None;
        if (1..=3).contains(&lead) && !text.starts_with('0') {
            while let Some(separator) = text[whole..].chars().next().filter(|c| groups(*c)) {
                let after = whole + separator.len_utf8();
                if group.is_some_and(|group| group != separator) || digits(after) != 3 {
                    break;
                }
                group = Some(separator);
                whole = after + 3;
            }
        }
        let mut end = whole;
        if let Some(point) = text[whole..].chars().next().filter(|c| matches!(c, '.' | ',') && group != Some(*c)) {
            let decimals = digits(whole + point.len_utf8());
            end = if decimals > 0 { whole + point.len_utf8() + decimals } else { whole };
        }
        let mut rest = text[end..].chars();
        let next = rest.next();
        // A date, a version, or a code is no number.
        let goes_on = next.is_some_and(is_letter) && !is_unit(&text[end..])
            || next.is_some_and(|c| matches!(c, '.' | ',')) && rest.next().is_some_and(|c| c.is_ascii_digit());
        (lead > 0 && end > lead && !goes_on).then_some(Self { whole, end })
    }

    fn write(&self, text: &str, word: &mut String) {
        word.extend(text[..self.whole].chars().filter(char::is_ascii_digit));
        let decimals = text[self.whole..self.end].trim_start_matches(['.', ',']).trim_end_matches('0');
        if !decimals.is_empty() {
            word.push('.');
            word.push_str(decimals);
        }
    }
}

/// What may stand between groups of digits.
fn groups(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | ',' | '.' | '\'' | '’')
}

/// A word where it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// Whether it is a compound as a whole, `closed-loop`; its parts follow, the first of them at
    /// the same place.
    pub(crate) joined: bool,
}

/// The most parts of a compound; what is longer is a list.
const MOST_PARTS: usize = 5;

/// Finds where words begin and end, without looking at what they are.
pub(crate) struct Cutter<'a> {
    text: &'a str,
    at: usize,
    /// Where the compound ends whose parts are being cut.
    within: usize,
}

impl<'a> Cutter<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, within: 0 }
    }

    /// The next word.
    pub(crate) fn next(&mut self) -> Option<Piece> {
        let range = self.simple()?;
        if range.start >= self.within
            && let Some(end) = self.compound(&range)
        {
            (self.at, self.within) = (range.start, end);
            return Some(Piece { range: range.start..end, joined: true });
        }
        Some(Piece { range, joined: false })
    }

    /// Where the compound ends that begins with a word.
    fn compound(&self, first: &Range<usize>) -> Option<usize> {
        let mut end = first.end;
        for parts in 1.. {
            let mut rest = self.text[end..].chars();
            let hyphen = rest.next().filter(|c| is_hyphen(*c));
            let Some(hyphen) = hyphen.filter(|_| rest.next().is_some_and(is_letter)) else {
                return (parts > 1).then_some(end);
            };
            if parts > MOST_PARTS {
                return None;
            }
            end = Self { text: self.text, at: end + hyphen.len_utf8(), within: 0 }.run()?.end;
        }
        None
    }

    /// The next word that no hyphen joins to others.
    fn simple(&mut self) -> Option<Range<usize>> {
        loop {
            let word = self.run()?;
            let Some(after) = self.after_apostrophe(word.end) else { return Some(word) };
            let before = &self.text[word.clone()];
            let next = Self { text: self.text, at: after, within: 0 }.run()?;
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

    /// The next run of letters, number, or acronym with its points.
    fn run(&mut self) -> Option<Range<usize>> {
        let start = self.find(self.at, is_letter)?;
        let (before, text) = self.text.split_at(start);
        // What follows a number that is none, such as a date, is none either.
        let goes_on =
            before.strip_suffix(['.', ',']).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
        let number = Number::read(text).map(|number| number.end).filter(|_| !goes_on);
        let long = number.or_else(|| measured(text)).or_else(|| pointed(text)).map(|length| start + length);
        self.at = long.unwrap_or_else(|| self.find(start, |c| !is_inside(c)).unwrap_or(self.text.len()));
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

/// The length of a number that its unit follows at once: `35kg`.
fn measured(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && text[digits..].starts_with(is_letter) && is_unit(&text[digits..])).then_some(digits)
}

/// The length of an acronym whose letters have points between them: `U.S.A`. The plural of Spanish
/// doubles each, and then often puts a space behind the point: `EE. UU`.
pub(crate) fn pointed(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = 0;
    let mut rest = text.chars();
    let is_double = doubled(text);
    while rest.next().is_some_and(char::is_alphabetic) {
        if is_double {
            rest.next();
        }
        let point = rest.next();
        if point.is_some_and(is_inside) {
            return None;
        }
        letters += 1;
        end = text.len() - rest.as_str().len() - point.map_or(0, char::len_utf8);
        if is_double
            && let Some(behind) = rest.as_str().strip_prefix([' ', '\u{a0}', '\u{202f}']).filter(|b| doubled(b))
        {
            rest = behind.chars();
        }
        let goes_on = if is_double { doubled(rest.as_str()) } else { rest.as_str().starts_with(char::is_alphabetic) };
        if point != Some('.') || !goes_on {
            break;
        }
    }
    (letters > 1).then_some(end)
}

/// Whether a text begins with a capital twice and a point.
fn doubled(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next().filter(|c| c.is_uppercase());
    first.is_some() && letters.next() == first && letters.next() == Some('.')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() && !is_apostrophe(c)
        || matches!(c, '\u{3371}'..='\u{337a}' | '\u{3380}'..='\u{33df}' | '℃' | '℉')
}

/// A mark belongs to the letter before it, and a soft hyphen (U+00AD) is no end of a word.
fn is_inside(c: char) -> bool {
    is_letter(c) || (!c.is_ascii() && (c == '\u{ad}' || is_combining_mark(c)))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '\u{2bc}' | '\u{ff07}')
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
    /// Whether the compound as a whole came last: its first part stands at the same place.
    at_compound: bool,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream { cutter: Cutter::new(text), token: &mut self.token, at_compound: false }
    }
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        while let Some(Piece { range, joined }) = self.cutter.next() {
            clean(&self.cutter.text[range.clone()], &mut self.token.text);
            if !std::mem::replace(&mut self.at_compound, joined) {
                self.token.position = self.token.position.wrapping_add(1);
            }
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
