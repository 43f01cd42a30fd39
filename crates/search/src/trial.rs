//! Small documents and questions from files, asked of an engine: to try a behaviour out, and to
//! measure how good the order of hits is.
//!
//! A set is three files of JSON lines: `NAME.docs.jsonl` with `{id, lang, title, body}`,
//! `NAME.queries.jsonl` with `{id, lang, text}` and `NAME.qrels.jsonl` with `{q, d, rel}`.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use chrono::DateTime;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::document::{Change, Document, Position, Update};
use crate::engine::{Engine, Error};
use crate::query::{Query, Scope};

/// Documents taken in at once.
const BATCH: usize = 500;
/// The hits that count.
const DEPTH: usize = 10;

/// Why files could not be used.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// A file could not be read.
    #[error("{} cannot be read", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A line is not what it should be.
    #[error("{}, line {line}: {source}", path.display())]
    Line {
        /// In which file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] Error),
}

/// A document in few words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Small {
    /// Its name.
    pub id: String,
    /// The code of its language.
    pub lang: String,
    /// Its kind: any word.
    #[serde(default, rename = "type", alias = "kind")]
    pub kind: String,
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// Its text.
    #[serde(default)]
    pub body: String,
}

impl From<Small> for Document {
    fn from(small: Small) -> Self {
        Self {
            id: small.id,
            language: small.lang,
            kind: small.kind,
            title: small.title,
            summary: String::new(),
            body: small.body,
            facets: BTreeMap::new(),
            date: None,
            published: DateTime::UNIX_EPOCH,
            names: Vec::new(),
            saving: None,
            payback: None,
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// Its name.
    pub id: String,
    /// The code of its language.
    pub lang: String,
    /// The question.
    pub text: String,
}

#[derive(Deserialize)]
struct Relevant {
    q: String,
    d: String,
    rel: f64,
}

/// Documents, questions, and which documents answer each.
#[derive(Debug)]
pub struct Set {
    /// The documents.
    pub documents: Vec<Small>,
    questions: Vec<Question>,
    answers: HashMap<String, HashMap<String, f64>>,
}

/// How good the order of hits is, on average over the questions, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Quality {
    /// Discounted gain of the first ten, against the best possible.
    pub ndcg: f64,
    /// One over the place of the first answer.
    pub mrr: f64,
    /// The share of the answers among the first ten.
    pub recall: f64,
}

/// How the questions are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As they are.
    Plain,
    /// Without accents.
    Unaccented,
    /// With one slip in the longest word.
    Slip,
}

impl Spelling {
    /// Every spelling.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Unaccented, Self::Slip];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Unaccented => "no-accents",
            Self::Slip => "one-typo",
        }
    }

    /// A question written so. The slip depends on the question's name alone, so that every run
    /// makes the same.
    pub fn of(self, question: &Question) -> String {
        match self {
            Self::Plain => question.text.clone(),
            Self::Unaccented => unaccented(&question.text),
            Self::Slip => slip(&question.text, &question.id),
        }
    }
}

/// Reads JSON lines.
pub fn lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Unusable> {
    let text = std::fs::read_to_string(path).map_err(|source| Unusable::File { path: path.to_owned(), source })?;
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let read = |(line, text)| {
        serde_json::from_str(text).map_err(|source| Unusable::Line { path: path.to_owned(), line, source })
    };
    lines.map(read).collect()
}

