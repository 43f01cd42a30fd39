//! What goes in comes out, on both databases the same.

use std::sync::Arc;

use chrono::{DateTime, Timelike, Utc};
use content::item::Item;
use content::kind::Kind;

use crate::world::{everything, id, item, on_each, open};

/// Times are kept to the microsecond.
fn exact(mut item: Item) -> Item {
    let truncated = |at: DateTime<Utc>| at.with_nanosecond(at.nanosecond() / 1_000 * 1_000).unwrap();
    item.revised = truncated(item.revised);
    item.published = truncated(item.published);
    item.versions.values_mut().for_each(|version| version.edited = truncated(version.edited));
    item
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_with_everything_comes_back_equal() {
    on_each(|url| async move {
        let (store, written) = (open(&url).await, everything());
        store.publish(&written, "ana").await.unwrap();
        let kept = exact(written);
        assert_eq!(store.item(&kept.id).await.unwrap().as_deref(), Some(&kept));
        assert_eq!(open(&url).await.items(std::slice::from_ref(&kept.id)).await.unwrap(), [Arc::new(kept.clone())]);
        assert_eq!(store.list(Kind::CaseStudy, None, 9).await.unwrap().items, [Arc::new(kept.clone())]);
        assert_eq!(store.all(None, 9).await.unwrap(), [Arc::new(kept)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn decimals_keep_every_digit() {
    on_each(|url| async move {
        let store = open(&url).await;
        store.publish(&everything(), "ana").await.unwrap();
        let item = open(&url).await.item(&everything().id).await.unwrap().unwrap();
        let value = |name: &str| String::from(item.common.figures.get(name).unwrap().value);
        assert_eq!(value("money-saved"), "12345678901234.5678");
        assert_eq!(value("water-before"), "78000.10");
        assert_eq!(value("nothing"), "0.00");
        let upper = item.common.figures.get("water-before").unwrap().upper.unwrap();
        assert_eq!(String::from(upper), "99999999999999999999.00000001");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn items_come_in_the_order_asked_and_missing_ones_are_left_out() {
    on_each(|url| async move {
        let store = open(&url).await;
        for id in ["a", "b", "c"] {
            store.publish(&item(id), "ana").await.unwrap();
        }
        store.item(&id("b")).await.unwrap();
        let asked = [id("c"), id("gone"), id("a"), id("b"), id("c")];
        assert_eq!(crate::world::ids(&store.items(&asked).await.unwrap()), ["c", "a", "b", "c"]);
        assert!(store.items(&[]).await.unwrap().is_empty());
        assert!(store.item(&id("gone")).await.unwrap().is_none());
        store.check().await.unwrap();
    })
    .await;
}
