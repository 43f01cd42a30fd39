//! Tables of older and newer programs.

use store::{Error, Store};

use crate::world::{item, on_each, open, run};

/// All steps so far.
const STEPS: [&str; 2] = ["m20260101_items", "m20261123_missed_searches"];

#[tokio::test(flavor = "multi_thread")]
async fn a_fresh_database_takes_every_step_once() {
    on_each(|url| async move {
        let store = Store::open(&url).await.unwrap();
        let pending = store.pending().await.unwrap();
        assert_eq!(pending, STEPS);
        assert_eq!(store.pending().await.unwrap(), pending);
        assert_eq!(store.migrate().await.unwrap(), pending);
        assert!(store.pending().await.unwrap().is_empty());
        assert!(store.migrate().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_nodes_that_start_together_take_each_step_once() {
    on_each(|url| async move {
        let nodes: Vec<_> = (0..6)
            .map(|_| {
                let url = url.clone();
                tokio::spawn(async move { Store::open(&url).await.unwrap().migrate().await.unwrap().len() })
            })
            .collect();
        let mut taken = 0;
        for node in nodes {
            taken += node.await.unwrap();
        }
        assert_eq!(taken, STEPS.len());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_program_is_refused() {
    on_each(|url| async move {
        let store = open(&url).await;
        store.publish(&item("a"), "ana").await.unwrap();
        run(&url, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m29990101_robots', 1)").await;
        for error in [store.pending().await.unwrap_err(), store.migrate().await.unwrap_err()] {
            assert!(matches!(&error, Error::Newer { step } if step == "m29990101_robots"), "{error}");
            assert_eq!(error.message(), ("store-newer", vec![("step", "m29990101_robots".to_owned())]));
        }
        assert!(matches!(Store::open(&url).await, Err(Error::Newer { .. })));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_no_known_database_is_refused_without_repeating_it() {
    for url in [
        "",
        "mysql://u:secret@h/d",
        "sqlite:",
        "sqlite://",
        "sqlite://a?mode=memory",
        "p2win.db",
        "postgres://h:secret/d",
    ] {
        let error = Store::open(url).await.err().unwrap();
        assert!(matches!(error, Error::Url), "{url}: {error}");
        assert!(!format!("{error} {error:?}").contains("secret"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_is_not_a_busy_one() {
    let error = Store::open("postgres://nobody@127.0.0.1:1/none").await.err().unwrap();
    assert!(matches!(error, Error::Unreachable(_)), "{error}");
}
