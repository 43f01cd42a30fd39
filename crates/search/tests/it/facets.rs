//! Narrowing, and the counts that tell what narrowing would give.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use search::{Document, Embedded, Engine, Facet, Hits, Query, Total};

use crate::world::{document, filled, under};

fn study(id: &str, sector: &str, techniques: &[&str], country: &str) -> Document {
    let values: Vec<_> = techniques.iter().map(|technique| (Facet::Technique, *technique)).collect();
    let study = under(document(id, "en", "Study", "water", 1), &values);
    under(study, &[(Facet::Sector, sector), (Facet::Country, country)])
}

async fn studies() -> Embedded {
    filled(vec![
        study("a", "plating", &["recycling", "rinsing"], "US"),
        study("b", "plating", &["recycling"], "MX"),
        study("c", "paint", &["recycling"], "US"),
        study("d", "paint", &["rinsing"], "FR"),
        study("e", "leather", &[], "FR"),
    ])
    .await
}

async fn narrowed(engine: &impl Engine, filters: &[(Facet, &[&str])]) -> Hits {
    let mut query = Query { facets: true, ..Query::new("water", "en") };
    for (facet, values) in filters {
        let values: BTreeSet<String> = values.iter().map(|value| (*value).to_owned()).collect();
        query.filters.insert(*facet, values);
    }
    engine.find(&query).await.unwrap()
}

fn counts(hits: &Hits, facet: Facet) -> String {
    let counts = hits.facets[&facet].iter().map(|(value, count)| format!("{value} {count}"));
    counts.collect::<Vec<_>>().join(", ")
}

#[tokio::test]
async fn without_filters_everything_is_counted_the_most_frequent_first() {
    let hits = narrowed(&studies().await, &[]).await;
    assert_eq!(hits.total, Total::Exact(5));
    assert_eq!(counts(&hits, Facet::Sector), "paint 2, plating 2, leather 1");
    assert_eq!(counts(&hits, Facet::Technique), "recycling 3, rinsing 2");
    assert_eq!(counts(&hits, Facet::Kind), "case-study 5");
    assert_eq!(counts(&hits, Facet::Language), "en 5");
    assert_eq!(counts(&hits, Facet::Year), "");
}

#[tokio::test]
async fn a_filter_narrows_the_other_facets_but_not_its_own() {
    let hits = narrowed(&studies().await, &[(Facet::Sector, &["plating"])]).await;
    assert_eq!(hits.total, Total::Exact(2));
    assert_eq!(counts(&hits, Facet::Sector), "paint 2, plating 2, leather 1");
    assert_eq!(counts(&hits, Facet::Country), "MX 1, US 1");
}

#[tokio::test]
async fn values_of_a_facet_are_alternatives_and_facets_narrow_each_other() {
    let filters: [(Facet, &[&str]); 2] = [(Facet::Sector, &["plating", "paint"]), (Facet::Country, &["US"])];
    let hits = narrowed(&studies().await, &filters).await;
    assert_eq!(hits.total, Total::Exact(2));
    assert_eq!(counts(&hits, Facet::Sector), "paint 1, plating 1");
    assert_eq!(counts(&hits, Facet::Country), "US 2, FR 1, MX 1");
    assert_eq!(counts(&hits, Facet::Technique), "recycling 2, rinsing 1");
}

#[tokio::test]
async fn a_count_is_what_choosing_that_value_gives() {
    let engine = studies().await;
    let before = narrowed(&engine, &[(Facet::Sector, &["plating"])]).await;
    for (value, count) in &before.facets[&Facet::Country] {
        let after = narrowed(&engine, &[(Facet::Sector, &["plating"]), (Facet::Country, &[value])]).await;
        assert_eq!(after.total, Total::Exact(*count), "{value}");
    }
}

#[tokio::test]
async fn a_value_nobody_has_finds_nothing_and_no_value_at_all_is_no_filter() {
    let engine = studies().await;
    let hits = narrowed(&engine, &[(Facet::Country, &["ZZ"])]).await;
    assert_eq!(hits.total, Total::Exact(0));
    assert_eq!(counts(&hits, Facet::Country), "FR 2, US 2, MX 1");
    assert_eq!(narrowed(&engine, &[(Facet::Saving, &["water"])]).await.total, Total::Exact(0));
    assert_eq!(narrowed(&engine, &[(Facet::Country, &[])]).await.total, Total::Exact(5));
}

#[tokio::test]
async fn a_document_of_two_regions_is_found_and_counted_under_each() {
    let of = |id, regions: &[&str]| {
        let values: Vec<_> = regions.iter().map(|region| (Facet::Region, *region)).collect();
        under(document(id, "en", "Study", "water", 1), &values)
    };
    let engine = filled(vec![of("a", &["US-NY", "US-VT"]), of("b", &["US-NY"]), of("c", &[])]).await;
    let hits = narrowed(&engine, &[(Facet::Region, &["US-VT"])]).await;
    assert_eq!((hits.total, hits.hits[0].id.as_str()), (Total::Exact(1), "a"));
    assert_eq!(counts(&hits, Facet::Region), "US-NY 2, US-VT 1");
}

#[tokio::test]
async fn the_year_follows_from_the_date() {
    let mut dated = document("a", "en", "Study", "water", 1);
    dated.date = NaiveDate::from_ymd_opt(1997, 5, 1);
    let hits = narrowed(&filled(vec![dated]).await, &[(Facet::Year, &["1997"])]).await;
    assert_eq!((hits.total, counts(&hits, Facet::Year)), (Total::Exact(1), "1997 1".to_owned()));
}

#[tokio::test]
async fn counts_alone_need_no_hits() {
    let query = Query { limit: 0, facets: true, ..Query::new("", "en") };
    let hits = studies().await.find(&query).await.unwrap();
    assert_eq!((hits.total, hits.hits.len(), hits.next), (Total::Exact(5), 0, None));
    assert_eq!(counts(&hits, Facet::Country), "FR 2, US 2, MX 1");
}
