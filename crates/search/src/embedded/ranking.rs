//! Turns what is wanted into tantivy's query. Every weight stands here.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, Occur};
use tantivy::query::{PhraseQuery, Query as TantivyQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Score, Term};

use super::fields::Fields;
use crate::analysis::{folded, reduce};
use crate::query::{Atom, Query, Wanted};
use crate::snippet::Marker;

/// A word's stem, anywhere in the document.
const STEM: Score = 1.0;
/// The word as it was typed, accents aside.
const EXACT: Score = 0.5;
/// A word's stem in the title. It is an extra on top of [`STEM`] and small, because a title
/// that many documents share would outweigh their text.
const TITLE: Score = 0.2;
/// Words in the order they were typed between quotes.
const PHRASE: Score = 1.0;

/// How many of the words typed a document must have. Phrases, and what stands beside an
/// `OR`, are always needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Every word, so that each one more narrows.
    All,
    /// One of them, as for a whole sentence.
    Any,
}

type Clause = Box<dyn TantivyQuery>;

/// A query made ready.
pub(super) struct Ranking {
    pub(super) query: Clause,
    /// Whether there are words to rank by.
    pub(super) ranked: bool,
    /// Whether it would find more with [`Need::Any`].
    pub(super) narrow: bool,
    stems: BTreeMap<String, BTreeSet<String>>,
    exact: BTreeSet<String>,
}

impl Ranking {
    pub(super) fn new(fields: &Fields, query: &Query, need: Need) -> Self {
        let wanted = Wanted::parse(&query.text);
        let mut writer = Writer::new(fields, query, need);
        let mut clauses: Vec<(Occur, Clause)> = Vec::new();
        if let Some(groups) = writer.groups(&wanted.groups) {
            clauses.push((Occur::Must, groups));
        }
        let ranked = !clauses.is_empty();
        if !ranked && !wanted.blank && wanted.without.is_empty() {
            clauses.push((Occur::Must, Box::new(EmptyQuery)));
        }
        if !query.all_languages {
            let term = term(fields.language, &query.language, 1.0);
            clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(term, 0.0))));
        } else if !ranked {
            clauses.push((Occur::Must, Box::new(AllQuery)));
        }
        for atom in &wanted.without {
            clauses.push((Occur::MustNot, writer.atom(atom)));
        }
        let Writer { narrow, stems, exact, .. } = writer;
        Self { query: Box::new(BooleanQuery::new(clauses)), ranked, narrow, stems, exact }
    }

    /// What marks the words of this query in texts of a language.
    pub(super) fn marker(&self, fields: &Fields, language: &str) -> Marker {
        let analyzer = fields.languages.get(language).map_or_else(folded, |spoken| spoken.stems.clone());
        let stems = self.stems.get(language).cloned().unwrap_or_default();
        Marker::new(analyzer, stems, self.exact.clone())
    }
}

/// A language the query is looked up in.
struct Heard {
    text: Field,
    title: Field,
    analyzer: TextAnalyzer,
}

struct Writer<'a> {
    fields: &'a Fields,
    /// The language of whoever asks: its stop words are passed over.
    language: &'a str,
    heard: BTreeMap<&'a str, Heard>,
    fold: TextAnalyzer,
    need: Need,
    narrow: bool,
    /// The words to mark, as far as they were written.
    stems: BTreeMap<String, BTreeSet<String>>,
    exact: BTreeSet<String>,
}

impl<'a> Writer<'a> {
    fn new(fields: &'a Fields, query: &'a Query, need: Need) -> Self {
        let heard = fields
            .languages
            .iter()
            .filter(|(language, _)| query.all_languages || **language == query.language)
            .map(|(language, spoken)| {
                let analyzer = spoken.stems.clone();
                (language.as_str(), Heard { text: spoken.text, title: spoken.title, analyzer })
            })
            .collect();
        let language = query.language.as_str();
        let (stems, exact) = (BTreeMap::new(), BTreeSet::new());
        Self { fields, language, heard, fold: folded(), need, narrow: false, stems, exact }
    }

