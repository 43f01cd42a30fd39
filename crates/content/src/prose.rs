//! What prose may not say: numbers that no figure stands for, and a language that is not its own.
//!
//! A number in prose cannot be converted, has no status and no source. Dates, years and names are no
//! such numbers; a name with digits in it stands in a list of exceptions, with the reason.

use std::collections::BTreeSet;

use serde::Deserialize;
use whatlang::{Detector, Lang};

use crate::date::PartialDate;
use crate::locale::Locale;

/// A phrase that may stand in prose although it has a number in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The phrase, as it stands in the text.
    pub phrase: String,
    /// The languages it may stand in; every language where none is named.
    #[serde(default)]
    pub languages: BTreeSet<String>,
    /// Why.
    pub reason: String,
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// As it stands there.
    pub word: String,
    /// The line of the text, counted from 0.
    pub line: usize,
}

/// Finds numbers in the texts of a language.
pub struct Prose<'a> {
    locale: &'a Locale,
    months: BTreeSet<String>,
    exceptions: Vec<&'a str>,
}

impl<'a> Prose<'a> {
    /// For a language, with the exceptions that hold in it.
    pub fn new(locale: &'a Locale, exceptions: &'a [Exception]) -> Self {
        let language = locale.language().as_str();
        let mut exceptions: Vec<&str> = exceptions
            .iter()
            .filter(|exception| exception.languages.is_empty() || exception.languages.contains(language))
            .map(|exception| exception.phrase.as_str())
            .collect();
        // A longer one may hold a shorter one.
        exceptions.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        let month = |month: u32| PartialDate::parse(&format!("2002-{month:02}")).ok();
        let months = (1..=12).filter_map(month).filter_map(|date| {
            let words = locale.date(date);
            words.split(|c: char| !c.is_alphabetic()).max_by_key(|word| word.chars().count()).map(str::to_lowercase)
        });
        Self { locale, months: months.collect(), exceptions }
    }

    /// The numbers of a text, save those of dates, of names, of lists and of placeables.
    pub fn numbers(&self, text: &str) -> Vec<Number> {
        let mut found = Vec::new();
        for (line, text) in text.lines().enumerate() {
            let plain = self.without_what_may_stand(text);
            // A hyphen or a stroke between years parts them.
            let words: Vec<&str> =
                plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
            for (at, word) in words.iter().enumerate() {
                if self.is_number(word) && !self.is_of_a_date(&words, at) {
                    found.push(Number { word: (*word).to_owned(), line });
                }
            }
        }
        found
    }

    /// The line with blanks in place of placeables, link targets, addresses, numbers of lists and
    /// exceptions.
    fn without_what_may_stand(&self, line: &str) -> String {
        let mut plain = line.to_owned();
        let digits = line.trim_start().find(|c: char| !c.is_ascii_digit()).unwrap_or_default();
        if line.trim_start()[digits..].starts_with(". ") {
            let start = line.len() - line.trim_start().len();
            blank(&mut plain, start, start + digits);
        }
        for (open, close) in [("{", "}"), ("](", ")"), ("http://", " "), ("https://", " ")] {
            let mut from = 0;
            while let Some(start) = plain[from..].find(open).map(|start| from + start) {
                let end = plain[start..].find(close).map_or(plain.len(), |end| start + end);
                blank(&mut plain, start, end);
                from = end;
            }
        }
        for phrase in &self.exceptions {
            while let Some(start) = plain.find(phrase) {
                blank(&mut plain, start, start + phrase.len());
            }
        }
        plain
    }

    fn is_number(&self, word: &str) -> bool {
        word.bytes().any(|b| b.is_ascii_digit()) || self.locale.number_words().contains(&word.to_lowercase())
    }

    /// A year, or a day beside a month: a few words may stand before that, as in “17 and 18
    /// September”.
    fn is_of_a_date(&self, words: &[&str], at: usize) -> bool {
        let number = |word: &str| {
            let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<u32>().ok()
        };
        let word = words[at];
        if word.len() == 4 && number(word).is_some_and(|year| (1900..=2100).contains(&year)) {
            return true;
        }
        let near = &words[at.saturating_sub(1)..(at + 6).min(words.len())];
        number(word).is_some_and(|day| (1..=31).contains(&day))
            && near.iter().any(|word| self.months.contains(&word.to_lowercase()))
    }
}

