//! `find` with ten snippets and all facets, beside what tantivy alone does for the same
//! words on the same index: the best ten, and its own snippets.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use search::{Analyzer, Change, Document, Embedded, Engine, Facet, Position, Query, Update};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Query as TantivyQuery, TermQuery};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, IndexReader, TantivyDocument, Term};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// A rare word, a frequent one, and two that are in between.
fn texts() -> [String; 3] {
    [word(700), word(3), format!("{} {}", word(40), word(25))]
}

fn main() {
    divan::main();
}

#[divan::bench(args = [2_000, 10_000])]
fn find(bencher: divan::Bencher<'_, '_>, documents: u64) {
    with(documents, |made| {
        bencher.bench_local(|| {
            for text in texts() {
                let query = Query { facets: true, ..Query::new(text, "en") };
                let hits = made.runtime.block_on(made.engine.find(&query)).expect("it answers");
                assert!(hits.hits.iter().all(|hit| hit.snippet.is_some()) && !hits.hits.is_empty());
                divan::black_box(hits);
            }
        });
    });
}

/// `find` without what tantivy alone does not do either.
#[divan::bench(args = [2_000, 10_000])]
fn find_without_facets(bencher: divan::Bencher<'_, '_>, documents: u64) {
    with(documents, |made| {
        bencher.bench_local(|| {
            for text in texts() {
                let hits = made.runtime.block_on(made.engine.find(&Query::new(text, "en"))).expect("it answers");
                divan::black_box(hits);
            }
        });
    });
}

#[divan::bench(args = [2_000, 10_000])]
fn bare_tantivy(bencher: divan::Bencher<'_, '_>, documents: u64) {
    with(documents, |made| {
        bencher.bench_local(|| {
            for text in texts() {
                divan::black_box(bare(&made.index, &made.reader, &text).expect("it answers"));
            }
        });
    });
}

/// The best ten with tantivy's snippets.
fn bare(index: &Index, reader: &IndexReader, text: &str) -> tantivy::Result<Vec<String>> {
    let searcher = reader.searcher();
    let (field, body) = (index.schema().get_field("text_en")?, index.schema().get_field("body")?);
    let mut terms = Vec::new();
    index.tokenizer_for_field(field)?.token_stream(text).process(&mut |token| {
        let term = TermQuery::new(Term::from_field_text(field, &token.text), IndexRecordOption::WithFreqs);
        terms.push(Box::new(term) as Box<dyn TantivyQuery>);
    });
    let query = BooleanQuery::intersection(terms);
    let top = searcher.search(&query, &TopDocs::with_limit(10).order_by_score())?;
    let snippets = SnippetGenerator::create(&searcher, &query, field)?;
    top.into_iter()
        .map(|(_, address)| {
            let document: TantivyDocument = searcher.doc(address)?;
            let body = document.get_first(body).and_then(|value| value.as_str()).unwrap_or_default();
            Ok(snippets.snippet(body).to_html())
        })
        .collect()
}

/// An index, opened by the engine and by tantivy alone.
struct Made {
    runtime: Runtime,
    engine: Embedded,
    index: Index,
    reader: IndexReader,
    _directory: TempDir,
}

/// Lends the index with so many documents, made once.
fn with(documents: u64, work: impl FnOnce(&Made)) {
    static MADE: Mutex<Option<HashMap<u64, Made>>> = Mutex::new(None);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let made = made.get_or_insert_default();
    work(made.entry(documents).or_insert_with(|| make(documents).expect("the index is made")));
}

fn make(documents: u64) -> Result<Made, Box<dyn std::error::Error>> {
    let runtime = Runtime::new()?;
    let directory = tempfile::tempdir()?;
    let place = directory.path().join("index");
    let engine = Embedded::open(&place, &analyzers())?.engine;
    let numbers: Vec<u64> = (0..documents).collect();
    for numbers in numbers.chunks(1000) {
        let changes: Vec<Change> = numbers.iter().map(|n| change(*n)).collect();
        runtime.block_on(engine.apply(&changes))?;
    }
    let folder = std::fs::read_dir(&place)?.filter_map(|e| Some(e.ok()?.path())).find(|path| path.is_dir());
    let index = Index::open_in_dir(folder.ok_or("no index")?)?;
    let stock = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
    index.tokenizers().register("stems_en", stock.filter(Stemmer::new(Language::English)).build());
    let reader = index.reader()?;
    Ok(Made { runtime, engine, index, reader, _directory: directory })
}

fn analyzers() -> BTreeMap<String, Analyzer> {
    let named = [("en", "english"), ("es", "spanish"), ("fr", "french")];
    named.map(|(language, analyzer)| (language.to_owned(), Analyzer::parse(analyzer))).into()
}

fn change(n: u64) -> Change {
    let id = format!("item-{n}");
    let documents = ["en", "es", "fr"].map(|language| document(&id, n, language)).into();
    Change { position: Position(n.cast_signed() + 1), update: Update::Put { id, documents } }
}

/// A document of 300 words, the n-th of which is n times rarer than the first.
fn document(id: &str, n: u64, language: &str) -> Document {
    let mut random = Random(n + 1);
    let facets = [(Facet::Sector, 30), (Facet::Technique, 40), (Facet::Country, 60), (Facet::Saving, 6)];
    let facets = facets.map(|(facet, values)| {
        let many = if facet == Facet::Technique { 3 } else { 1 };
        (facet, (0..many).map(|_| format!("{}-{}", facet.as_str(), random.below(values))).collect())
    });
    Document {
        id: id.to_owned(),
        language: language.to_owned(),
        kind: if n.is_multiple_of(3) { "news" } else { "case-study" }.to_owned(),
        title: words(&mut random, 8),
        summary: words(&mut random, 25),
        body: words(&mut random, 300),
        facets: facets.into(),
        date: DateTime::<Utc>::from_timestamp(i64::from(random.below(1_000_000)) * 1000, 0).map(|t| t.date_naive()),
        published: DateTime::<Utc>::from_timestamp(n.cast_signed(), 0).unwrap_or_default(),
        names: Vec::new(),
        saving: n.is_multiple_of(7).then_some(n % 1000),
        payback: n.is_multiple_of(11).then_some(n % 3000),
    }
}

fn words(random: &mut Random, count: usize) -> String {
    let mut text = String::new();
    for _ in 0..count {
        // 2^0 to 2^10, evenly: frequent words are few.
        let size = 1 << random.below(11);
        text.push_str(&word(size + random.below(size)));
        text.push(' ');
    }
    text
}

/// The word with this number, in syllables, so that words begin with many letters.
fn word(mut number: u32) -> String {
    let mut word = String::new();
    while number > 0 {
        word.extend("bcdfgklmnprstvz".chars().nth((number % 15) as usize));
        word.extend("aeiou".chars().nth((number / 15 % 5) as usize));
        number /= 75;
    }
    word + "n"
}

/// The same numbers on each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(limit)).unwrap_or_default()
    }
}
