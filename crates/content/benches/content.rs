//! What it costs to say an item's texts and amounts to a reader.
//!
//! `text_to_html` is what a page made anew pays for its body; its parts are beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use content::draft::{Draft, DraftVersion};
use content::folder;
use content::html::Html;
use content::locale::{Files, Locales};
use content::reader::Reader;

const CASE: &str = "poly-plating-ma-closed-loop-nickel";
const LANGUAGES: [&str; 3] = ["en", "es", "fr"];

static LOCALES: LazyLock<Locales> = LazyLock::new(|| {
    let folders: BTreeMap<String, Files> = LANGUAGES
        .iter()
        .map(|language| ((*language).to_owned(), files(&root().join("locales").join(language))))
        .collect();
    Locales::read(&folders).expect("the languages can be read")
});

static CASE_STUDY: LazyLock<Draft> = LazyLock::new(|| {
    let files = files(&root().join("content/case-study").join(CASE));
    folder::read(CASE, &files, LOCALES.first().terms()).draft.expect("the seed can be read")
});

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let named = entries.map(|path| (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path));
    named.map(|(name, path)| (name, fs::read_to_string(path).expect("it is text"))).collect()
}

fn reader(language: &str) -> Reader {
    Reader::new(Arc::clone(LOCALES.get(language).expect("the language is there")))
}

fn version(language: &str) -> &'static DraftVersion {
    let mut versions = CASE_STUDY.versions.iter();
    versions.find_map(|(of, version)| (of.as_str() == language).then_some(version)).expect("it is in that language")
}

fn main() {
    divan::main();
}

/// Fluent, then Markdown, then the sanitiser.
#[divan::bench(args = LANGUAGES)]
fn text_to_html(bencher: divan::Bencher<'_, '_>, language: &str) {
    let (reader, version) = (reader(language), version(language));
    bencher.bench(|| reader.html(&version.body, &CASE_STUDY.common.figures).expect("it can be said"));
}

/// Fluent alone: titles, summaries.
#[divan::bench(args = LANGUAGES)]
fn text_to_words(bencher: divan::Bencher<'_, '_>, language: &str) {
    let (reader, version) = (reader(language), version(language));
    bencher.bench(|| reader.text(&version.summary, &CASE_STUDY.common.figures).expect("it can be said"));
}

/// Markdown and the sanitiser alone.
#[divan::bench]
fn markdown_to_html(bencher: divan::Bencher<'_, '_>) {
    let source = version("en").body.source();
    bencher.bench(|| Html::from_markdown(source, &[]));
}

/// Every amount of a case, in the units of the source and of the reader.
#[divan::bench(args = LANGUAGES)]
fn amounts(bencher: divan::Bencher<'_, '_>, language: &str) {
    let reader = reader(language);
    bencher.bench(|| {
        let amounts = CASE_STUDY.common.figures.iter().map(|figure| reader.amount(figure).expect("it can be said"));
        amounts.map(|amount| amount.len()).sum::<usize>()
    });
}

/// A message with a plural.
#[divan::bench(args = LANGUAGES)]
fn message(bencher: divan::Bencher<'_, '_>, language: &str) {
    let reader = reader(language);
    bencher.bench(|| {
        reader.locale.message("search-found", &[("count", 3_i64.into()), ("query", "water".to_owned().into())])
    });
}

/// A folder into a draft, as an import reads it.
#[divan::bench]
fn folder_to_draft(bencher: divan::Bencher<'_, '_>) {
    let files = files(&root().join("content/case-study").join(CASE));
    let terms: &BTreeSet<String> = LOCALES.first().terms();
    bencher.bench(|| folder::read(CASE, &files, terms));
}
