//! Pages end where the next begins.

use std::collections::BTreeSet;

use search::{Cursor, Embedded, Engine, Query, Sort};

use crate::world::{document, empty, fill, put, remove};

/// Fifty documents in several segments, many of them equal in score and in date.
async fn fifty() -> Embedded {
    let engine = empty();
    let documents: Vec<_> = (0..50)
        .map(|n| document(&format!("{n:02}"), "en", "Water", &"water ".repeat(n % 3), i64::try_from(n / 10).unwrap()))
        .collect();
    for some in documents.chunks(15) {
        fill(&engine, some.to_vec()).await;
    }
    engine
}

/// Every id in the order of the pages; the cursor goes through an address each time.
async fn read(engine: &impl Engine, mut query: Query) -> Vec<String> {
    let mut ids = Vec::new();
    loop {
        let page = engine.find(&query).await.unwrap();
        ids.extend(page.hits.into_iter().map(|hit| hit.id));
        let Some(next) = page.next else { return ids };
        query.after = Cursor::parse(&next.to_string());
    }
}

#[tokio::test]
async fn every_hit_is_on_one_page_and_on_no_other() {
    let engine = fifty().await;
    for sort in [Sort::Relevance, Sort::Newest] {
        for text in ["water", ""] {
            for limit in [1, 7, 10, 50, 99] {
                let ids = read(&engine, Query { sort, limit, ..Query::new(text, "en") }).await;
                let once: BTreeSet<_> = ids.iter().collect();
                assert_eq!((ids.len(), once.len()), (50, 50), "{sort:?} {text} {limit}");
            }
        }
    }
}

#[tokio::test]
async fn pages_of_any_size_have_the_same_order() {
    let engine = fifty().await;
    let whole = read(&engine, Query { limit: 100, ..Query::new("water", "en") }).await;
    let parts = read(&engine, Query { limit: 3, ..Query::new("water", "en") }).await;
    assert_eq!(whole, parts);
}

#[tokio::test]
async fn what_appears_or_goes_between_two_pages_neither_repeats_nor_hides_a_hit() {
    let engine = fifty().await;
    let mut query = Query::new("", "en");
    let page = engine.find(&query).await.unwrap();
    let seen: BTreeSet<String> = page.hits.iter().map(|hit| hit.id.clone()).collect();
    let new = put(100, vec![document("new", "en", "Water", "", 99)]);
    engine.apply(&[new, remove(101, &page.hits[0].id)]).await.unwrap();
    query.after = page.next;
    let rest = read(&engine, query).await;
    assert_eq!(rest.len(), 40);
    assert!(rest.iter().all(|id| !seen.contains(id)));
}

#[tokio::test]
async fn a_page_has_at_most_a_hundred_hits() {
    let engine = empty();
    fill(&engine, (0..120).map(|n| document(&n.to_string(), "en", "x", "", n)).collect()).await;
    let page = engine.find(&Query { limit: usize::MAX, ..Query::new("", "en") }).await.unwrap();
    assert_eq!(page.hits.len(), 100);
    assert!(page.next.is_some());
}
