//! A PostgreSQL server that closes connections.

use std::time::Duration;

use store::{Error, Published};

use crate::world::{Place, id, item, run};

const CUT: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
    WHERE datname = current_database() AND pid <> pg_backend_pid()";

#[tokio::test(flavor = "multi_thread")]
async fn cut_connections_are_replaced_at_once() {
    let Some(place) = Place::postgres().await else { return };
    let store = place.open().await.with_item_cache(0);
    store.publish(&item("a"), "ana").await.unwrap();
    for rest in [0, 200] {
        let read = || {
            let store = store.clone();
            tokio::spawn(async move { store.item(&id("a")).await })
        };
        let readers: Vec<_> = (0..8).map(|_| read()).collect();
        for reader in readers {
            reader.await.unwrap().unwrap();
        }
        run(&place.url, CUT).await;
        tokio::time::sleep(Duration::from_millis(rest)).await;
        let mut failures = 0;
        while let Err(error) = store.item(&id("a")).await {
            assert!(matches!(error, Error::Unreachable(_)), "{error}");
            failures += 1;
        }
        // Each connection fails once at most, and only where it was in use just now.
        assert!(failures <= if rest == 0 { 10 } else { 0 }, "{failures} after {rest} ms");
    }
    assert!(matches!(store.publish(&item("b"), "ana").await.unwrap(), Published::At(_)));
    store.close().await;
    place.end().await;
}
