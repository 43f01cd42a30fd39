//! Killed in the midst of its work, again and again: nothing that was told to be safe is lost,
//! nothing is half there, and the index is complete again without help.
//!
//! Fifty kills take a minute or two, so these tests are run by name: `tests/run kill`.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio, id};
use std::thread;
use std::time::{Duration, SystemTime};

use content::item::{Item, ItemId};
use sea_orm::{ConnectionTrait, Database};
use store::Store;
use tempfile::TempDir;
use tests::generate;
use tests::program::{Program, command};
use tokio::runtime::Runtime;

/// Items that each import writes anew.
const ITEMS: u64 = 100;
const IMPORTS: u32 = 25;
const IMPORTS_ON_POSTGRES: u32 = 10;
const MIGRATIONS: u32 = 10;
const SERVERS: u32 = 15;

/// Which round an item's words are of.
type Rounds = BTreeMap<String, u32>;

/// Where the program keeps what it is told.
struct World {
    folder: TempDir,
    url: String,
    runtime: Runtime,
    dice: u64,
}

impl World {
    fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("data/p2win.db").display());
        Self::new(folder, url)
    }

    fn postgres() -> Option<Self> {
        let server = env::var("P2WIN_TEST_POSTGRES").ok()?;
        let name = format!("p2win_kill_{}", id());
        let (base, _) = server.rsplit_once('/').unwrap();
        let world = Self::new(tempfile::tempdir().unwrap(), format!("{base}/{name}"));
        world.runtime.block_on(async {
            let database = Database::connect(&server).await.unwrap();
            database.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            database.close().await.unwrap();
        });
        Some(world)
    }

    fn new(folder: TempDir, url: String) -> Self {
        let runtime = Runtime::new().unwrap();
        // Other moments in every run.
        let dice = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos();
        let dice = u64::try_from(dice & u128::from(u64::MAX)).unwrap() | 1;
        Self { folder, url, runtime, dice }
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        (self.dice >> 16) % bound
    }

    fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    /// Writes every item's folder with the words of a round.
    fn write(&self, round: u32) -> std::path::PathBuf {
        let directory = self.folder.path().join("content");
        for mut made in generate::generate(ITEMS) {
            for (name, text) in &mut made.files {
                if name != "item.toml" {
                    *text = text.replacen("title: ", &format!("title: round{round} "), 1);
                }
            }
            generate::write(&directory, &made).unwrap();
        }
        directory
    }

    fn start(&self, verb: &[&str], directory: Option<&Path>) -> Child {
        let mut command = command(verb.iter().copied());
        command.args(directory).arg("--data").arg(self.data()).args(["--database", &self.url]);
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
    }

    /// Imports a round and kills the import after so many lines and a moment. What it told to be
    /// safe is noted.
    fn import_and_kill(&mut self, round: u32, safe: &mut Rounds) -> usize {
        let directory = self.write(round);
        let lines = self.below(ITEMS + 10);
        let moment = Duration::from_micros(self.below(20_000));
        let mut import = self.start(&["content", "import", "--json"], Some(&directory));
        let mut told = BufReader::new(import.stdout.take().unwrap()).lines();
        let mut acknowledged = 0;
        let mut note = |line: &str| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            if let (Some(id), Some("published")) = (line["id"].as_str(), line["outcome"].as_str()) {
                safe.insert(id.to_owned(), round);
                acknowledged += 1;
            }
        };
        for line in told.by_ref().take(usize::try_from(lines).unwrap()).map_while(Result::ok) {
            note(&line);
        }
        thread::sleep(moment);
        import.kill().unwrap();
        import.wait().unwrap();
        // What was written before it died was said. The last line may be cut off.
        let rest: Vec<String> = told.map_while(Result::ok).collect();
        rest.iter().filter(|line| line.ends_with('}')).for_each(|line| note(line));
        acknowledged
    }

    /// What is there now: the round of each item, the same in every language.
    fn there(&self) -> Rounds {
        let items = self.runtime.block_on(async {
            let store = Store::open(&self.url).await.unwrap();
            let (mut items, mut after): (Vec<_>, Option<ItemId>) = (Vec::new(), None);
            loop {
                let batch = store.all(after.as_ref(), 100).await.unwrap();
                let Some(last) = batch.last() else { break };
                after = Some(last.id.clone());
                items.extend(batch);
            }
            store.close().await;
            items
        });
        items.iter().map(|item| (item.id.to_string(), round_of(item))).collect()
    }
}