/// Languages whose texts can be told apart, by their codes here and there.
const KNOWN: [(&str, Lang); 8] = [
    ("de", Lang::Deu),
    ("en", Lang::Eng),
    ("es", Lang::Spa),
    ("fr", Lang::Fra),
    ("it", Lang::Ita),
    ("nl", Lang::Nld),
    ("pt", Lang::Por),
    ("ru", Lang::Rus),
];
/// Shorter paragraphs are names and figures more than language.
const SHORTEST: usize = 80;

/// The other language that a paragraph seems to be in, if the guess is a sure one. Only the
/// languages of the site are told apart; names, which keep their language, are passed over.
pub fn other_language(paragraph: &str, own: &str, languages: &[&str]) -> Option<&'static str> {
    let known = |code: &str| KNOWN.iter().find(|(known, _)| *known == code).map(|(_, lang)| *lang);
    if paragraph.chars().count() < SHORTEST || known(own).is_none() || is_of_names(paragraph) {
        return None;
    }
    let allowed = languages.iter().filter_map(|code| known(code)).collect();
    let guess = Detector::with_allowlist(allowed).detect(paragraph)?;
    let (code, _) = KNOWN.iter().find(|(_, lang)| *lang == guess.lang())?;
    (guess.is_reliable() && *code != own).then_some(code)
}

/// Whether more than a third of the words begin with a capital.
fn is_of_names(paragraph: &str) -> bool {
    let words = || paragraph.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3);
    words().filter(|word| word.starts_with(char::is_uppercase)).count() * 3 > words().count()
}

/// The first heading that does not follow in order: the text begins below its title, at the second
/// level, and no level is passed over going down.
pub fn heading_out_of_order(body: &str) -> Option<&str> {
    let mut level = 1;
    body.lines().filter(|line| line.starts_with('#')).find(|line| {
        let own = line.bytes().take_while(|b| *b == b'#').count();
        let out_of_order = own < 2 || own > level + 1;
        level = own;
        out_of_order
    })
}

fn blank(text: &mut String, start: usize, end: usize) {
    text.replace_range(start..end, &" ".repeat(end - start));
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::locale::{Files, Locales};

    fn locale() -> Arc<Locale> {
        let data = "tag = \"es-MX\"\nname = \"x\"\nanalyzer = \"plain\"\nnumbers = [\"dos\", \"mitad\"]";
        let folder = Files::from([("language.toml".into(), data.into())]);
        Locales::read(&[("en".to_owned(), folder)].into()).unwrap().first().clone()
    }

    fn found(text: &str) -> Vec<String> {
        let exceptions =
            [Exception { phrase: "ISO 14001".into(), languages: BTreeSet::new(), reason: "a name".into() }];
        let locale = locale();
        Prose::new(&locale, &exceptions).numbers(text).into_iter().map(|number| number.word).collect()
    }

    #[test]
    fn a_paragraph_in_another_language_is_told() {
        let french =
            "L’atelier a remplacé son bain de dégraissage par un bain à base d’eau, et il en a mesuré les effets.";
        assert_eq!(other_language(french, "es", &["en", "es", "fr"]), Some("fr"));
        assert_eq!(other_language(french, "fr", &["en", "es", "fr"]), None);
        assert_eq!(other_language("Kodak", "es", &["en", "es", "fr"]), None);
    }

    #[test]
    fn headings_go_down_step_by_step() {
        assert_eq!(heading_out_of_order("## A\n\n### B\n\n## C"), None);
        assert_eq!(heading_out_of_order("## A\n\n#### B"), Some("#### B"));
        assert_eq!(heading_out_of_order("# A"), Some("# A"));
    }

    #[test]
    fn digits_and_number_words_are_found() {
        assert_eq!(found("Gastó 12.5 litros, dos veces, la Mitad."), ["12", "5", "dos", "Mitad"]);
    }

    #[test]
    fn what_is_no_quantity_is_not() {
        assert_eq!(found("En 1998 y 2002-2003, con ISO 14001, { $loans } créditos."), [""; 0]);
        assert_eq!(found("1. Primero [aquí](https://a.example/2) o https://b.example/3 más."), [""; 0]);
        assert_eq!(found("El 17 y 18 de septiembre de 2002; pero 17 talleres en el mes de trabajo de todos."), ["17"]);
    }
}
