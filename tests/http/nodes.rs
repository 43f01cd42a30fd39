//! Several servers on one PostgreSQL, each with an index of its own, while many write and withdraw.
//!
//! Runs for ten seconds; `P2WIN_TEST_NODES_SECONDS` says otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use content::folder;
use content::slug::Slug;
use store::Store;
use tests::program::Program;

use super::life::postgres::Place;

/// Servers, and writers beside them.
const NODES: usize = 3;
const WRITERS: usize = 16;
/// Between two publications of one writer.
const PACE: Duration = Duration::from_millis(1_200);
/// Between two rounds of questions to a server, and before the first.
const ASKED_EVERY: Duration = Duration::from_millis(100);
/// How long the servers may take in all after the last write: far more than they do, as other tests
/// run beside this one.
const PATIENCE: Duration = Duration::from_secs(30);

/// What was acknowledged: the word that finds an item, and when.
#[derive(Default)]
struct Acknowledged {
    published: Mutex<BTreeMap<String, Instant>>,
    withdrawn: Mutex<BTreeMap<String, Instant>>,
}

/// A word that stands in one item only, and resembles no other.
fn word(writer: usize, number: usize) -> String {
    let letters = |mut number: usize| {
        let mut word = String::new();
        for _ in 0..4 {
            word.push(char::from(b'a' + u8::try_from(number % 20).unwrap()));
            number /= 20;
        }
        word
    };
    format!("q{}x{}z", letters(writer * 7919), letters(number * 6151 + writer))
}

async fn write(store: Store, writer: usize, until: Instant, acknowledged: Arc<Acknowledged>) {
    let mut own: Vec<(Slug, String)> = Vec::new();
    for number in 0.. {
        if Instant::now() > until {
            return;
        }
        let (id, word) = (format!("node-{writer}-{number}"), word(writer, number));
        let files = BTreeMap::from([
            ("item.toml".to_owned(), "kind = \"news\"\noriginal = \"en\"\ndate = \"2020\"\n".to_owned()),
            ("en.md".to_owned(), format!("---\ntitle: News of {word}\nslug: {id}\n---\nText on {word}.\n")),
        ]);
        let draft = folder::read(&id, &files, &BTreeSet::default()).draft.unwrap();
        desk::publish::publish(&store, draft, "test", chrono::Utc::now()).await.unwrap();
        acknowledged.published.lock().unwrap().insert(word.clone(), Instant::now());
        own.push((Slug::parse(&id).unwrap(), word));
        if number % 3 == 2 {
            let (id, word) = own.remove(0);
            store.withdraw(&id, "test").await.unwrap();
            acknowledged.published.lock().unwrap().remove(&word);
            acknowledged.withdrawn.lock().unwrap().insert(word, Instant::now());
        }
        tokio::time::sleep(PACE).await;
    }
}

/// Asks a server for everything that was acknowledged until it has found all of it; gives the
/// longest time that one item took.
fn watch(node: &Program, acknowledged: &Acknowledged, writing_ends: Instant) -> Duration {
    let found = |word: &str| {
        let answer = node.get(&format!("/api/v1/search?lang=en&q=%22{word}%22")).json();
        answer["items"].as_array().is_some_and(|items| !items.is_empty())
    };
    let known = |times: &Mutex<BTreeMap<String, Instant>>| -> Vec<(String, Instant)> {
        let times = times.lock().unwrap();
        times.iter().filter(|(_, at)| at.elapsed() >= ASKED_EVERY).map(|(word, at)| (word.clone(), *at)).collect()
    };
    let (mut seen, mut gone, mut longest) = (BTreeSet::new(), BTreeMap::<String, usize>::new(), Duration::ZERO);
    loop {
        thread::sleep(ASKED_EVERY);
        let mut waiting = 0;
        for (word, at) in known(&acknowledged.published) {
            if !seen.contains(&word) {
                if found(&word) {
                    longest = longest.max(at.elapsed());
                    seen.insert(word);
                } else {
                    waiting += 1;
                }
            }
        }
        for (word, at) in known(&acknowledged.withdrawn) {
            let asked = gone.entry(word.clone()).or_default();
            if *asked < 3 {
                *asked += 1;
                assert!(!found(&word), "{word} is found {:?} after it was withdrawn", at.elapsed());
            }
        }
        if Instant::now() > writing_ends + PACE && waiting == 0 {
            return longest;
        }
        assert!(Instant::now() < writing_ends + PATIENCE, "{waiting} items are not found");
    }
}

#[test]
fn every_node_finds_what_was_published_and_none_what_was_withdrawn() {
    let Ok(server) = std::env::var("P2WIN_TEST_POSTGRES") else {
        println!("not run: P2WIN_TEST_POSTGRES is not set");
        return;
    };
    let seconds = std::env::var("P2WIN_TEST_NODES_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(10);
    let place = Place::new(&server);
    let first = Program::start(&["--no-seed", "--database", &place.url]);
    let writing_ends = Instant::now() + Duration::from_secs(seconds);
    let acknowledged = Arc::new(Acknowledged::default());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let store = runtime.block_on(Store::open(&place.url)).unwrap();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| runtime.spawn(write(store.clone(), writer, writing_ends, acknowledged.clone())))
        .collect();
    // The others come when there is something to catch up with.
    thread::sleep(Duration::from_secs(2));
    let late = (1..NODES).map(|_| Program::start(&["--no-seed", "--database", &place.url]));
    let nodes: Vec<Program> = [first].into_iter().chain(late).collect();
    let longest: Vec<Duration> = thread::scope(|scope| {
        let watching: Vec<_> =
            nodes.iter().map(|node| scope.spawn(|| watch(node, &acknowledged, writing_ends))).collect();
        watching.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for writer in writers {
        runtime.block_on(writer).unwrap();
    }
    let (there, gone) = (acknowledged.published.lock().unwrap().len(), acknowledged.withdrawn.lock().unwrap().len());
    println!("{there} items there, {gone} withdrawn; the longest until a node found one: {longest:?}");
    assert!(there > WRITERS && gone > 0, "{there} and {gone}");
}
