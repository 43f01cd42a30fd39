//! Localized text: every title, summary and body.
//!
//! A [`Text`] is a Fluent pattern of words, figures (`{ $water-saved }`) and terms
//! (`{ -fiprev }`); any other brace is a brace. Read [`Text::parse`] first, the door, then
//! [`Text::to_html`]. How a text leaves and comes back as a file is in `ftl`, what a page
//! may show of it in `html`.
//!
//! A text keeps its source in one spelling: names as `{ $name }` and `{ -term }`, literals
//! as the words they stand for, and a brace that would read as one of these as `{"{"}`.

use std::collections::BTreeSet;
use std::fmt;

use fluent_bundle::FluentResource;
use fluent_syntax::{ast, unicode::unescape_unicode_to_string};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::html::{self, Html};

/// Fluent stops at the hundredth placeable of a pattern, and says so only in passing.
pub const MOST_PLACEABLES: usize = 100;

/// What the placeables stand for while Markdown is read: one character each, from here on.
pub(crate) const FIRST_STANDIN: char = '\u{E000}';

/// The shared terms of a language, as `locales/<language>/terms.ftl` has them.
pub type Terms = fluent_bundle::concurrent::FluentBundle<FluentResource>;

/// A localized text: a Fluent pattern whose placeables are figures and terms.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    source: String,
}

/// What a placeable names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'a> {
    /// A figure of the item, written `{ $water-saved }`.
    Figure(&'a str),
    /// A shared term, written `{ -fiprev }`.
    Term(&'a str),
}

impl Name<'_> {
    fn refused(self) -> Refused {
        match self {
            Self::Figure(name) => Refused::UnknownFigure(name.to_owned()),
            Self::Term(name) => Refused::UnknownTerm(name.to_owned()),
        }
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figure(name) => write!(formatter, "{{ ${name} }}"),
            Self::Term(name) => write!(formatter, "{{ -{name} }}"),
        }
    }
}

/// Why a text was not taken in, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The item has no figure of this name.
    #[error(r#"there is no figure “{0}”: correct it, add the figure, or write a brace as {{"{{"}}"#)]
    UnknownFigure(String),
    /// The language has no term of this name.
    #[error(r#"there is no term “{0}”: correct it, add the term, or write a brace as {{"{{"}}"#)]
    UnknownTerm(String),
    /// More figures and terms than Fluent puts into one text.
    #[error("{found} figures and terms are more than {MOST_PLACEABLES}: write some of them out")]
    TooManyPlaceables {
        /// How many there are.
        found: usize,
    },
    /// A character that means something only to one program or font.
    #[error("the character {code} on line {line} is one program's own: delete it or type another")]
    PrivateUse {
        /// The line, counted from 1.
        line: usize,
        /// The character, such as `U+E000`.
        code: String,
    },
    /// An address that would change from reader to reader.
    #[error("the address of a link or picture holds {name}: write the whole address out")]
    PlaceableInAddress {
        /// The placeable as it was written.
        name: String,
    },
}

impl Refused {
    /// The message that says this in the editor's language.
    pub fn id(&self) -> &'static str {
        match self {
            Self::UnknownFigure(_) => "text-unknown-figure",
            Self::UnknownTerm(_) => "text-unknown-term",
            Self::TooManyPlaceables { .. } => "text-too-many-placeables",
            Self::PrivateUse { .. } => "text-private-use",
            Self::PlaceableInAddress { .. } => "text-placeable-in-address",
        }
    }

    /// The named parts of that message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownFigure(name) | Self::UnknownTerm(name) | Self::PlaceableInAddress { name } => {
                vec![("name", name.clone())]
            }
            Self::TooManyPlaceables { found } => {
                vec![("found", found.to_string()), ("most", MOST_PLACEABLES.to_string())]
            }
            Self::PrivateUse { line, code } => {
                vec![("line", line.to_string()), ("code", code.clone())]
            }
        }
    }
}

/// Why a text cannot be shown: it was taken in with names that are not there any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unresolved {
    /// The reader's figures have none of this name.
    #[error("no value for the figure “{0}”")]
    Figure(String),
    /// Fluent could not write the term.
    #[error("the term “{name}” cannot be written: {reason}")]
    Term {
        /// The name without its hyphen.
        name: String,
        /// What Fluent said.
        reason: String,
    },
}