fn round_of(item: &Item) -> u32 {
    let rounds: Vec<u32> = item
        .versions
        .values()
        .map(|version| {
            let title = version.title.source().to_string();
            title
                .trim_start_matches("round")
                .split(' ')
                .next()
                .unwrap()
                .parse()
                .unwrap_or_else(|_| panic!("{}: {title}", item.id))
        })
        .collect();
    assert_eq!(rounds.len(), 3, "{} lacks a version", item.id);
    assert!(
        rounds.iter().all(|round| *round == rounds[0]),
        "{} is half of one round and half of another: {rounds:?}",
        item.id
    );
    rounds[0]
}

/// Everything that was told to be safe is there, or something newer.
fn compare(safe: &Rounds, there: &Rounds, when: u32) {
    for (id, round) in safe {
        let found =
            there.get(id).unwrap_or_else(|| panic!("after kill {when}: {id} was told to be safe and is not there"));
        assert!(found >= round, "after kill {when}: {id} was told to be safe in round {round} and is of round {found}");
    }
}

fn imports(mut world: World, kills: u32, at_least: usize) {
    let (mut safe, mut acknowledged) = (Rounds::new(), 0);
    for round in 1..=kills {
        acknowledged += world.import_and_kill(round, &mut safe);
        // Killed before it made its tables there is nothing to read yet.
        if !safe.is_empty() {
            compare(&safe, &world.there(), round);
        }
    }
    println!("{kills} imports killed, {acknowledged} items acknowledged, 0 lost");
    assert!(acknowledged >= at_least, "only {acknowledged} were acknowledged");
    searched(&world, &world.there());
}

/// The index becomes complete by itself and finds every item in its latest words, and no other.
fn searched(world: &World, there: &Rounds) {
    let program = Program::start_on(&world.data(), &["--no-seed", "--database", &world.url]);
    program.wait_for_index();
    let mut by_round: BTreeMap<u32, usize> = BTreeMap::new();
    for round in there.values() {
        *by_round.entry(*round).or_default() += 1;
    }
    let last = by_round.keys().max().copied().unwrap_or_default();
    for round in 1..=last {
        for language in ["en", "es", "fr"] {
            let found = program.get(&format!("/api/v1/search?q=round{round}&lang={language}&limit=1")).json();
            let wanted = by_round.get(&round).copied().unwrap_or_default();
            assert_eq!(found["total"].as_u64(), Some(wanted as u64), "round {round} in {language}: {found}");
        }
    }
}

#[test]
#[ignore = "takes a minute: tests/run kill"]
fn an_import_that_is_killed_loses_nothing_it_told_to_be_safe() {
    imports(World::sqlite(), IMPORTS, 500);
}

#[test]
#[ignore = "takes a minute: tests/run kill"]
fn nor_does_it_on_postgresql() {
    match World::postgres() {
        Some(world) => imports(world, IMPORTS_ON_POSTGRES, 200),
        None => println!("not run on PostgreSQL: P2WIN_TEST_POSTGRES is not set"),
    }
}

#[test]
#[ignore = "takes a minute: tests/run kill"]
fn a_migration_that_is_killed_is_done_by_the_next() {
    for _ in 0..MIGRATIONS {
        let mut world = World::sqlite();
        for _ in 0..3 {
            let mut migration = world.start(&["migrate"], None);
            thread::sleep(Duration::from_micros(world.below(80_000)));
            migration.kill().unwrap();
            migration.wait().unwrap();
        }
        assert!(world.start(&["migrate"], None).wait().unwrap().success());
        let directory = world.write(1);
        assert!(world.start(&["content", "import"], Some(&directory)).wait_with_output().unwrap().status.success());
        assert_eq!(world.there().len(), usize::try_from(ITEMS).unwrap());
    }
    println!("{} migrations killed", MIGRATIONS * 3);
}

#[test]
#[ignore = "takes a minute: tests/run kill"]
fn a_server_that_is_killed_while_it_indexes_is_complete_again() {
    let mut world = World::sqlite();
    let directory = world.write(1);
    assert!(world.start(&["content", "import"], Some(&directory)).wait_with_output().unwrap().status.success());
    for round in 2..2 + SERVERS {
        // Every third time from nothing.
        if round % 3 == 0 {
            let _ = fs::remove_dir_all(world.data().join("index"));
        }
        let mut program = Program::start_on(&world.data(), &["--no-seed"]);
        let directory = world.write(round);
        let mut import = world.start(&["content", "import"], Some(&directory));
        thread::sleep(Duration::from_millis(world.below(1_200)));
        program.kill();
        assert!(import.wait().unwrap().success());
    }
    let there = world.there();
    assert!(there.values().all(|round| *round == 1 + SERVERS));
    searched(&world, &there);
    println!("{SERVERS} servers killed while they indexed; the index is complete");
}
