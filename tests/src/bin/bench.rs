//! What `tests/bench` needs of the product's own crates.
//!
//! `bench fill COUNT DATA`: publishes the seeds and so many made-up items into a data directory.
//!
//! `bench publish ROUNDS DATA ADDRESS`: publishes beside the server that runs at an address, and
//! asks it until the page, the list, the feed and the search of each language show it. The
//! server is another process: what it keeps has to follow the rows.

use std::collections::BTreeMap;
use std::env;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use chrono::Utc;
use content::folder;
use content::locale::{Files, Locales};
use content::slug::Slug;
use desk::seed::{self, Outcome};
use serde_json::json;
use store::Store;
use tests::checkout;
use tests::generate::generate;

/// The path words of news and of search in each language.
const PLACES: [(&str, &str, &str); 3] =
    [("en", "news", "search"), ("es", "noticias", "buscar"), ("fr", "nouvelles", "recherche")];
/// How long something may take to be seen.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a reader waits before asking again.
const PAUSE: Duration = Duration::from_millis(1);
/// The rest before some of the publications: longer than the index ever waits.
const REST: Duration = Duration::from_millis(700);

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["fill", count, data] => fill(count.parse()?, Path::new(data)).await,
        ["publish", rounds, data, address] => publish(rounds.parse()?, Path::new(data), address.parse()?).await,
        _ => bail!("fill COUNT DATA, or publish ROUNDS DATA ADDRESS"),
    }
}

async fn open(data: &Path) -> anyhow::Result<Store> {
    let store = Store::open(&format!("sqlite://{}", data.join("p2win.db").display())).await?;
    store.migrate().await?;
    Ok(store)
}

fn locales() -> anyhow::Result<Locales> {
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for path in checkout::files("locales", &[".ftl", ".toml"]) {
        let folder = path.parent().map(checkout::name).unwrap_or_default();
        folders.entry(folder).or_default().insert(checkout::name(&path), checkout::read(&path));
    }
    Ok(Locales::read(&folders)?)
}

async fn fill(count: u64, data: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(data)?;
    let (store, locales) = (open(data).await?, locales()?);
    let content = checkout::root().join("content");
    let seeds: Vec<_> = seed::folders(&content)?.iter().map(|folder| seed::read_folder(&content, folder)).collect();
    let (begun, mut refused) = (Instant::now(), Vec::new());
    let folders = seeds.into_iter().chain(generate(count).map(Ok));
    let told = |told: seed::Told| {
        if told.outcome == Outcome::Refused {
            refused.push(told);
        }
    };
    seed::import(&store, &locales, folders, Utc::now(), false, told).await?;
    ensure!(refused.is_empty(), "refused: {refused:?}");
    println!("{}", json!({ "items": count, "seconds": begun.elapsed().as_secs_f64() }));
    store.close().await;
    Ok(())
}

/// Milliseconds of each round.
#[derive(Default)]
struct Times {
    call: Vec<f64>,
    visible: Vec<f64>,
    /// With an index that had nothing to do before.
    found: Vec<f64>,
    /// Right after the one before.
    found_in_a_row: Vec<f64>,
}

