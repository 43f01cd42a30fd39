//! What the tests share: a few documents, and hits as one line of text.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use search::{
    Analyzer, Change, Document, Embedded, Engine, Facet, Hits, Opened, Part, Position, Query, Snippet, Update,
};
use tempfile::TempDir;

pub(crate) fn analyzers() -> BTreeMap<String, Analyzer> {
    [("en", "english"), ("es", "spanish"), ("fr", "french")]
        .map(|(language, analyzer)| (language.to_owned(), Analyzer::parse(analyzer)))
        .into()
}

pub(crate) fn empty() -> Embedded {
    Embedded::in_memory(&analyzers()).unwrap()
}

/// A document that was published on the given day.
pub(crate) fn document(id: &str, language: &str, title: &str, body: &str, day: i64) -> Document {
    Document {
        id: id.to_owned(),
        language: language.to_owned(),
        kind: "case-study".to_owned(),
        title: title.to_owned(),
        summary: String::new(),
        body: body.to_owned(),
        facets: BTreeMap::new(),
        date: None,
        published: DateTime::<Utc>::from_timestamp(day * 86_400, 0).unwrap(),
        names: Vec::new(),
        saving: None,
        payback: None,
    }
}

/// The same document under these values.
pub(crate) fn under(mut document: Document, values: &[(Facet, &str)]) -> Document {
    for (facet, value) in values {
        document.facets.entry(*facet).or_default().push((*value).to_owned());
    }
    document
}

pub(crate) fn put(position: i64, documents: Vec<Document>) -> Change {
    let id = documents[0].id.clone();
    Change { position: Position(position), update: Update::Put { id, documents } }
}

pub(crate) fn remove(position: i64, id: &str) -> Change {
    Change { position: Position(position), update: Update::Remove { id: id.to_owned() } }
}

/// Each document as an item of its own.
pub(crate) async fn filled(documents: Vec<Document>) -> Embedded {
    let engine = empty();
    fill(&engine, documents).await;
    engine
}

pub(crate) async fn fill(engine: &impl Engine, documents: Vec<Document>) {
    let changes: Vec<Change> = (1..).zip(documents).map(|(position, d)| put(position, vec![d])).collect();
    engine.apply(&changes).await.unwrap();
}

pub(crate) async fn find(engine: &impl Engine, text: &str, language: &str) -> Hits {
    engine.find(&Query::new(text, language)).await.unwrap()
}

/// The ids of what is found, in order.
pub(crate) async fn ids(engine: &impl Engine, text: &str, language: &str) -> String {
    outline(&find(engine, text, language).await)
}

pub(crate) fn outline(hits: &Hits) -> String {
    hits.hits.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// The part and the snippet of the first hit, with brackets around what is marked.
pub(crate) fn first(hits: &Hits) -> (Option<Part>, String) {
    let hit = &hits.hits[0];
    (hit.field, hit.snippet.as_ref().map(show).unwrap_or_default())
}

pub(crate) fn show(snippet: &Snippet) -> String {
    let pieces = snippet.0.iter();
    pieces.map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
}

/// A folder for an index, gone after the test.
pub(crate) struct Place {
    parent: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { parent: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn directory(&self) -> PathBuf {
        self.parent.path().join("index")
    }

    pub(crate) fn open(&self) -> Opened {
        Embedded::open(&self.directory(), &analyzers()).unwrap()
    }

    /// The folders of indexes, but not the lock.
    pub(crate) fn indexes(&self) -> Vec<PathBuf> {
        files(&self.directory()).into_iter().filter(|path| path.is_dir()).collect()
    }

    /// The same index in another place.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self::new();
        for index in self.indexes() {
            let to = copy.directory().join(index.file_name().unwrap());
            fs::create_dir_all(&to).unwrap();
            for file in files(&index) {
                fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
            }
        }
        copy
    }

    /// The folders that were set aside.
    pub(crate) fn damaged(&self) -> Vec<PathBuf> {
        let mut damaged = files(self.parent.path());
        damaged.retain(|path| path.to_string_lossy().contains("index.damaged-"));
        damaged
    }
}

pub(crate) fn files(directory: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}
