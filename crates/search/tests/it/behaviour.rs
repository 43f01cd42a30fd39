//! What readers may expect, as data: each file of cases in `tests/behaviour` asks the documents beside it.
//! The thesaurus is that of the seeds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::DateTime;
use content::folder;
use content::thesaurus::Thesaurus;
use search::trial::{self, Small};
use search::{Embedded, Engine, Facet, Query};
use serde::Deserialize;

use crate::world::empty;

#[derive(Deserialize)]
struct Case {
    name: String,
    lang: String,
    query: String,
    #[serde(default)]
    all: bool,
    #[serde(default)]
    filter: BTreeMap<String, BTreeSet<String>>,
    #[serde(default)]
    complete: bool,
    first: Option<String>,
    #[serde(default)]
    includes: Vec<String>,
    #[serde(default)]
    excludes: Vec<String>,
    #[serde(default)]
    none: bool,
    suggestion: Option<String>,
}

fn directory() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviour")
}

/// The concepts of the seeds.
fn thesaurus() -> Thesaurus {
    let concepts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/concept");
    let items = std::fs::read_dir(concepts).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let files = std::fs::read_dir(&path).unwrap().map(|file| {
            let file = file.unwrap().path();
            (file.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&file).unwrap())
        });
        let id = path.file_name().unwrap().to_string_lossy().into_owned();
        let reading = folder::read(&id, &files.collect(), &BTreeSet::default());
        reading.draft.unwrap().accept(None, |_| None, DateTime::UNIX_EPOCH).unwrap()
    });
    Thesaurus::of(&items.collect::<Vec<_>>())
}

async fn asked(engine: &Embedded, case: &Case) -> (Vec<String>, Option<String>) {
    if case.complete {
        let completions = engine.complete(&case.query, &case.lang, 10).await.unwrap();
        return (completions.into_iter().map(|one| one.id).collect(), None);
    }
    let mut query = Query { limit: 10, ..Query::new(&case.query, &case.lang) };
    for (name, values) in &case.filter {
        query.filters.insert(Facet::parse(name).unwrap(), values.clone());
    }
    let suggestion = engine.find(&query).await.unwrap().suggestion;
    (trial::ids(engine, &query, case.all).await.unwrap(), suggestion)
}

fn wrong(case: &Case, found: &[String], suggestion: Option<&str>) -> Option<String> {
    if case.none && !found.is_empty() {
        return Some("something is found".to_owned());
    }
    if case.first.as_ref().is_some_and(|first| found.first() != Some(first)) {
        return Some(format!("{:?} is not first", case.first));
    }
    if let Some(id) = case.includes.iter().find(|id| !found.contains(id)) {
        return Some(format!("{id} is not found"));
    }
    if let Some(id) = case.excludes.iter().find(|id| found.contains(id)) {
        return Some(format!("{id} is found"));
    }
    (case.suggestion.as_deref() != suggestion && case.suggestion.is_some())
        .then(|| format!("{suggestion:?} is suggested, not {:?}", case.suggestion))
}

#[tokio::test]
async fn every_case_holds() {
    hold("docs.jsonl", "cases.jsonl", 150).await;
}

#[tokio::test]
async fn every_case_of_word_forms_holds() {
    hold("forms-docs.jsonl", "forms-cases.jsonl", 80).await;
}

async fn hold(documents: &str, cases: &str, fewest: usize) {
    let engine = empty();
    engine.learn(&thesaurus()).await.unwrap();
    trial::fill(&engine, trial::lines::<Small>(&directory().join(documents)).unwrap()).await.unwrap();
    let cases: Vec<Case> = trial::lines(&directory().join(cases)).unwrap();
    assert!(cases.len() >= fewest, "{} cases", cases.len());
    let mut broken = Vec::new();
    for case in &cases {
        let (found, suggestion) = asked(&engine, case).await;
        if let Some(wrong) = wrong(case, &found, suggestion.as_deref()) {
            broken.push(format!("{} [{}] {:?}: {wrong}; found {found:?}", case.name, case.lang, case.query));
        }
    }
    assert!(broken.is_empty(), "{} of {}:\n{}", broken.len(), cases.len(), broken.join("\n"));
}
