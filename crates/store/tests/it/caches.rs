//! What is kept is never old.

use std::sync::Arc;
use std::time::Duration;

use content::item::Item;
use store::{Action, Position};

use crate::world::{NEWS, id, item, language, on_each, open, over, retitled, slug, text};

#[tokio::test(flavor = "multi_thread")]
async fn an_item_is_read_once_and_again_after_a_publication() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        store.publish(&first, "ana").await.unwrap();
        let read = store.item(&first.id).await.unwrap().unwrap();
        assert!(Arc::ptr_eq(&read, &store.item(&first.id).await.unwrap().unwrap()));
        assert!(Arc::ptr_eq(&read, &store.list(NEWS, None, 1).await.unwrap().items[0]));
        store.publish(&retitled(&first, 2, "Second"), "ana").await.unwrap();
        assert_eq!(store.item(&first.id).await.unwrap().unwrap().original().title, text("Second"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn poll_sees_what_another_process_writes() {
    on_each(|url| async move {
        let (here, there, first) = (open(&url).await, open(&url).await, item("a"));
        there.publish(&first, "ana").await.unwrap();
        assert_eq!(here.poll().await.unwrap().len(), 1);
        let (fr, old) = (language("fr"), slug("a-fr"));
        here.item(&first.id).await.unwrap();
        here.address(&fr, NEWS, &old).await.unwrap();
        let mut log = here.observe();
        log.mark_unchanged();

        let second = over(&first, 2, |draft| draft.versions.get_mut(&language("fr")).unwrap().slug = slug("deux"));
        there.publish(&second, "ana").await.unwrap();
        let changes = here.poll().await.unwrap();
        assert_eq!(changes.iter().map(|change| change.item.as_str()).collect::<Vec<_>>(), ["a"]);
        assert_eq!(here.item(&first.id).await.unwrap().unwrap().versions[&fr].slug, slug("deux"));
        assert_eq!(here.address(&fr, NEWS, &old).await.unwrap().unwrap().current, Some(slug("deux")));
        assert!(log.has_changed().unwrap());
        assert_eq!(*log.borrow_and_update(), changes[0].position);

        there.withdraw(&first.id, "ana").await.unwrap();
        assert_eq!(here.poll().await.unwrap()[0].action, Action::Withdrawn);
        assert!(here.item(&first.id).await.unwrap().is_none());
        assert!(here.poll().await.unwrap().is_empty());
        // Who opens now has nothing to catch up with.
        assert!(open(&url).await.poll().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_process_writes_the_others_notice() {
    on_each(|url| async move {
        let (here, there) = (open(&url).await, open(&url).await);
        let listening = tokio::spawn({
            let here = here.clone();
            async move { here.listen().await }
        });
        // It takes a moment until it listens.
        let mut heard = false;
        for number in 0..100 {
            there.publish(&item(&format!("n{number}")), "ana").await.unwrap();
            heard = here.elsewhere().await;
            if heard {
                break;
            }
        }
        assert!(heard);
        // The rest of it, and then nothing more until something is written.
        while here.elsewhere().await {}
        assert!(!here.poll().await.unwrap().is_empty());
        there.withdraw(&id("n0"), "ana").await.unwrap();
        assert!(here.elsewhere().await);
        assert_eq!(here.poll().await.unwrap()[0].action, Action::Withdrawn);
        listening.abort();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_changes_come_in_one_poll() {
    on_each(|url| async move {
        let (here, there) = (open(&url).await, open(&url).await);
        let items: Vec<Item> = (0..1_100).map(|number| item(&format!("n{number}"))).collect();
        there.publish_all(&items, "import").await.unwrap();
        let read = here.poll().await.unwrap();
        assert_eq!(read, there.changes(Position::ZERO, 9_999).await.unwrap());
        assert_eq!(read.len(), items.len());
    })
    .await;
}

/// Readers that read the old rows must not keep them after the publication.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_old_is_kept_while_readers_read_and_writers_write() {
    on_each(|url| async move {
        let (store, other) = (open(&url).await, open(&url).await);
        let mut item = item("a");
        store.publish(&item, "ana").await.unwrap();
        let readers: Vec<_> = (0..4)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    loop {
                        store.item(&id("a")).await.unwrap();
                        store.address(&language("en"), NEWS, &slug("a-en")).await.unwrap();
                        tokio::task::yield_now().await;
                    }
                })
            })
            .collect();
        for round in 0..60 {
            let name = format!("round-{round}");
            item = over(&item, round % 60, |draft| draft.versions.get_mut(&language("en")).unwrap().slug = slug(&name));
            if round % 2 == 0 {
                store.publish(&item, "ana").await.unwrap();
            } else {
                other.publish(&item, "ana").await.unwrap();
                store.poll().await.unwrap();
            }
            for _ in 0..3 {
                assert_eq!(store.item(&item.id).await.unwrap().unwrap().original().slug, slug(&name));
                let address = store.address(&language("en"), NEWS, &slug("a-en")).await.unwrap().unwrap();
                assert_eq!(address.current, Some(slug(&name)));
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        }
        readers.iter().for_each(tokio::task::JoinHandle::abort);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_without_room_for_items_still_answers() {
    on_each(|url| async move {
        let store = open(&url).await.with_item_cache(0);
        store.publish(&item("a"), "ana").await.unwrap();
        for _ in 0..3 {
            assert!(store.item(&id("a")).await.unwrap().is_some());
        }
    })
    .await;
}