    /// What a document must have, or nothing if no word was typed.
    fn groups(&mut self, groups: &[Vec<Atom>]) -> Option<Clause> {
        let only_stop_words = groups.iter().flatten().all(|atom| self.is_stop_word(atom));
        let mut must: Vec<Clause> = Vec::new();
        let mut words: Vec<Clause> = Vec::new();
        for group in groups {
            let atoms: Vec<Clause> = group
                .iter()
                .filter(|atom| only_stop_words || !self.is_stop_word(atom))
                .collect::<Vec<_>>()
                .into_iter()
                .map(|atom| self.marked(atom))
                .collect();
            match (atoms.len(), group.as_slice()) {
                (0, _) => {}
                (_, [Atom::Word(_)]) => words.extend(atoms),
                _ => must.push(any(atoms)),
            }
        }
        self.narrow = self.need == Need::All && words.len() > 1;
        match self.need {
            Need::All => must.extend(words),
            Need::Any if words.is_empty() => {}
            Need::Any => must.push(any(words)),
        }
        match must.len() {
            0 | 1 => must.pop(),
            _ => Some(Box::new(BooleanQuery::intersection(must))),
        }
    }

    fn is_stop_word(&mut self, atom: &Atom) -> bool {
        let Atom::Word(word) = atom else { return false };
        let heard = self.heard.get_mut(self.language);
        heard.is_some_and(|heard| reduce(&mut heard.analyzer, word).is_none())
    }

    /// Documents with this word or phrase, whose words are then marked in what is found.
    fn marked(&mut self, atom: &Atom) -> Clause {
        let words = match atom {
            Atom::Word(word) => std::slice::from_ref(word),
            Atom::Phrase(words) => words.as_slice(),
        };
        for word in words {
            // Of a phrase only what is no stop word, or its `of` were marked everywhere.
            if words.len() == 1 || !self.is_stop_word(&Atom::Word(word.clone())) {
                let word = self.fold(word);
                self.exact.insert(word);
            }
            if words.len() == 1 {
                for (language, heard) in &mut self.heard {
                    let stem = reduce(&mut heard.analyzer, word);
                    self.stems.entry((*language).to_owned()).or_default().extend(stem);
                }
            }
        }
        self.atom(atom)
    }

    /// Documents with this word or phrase.
    fn atom(&mut self, atom: &Atom) -> Clause {
        match atom {
            Atom::Word(word) => self.word(word),
            Atom::Phrase(words) => self.phrase(words),
        }
    }

    fn word(&mut self, word: &str) -> Clause {
        let exact = self.fold(word);
        let mut terms = vec![term(self.fields.exact, &exact, EXACT)];
        for heard in self.heard.values_mut() {
            if let Some(stem) = reduce(&mut heard.analyzer, word) {
                terms.push(term(heard.text, &stem, STEM));
                terms.push(term(heard.title, &stem, TITLE));
            }
        }
        any(terms)
    }

    fn phrase(&mut self, words: &[String]) -> Clause {
        let field = self.fields.exact;
        let terms = words.iter().map(|word| Term::from_field_text(field, &self.fold(word)));
        Box::new(BoostQuery::new(Box::new(PhraseQuery::new(terms.collect())), PHRASE))
    }

    fn fold(&mut self, word: &str) -> String {
        reduce(&mut self.fold, word).unwrap_or_else(|| word.to_owned())
    }
}

fn term(field: Field, word: &str, weight: Score) -> Clause {
    let term = TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(term), weight))
}

fn any(mut clauses: Vec<Clause>) -> Clause {
    match clauses.pop() {
        Some(clause) if clauses.is_empty() => clause,
        last => {
            clauses.extend(last);
            Box::new(BooleanQuery::union(clauses))
        }
    }
}