impl Text {
    /// Reads what an editor typed; `known` says which names it may use.
    ///
    /// Line ends become LF, other control characters become spaces, and white space around
    /// the text goes.
    pub fn parse(source: &str, known: impl Fn(Name<'_>) -> bool) -> Result<Self, Refused> {
        let text = Self { source: canonical(pieces(&source.replace("\r\n", "\n"))) };
        if let Some((at, character)) = text.source.char_indices().find(|(_, c)| is_private(*c)) {
            return Err(private_use(&text.source[..at], character));
        }
        let found = text.names().count();
        if found > MOST_PLACEABLES {
            return Err(Refused::TooManyPlaceables { found });
        }
        if let Some(name) = text.names().find(|name| !known(*name)) {
            return Err(name.refused());
        }
        text.check_markdown()?;
        Ok(text)
    }

    /// The text as an editor edits it and the store keeps it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.source.is_empty()
    }

    /// The figures and terms in the order of the text, as often as they stand there.
    pub fn names(&self) -> impl Iterator<Item = Name<'_>> {
        pieces(&self.source).filter_map(|piece| match piece {
            Piece::Name(name) => Some(name),
            Piece::Words(_) | Piece::Literal(_) => None,
        })
    }

    /// Plain text with the values in place, Markdown left as it is: title, feed, `.md` page.
    pub fn format(&self, terms: &Terms, value: impl Fn(&str) -> Option<String>) -> Result<String, Unresolved> {
        let mut text = String::with_capacity(self.source.len());
        for piece in pieces(&self.source) {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Literal(raw) => text.push_str(&unescape_unicode_to_string(raw)),
                Piece::Name(name) => text.push_str(&resolve(name, terms, &value)?),
            }
        }
        Ok(text)
    }

    /// The text as a page shows it. The order is fixed: Fluent, then Markdown, then ammonia.
    pub fn to_html(&self, terms: &Terms, value: impl Fn(&str) -> Option<String>) -> Result<Html, Unresolved> {
        Ok(Html::from_markdown(&self.markdown(), &self.values(terms, value)?))
    }

    /// The same, with the blocks that hold a changed paragraph marked. The numbers are those
    /// of [`Text::paragraphs`].
    pub fn to_html_marking(
        &self,
        terms: &Terms,
        value: impl Fn(&str) -> Option<String>,
        changed: &BTreeSet<usize>,
    ) -> Result<Html, Unresolved> {
        Ok(Html::from_markdown_marking(&self.markdown(), &self.values(terms, value)?, changed))
    }

    /// The words alone, for the search index.
    pub fn plain(&self, terms: &Terms, value: impl Fn(&str) -> Option<String>) -> Result<String, Unresolved> {
        Ok(html::words(&self.markdown(), &self.values(terms, value)?))
    }

    /// The source, split at blank lines outside code fences: what a standing compares.
    pub fn paragraphs(&self) -> Vec<&str> {
        let starts = html::line_starts(&self.source);
        // A placeable never spans lines, so the lines of the Markdown are those of the source.
        html::paragraphs(&self.markdown())
            .into_iter()
            .map(|lines| &self.source[starts[lines.start]..starts[lines.end] - 1])
            .collect()
    }

    /// The text as Fluent knows it. A literal brace is a text element here, because Fluent
    /// would count a string literal as a placeable.
    pub fn pattern(&self) -> ast::Pattern<&str> {
        let elements = pieces(&self.source).map(|piece| match piece {
            // The only literal in canonical source is the brace, which needs no unescaping.
            Piece::Words(value) | Piece::Literal(value) => ast::PatternElement::TextElement { value },
            Piece::Name(name) => placeable_of(name),
        });
        ast::Pattern { elements: elements.collect() }
    }

    /// The source as Markdown is to read it, each placeable as one private-use character, so
    /// that `{ $year }. Then` is not a list which begins at 1997.
    fn markdown(&self) -> String {
        let mut standins = FIRST_STANDIN..;
        let mut markdown = String::with_capacity(self.source.len());
        for piece in pieces(&self.source) {
            match piece {
                Piece::Words(words) => markdown.push_str(words),
                Piece::Literal(raw) => markdown.push_str(&unescape_unicode_to_string(raw)),
                Piece::Name(_) => markdown.extend(standins.next()),
            }
        }
        markdown
    }

    fn values(&self, terms: &Terms, value: impl Fn(&str) -> Option<String>) -> Result<Vec<String>, Unresolved> {
        self.names().map(|name| resolve(name, terms, &value)).collect()
    }

    /// Finds what only Markdown can see: a placeable in an address, and a stand-in that is
    /// spelled `&#xE000;`.
    fn check_markdown(&self) -> Result<(), Refused> {
        if let Some((at, character)) = html::references(&self.source).find(|(_, c)| is_private(*c)) {
            return Err(private_use(&self.source[..at], character));
        }
        if self.names().next().is_none() {
            return Ok(());
        }
        match html::standin_in_address(&self.markdown()).and_then(|index| self.names().nth(index)) {
            Some(name) => Err(Refused::PlaceableInAddress { name: name.to_string() }),
            None => Ok(()),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.source)
    }
}

