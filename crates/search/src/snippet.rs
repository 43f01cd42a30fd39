//! The piece of a text in which the words asked for stand.
//!
//! tantivy's own generator cuts and stems every word of a text. This one looks only at the
//! first two letters of most words, stops soon after the first that was asked for, and never
//! reads more than [`READ`] bytes.

use std::collections::BTreeSet;
use std::ops::Range;

use tantivy::tokenizer::TextAnalyzer;

use crate::analysis::{Cutter, clean, folded, reduce};

/// Bytes of a snippet, more or less.
const WIDTH: usize = 240;
/// Bytes shown before the first word asked for.
const LEAD: usize = 60;
/// How far behind the first word asked for a better place is looked for.
const REACH: usize = 4096;
/// The part of a text in which words are looked for.
const READ: usize = 1 << 20;

/// A piece of a text, with the words asked for marked.
///
/// It holds text, never HTML: whoever shows it escapes each piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet(pub Vec<Piece>);

/// A part of a snippet, as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The stored text, unchanged; or three points where a sentence is broken off.
    pub text: String,
    /// Whether it is a word that was asked for.
    pub marked: bool,
}

/// The words to mark in texts of one language.
pub(crate) struct Marker {
    stems: BTreeSet<String>,
    exact: BTreeSet<String>,
    beginnings: Beginnings,
    stem: TextAnalyzer,
    fold: TextAnalyzer,
    cleaned: String,
}

/// A word asked for, where it stands.
struct Mark {
    range: Range<usize>,
    /// The stem or the word itself, to tell how many different ones a place has.
    word: String,
}

impl Marker {
    /// Marks words by their stem, which `stem` finds, or as they are, accents aside.
    pub(crate) fn new(stem: TextAnalyzer, stems: BTreeSet<String>, exact: BTreeSet<String>) -> Self {
        let beginnings = Beginnings::of(stems.iter().chain(&exact));
        Self { stems, exact, beginnings, stem, fold: folded(), cleaned: String::new() }
    }

    /// Whether a text has one of the words.
    pub(crate) fn is_in(&mut self, text: &str) -> bool {
        self.first(&mut Scan::new(text), 0).is_some()
    }

    /// How many of the words stand together in a text, and the place where they do.
    pub(crate) fn best(&mut self, text: &str) -> Option<(usize, Snippet)> {
        let text = &text[..floor(text, READ)];
        let marks = self.marks(text);
        let wanted = self.stems.len().max(self.exact.len());
        let mut best: Option<(usize, usize)> = None;
        for (at, mark) in marks.iter().enumerate() {
            if mark.range.start > marks[0].range.start + REACH {
                break;
            }
            let end = mark.range.start + WIDTH - LEAD;
            let words = marks[at..].iter().take_while(|mark| mark.range.end <= end);
            let count = words.map(|mark| &mark.word).collect::<BTreeSet<_>>().len().max(1);
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, at));
            }
            if count >= wanted {
                break;
            }
        }
        let (count, at) = best?;
        Some((count, cut(text, &marks, &marks[at].range)))
    }

    /// The marks from the first on, as far as a better place is looked for.
    fn marks(&mut self, text: &str) -> Vec<Mark> {
        let mut scan = Scan::new(text);
        let Some(first) = self.first(&mut scan, 0) else { return Vec::new() };
        let last = first.range.start + REACH + WIDTH;
        let mut end = first.range.end;
        let mut marks = vec![first];
        while let Some(mark) = self.first(&mut scan, end) {
            end = mark.range.end;
            if mark.range.start > last {
                break;
            }
            marks.push(mark);
        }
        marks
    }

    /// The next word asked for, at or behind a place.
    fn first(&mut self, scan: &mut Scan<'_>, from: usize) -> Option<Mark> {
        while let Some(range) = scan.next(&self.beginnings) {
            // The parts of a compound that is marked as a whole are marked with it.
            if range.start >= from
                && let Some(word) = self.asked(&scan.text[range.clone()])
            {
                return Some(Mark { range, word });
            }
        }
        None
    }

    /// The word this is a form of, if it was asked for.
    fn asked(&mut self, piece: &str) -> Option<String> {
        if !self.beginnings.may_begin(piece.as_bytes()) {
            return None;
        }
        clean(piece, &mut self.cleaned);
        let stem = reduce(&mut self.stem, &self.cleaned);
        if let Some(stem) = stem.filter(|stem| self.stems.contains(stem)) {
            return Some(stem);
        }
        if self.exact.is_empty() {
            return None;
        }
        reduce(&mut self.fold, &self.cleaned).filter(|word| self.exact.contains(word))
    }
}

