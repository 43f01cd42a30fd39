//! What items said before.

use content::version::Revision;

use crate::world::{item, language, on_each, open, over, retitled, text};

#[tokio::test(flavor = "multi_thread")]
async fn each_revision_of_an_original_can_be_read_again() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        let second = retitled(&first, 2, "Second");
        let third = retitled(&second, 3, "Third");
        for item in [&first, &second, &third] {
            store.publish(item, "ana").await.unwrap();
        }
        for (revision, title) in [(1, "News"), (2, "Second"), (3, "Third")] {
            let version = store.original_at(&first.id, Revision(revision)).await.unwrap().unwrap();
            assert_eq!((version.title, version.language), (text(title), language("en")));
        }
        assert!(store.original_at(&first.id, Revision(4)).await.unwrap().is_none());
        let revisions = store.history(&first.id, Some(&language("en"))).await.unwrap();
        assert_eq!(revisions.iter().map(|entry| entry.revision.0).collect::<Vec<_>>(), [3, 2, 1]);
        assert!(revisions.iter().all(|entry| entry.editor == "ana" && !entry.removed));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_mended_replaces_what_the_revision_said() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        let mended = over(&first, 2, |draft| {
            let english = draft.versions.get_mut(&language("en")).unwrap();
            english.title = text("Mended");
            english.made = content::draft::Made::Written { revision: Some(Revision(1)) };
        });
        for item in [&first, &mended] {
            store.publish(item, "ana").await.unwrap();
        }
        let version = store.original_at(&first.id, Revision(1)).await.unwrap().unwrap();
        assert_eq!(version.title, text("Mended"));
        // The fingerprints that a later translation needs are those of this text.
        assert_eq!(version.basis(), mended.original().basis());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_version_is_noted() {
    on_each(|url| async move {
        let (store, first) = (open(&url).await, item("a"));
        store.publish(&first, "ana").await.unwrap();
        let less = over(&first, 2, |draft| drop(draft.versions.remove(&language("fr"))));
        store.publish(&less, "ben").await.unwrap();
        let french = store.history(&first.id, Some(&language("fr"))).await.unwrap();
        assert_eq!(french.iter().map(|entry| entry.removed).collect::<Vec<_>>(), [true, false]);
        assert_eq!(store.history(&first.id, None).await.unwrap().len(), 4);
    })
    .await;
}
