//! SQLite files: made whole, refused when damaged, and then left as they are.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use store::{Error, Store};

use crate::world::{Place, id, item, run};

fn file(place: &Place) -> PathBuf {
    place.folder.as_ref().unwrap().path().join("data/p2win.db")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", path.display()))
}

fn digest(path: &Path) -> blake3::Hash {
    blake3::hash(&fs::read(path).unwrap())
}

/// A database with an item in it, stopped cleanly.
async fn filled() -> Place {
    let place = Place::sqlite();
    let store = place.open().await;
    let items: Vec<_> = (0..20).map(|number| item(&format!("n{number}"))).collect();
    store.publish_all(&items, "import").await.unwrap();
    store.close().await;
    place
}

/// Opens the file, which must be refused with its name, one line, and no change.
async fn refused(place: &Place) -> Error {
    let path = file(place);
    let before = digest(&path);
    let error = Store::open(&place.url).await.err().expect("refused");
    assert_eq!(digest(&path), before, "changed");
    let line = error.to_string();
    assert!(line.contains(path.to_str().unwrap()) && !line.contains('\n'), "{line}");
    error
}

async fn damaged(place: &Place) -> String {
    let error = refused(place).await;
    let Error::Damaged { reason, .. } = &error else { panic!("{error}") };
    assert_eq!(error.message().0, "store-damaged");
    assert!(error.to_string().contains("put back a copy"));
    // Nor is anything left beside it.
    assert_eq!(fs::read_dir(file(place).parent().unwrap()).unwrap().count(), 1);
    reason.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_file_is_made_with_its_folder_and_closes_to_one_file() {
    let place = filled().await;
    let names: Vec<_> =
        fs::read_dir(file(&place).parent().unwrap()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(names, ["p2win.db"]);
    let store = Store::open(&place.url).await.unwrap();
    assert!(store.item(&id("n7")).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn stores_that_make_the_same_file_at_once_share_it() {
    let place = Place::sqlite();
    let stores: Vec<_> = (0..6)
        .map(|_| {
            let url = place.url.clone();
            tokio::spawn(async move { crate::world::open(&url).await })
        })
        .collect();
    let mut open = Vec::new();
    for store in stores {
        open.push(store.await.unwrap());
    }
    open[0].publish(&item("a"), "ana").await.unwrap();
    for store in open {
        assert!(store.item(&id("a")).await.unwrap().is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_database_is_refused() {
    let place = Place::sqlite();
    fs::create_dir(file(&place).parent().unwrap()).unwrap();
    for (content, says) in [
        (b"".to_vec(), "empty"),
        (b"SQLite format 3\0".to_vec(), "does not begin"),
        (b"%PDF-1.4".repeat(1_000), "does not begin"),
        (vec![0; 8_192], "does not begin"),
    ] {
        fs::write(file(&place), content).unwrap();
        let reason = damaged(&place).await;
        assert!(reason.contains(says), "{reason}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_file_is_refused() {
    let place = filled().await;
    let whole = fs::read(file(&place)).unwrap();
    for length in [99, 100, 512, 4_096, whole.len() / 2, whole.len() - 4_096, whole.len() - 1] {
        fs::write(file(&place), &whole[..length]).unwrap();
        damaged(&place).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn flipped_header_bytes_are_refused_or_do_no_harm() {
    let place = filled().await;
    let whole = fs::read(file(&place)).unwrap();
    for at in 0..100 {
        let mut flipped = whole.clone();
        flipped[at] ^= 0xff;
        fs::write(file(&place), &flipped).unwrap();
        match Store::open(&place.url).await {
            Ok(store) => {
                assert!(at >= 18, "byte {at} was taken");
                assert_eq!(store.all(None, 99).await.unwrap().len(), 20, "byte {at}");
                store.close().await;
            }
            Err(Error::Damaged { .. }) => assert_eq!(fs::read(file(&place)).unwrap(), flipped, "byte {at} changed"),
            Err(error) => panic!("byte {at}: {error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn flipped_pages_are_refused() {
    let place = filled().await;
    let whole = fs::read(file(&place)).unwrap();
    for page in 1..whole.len() / 4_096 {
        let mut flipped = whole.clone();
        flipped[page * 4_096..page * 4_096 + 64].iter_mut().for_each(|byte| *byte ^= 0xff);
        fs::write(file(&place), &flipped).unwrap();
        // A page of nothing but text may look sound; it is then at least not made worse.
        match Store::open(&place.url).await {
            Err(Error::Damaged { .. }) => assert_eq!(fs::read(file(&place)).unwrap(), flipped),
            Ok(store) => store.close().await,
            Err(error) => panic!("page {page}: {error}"),
        }
    }
}

/// The state that a killed process leaves: a journal beside the file.
async fn killed() -> (Place, Place) {
    let running = filled().await;
    let store = Store::open(&running.url).await.unwrap();
    store.publish(&item("late"), "ana").await.unwrap();
    let place = Place::sqlite();
    fs::create_dir(file(&place).parent().unwrap()).unwrap();
    for ending in ["", "-wal"] {
        fs::copy(beside(&file(&running), ending), beside(&file(&place), ending)).unwrap();
    }
    assert!(fs::metadata(beside(&file(&place), "-wal")).unwrap().len() > 0);
    drop(store);
    (place, running)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_process_acknowledged_is_there() {
    let (place, _running) = killed().await;
    let store = Store::open(&place.url).await.unwrap();
    assert!(store.item(&id("late")).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_with_a_journal_is_refused_and_both_are_left() {
    let (place, _running) = killed().await;
    let (path, journal) = (file(&place), beside(&file(&place), "-wal"));
    let whole = fs::read(&path).unwrap();
    let kept = digest(&journal);
    for length in [0, 50, whole.len() / 2] {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(matches!(refused(&place).await, Error::Damaged { .. }));
        assert_eq!(digest(&journal), kept);
    }
    // Put back, all is there.
    fs::write(&path, &whole).unwrap();
    let store = Store::open(&place.url).await.unwrap();
    assert!(store.item(&id("late")).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journal_without_its_file_is_not_given_to_a_new_one() {
    let (place, _running) = killed().await;
    fs::remove_file(file(&place)).unwrap();
    let kept = digest(&beside(&file(&place), "-wal"));
    assert!(matches!(Store::open(&place.url).await, Err(Error::Damaged { .. })));
    assert_eq!(digest(&beside(&file(&place), "-wal")), kept);
    assert!(!file(&place).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_file_is_left_as_it_is() {
    let place = filled().await;
    run(&place.url, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_robots', 1)").await;
    let before = digest(&file(&place));
    assert!(matches!(Store::open(&place.url).await, Err(Error::Newer { .. })));
    assert_eq!(digest(&file(&place)), before);
    assert_eq!(fs::read_dir(file(&place).parent().unwrap()).unwrap().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_system_refuses_is_said_with_the_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    for path in [folder.path().to_owned(), folder.path().join("file/inside/p2win.db")] {
        let error = Store::open(&format!("sqlite://{}", path.display())).await.err().unwrap();
        assert!(matches!(error, Error::File { .. }), "{error}");
        assert!(error.to_string().contains(path.to_str().unwrap()), "{error}");
    }
}

/// Fills what is left of the disk, up to the last block.
fn fill(path: &Path) -> File {
    let mut file = File::create(path).unwrap();
    while file.write_all(&[0; 1_024]).is_ok() {}
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let Ok(folder) = std::env::var("P2WIN_TEST_SMALL_DISK") else {
        return println!("not run: P2WIN_TEST_SMALL_DISK is not set");
    };
    let url = format!("sqlite://{folder}/p2win.db");
    let (store, pad) = (crate::world::open(&url).await, Path::new(&folder).join("pad"));
    let mut acknowledged = Vec::new();
    for round in 0..4 {
        fill(&pad);
        let mut failures = 0;
        for number in 0..30 {
            let item = item(&format!("r{round}-{number}"));
            match store.publish(&item, "ana").await {
                Ok(_) => acknowledged.push(item.id),
                Err(Error::Full) => failures += 1,
                Err(error) => panic!("{error}"),
            }
        }
        // Reading goes on, also for others, and what they read is what was acknowledged.
        let other = Store::open(&url).await.unwrap();
        for store in [&store, &other] {
            assert_eq!(store.all(None, 999).await.unwrap().len(), acknowledged.len());
            assert_eq!(store.items(&acknowledged).await.unwrap().len(), acknowledged.len());
        }
        assert!(failures > 5, "the disk is too large");
        // And as soon as there is room, writing does.
        fs::remove_file(&pad).unwrap();
        let item = item(&format!("room-{round}"));
        store.publish(&item, "ana").await.unwrap();
        acknowledged.push(item.id);
    }
    store.close().await;
    assert_eq!(Store::open(&url).await.unwrap().all(None, 999).await.unwrap().len(), acknowledged.len());
}