/// How the words asked for can begin: two letters, as far as both are ASCII.
struct Beginnings {
    /// By the first byte, whether a word may begin with it.
    firsts: [bool; 256],
    /// By the first letter, a bit for each second one.
    seconds: [u32; 26],
    /// Whether a word may begin with a digit. What belongs to a number is not clear from its
    /// beginning, so then every word is cut.
    digits: bool,
}

/// That any letter may follow.
const ANY: u32 = u32::MAX;

impl Beginnings {
    fn of<'w>(words: impl Iterator<Item = &'w String>) -> Self {
        let mut beginnings = Self { firsts: [false; 256], seconds: [0; 26], digits: false };
        for word in words {
            match *word.as_bytes() {
                [first, ..] if first.is_ascii_digit() => beginnings.digits = true,
                [first, second, ..] if first.is_ascii_lowercase() => {
                    beginnings.seconds[usize::from(first - b'a')] |= letter(second).map_or(ANY, bit);
                }
                [first] if first.is_ascii_lowercase() => beginnings.seconds[usize::from(first - b'a')] = ANY,
                // Such a word is recognised by not being ASCII.
                _ => {}
            }
        }
        for (byte, first) in (0..=u8::MAX).zip(&mut beginnings.firsts) {
            // A byte that goes on with a character begins nothing.
            *first = letter(byte).map_or(byte >= 0xc0, |place| beginnings.seconds[place] != 0);
        }
        beginnings
    }

    /// Whether a word that begins with these bytes may be one of them.
    fn may_begin(&self, bytes: &[u8]) -> bool {
        let Some(first) = bytes.first() else { return false };
        let Some(place) = letter(*first) else { return !first.is_ascii() || self.digits && first.is_ascii_digit() };
        let seconds = self.seconds[place];
        match bytes.get(1).and_then(|second| letter(*second)) {
            Some(second) => seconds & bit(second) != 0,
            None => seconds != 0,
        }
    }
}

/// The place of a letter in the alphabet.
fn letter(byte: u8) -> Option<usize> {
    let small = byte.to_ascii_lowercase();
    small.is_ascii_lowercase().then(|| usize::from(small - b'a'))
}

/// The bit of a second letter; `dying` is a form of `die`.
fn bit(place: usize) -> u32 {
    const I: usize = (b'i' - b'a') as usize;
    const Y: usize = (b'y' - b'a') as usize;
    1 << if place == Y { I } else { place }
}

/// Goes through the words of a text that begin like one asked for, and those beside them.
struct Scan<'a> {
    text: &'a str,
    /// Cuts what stands between two spaces, and where that begins.
    cutter: Option<(usize, Cutter<'a>)>,
    at: usize,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, cutter: None, at: 0 }
    }

    fn next(&mut self, beginnings: &Beginnings) -> Option<Range<usize>> {
        loop {
            if let Some((from, cutter)) = &mut self.cutter
                && let Some(piece) = cutter.next()
            {
                return Some(*from + piece.range.start..*from + piece.range.end);
            }
            let (from, to) = self.stretch(beginnings)?;
            self.cutter = Some((from, Cutter::new(&self.text[from..to])));
            self.at = to;
        }
    }

    /// What stands between the spaces around the next word that begins like one asked for.
    fn stretch(&self, beginnings: &Beginnings) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        if beginnings.digits {
            return (self.at < bytes.len()).then_some((self.at, bytes.len()));
        }
        let mut found = self.at;
        loop {
            found += bytes[found..].iter().position(|byte| beginnings.firsts[usize::from(*byte)])?;
            let within = found.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric());
            if !within && beginnings.may_begin(&bytes[found..]) {
                break;
            }
            found += 1;
        }
        let space = u8::is_ascii_whitespace;
        let from = bytes[..found].iter().rposition(space).map_or(0, |space| space + 1);
        let to = bytes[found..].iter().position(space).map_or(bytes.len(), |space| found + space);
        Some((from.max(self.at), to))
    }
}

impl Snippet {
    /// How a text begins, with nothing marked.
    pub(crate) fn beginning(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let end = back(text, WIDTH, 0);
        (end > 0).then(|| Self(vec![Piece { text: text[..end].to_owned(), marked: false }]))
    }
}

/// Cuts a text around a mark, between words.
fn cut(text: &str, marks: &[Mark], around: &Range<usize>) -> Snippet {
    let start = forth(text, around.start.saturating_sub(LEAD), around.start);
    let end = back(text, start + WIDTH, around.end);
    let mut pieces = Vec::new();
    if breaks_off(text[..start].trim_end()) {
        push(&mut pieces, "… ", false);
    }
    let mut at = start;
    for Range { start, end } in marks.iter().map(|m| m.range.clone()).filter(|m| start <= m.start && m.end <= end) {
        push(&mut pieces, &text[at..start], false);
        push(&mut pieces, &text[start..end], true);
        at = end;
    }
    push(&mut pieces, &text[at..end], false);
    if !text[end..].trim_start().is_empty() && breaks_off(&text[..end]) {
        push(&mut pieces, " …", false);
    }
    Snippet(pieces)
}

