//! A whole search, with ten snippets and all facets, beside what tantivy alone does for the same
//! words on the same index: the best ten, a count, and its own snippets.
//!
//! `cargo bench -p search` takes 10,000 documents; `cargo bench -p search -- 1000000 rare` takes as
//! many as are named, and the kinds of query with such a name. Each kind of query is asked in turn of
//! both and of every size, a round of one after a round of the other, in words that differ from query to
//! query, for a machine is not as fast a minute later; a line of JSON tells what each cost.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use search::{Analyzer, Change, Document, Embedded, Engine, Facet, Hits, Part, Position, Query, Status, Update};
use serde_json::{Value, json};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{Bm25Weight, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery};
use tantivy::query::{Query as TantivyQuery, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Value as _};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use tantivy::{Index, IndexReader, Score, Searcher, TantivyDocument, Term};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// How long there is nothing to do before no more segments are to be put together.
const SETTLED: Duration = Duration::from_secs(3);

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Documents without an argument.
const DOCUMENTS: u64 = 10_000;
/// Words of a title, a summary and a body.
const TITLE: usize = 8;
const SUMMARY: usize = 25;
const BODY: usize = 250;
/// Words of a body where documents have 150 in all, as those have for which so many a second is the goal.
const SHORT: usize = 117;
/// Rounds of each kind of query.
const ROUNDS: usize = 5;
/// Different queries in a round.
const QUERIES: usize = 40;
/// Rounds are repeated until one has taken so long, for the clock of the processor is coarse.
const ROUND: Duration = Duration::from_millis(400);

fn main() -> Outcome<()> {
    // As a test it is run once, for what it asserts.
    let rounds = if std::env::args().any(|word| word == "--bench") { ROUNDS } else { 0 };
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let (counts, names): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.parse::<u64>().is_ok());
    let counts: Vec<u64> = counts.into_iter().filter_map(|count| count.parse().ok()).collect();
    let mut sizes = Vec::new();
    for documents in if counts.is_empty() { vec![DOCUMENTS] } else { counts } {
        if rounds > 0 && documents == DOCUMENTS {
            make(documents, SHORT)?;
        }
        sizes.push(make(documents, BODY)?);
    }
    for (name, queries) in kinds() {
        if names.is_empty() || names.iter().any(|wanted| name.contains(&**wanted)) {
            for told in compared(&sizes, name, &queries, rounds)? {
                println!("{told}");
            }
        }
    }
    Ok(())
}

/// What is asked here, and what tantivy is asked, which knows no other spelling.
struct Asked {
    typed: String,
    meant: String,
}

impl Asked {
    fn as_meant(text: String) -> Self {
        Self { typed: text.clone(), meant: text }
    }
}

