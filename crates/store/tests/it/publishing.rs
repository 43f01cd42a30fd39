//! The one way in, and the way out.

use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait, Database, DbBackend, TransactionTrait};
use store::{Action, Error, Position, Published};

use crate::world::{NEWS, WRITTEN, id, item, language, on_each, open, over, retitled, slug, text};

#[tokio::test(flavor = "multi_thread")]
async fn publishing_twice_is_publishing_once() {
    on_each(|url| async move {
        let store = open(&url).await;
        let Published::At(position) = store.publish(&item("a"), "ana").await.unwrap() else { panic!("not written") };
        assert_eq!(store.publish(&item("a"), "ben").await.unwrap(), Published::Unchanged);
        assert_eq!(store.position().await.unwrap(), position);
        assert_eq!(store.history(&id("a"), None).await.unwrap().len(), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_can_come_and_go() {
    on_each(|url| async move {
        let (store, whole) = (open(&url).await, item("a"));
        store.publish(&whole, "ana").await.unwrap();
        let less = over(&whole, 2, |draft| drop(draft.versions.remove(&language("fr"))));
        store.publish(&less, "ana").await.unwrap();
        assert_eq!(store.item(&id("a")).await.unwrap().unwrap().versions.len(), 2);
        store.publish(&whole, "ana").await.unwrap();
        assert_eq!(open(&url).await.item(&id("a")).await.unwrap().unwrap().versions.len(), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slug_of_another_item_is_refused_and_nothing_is_written() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        store.publish(&first, "ana").await.unwrap();
        let moved = over(&first, 2, |draft| draft.versions.get_mut(&language("fr")).unwrap().slug = slug("neuf"));
        store.publish(&moved, "ana").await.unwrap();
        let before = store.position().await.unwrap();
        for taken in ["a-fr", "neuf"] {
            let second =
                over(&item("b"), 3, |draft| draft.versions.get_mut(&language("fr")).unwrap().slug = slug(taken));
            let refused = store.publish(&second, "ana").await.unwrap_err();
            assert!(matches!(&refused, Error::SlugTaken { by, .. } if by.as_str() == "a"), "{refused}");
            let (message, parts) = refused.message();
            assert_eq!((message, parts[1].1.as_str()), ("store-slug-taken", taken));
        }
        assert_eq!(store.position().await.unwrap(), before);
        assert!(store.item(&id("b")).await.unwrap().is_none());
        // The same word in another language is another address.
        let second = over(&item("b"), 3, |draft| draft.versions.get_mut(&language("es")).unwrap().slug = slug("neuf"));
        assert!(matches!(store.publish(&second, "ana").await.unwrap(), Published::At(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_refused_item_does_not_spoil_the_rest() {
    on_each(|url| async move {
        let store = open(&url).await;
        let clash = over(&item("b"), 2, |draft| draft.versions.get_mut(&language("es")).unwrap().slug = slug("a-es"));
        let done = store.publish_all(&[item("a"), clash, item("c"), item("c")], "import").await.unwrap();
        assert!(matches!(done[0], Ok(Published::At(_))));
        assert!(matches!(done[1], Err(Error::SlugTaken { .. })));
        assert!(matches!(done[2], Ok(Published::At(_))));
        assert!(matches!(done[3], Ok(Published::Unchanged)));
        assert_eq!(crate::world::ids(&store.all(None, 9).await.unwrap()), ["a", "c"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_item_is_gone_but_not_its_history() {
    on_each(|url| async move {
        let (store, item) = (open(&url).await, item("a"));
        store.publish(&item, "ana").await.unwrap();
        let (en, old) = (language("en"), slug("a-en"));
        assert!(store.item(&item.id).await.unwrap().is_some());
        assert!(store.address(&en, NEWS, &old).await.unwrap().is_some());
        let position = store.withdraw(&item.id, "ben").await.unwrap().unwrap();
        assert!(store.item(&item.id).await.unwrap().is_none());
        assert!(store.address(&en, NEWS, &old).await.unwrap().is_none());
        assert!(store.list(NEWS, None, 9).await.unwrap().items.is_empty());
        assert_eq!(store.withdraw(&item.id, "ben").await.unwrap(), None);
        let last = store.changes(Position::ZERO, 9).await.unwrap().pop().unwrap();
        assert_eq!((last.position, last.action), (position, Action::Withdrawn));
        let history = store.history(&item.id, Some(&en)).await.unwrap();
        assert_eq!(history.iter().map(|entry| entry.removed).collect::<Vec<_>>(), [true, false]);
        assert_eq!(history[0].editor, "ben");
        assert!(store.original_at(&item.id, item.revision).await.unwrap().is_some());
        assert!(matches!(store.publish(&item, "ana").await.unwrap(), Published::At(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gives_up_waiting_does_not_cut_a_publication_off() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        store.publish(&first, "ana").await.unwrap();
        store.item(&first.id).await.unwrap();
        let (second, mut log) = (retitled(&first, 2, "Second"), store.observe());
        log.mark_unchanged();
        let _ = tokio::time::timeout(Duration::ZERO, store.publish(&second, "ana")).await;
        tokio::time::timeout(Duration::from_secs(5), log.changed()).await.unwrap().unwrap();
        assert_eq!(store.item(&first.id).await.unwrap().unwrap().original().title, text("Second"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_writer_waits_two_seconds_for_another_process_and_then_says_so() {
    on_each(|url| async move {
        let store = open(&url).await;
        let other = Database::connect(&url).await.unwrap();
        let writing = other.begin().await.unwrap();
        let turn = match other.get_database_backend() {
            DbBackend::Postgres => "SELECT pg_advisory_xact_lock(5765492)",
            _ => "DELETE FROM changes",
        };
        writing.execute_unprepared(turn).await.unwrap();
        let begun = Instant::now();
        let refused = store.publish(&item("a"), "ana").await.unwrap_err();
        assert!(matches!(refused, Error::Busy), "{refused}");
        assert!(begun.elapsed() >= Duration::from_millis(1900) && begun.elapsed() < Duration::from_secs(4));
        store.check().await.unwrap();
        writing.rollback().await.unwrap();
        assert!(matches!(store.publish(&item("a"), "ana").await.unwrap(), Published::At(_)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_changed_is_written() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        store.publish(&first, "ana").await.unwrap();
        let second = over(&first, 2, |draft| {
            let spanish = draft.versions.get_mut(&language("es")).unwrap();
            spanish.title = text("Noticia");
        });
        assert_eq!(second.versions[&language("en")], first.versions[&language("en")]);
        store.publish(&second, "ben").await.unwrap();
        let history = store.history(&first.id, None).await.unwrap();
        let by_ben: Vec<_> = history.iter().filter(|entry| entry.editor == "ben").collect();
        assert_eq!(by_ben.iter().map(|entry| entry.language.as_str()).collect::<Vec<_>>(), ["es"]);
        // A change of the facts alone stands with the original.
        let third = over(&second, 3, |draft| {
            draft.common.trinational = true;
            draft.versions.get_mut(&language("en")).unwrap().made = WRITTEN;
        });
        store.publish(&third, "cy").await.unwrap();
        let last = store.history(&first.id, None).await.unwrap().remove(0);
        assert_eq!((last.editor.as_str(), last.language.as_str()), ("cy", "en"));
    })
    .await;
}