impl<'de> Deserialize<'de> for Text {
    /// Names are not checked: what was stored was checked at the door.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let source = String::deserialize(deserializer)?;
        Self::parse(&source, |_| true).map_err(serde::de::Error::custom)
    }
}

/// A stretch of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Words(&'a str),
    /// What stands between the quotes of `{"…"}`, still escaped.
    Literal(&'a str),
    Name(Name<'a>),
}

/// Cuts source at its placeables. Nothing here fails: what is no placeable is words.
pub(crate) fn pieces(source: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = source;
    std::iter::from_fn(move || {
        if let Some((piece, after)) = placeable(rest, &[' ']) {
            rest = after;
            return Some(piece);
        }
        let end =
            rest.match_indices('{').map(|(at, _)| at).find(|at| *at > 0 && placeable(&rest[*at..], &[' ']).is_some());
        let (words, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!words.is_empty()).then_some(Piece::Words(words))
    })
}

/// The placeable that `source` begins with, and what follows it.
pub(crate) fn placeable<'a>(source: &'a str, blank: &[char]) -> Option<(Piece<'a>, &'a str)> {
    let inner = source.strip_prefix('{')?.trim_start_matches(blank);
    let (piece, rest) = match inner.split_at_checked(1)? {
        ("$", rest) => identifier(rest).map(|(name, rest)| (Piece::Name(Name::Figure(name)), rest))?,
        ("-", rest) => identifier(rest).map(|(name, rest)| (Piece::Name(Name::Term(name)), rest))?,
        ("\"", rest) => literal(rest).map(|(raw, rest)| (Piece::Literal(raw), rest))?,
        _ => return None,
    };
    Some((piece, rest.trim_start_matches(blank).strip_prefix('}')?))
}

/// A name of Fluent: a letter, then letters, digits, `-` and `_`.
fn identifier(source: &str) -> Option<(&str, &str)> {
    let end = source.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(source.len());
    source.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| source.split_at(end))
}

/// The rest of a string literal of Fluent, whose opening quote is read.
fn literal(source: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    loop {
        at += source[at..].find(['"', '\\', '\n'])?;
        let (raw, rest) = source.split_at(at);
        let escaped = match rest.as_bytes() {
            [b'"', ..] => return Some((raw, &rest[1..])),
            [b'\\', b'"' | b'\\', ..] => 2,
            [b'\\', b'u', digits @ ..] if is_hexadecimal(digits, 4) => 6,
            [b'\\', b'U', digits @ ..] if is_hexadecimal(digits, 6) => 8,
            _ => return None,
        };
        at += escaped;
    }
}

fn is_hexadecimal(digits: &[u8], length: usize) -> bool {
    digits.get(..length).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Writes pieces as source in the one spelling that a [`Text`] keeps.
pub(crate) fn canonical<'a>(pieces: impl Iterator<Item = Piece<'a>>) -> String {
    let mut source = String::new();
    let mut braces = Vec::new();
    for piece in pieces {
        let words = match piece {
            Piece::Words(words) => words.into(),
            Piece::Literal(raw) => unescape_unicode_to_string(raw),
            Piece::Name(name) => {
                source.push_str(&name.to_string());
                continue;
            }
        };
        for character in words.chars() {
            if character == '{' {
                braces.push(source.len());
            }
            source.push(spelled(character));
        }
    }
    let blank = source.len() - source.trim_start().len();
    escape(source.trim(), braces.into_iter().map(|at| at - blank))
}

