//! Questions that thousands of documents answer: the best are found without ranking each, and a part
//! of them tells how many there are.

use std::collections::BTreeSet;

use search::{Document, Embedded, Engine, Facet, Hits, Query, Total};

use crate::world::{document, filled, outline, put, remove, under};

/// One document in ten is from here.
const FEW: &str = "MX";

/// As many documents about water, of which each hundredth has the word in its title, and the
/// others have it more often the more their number ends in nines.
fn about_water(count: usize) -> Vec<Document> {
    let made = |n: usize| {
        let title = if n.is_multiple_of(100) { "Water" } else { "Study" };
        let often = n.to_string().bytes().rev().take_while(|digit| *digit == b'9').count() + 1;
        let body = format!("{}{} plating", "water ".repeat(often), "rinse ".repeat(20 - often + n % 7));
        let document = document(&format!("d{n}"), "en", title, &body, 1);
        under(document, &[(Facet::Country, if n.is_multiple_of(10) { FEW } else { "US" })])
    };
    (0..count).map(made).collect()
}

async fn found(engine: &Embedded, query: Query) -> Hits {
    engine.find(&Query { facets: true, ..query }).await.unwrap()
}

fn water() -> Query {
    Query { snippets: false, ..Query::new("water plating", "en") }
}

fn from_few() -> Query {
    Query { filters: [(Facet::Country, BTreeSet::from([FEW.to_owned()]))].into(), ..water() }
}

fn count(hits: &Hits, value: &str) -> u64 {
    hits.facets[&Facet::Country].iter().find(|(known, _)| known == value).map_or(0, |(_, count)| *count)
}

/// How far a number is from what it should be, in hundredths.
fn off(number: u64, truth: u64) -> u64 {
    number.abs_diff(truth) * 100 / truth
}

#[tokio::test]
async fn thousands_are_counted_each() {
    let engine = filled(about_water(2_400)).await;
    let hits = found(&engine, water()).await;
    assert_eq!((hits.total, count(&hits, FEW), count(&hits, "US")), (Total::Exact(2_400), 240, 2_160));
}

#[tokio::test]
async fn of_more_a_part_is_counted_and_each_once_a_value_is_chosen() {
    let engine = filled(about_water(12_000)).await;
    let hits = found(&engine, water()).await;
    let Total::About(total) = hits.total else { panic!("{:?}", hits.total) };
    assert!(off(total, 12_000) <= 5, "{total}");
    assert!(off(count(&hits, FEW), 1_200) <= 20 && off(count(&hits, "US"), 10_800) <= 5, "{:?}", hits.facets);

    let hits = found(&engine, from_few()).await;
    assert_eq!((hits.total, count(&hits, FEW), count(&hits, "US")), (Total::Exact(1_200), 1_200, 10_800));
}

#[tokio::test]
async fn where_a_part_has_too_few_all_are_counted() {
    // Each word is in half of the documents, both together in a few only, which nobody can foresee.
    let word = |n: usize| if n.is_multiple_of(2) { "anode" } else { "cathode" };
    let body = |n: usize| if n < 30 { "anode cathode".to_owned() } else { word(n).to_owned() };
    let documents = (0..24_000).map(|n| document(&format!("d{n}"), "en", "Study", &body(n), 1)).collect();
    let engine = filled(documents).await;
    assert_eq!(found(&engine, Query::new("anode cathode", "en")).await.total, Total::Exact(30));
}

#[tokio::test]
async fn pages_neither_repeat_nor_skip() {
    let engine = filled(about_water(6_000)).await;
    let mut after = None;
    let mut pages = Vec::new();
    for _ in 0..4 {
        let hits = found(&engine, Query { limit: 50, after, ..water() }).await;
        pages.extend(hits.hits.iter().map(|hit| (hit.score, hit.id.clone())));
        after = hits.next;
    }
    assert_eq!(pages.iter().map(|(_, id)| id).collect::<BTreeSet<_>>().len(), 200);
    assert!(pages.is_sorted_by(|(one, _), (next, _)| one >= next));
    // Each that has the word in its title is among them.
    assert!((0..60).all(|n| pages.iter().any(|(_, id)| *id == format!("d{}", n * 100))));
}

#[tokio::test]
async fn what_was_taken_away_is_not_among_them() {
    let engine = filled(about_water(6_000)).await;
    let best = outline(&found(&engine, water()).await);
    let best: Vec<&str> = best.split(' ').collect();
    engine
        .apply(&[remove(6_001, best[0]), put(6_002, vec![document(best[1], "en", "Paint", "paint", 1)])])
        .await
        .unwrap();
    let hits = found(&engine, water()).await;
    assert_eq!(outline(&Hits { hits: hits.hits[..8].to_vec(), ..hits.clone() }), best[2..].join(" "));
}