/// Whether a text ends within a sentence.
fn breaks_off(text: &str) -> bool {
    !text.is_empty() && !text.ends_with(['.', '!', '?', ':', '»', '"'])
}

fn push(pieces: &mut Vec<Piece>, text: &str, marked: bool) {
    if !text.is_empty() {
        pieces.push(Piece { text: text.to_owned(), marked });
    }
}

/// The first beginning of a word at or behind `from`; `limit` where there is none before it.
fn forth(text: &str, from: usize, limit: usize) -> usize {
    if from == 0 {
        return limit - text[..limit].trim_start().len();
    }
    let from = floor(text, from);
    let space = text[from..limit].find(char::is_whitespace);
    // Without a space all of it is one long word, which is then cut anywhere.
    let start = space.map_or(from, |space| from + space);
    limit - text[start..limit].trim_start().len()
}

/// The last end of a word at or before `from`, but not before `limit`.
fn back(text: &str, from: usize, limit: usize) -> usize {
    if from >= text.len() {
        return limit + text[limit..].trim_end().len();
    }
    let from = floor(text, from).max(limit);
    match text[limit..from].rfind(char::is_whitespace) {
        Some(space) => limit + text[limit..limit + space].trim_end().len(),
        // The text goes on without a space, or the next word begins right here.
        None if text[limit..from].is_empty() => limit,
        None => from,
    }
}

/// The last boundary between characters at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Marker, Snippet};
    use crate::analysis::{Analyzer, reduce};

    fn marker(analyzer: &str, words: &[&str]) -> Marker {
        let mut stem = Analyzer::parse(analyzer).stems();
        let stems = words.iter().filter_map(|word| reduce(&mut stem, word)).collect();
        Marker::new(stem, stems, BTreeSet::new())
    }

    /// The snippet with its marks in brackets.
    fn outline(analyzer: &str, words: &[&str], text: &str) -> String {
        marker(analyzer, words).best(text).map_or(String::new(), |(_, snippet)| show(&snippet))
    }

    fn show(snippet: &Snippet) -> String {
        let piece = |piece: &super::Piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() };
        snippet.0.iter().map(piece).collect()
    }

    #[test]
    fn whole_words_are_marked_in_all_their_forms() {
        assert_eq!(
            outline("english", &["solvent"], "Solvents: a solvent-free shop, unsolvent."),
            "[Solvents]: a [solvent]-free shop, unsolvent."
        );
    }

    #[test]
    fn accents_and_elisions_stay_as_they_were_written() {
        assert_eq!(
            outline("french", &["energie", "eau"], "L’Énergie et l'eau, e\u{301}nergies."),
            "L’[Énergie] et l'[eau], [e\u{301}nergies]."
        );
    }

    #[test]
    fn the_place_with_the_most_words_is_shown() {
        let text = format!("Water. {} Water and nickel, rinsed. {}", "Filler. ".repeat(60), "x ".repeat(400));
        let snippet = outline("english", &["water", "nickel"], &text);
        assert!(snippet.contains("[Water] and [nickel], rinsed."), "{snippet}");
        assert!(snippet.starts_with("Filler."), "{snippet}");
    }

    #[test]
    fn a_word_far_down_is_still_shown() {
        let text = format!("{} nickel at last", "filler ".repeat(20_000));
        let snippet = outline("english", &["nickel"], &text);
        assert!(snippet.ends_with("[nickel] at last"), "{snippet}");
        assert!(snippet.len() < 100, "{snippet}");
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters() {
        let text = format!("{}-é-{}", "é".repeat(500), "é".repeat(500));
        assert!(outline("plain", &["é"], &text).contains("[é]"));
        let text = "水".repeat(1000);
        assert!(Snippet::beginning(&text).is_some());
    }

    #[test]
    fn hostile_text_stays_text() {
        let text = "<script>alert('water')</script> & \"water\"";
        assert_eq!(
            outline("english", &["water", "script"], text),
            "<[script]>alert('[water]')</[script]> & \"[water]\""
        );
    }

    #[test]
    fn a_text_without_the_words_has_no_place() {
        assert_eq!(outline("english", &["water"], "Nothing of it."), "");
        assert!(!marker("english", &["water"]).is_in("Nothing of it."));
        assert_eq!(Snippet::beginning(" \n "), None);
    }

    #[test]
    fn a_beginning_ends_with_a_word() {
        let beginning = Snippet::beginning(&"word ".repeat(100)).map(|snippet| show(&snippet)).unwrap();
        assert!(beginning.ends_with(" word") && beginning.len() <= 240);
        assert_eq!(show(&Snippet::beginning("  Short. ").unwrap()), "Short.");
    }
}