/// A line end of any system is LF; what no screen shows is a space.
fn spelled(character: char) -> char {
    match character {
        '\n' | '\t' => character,
        '\r' => '\n',
        _ if character.is_control() => ' ',
        _ => character,
    }
}

/// Escapes those of the `braces` that would otherwise read as the start of a placeable.
///
/// The braces are judged as the source stands before any is escaped. That is enough: an
/// escape begins with `{`, which ends a name, and its first quote, which `{` follows, ends
/// no literal.
fn escape(source: &str, braces: impl Iterator<Item = usize>) -> String {
    let mut escaped = String::with_capacity(source.len());
    let mut written = 0;
    for brace in braces.filter(|at| placeable(&source[*at..], &[' ']).is_some()) {
        escaped.push_str(&source[written..brace]);
        escaped.push_str("{\"{\"}");
        written = brace + 1;
    }
    escaped.push_str(&source[written..]);
    escaped
}

fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

fn private_use(before: &str, character: char) -> Refused {
    let line = before.matches('\n').count() + 1;
    Refused::PrivateUse { line, code: format!("U+{:04X}", u32::from(character)) }
}

fn placeable_of(name: Name<'_>) -> ast::PatternElement<&str> {
    let reference = match name {
        Name::Figure(name) => ast::InlineExpression::VariableReference { id: ast::Identifier { name } },
        Name::Term(name) => {
            ast::InlineExpression::TermReference { id: ast::Identifier { name }, attribute: None, arguments: None }
        }
    };
    ast::PatternElement::Placeable { expression: ast::Expression::Inline(reference) }
}