async fn publish(rounds: u32, data: &Path, address: SocketAddr) -> anyhow::Result<()> {
    let (store, locales) = (open(data).await?, locales()?);
    let (mut times, mut stale, mut made) = (Times::default(), 0, Vec::new());
    let stamp = Utc::now().timestamp();
    for round in 0..rounds {
        // Each item is published twice: anew, and then with another title.
        let id = format!("seen-{stamp}-{:05}", round / 2);
        let word = format!("visible{stamp}x{round}");
        if round % 2 == 0 {
            made.push(id.clone());
        }
        let readers = PLACES.map(|(language, news, search)| {
            [
                format!("/{language}/{news}/{id}"),
                format!("/{language}/{news}"),
                format!("/{language}/feed.atom"),
                format!("/{language}/{search}?q={word}"),
            ]
        });
        // As if somebody had just read them: they are kept now.
        let mut connection = Connection::new(address)?;
        for path in readers.iter().flatten() {
            connection.get(path)?;
        }
        let reading = folder::read(&id, &files(&id, &word, 1 + round % 2), locales.first().terms());
        // Half of them come after a rest, in which the index has become idle.
        let rested = round / 2 % 2 == 0;
        if rested {
            tokio::time::sleep(REST).await;
        }
        let draft = reading.draft.with_context(|| format!("{:?}", reading.problems))?;
        let begun = Instant::now();
        let watching: Vec<_> = readers
            .iter()
            .flat_map(|[page, list, feed, search]| {
                [vec![page.clone(), list.clone(), feed.clone()], vec![search.clone()]]
            })
            .map(|paths| {
                let word = word.clone();
                thread::spawn(move || watch(address, paths, &word, begun))
            })
            .collect();
        desk::publish::publish(&store, draft, "bench", Utc::now()).await?;
        times.call.push(milliseconds(begun.elapsed()));
        let mut seen = Vec::new();
        for reader in watching {
            seen.push(reader.join().map_err(|_| anyhow::anyhow!("a reader failed"))??);
        }
        let latest = |of: usize| seen.iter().skip(of).step_by(2).copied().fold(0.0, f64::max);
        times.visible.push(latest(0));
        let found = if rested { &mut times.found } else { &mut times.found_in_a_row };
        found.push(latest(1));
        thread::sleep(Duration::from_millis(60));
        for path in readers.iter().flat_map(|paths| &paths[..3]) {
            stale += u32::from(!contains(&connection.get(path)?, &word));
        }
    }
    for id in made {
        store.withdraw(&Slug::parse(&id)?, "bench").await?;
    }
    println!(
        "{}",
        json!({
            "call": times.call, "visible": times.visible, "stale": stale,
            "found": times.found, "found_in_a_row": times.found_in_a_row,
        })
    );
    store.close().await;
    Ok(())
}

/// A notice of today in three languages, with a word that nothing else has.
fn files(id: &str, word: &str, revision: u32) -> BTreeMap<String, String> {
    let today = Utc::now().date_naive();
    let mut files =
        BTreeMap::from([("item.toml".to_owned(), format!("kind = \"news\"\noriginal = \"en\"\ndate = \"{today}\"\n"))]);
    for (language, _, _) in PLACES {
        let made = if language == "en" { String::new() } else { format!("translated-from: {revision}\nby: person\n") };
        files.insert(
            format!("{language}.md"),
            format!("---\ntitle: Notice {word}\nslug: {id}\nsummary: A notice.\n{made}---\nNotice {word}.\n"),
        );
    }
    files
}

/// Asks for pages in turn until each has shown the word, and says when the last one did.
fn watch(address: SocketAddr, mut paths: Vec<String>, word: &str, begun: Instant) -> anyhow::Result<f64> {
    let mut connection = Connection::new(address)?;
    loop {
        let mut waiting = Vec::new();
        for path in paths {
            if !contains(&connection.get(&path)?, word) {
                waiting.push(path);
            }
        }
        if waiting.is_empty() {
            return Ok(milliseconds(begun.elapsed()));
        }
        ensure!(begun.elapsed() < PATIENCE, "{waiting:?} do not show {word}");
        paths = waiting;
        thread::sleep(PAUSE);
    }
}

fn contains(bytes: &[u8], word: &str) -> bool {
    // The title: a search that found nothing repeats the word alone. What was found marks it.
    let text = String::from_utf8_lossy(bytes);
    text.contains(&format!("Notice {word}"))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// A connection that stays open.
struct Connection {
    address: SocketAddr,
    stream: TcpStream,
}

impl Connection {
    fn new(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { address, stream })
    }

    /// Head and body of the answer.
    fn get(&mut self, path: &str) -> anyhow::Result<Vec<u8>> {
        write!(self.stream, "GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.address)?;
        let (mut bytes, mut part) = (Vec::new(), vec![0; 65_536]);
        let mut whole = None;
        while whole.is_none_or(|whole| bytes.len() < whole) {
            match self.stream.read(&mut part)? {
                0 => return Err(std::io::Error::from(ErrorKind::UnexpectedEof).into()),
                read => bytes.extend_from_slice(&part[..read]),
            }
            if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n").filter(|_| whole.is_none()) {
                let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
                let length =
                    head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse::<usize>().ok());
                whole = Some(end + 4 + length.with_context(|| format!("{path} has no length: {head}"))?);
            }
        }
        Ok(bytes)
    }
}
