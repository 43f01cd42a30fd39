//! What a visitor typed, taken apart. There is no wrong input.

use crate::analysis::{Number, pointed, words};

/// The most characters that are read.
const MOST_CHARACTERS: usize = 256;
/// The most words that are read, stop words and those of phrases included.
const MOST_WORDS: usize = 48;

/// What joins alternatives, in capitals: in English, Spanish and French.
const OR: [&str; 3] = ["OR", "O", "OU"];

/// What the documents must and must not have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Wanted {
    /// Each group is a set of alternatives: `a OR b c` is two groups.
    pub(crate) groups: Vec<Vec<Atom>>,
    /// What a document must not have.
    pub(crate) without: Vec<Atom>,
    /// Whether there is a question mark.
    pub(crate) is_question: bool,
    /// Whether nothing was typed: that asks for everything, while a text without a word,
    /// such as `?!`, asks for nothing.
    pub(crate) blank: bool,
}

/// The smallest thing that can be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Atom {
    /// One word, in lower case.
    Word {
        /// The word.
        word: String,
        /// The compound that it is a part of; none if it stands alone.
        parts: Vec<String>,
    },
    /// The parts of a compound that is left out, or beside an `OR`.
    Compound(Vec<String>),
    /// The beginning of words: `galvano*`.
    Beginning(String),
    /// Words in this order, as they were typed between quotes.
    Phrase(Vec<String>),
}

impl Wanted {
    /// Reads what was typed.
    pub(crate) fn parse(text: &str) -> Self {
        let text = match text.char_indices().nth(MOST_CHARACTERS) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        let is_question = text.contains(['?', '？']);
        let mut reader = Reader { blank: text.trim().is_empty(), ..Reader::default() };
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            rest = reader.take(rest).trim_start();
        }
        Self { groups: reader.groups, without: reader.without, is_question, blank: reader.blank }
    }

    /// Whether so many words are typed around something in quotes: in a sentence quotes are often
    /// there to set a word or a title off.
    pub(crate) fn quotes_within(&self, words: usize) -> bool {
        let is_quoted = |group: &&Vec<Atom>| matches!(group.as_slice(), [Atom::Phrase(_)]);
        let quoted = self.groups.iter().filter(is_quoted).count();
        quoted > 0 && self.groups.len() - quoted >= words
    }

    /// The same without quotes.
    pub(crate) fn unquoted(self) -> Self {
        let apart = |group: Vec<Atom>| match group.as_slice() {
            [Atom::Phrase(words)] => {
                words.iter().map(|word| vec![Atom::Word { word: word.clone(), parts: Vec::new() }]).collect()
            }
            _ => vec![group],
        };
        Self { groups: self.groups.into_iter().flat_map(apart).collect(), ..self }
    }
}

/// The state of reading from left to right.
#[derive(Default)]
struct Reader {
    groups: Vec<Vec<Atom>>,
    without: Vec<Atom>,
    blank: bool,
    /// Words taken so far.
    count: usize,
    /// Whether an `OR` waits for its right side.
    or: bool,
}

impl Reader {
    /// Takes one piece off the front of the text and gives the rest.
    fn take<'a>(&mut self, text: &'a str) -> &'a str {
        let minus = text.strip_prefix(['-', '−', '–']);
        let text = minus.unwrap_or(text);
        let minus = minus.is_some();
        if let Some((open, close)) = quotes(text) {
            // A quote that is never closed runs to the end.
            let inside = &text[open.len_utf8()..];
            let end = inside.find(close).unwrap_or(inside.len());
            self.quoted(&inside[..end], minus);
            return inside[end..].strip_prefix(close).unwrap_or_default();
        }
        // Some words have spaces in them: `35 000`, `EE. UU.`
        let long = Number::read(text).map(|number| number.end).or_else(|| pointed(text)).unwrap_or(0);
        let end = text[long..]
            .find(|c: char| c.is_whitespace() || quotes(c.encode_utf8(&mut [0; 4])).is_some())
            .map_or(text.len(), |end| long + end);
        if !minus && OR.contains(&&text[..end]) {
            self.or = !self.groups.is_empty();
        } else {
            self.typed(&text[..end], minus);
        }
        &text[end..]
    }

    /// A piece between quotes: also one word alone is looked up as it stands.
    fn quoted(&mut self, text: &str, minus: bool) {
        let words = self.counted(text);
        if !words.is_empty() {
            self.push(Atom::Phrase(words), minus);
        }
    }

    /// A piece between spaces, which may hold several words: `closed-loop`.
    fn typed(&mut self, text: &str, minus: bool) {
        let words = self.counted(text);
        if let [word] = words.as_slice()
            && text.ends_with('*')
        {
            self.push(Atom::Beginning(word.clone()), minus);
        } else if minus || self.or {
            self.add(words, minus);
        } else {
            let parts = if words.len() > 1 { words.clone() } else { Vec::new() };
            for word in words {
                self.push(Atom::Word { word, parts: parts.clone() }, false);
            }
        }
    }

    /// The words of a piece, as long as there is room for more.
    fn counted(&mut self, text: &str) -> Vec<String> {
        let words: Vec<String> = words(text).take(MOST_WORDS - self.count).collect();
        self.count += words.len();
        words
    }

    fn add(&mut self, mut words: Vec<String>, minus: bool) {
        let atom = match words.len() {
            0 => return,
            1 => Atom::Word { word: words.remove(0), parts: Vec::new() },
            _ => Atom::Compound(words),
        };
        self.push(atom, minus);
    }

    fn push(&mut self, atom: Atom, minus: bool) {
        match self.groups.last_mut() {
            _ if minus => self.without.push(atom),
            Some(group) if self.or => group.push(atom),
            _ => self.groups.push(vec![atom]),
        }
        self.or = false;
    }
}