/// The kinds of query, each in other words from one query to the next. The n-th word is n times
/// rarer than the first, and the sixteenth is in two of five documents.
fn kinds() -> [(&'static str, Vec<Asked>); 4] {
    let each = |words: fn(&mut Random) -> Asked| {
        let mut random = Random(7);
        (0..QUERIES).map(|_| words(&mut random)).collect()
    };
    [
        ("rare word", each(|random| Asked::as_meant(word(2_000 + random.below(8_000))))),
        ("common word", each(|random| Asked::as_meant(word(16 + random.below(48))))),
        (
            "two common words",
            each(|random| Asked::as_meant(format!("{} {}", word(16 + random.below(24)), word(40 + random.below(24))))),
        ),
        (
            "two words, one misspelt",
            each(|random| {
                let (one, other) = (word(16 + random.below(48)), word(900 + random.below(900)));
                Asked { typed: format!("{one} {}", slip(&other)), meant: format!("{one} {other}") }
            }),
        ),
    ]
}

/// A word in which two letters have changed places, as nobody else writes it.
fn slip(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.swap(2, 3);
    letters.into_iter().collect()
}

/// What a kind of query costs at each size, here and with tantivy alone; and how many times what it
/// costs here at the first.
fn compared(sizes: &[Made], name: &str, queries: &[Asked], rounds: usize) -> Outcome<Vec<Value>> {
    let found = sizes.iter().map(|made| checked(made, queries)).collect::<Outcome<Vec<_>>>()?;
    let mut measured: Vec<(Measured, Measured)> = sizes.iter().map(|_| Default::default()).collect();
    for _ in 0..rounds {
        for (made, (ours, bare)) in sizes.iter().zip(&mut measured) {
            ours.round(queries, |asked| made.find(&asked.typed).map(drop))?;
            bare.round(queries, |asked| made.bare(&asked.meant).map(drop))?;
        }
    }
    let told = sizes.iter().zip(found).zip(&measured).map(|((made, found), (ours, bare))| {
        let mut told = json!({ "documents": made.documents, "query": name, "found": found });
        if rounds > 0 {
            told["search"] = ours.told();
            told["bare"] = bare.told();
            told["cpu_ratio"] = ours.ratio(bare).into();
            told["grown"] = ours.ratio(&measured[0].0).into();
        }
        told
    });
    Ok(told.collect())
}

/// How many a query finds, in the middle, once each has found what it must and marked why.
fn checked(made: &Made, queries: &[Asked]) -> Outcome<u64> {
    let mut found = Vec::new();
    for Asked { typed: text, .. } in queries {
        let hits = made.find(text)?;
        found.push(hits.total.number());
        // What stands in the title alone is not said again below it.
        let marked = |hit: &search::Hit| {
            hit.field == Some(Part::Title)
                || hit.snippet.iter().flat_map(|snippet| &snippet.0).any(|piece| piece.marked)
        };
        assert!(!hits.hits.is_empty() && hits.hits.iter().all(marked), "a snippet of {text:?} has no word of it");
        if hits.suggestion.is_none() {
            let ours = hits.hits.iter().map(|hit| (hit.score, hit.id.clone())).collect();
            assert_eq!(above_the_last(ours), above_the_last(made.in_full(text)?), "the best ten for {text:?}");
        }
    }
    found.sort_unstable();
    Ok(found[found.len() / 2])
}

/// The ids, without those whose score is that of the last: which of them is among the best is as
/// good as chance.
fn above_the_last(hits: Vec<(Score, String)>) -> BTreeSet<String> {
    let last = hits.iter().map(|(score, _)| *score).fold(Score::INFINITY, Score::min);
    hits.into_iter().filter(|(score, _)| *score > last * 1.0001).map(|(_, id)| id).collect()
}

/// What a side took, in microseconds.
#[derive(Default)]
struct Measured {
    /// Of the processor, for a query; by round.
    cpu: Vec<f64>,
    /// By the clock, of each query.
    times: Vec<f64>,
}

impl Measured {
    fn round(&mut self, queries: &[Asked], ask: impl Fn(&Asked) -> Outcome<()>) -> Outcome<()> {
        let (begun, cpu) = (Instant::now(), processor_time()?);
        let mut count = 0_u32;
        while begun.elapsed() < ROUND {
            for asked in queries {
                let begun = Instant::now();
                ask(asked)?;
                self.times.push(begun.elapsed().as_secs_f64() * 1e6);
                count += 1;
            }
        }
        self.cpu.push((processor_time()? - cpu) * 1e6 / f64::from(count));
        Ok(())
    }

    /// How many times what the other took of the processor, in the same rounds.
    fn ratio(&self, other: &Self) -> f64 {
        median(self.cpu.iter().zip(&other.cpu).map(|(one, other)| one / other).collect())
    }

    fn told(&self) -> Value {
        let mut times = self.times.clone();
        times.sort_by(f64::total_cmp);
        let at = |hundredth: usize| times[(times.len() * hundredth / 100).min(times.len() - 1)].round();
        json!({ "cpu_us": median(self.cpu.clone()).round(), "p50_us": at(50), "p99_us": at(99) })
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    (values[values.len() / 2] * 100.0).round() / 100.0
}

/// What this process has taken of the processor, in seconds, in steps of a hundredth.
fn processor_time() -> Outcome<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let fields = stat.rsplit_once(')').ok_or("a process has a name")?.1;
    Ok(fields.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0)
}

/// An index, opened by the engine and by tantivy alone.
struct Made {
    documents: u64,
    runtime: Runtime,
    engine: Embedded,
    index: Index,
    reader: IndexReader,
    _directory: TempDir,
}

impl Made {
    fn find(&self, text: &str) -> Outcome<Hits> {
        let query = Query { facets: true, ..Query::new(text, "en") };
        Ok(self.runtime.block_on(self.engine.find(&query))?)
    }

    /// The words in the stems of the text, each needed; the best ten, how many, and the snippets.
    fn bare(&self, text: &str) -> Outcome<(usize, Vec<String>)> {
        let searcher = self.reader.searcher();
        let (field, body) = (self.field("text_en")?, self.field("body")?);
        let stems = self.terms(field, text)?.into_iter().map(term).collect();
        let query = BooleanQuery::intersection(stems);
        let (top, count) = searcher.search(&query, &(TopDocs::with_limit(10).order_by_score(), Count))?;
        let snippets = SnippetGenerator::create(&searcher, &query, field)?;
        let shown = top.into_iter().map(|(_, address)| {
            let document: TantivyDocument = searcher.doc(address)?;
            let body = document.get_first(body).and_then(|value| value.as_str()).unwrap_or_default();
            Ok(snippets.snippet(body).to_html())
        });
        Ok((count, shown.collect::<tantivy::Result<_>>()?))
    }

    /// The best ten by the same weights, written out in tantivy's own queries.
    fn in_full(&self, text: &str) -> Outcome<Vec<(Score, String)>> {
        let searcher = self.reader.searcher();
        let (stems, title, exact) = (self.field("text_en")?, self.field("title_en")?, self.field("exact_en")?);
        let mut clauses = Vec::new();
        for word in text.split(' ') {
            let mut parts: Vec<Box<dyn TantivyQuery>> = Vec::new();
            for (field, weight) in [(stems, 1.0), (exact, 0.6)] {
                let terms = self.terms(field, word)?;
                parts.extend(terms.into_iter().map(|one| boosted(term(one), weight)));
            }
            for term in self.terms(title, word)? {
                let most = Bm25Weight::for_terms(&searcher, std::slice::from_ref(&term))?.max_score();
                let in_title = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
                parts.push(Box::new(ConstScoreQuery::new(in_title, most * 0.15)));
            }
            clauses.push((Occur::Must, Box::new(BooleanQuery::union(parts)) as Box<dyn TantivyQuery>));
        }
        let terms = self.terms(stems, text)?;
        if terms.len() > 1 {
            let near = PhraseQuery::new_with_offset_and_slop((0..).zip(terms).collect(), 2);
            clauses.push((Occur::Should, boosted(Box::new(near), 0.2)));
        }
        let query = BooleanQuery::new(clauses);
        best(&searcher, &query, self.field("id")?)
    }

    fn field(&self, name: &str) -> tantivy::Result<Field> {
        self.index.schema().get_field(name)
    }

    fn terms(&self, field: Field, text: &str) -> tantivy::Result<Vec<Term>> {
        let mut terms = Vec::new();
        let mut push = |token: &tantivy::tokenizer::Token| terms.push(Term::from_field_text(field, &token.text));
        self.index.tokenizer_for_field(field)?.token_stream(text).process(&mut push);
        Ok(terms)
    }
}

fn best(searcher: &Searcher, query: &dyn TantivyQuery, id: Field) -> Outcome<Vec<(Score, String)>> {
    let top = searcher.search(query, &TopDocs::with_limit(10).order_by_score())?;
    let named = top.into_iter().map(|(score, address)| {
        let document: TantivyDocument = searcher.doc(address)?;
        Ok((score, document.get_first(id).and_then(|value| value.as_str()).unwrap_or_default().to_owned()))
    });
    named.collect()
}

fn term(term: Term) -> Box<dyn TantivyQuery> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn boosted(query: Box<dyn TantivyQuery>, weight: Score) -> Box<dyn TantivyQuery> {
    Box::new(BoostQuery::new(query, weight))
}

/// Indexes so many documents with so many words in their bodies, and says how fast that went.
fn make(documents: u64, body: usize) -> Outcome<Made> {
    let runtime = Runtime::new()?;
    let directory = tempfile::tempdir()?;
    let place = directory.path().join("index");
    let engine = Embedded::open(&place, &analyzers())?.engine;
    let (begun, mut cpu) = (Instant::now(), 0.0);
    let numbers: Vec<u64> = (0..documents).collect();
    for numbers in numbers.chunks(1000) {
        let changes: Vec<Change> = numbers.iter().map(|n| change(*n, body)).collect();
        let before = processor_time()?;
        runtime.block_on(engine.apply(&changes))?;
        cpu += processor_time()? - before;
    }
    let before = processor_time()?;
    runtime.block_on(engine.caught_up())?;
    cpu += processor_time()? - before;
    let status = runtime.block_on(settled(&engine))?;
    #[allow(clippy::cast_precision_loss)] // a rate
    let rate = (documents as f64 / cpu).round();
    println!(
        "{}",
        json!({
            "documents": documents, "words": TITLE + SUMMARY + body, "indexed_a_cpu_second": rate, "seconds": begun.elapsed().as_secs(),
            "bytes": status.bytes, "segments": status.segments,
        })
    );
    let folder = std::fs::read_dir(&place)?.filter_map(|e| Some(e.ok()?.path())).find(|path| path.is_dir());
    let index = Index::open_in_dir(folder.ok_or("no index")?)?;
    let stock = || TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
    index.tokenizers().register("exact", stock().build());
    index.tokenizers().register("stems_en", stock().filter(Stemmer::new(Language::English)).build());
    let reader = index.reader()?;
    Ok(Made { documents, runtime, engine, index, reader, _directory: directory })
}

/// The index once no more segments are put together, which takes a processor.
async fn settled(engine: &Embedded) -> Outcome<Status> {
    loop {
        let before = processor_time()?;
        tokio::time::sleep(SETTLED).await;
        if processor_time()? - before < SETTLED.as_secs_f64() / 20.0 {
            return Ok(engine.status().await?);
        }
    }
}

fn analyzers() -> BTreeMap<String, Analyzer> {
    let named = [("en", "english"), ("es", "spanish"), ("fr", "french")];
    named.map(|(language, analyzer)| (language.to_owned(), Analyzer::parse(analyzer))).into()
}

fn change(n: u64, body: usize) -> Change {
    let id = format!("item-{n}");
    let documents = vec![document(&id, n, body)];
    Change { position: Position(n.cast_signed() + 1), update: Update::Put { id, documents } }
}

/// A document in words the n-th of which is n times rarer than the first.
fn document(id: &str, n: u64, body: usize) -> Document {
    let mut random = Random(n + 1);
    let facets = [(Facet::Sector, 30), (Facet::Technique, 40), (Facet::Country, 60), (Facet::Saving, 6)];
    let facets = facets.map(|(facet, values)| {
        let many = if facet == Facet::Technique { 3 } else { 1 };
        (facet, (0..many).map(|_| format!("{}-{}", facet.as_str(), random.below(values))).collect())
    });
    Document {
        id: id.to_owned(),
        language: "en".to_owned(),
        kind: if n.is_multiple_of(3) { "news" } else { "case-study" }.to_owned(),
        title: words(&mut random, TITLE),
        summary: words(&mut random, SUMMARY),
        body: words(&mut random, body),
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
        // 2^0 to 2^15, evenly: frequent words are few.
        let size = 1 << random.below(16);
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
