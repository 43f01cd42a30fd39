//! The log of changes: complete, in order, and never changed behind a reader.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use store::{Change, Position, Published, Store};

use crate::world::{id, item, on_each, open, retitled};

const WRITERS: usize = 8;
const EACH: u32 = 12;

/// Reads the log as it grows until told to stop, and once more.
async fn follow(store: Store, stop: Arc<AtomicBool>) -> Vec<Change> {
    let mut seen: Vec<Change> = Vec::new();
    loop {
        let last = stop.load(Ordering::SeqCst);
        let position = seen.last().map_or(Position::ZERO, |change| change.position);
        let page = store.changes(position, 5).await.unwrap();
        if page.is_empty() && last {
            return seen;
        }
        seen.extend(page);
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_writers_make_one_log_that_a_follower_reads_without_gaps() {
    on_each(|url| async move {
        let stores = [open(&url).await, open(&url).await];
        let stop = Arc::new(AtomicBool::new(false));
        let follower = tokio::spawn(follow(open(&url).await, stop.clone()));
        let writers = (0..WRITERS).map(|writer| {
            let store = stores[writer % 2].clone();
            tokio::spawn(async move {
                // Two writers share an item.
                let mut item = item(&format!("w{}", writer / 2));
                let mut done = Vec::new();
                for second in 0..EACH {
                    item = retitled(&item, second, &format!("{writer} {second}"));
                    match store.publish(&item, "ana").await.unwrap() {
                        Published::At(position) => done.push((position, item.clone())),
                        Published::Unchanged => panic!("each differs"),
                    }
                }
                done
            })
        });
        let writers: Vec<_> = writers.collect();
        let mut written = BTreeMap::new();
        for writer in writers {
            let done = writer.await.unwrap();
            assert!(done.is_sorted_by_key(|(position, _)| *position));
            written.extend(done);
        }
        stop.store(true, Ordering::SeqCst);
        let read = follower.await.unwrap();
        assert_eq!(written.len(), WRITERS * EACH as usize);
        assert!(read.iter().map(|change| change.position).eq(written.keys().copied()));
        assert!(read.is_sorted_by_key(|change| change.at));
        assert_eq!(stores[0].position().await.unwrap(), *written.keys().last().unwrap());
        // The last publication of an item in the log is the one that stands.
        for number in 0..WRITERS / 2 {
            let id = id(&format!("w{number}"));
            let last = written.values().rev().find(|item| item.id == id).unwrap();
            let kept = open(&url).await.item(&id).await.unwrap().unwrap();
            assert_eq!(kept.original().title, last.original().title);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn observers_wake_at_once() {
    on_each(|url| async move {
        let store = open(&url).await;
        let mut log = store.observe();
        assert_eq!(*log.borrow_and_update(), Position::ZERO);
        let Published::At(position) = store.publish(&item("a"), "ana").await.unwrap() else { panic!("not written") };
        tokio::time::timeout(Duration::from_secs(1), log.changed()).await.unwrap().unwrap();
        assert_eq!(*log.borrow_and_update(), position);
        // Who opens later knows where the log stands.
        assert_eq!(*open(&url).await.observe().borrow(), position);
        store.publish(&item("a"), "ana").await.unwrap();
        assert!(!log.has_changed().unwrap());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_read_in_pages_and_from_any_place() {
    on_each(|url| async move {
        let store = open(&url).await;
        store.publish_all(&["a", "b", "c"].map(item), "import").await.unwrap();
        let whole = store.changes(Position::ZERO, 99).await.unwrap();
        assert_eq!(whole.iter().map(|change| change.item.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!(store.changes(Position::ZERO, 2).await.unwrap(), whole[..2]);
        assert_eq!(store.changes(whole[1].position, 99).await.unwrap(), whole[2..]);
        assert!(store.changes(whole[2].position, 99).await.unwrap().is_empty());
    })
    .await;
}