/// The quote a text begins with, and those that may close it.
fn quotes(text: &str) -> Option<(char, &'static [char])> {
    match text.chars().next()? {
        '"' => Some(('"', &['"'])),
        '＂' => Some(('＂', &['＂'])),
        '“' => Some(('“', &['”', '“'])),
        '„' => Some(('„', &['“', '”'])),
        '«' => Some(('«', &['»'])),
        '‹' => Some(('‹', &['›'])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Atom, Wanted};

    /// `+` joins alternatives, `_` the words of a phrase, a space the groups.
    fn outline(text: &str) -> String {
        let wanted = Wanted::parse(text);
        let atom = |atom: &Atom| match atom {
            Atom::Word { word, parts } if parts.is_empty() => format!("{word}."),
            Atom::Word { word, parts } => format!("{word}.({})", parts.concat()),
            Atom::Compound(parts) => parts.join("-"),
            Atom::Beginning(word) => format!("{word}*"),
            Atom::Phrase(words) => words.join("_"),
        };
        let mut outline: Vec<String> =
            wanted.groups.iter().map(|group| group.iter().map(atom).collect::<Vec<_>>().join("+")).collect();
        outline.extend(wanted.without.iter().map(|without| format!("-{}", atom(without))));
        outline.join(" ")
    }

    #[test]
    fn words_are_taken_one_by_one() {
        assert_eq!(outline("Dry  ICE\tcleaning"), "dry. ice. cleaning.");
        assert_eq!(outline("closed-loop l'eau"), "closed.(closedloop) loop.(closedloop) eau.");
    }

    #[test]
    fn quotes_keep_words_together_in_three_languages() {
        assert_eq!(outline("\"dry ice\" x “a b” «c d» „e f“ ‹g h›"), "dry_ice x. a_b c_d e_f g_h");
        assert_eq!(outline("\"water\""), "water");
        assert_eq!(outline("a\"b c\"d"), "a. b_c d.");
    }

    #[test]
    fn quotes_within_a_sentence_can_be_taken_off() {
        let wanted = Wanted::parse("what is \"dry ice\" for -paint");
        assert!(wanted.quotes_within(3) && !wanted.quotes_within(4));
        assert!(!Wanted::parse("\"dry ice\"").quotes_within(1) && !Wanted::parse("what is it").quotes_within(1));
        assert_eq!(wanted.unquoted(), Wanted::parse("what is dry ice for -paint"));
    }

    #[test]
    fn a_quote_left_open_runs_to_the_end() {
        assert_eq!(outline("x \"dry ice"), "x. dry_ice");
    }

    #[test]
    fn minus_leaves_out_and_only_at_the_start_of_a_word() {
        assert_eq!(outline("solvent -paint -\"dry ice\""), "solvent. -paint. -dry_ice");
        assert_eq!(outline("ISO-14001"), "iso.(iso14001) 14001.(iso14001)");
        assert_eq!(outline("a -closed-loop"), "a. -closed-loop");
        assert_eq!(outline("a −closed-loop –b"), "a. -closed-loop -b.");
    }

    #[test]
    fn or_joins_its_two_sides() {
        assert_eq!(outline("agua OR water tanning"), "agua.+water. tanning.");
        assert_eq!(outline("a OR b OR \"c d\""), "a.+b.+c_d");
        assert_eq!(outline("níquel O cromo"), outline("níquel OR cromo"));
        assert_eq!(outline("nickel OU chrome"), outline("nickel OR chrome"));
        assert_eq!(outline("oro or agua o sal"), "oro. or. agua. o. sal.");
    }

    #[test]
    fn a_star_completes_and_a_number_keeps_its_spaces() {
        assert_eq!(outline("galvano* -plat* *"), "galvano* -plat*");
        assert_eq!(outline("35 000 litros"), "35000. litros.");
    }

    #[test]
    fn an_or_without_two_sides_is_nothing() {
        assert_eq!(outline("OR a"), "a.");
        assert_eq!(outline("a OR"), "a.");
        assert_eq!(outline("a OR -b c"), "a. c. -b.");
    }

    #[test]
    fn what_is_too_long_is_cut() {
        assert_eq!(Wanted::parse(&"a ".repeat(100)).groups.len(), 48);
        assert_eq!(Wanted::parse(&"\"a b c d e f g h i\"".repeat(9)).groups.len(), 6);
        assert_eq!(Wanted::parse(&"é".repeat(10_000)).groups.len(), 0);
    }

    #[test]
    fn nothing_typed_is_not_the_same_as_nothing_to_look_up() {
        assert!(Wanted::parse(" \n").blank);
        assert!(!Wanted::parse("?! -").blank);
        assert_eq!(Wanted::parse("?! -").groups.len(), 0);
    }

    #[test]
    fn no_syntax_of_the_engine_is_known() {
        assert_eq!(
            outline("title:water^9 [a TO b] (x* AND ~2"),
            "title.(titlewater9) water.(titlewater9) 9.(titlewater9) a. to. b. x* and. 2."
        );
    }
}