/// One placeable on its own, so that a term made of terms does not use up the hundred.
fn resolve(name: Name<'_>, terms: &Terms, value: impl Fn(&str) -> Option<String>) -> Result<String, Unresolved> {
    let term = match name {
        Name::Figure(figure) => {
            return value(figure).ok_or_else(|| Unresolved::Figure(figure.to_owned()));
        }
        Name::Term(term) => term,
    };
    let pattern = ast::Pattern { elements: vec![placeable_of(name)] };
    let mut errors = Vec::new();
    let text = terms.format_pattern(&pattern, None, &mut errors).into_owned();
    match errors.first() {
        Some(error) => Err(Unresolved::Term { name: term.to_owned(), reason: error.to_string() }),
        None => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    /// Any name is known; figures have the values and terms the words given here.
    fn parse(source: &str) -> Text {
        Text::parse(source, |_| true).unwrap()
    }

    fn refused(source: &str) -> String {
        Text::parse(source, |_| true).unwrap_err().to_string()
    }

    fn terms() -> Terms {
        let terms = FluentResource::try_new(
            "-fiprev = Fondo *FIPREV*\n-p2 = P2\n-p2win = { -p2 } WIN & friends\n-loop = { -loop }\n".to_owned(),
        );
        let mut bundle = Terms::new_concurrent(vec!["es-MX".parse().unwrap()]);
        bundle.add_resource(terms.unwrap()).unwrap();
        bundle
    }

    fn value(figure: &str) -> Option<String> {
        let value = match figure {
            "year" => "1997",
            "water-saved" => "295 m³",
            "nasty" => "*<b>* `",
            _ => return None,
        };
        Some(value.to_owned())
    }

    fn html(source: &str) -> String {
        parse(source).to_html(&terms(), value).unwrap().into_string()
    }

    fn format(source: &str) -> String {
        parse(source).format(&terms(), value).unwrap()
    }

    #[test]
    fn a_figure_and_a_term_stand_in_the_text() {
        assert_eq!(format("Gastó { $water-saved } menos con { -fiprev }."), "Gastó 295 m³ menos con Fondo *FIPREV*.");
    }

    #[test]
    fn any_other_brace_is_a_brace() {
        for source in ["{", "}", "a { b } c", "{ $ year }", "{ $1 }", "{ $year", "{-}", "{ NUMBER($year) }", "{ $a.b }"]
        {
            assert_eq!(format(source), source);
            assert_eq!(parse(source).source(), source);
            assert_eq!(parse(source).names().count(), 0);
        }
    }

    #[test]
    fn a_literal_brace_keeps_a_name_from_being_read() {
        let text = parse(r#"Write {"{"} $year } for { $year }"#);
        assert_eq!(text.source(), r#"Write {"{"} $year } for { $year }"#);
        assert_eq!(text.format(&terms(), value).unwrap(), "Write { $year } for 1997");
        assert_eq!(text.names().collect::<Vec<_>>(), [Name::Figure("year")]);
    }

    #[test]
    fn a_source_has_one_spelling() {
        let cases = [
            ("{$year}{  -fiprev  }", "{ $year }{ -fiprev }"),
            (r#"{"*"} a {"}"} {"\u0041\\\""}"#, r#"* a } A\""#),
            (r#"{"{"}"{"{"} $year }"}"#, r#"{"{"}"{"{"} $year }"}"#),
            (r#"{"{"}"a{ $year }"}"#, r#"{"{"}"a{ $year }"}"#),
            (" \n\u{a0}a\r\nb\rc\u{b}d\u{0}e\n\n", "a\nb\nc d e"),
            (r#"{" "}a{"\u000A"}"#, "a"),
        ];
        for (typed, kept) in cases {
            assert_eq!(parse(typed).source(), kept);
            assert_eq!(parse(kept).source(), kept);
        }
    }

    #[test]
    fn an_unknown_name_is_refused_with_what_to_do() {
        let known = |name: Name<'_>| name == Name::Figure("year");
        assert!(Text::parse("{ $year }", known).is_ok());
        let figure = Text::parse("{ $yaer }", known).unwrap_err();
        assert_eq!(figure, Refused::UnknownFigure("yaer".to_owned()));
        assert_eq!(
            figure.to_string(),
            r#"there is no figure “yaer”: correct it, add the figure, or write a brace as {"{"}"#
        );
        assert_eq!((figure.id(), figure.args()), ("text-unknown-figure", vec![("name", "yaer".to_owned())]));
        assert_eq!(Text::parse("{ -year }", known), Err(Refused::UnknownTerm("year".to_owned())));
    }

    #[test]
    fn a_hundred_placeables_are_shown_and_one_more_is_refused() {
        assert_eq!(format(&"{ -p2win } ".repeat(100)).matches("WIN").count(), 100);
        assert_eq!(
            refused(&"{ $year } ".repeat(101)),
            "101 figures and terms are more than 100: write some of them out"
        );
        let braces = r#"{"{"} $year }"#.repeat(200);
        assert_eq!(format(&braces), "{ $year }".repeat(200));
    }

    #[test]
    fn a_private_use_character_is_refused_however_it_is_written() {
        for source in
            ["a\nb \u{E000}", "a\n\u{F8FF}", "a\n{\"\\uE001\"}", "a\n&#xE000;", "a\n&#57344; b", "a\n\u{10FFFD}"]
        {
            assert!(refused(source).contains("on line 2 is one program's own"), "{source:?}");
        }
        assert_eq!(html("&#169; &#x &# &#xFFFFFFFFF;"), "<p>© &amp;#x &amp;# &amp;#xFFFFFFFFF;</p>\n");
    }

    #[test]
    fn a_placeable_in_an_address_is_refused_and_named() {
        for address in [
            "[a](/x/{ $year })",
            "[a](/😀/{ $year })",
            "![a](/media/{ $year }.png)",
            "[a]\n\n[a]: /{ $year }",
            "<https://x.org/{$year}>",
        ] {
            assert_eq!(
                refused(&format!("{{ -p2 }} {address}")),
                "the address of a link or picture holds { $year }: write the whole address out"
            );
        }
    }

    #[test]
    fn a_value_is_never_markdown() {
        assert_eq!(html("{ $year }. Then came the filter."), "<p>1997. Then came the filter.</p>\n");
        assert_eq!(html("A { $nasty } and { $nasty }"), "<p>A *&lt;b&gt;* ` and *&lt;b&gt;* `</p>\n");
        assert_eq!(html("{ -fiprev }, { -p2win }"), "<p>Fondo *FIPREV*, P2 WIN &amp; friends</p>\n");
        assert_eq!(
            html("**{ $year }** and `{ $nasty }`"),
            "<p><strong>1997</strong> and <code>*&lt;b&gt;* `</code></p>\n"
        );
        assert_eq!(html("```\nx = { $year }\n```"), "<pre><code>x = 1997\n</code></pre>\n");
        assert_eq!(
            html("[since { $year }](/news \"in { $nasty }\")"),
            "<p><a href=\"/news\" title=\"in *&lt;b&gt;* `\" rel=\"noopener noreferrer\">since 1997</a></p>\n"
        );
        assert_eq!(html("![{ $nasty }](/media/a.png)"), "<p><img src=\"/media/a.png\" alt=\"*&lt;b&gt;* `\"></p>\n");
    }

    #[test]
    fn a_name_that_is_gone_is_an_error_and_never_half_a_text() {
        let gone = |source: &str| parse(source).to_html(&terms(), value).unwrap_err().to_string();
        assert_eq!(gone("{ $gone }"), "no value for the figure “gone”");
        assert!(gone("{ -gone }").starts_with("the term “gone” cannot be written: "));
        assert!(gone("{ -loop }").starts_with("the term “loop” cannot be written: "));
    }

    #[test]
    fn a_body_reads_as_words_to_the_search_index() {
        let body = "## Water\n\nSaved *{ $water-saved }* in\n[{ $year }](/x).\n\n- one\n- two `code`\n\n\
            | A | B |\n|---|---|\n| 1 | 2 |\n\n![filter](/media/f.png)\n\n<b>raw</b>  \nend";
        assert_eq!(
            parse(body).plain(&terms(), value).unwrap(),
            "Water\nSaved 295 m³ in 1997.\none\ntwo code\nA B\n1 2\nfilter\n<b>raw</b>\nend"
        );
    }

    #[test]
    fn paragraphs_are_split_at_blank_lines_outside_code_fences() {
        let body =
            "## A\n\ntext { $year }\nmore\n \n\n> ```\n> x\n>\n> ```\n\n```\ncode\n\ncode\n```\n\n- one\n\n  two";
        let paragraphs =
            ["## A", "text { $year }\nmore", "> ```\n> x\n>\n> ```", "```\ncode\n\ncode\n```", "- one", "  two"];
        assert_eq!(parse(body).paragraphs(), paragraphs);
        assert!(parse(" ").paragraphs().is_empty());
    }

    #[test]
    fn a_changed_paragraph_marks_its_block_and_no_other() {
        let text = parse("## A\n\nSee [x] in { $year }.\n\n1. one\n\n2. two\n\nend\n\n[x]: /x");
        let marked = |changed: &[usize]| {
            let changed = changed.iter().copied().collect();
            text.to_html_marking(&terms(), value, &changed).unwrap().into_string()
        };
        assert_eq!(marked(&[]), text.to_html(&terms(), value).unwrap().as_str());
        assert_eq!(
            marked(&[1, 3]),
            "<h2>A</h2>\n<div class=\"changed\">\n<p>See \
            <a href=\"/x\" rel=\"noopener noreferrer\">x</a> in 1997.</p>\n</div>\n\
            <div class=\"changed\">\n<ol>\n<li>\n<p>one</p>\n</li>\n\
            <li>\n<p>two</p>\n</li>\n</ol>\n</div>\n<p>end</p>\n"
        );
    }

    #[test]
    fn a_text_is_a_string_in_json() {
        let text = parse("{$year} \"x\"");
        let json = serde_json::to_string(&text).unwrap();
        assert_eq!(json, r#""{ $year } \"x\"""#);
        assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), text);
        assert!(serde_json::from_str::<Text>("\"\u{E000}\"").is_err());
    }

    #[test]
    fn a_long_hostile_text_is_read_in_no_time() {
        let mut mixed = String::new();
        for number in 0..20_000 {
            write!(mixed, "{{\"{{ $a{number}\u{85}").unwrap();
        }
        let many = 20_000;
        let hostile =
            [mixed, "{".repeat(many), "{\"".repeat(many), "> ".repeat(many), "* ".repeat(many), "[".repeat(many)];
        for source in hostile {
            let begun = std::time::Instant::now();
            if let Ok(text) = Text::parse(&source, |_| true) {
                text.to_html(&terms(), value).unwrap();
                text.paragraphs();
            }
            assert!(begun.elapsed().as_secs() < 5, "{}", &source[..20]);
        }
    }
}