/// Lets an engine take documents in, each as an item of its own, or as a version of the item with
/// its id.
pub async fn fill(engine: &dyn Engine, documents: Vec<Small>) -> Result<(), Error> {
    let mut items: Vec<(String, Vec<Document>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for document in documents {
        let place = *places.entry(document.id.clone()).or_insert_with(|| {
            items.push((document.id.clone(), Vec::new()));
            items.len() - 1
        });
        items[place].1.push(document.into());
    }
    let changes: Vec<Change> = (1..)
        .zip(items)
        .map(|(position, (id, documents))| Change {
            position: Position(position),
            update: Update::Put { id, documents },
        })
        .collect();
    for batch in changes.chunks(BATCH) {
        engine.apply(batch).await?;
    }
    engine.caught_up().await
}

/// The ids that a query finds, the best first: those in its language, and then, if asked for, those
/// in others.
pub async fn ids(engine: &dyn Engine, query: &Query, others: bool) -> Result<Vec<String>, Error> {
    let own = engine.find(&Query { scope: Scope::Own, ..query.clone() }).await?;
    let mut ids: Vec<String> = own.hits.into_iter().map(|hit| hit.id).collect();
    if others && ids.len() < query.limit {
        let limit = query.limit - ids.len();
        let rest = engine.find(&Query { scope: Scope::Others, limit, ..query.clone() }).await?;
        ids.extend(rest.hits.into_iter().map(|hit| hit.id));
    }
    Ok(ids)
}

impl Set {
    /// Reads the three files of a set.
    pub fn read(directory: &Path, name: &str) -> Result<Self, Unusable> {
        let file = |part: &str| directory.join(format!("{name}.{part}.jsonl"));
        let mut answers: HashMap<String, HashMap<String, f64>> = HashMap::new();
        for Relevant { q, d, rel } in lines(&file("qrels"))? {
            answers.entry(q).or_default().insert(d, rel);
        }
        Ok(Self { documents: lines(&file("docs"))?, questions: lines(&file("queries"))?, answers })
    }

    /// How many questions there are.
    pub fn questions(&self) -> usize {
        self.questions.len()
    }

    /// Asks every question of an engine that has the documents.
    pub async fn measure(&self, engine: &dyn Engine, spelling: Spelling) -> Result<Quality, Error> {
        let mut sum = Quality::default();
        let mut count = 0.0;
        for question in &self.questions {
            let Some(answers) = self.answers.get(&question.id) else { continue };
            let query = Query { snippets: false, limit: DEPTH, ..Query::new(spelling.of(question), &question.lang) };
            let quality = quality(answers, &ids(engine, &query, true).await?);
            sum.ndcg += quality.ndcg;
            sum.mrr += quality.mrr;
            sum.recall += quality.recall;
            count += 1.0;
        }
        let mean = |sum: f64| if count > 0.0 { sum / count } else { 0.0 };
        Ok(Quality { ndcg: mean(sum.ndcg), mrr: mean(sum.mrr), recall: mean(sum.recall) })
    }
}

#[allow(clippy::cast_precision_loss)] // ten places
fn quality(answers: &HashMap<String, f64>, found: &[String]) -> Quality {
    let discount = |place: usize| 1.0 / ((place + 2) as f64).log2();
    let gain = |rel: f64| rel.exp2() - 1.0;
    let mut best: Vec<f64> = answers.values().copied().filter(|rel| *rel > 0.0).collect();
    best.sort_by(|one, other| other.total_cmp(one));
    let ideal: f64 = best.iter().take(DEPTH).enumerate().map(|(place, rel)| gain(*rel) * discount(place)).sum();
    let hits: Vec<(usize, f64)> =
        found.iter().take(DEPTH).enumerate().filter_map(|(place, id)| Some((place, *answers.get(id)?))).collect();
    let hits = || hits.iter().filter(|(_, rel)| *rel > 0.0);
    let dcg: f64 = hits().map(|(place, rel)| gain(*rel) * discount(*place)).sum();
    Quality {
        ndcg: if ideal > 0.0 { dcg / ideal } else { 0.0 },
        mrr: hits().next().map_or(0.0, |(place, _)| 1.0 / (*place as f64 + 1.0)),
        recall: if best.is_empty() { 0.0 } else { hits().count() as f64 / best.len().min(DEPTH) as f64 },
    }
}

fn unaccented(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).nfc().collect()
}

/// A text with one slip in its longest word: two letters swapped, one left out, one twice, or one
/// wrong.
fn slip(text: &str, seed: &str) -> String {
    let longest = text
        .split(|c: char| !c.is_alphabetic())
        .max_by_key(|word| word.chars().count())
        .filter(|word| word.chars().count() > 3);
    let Some(word) = longest else { return text.to_owned() };
    let hash = blake3::hash(seed.as_bytes());
    let [kind, place, letter, ..] = *hash.as_bytes();
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + usize::from(place) % (letters.len() - 2);
    match kind % 4 {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = char::from(b'a' + letter % 26),
    }
    let start = word.as_ptr() as usize - text.as_ptr() as usize;
    let slipped: String = letters.into_iter().collect();
    format!("{}{slipped}{}", &text[..start], &text[start + word.len()..])
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Question, Spelling, quality};

    #[test]
    fn the_first_place_is_worth_the_most() {
        let answers = HashMap::from([("a".to_owned(), 1.0)]);
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let first = quality(&answers, &ids(&["a", "b"]));
        assert_eq!((first.ndcg, first.mrr, first.recall), (1.0, 1.0, 1.0));
        let second = quality(&answers, &ids(&["b", "a"]));
        assert!(second.ndcg < 0.64 && second.ndcg > 0.63);
        assert_eq!((second.mrr, second.recall), (0.5, 1.0));
        assert!(quality(&answers, &ids(&["b"])).recall < f64::EPSILON);
    }

    #[test]
    fn a_slip_is_in_the_longest_word_and_always_the_same() {
        for id in ["a", "b", "c", "d", "e", "f", "g", "h"] {
            let question =
                Question { id: id.to_owned(), lang: "es".to_owned(), text: "¿la prevención, sí?".to_owned() };
            let slipped = Spelling::Slip.of(&question);
            assert_ne!(slipped, question.text);
            assert!(slipped.starts_with("¿la p") && slipped.ends_with(", sí?"), "{slipped}");
            assert_eq!(slipped, Spelling::Slip.of(&question));
        }
        let question = Question { id: String::new(), lang: "fr".to_owned(), text: "Où l’été ?".to_owned() };
        assert_eq!(Spelling::Unaccented.of(&question), "Ou l’ete ?");
    }
}
