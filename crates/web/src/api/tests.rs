//! What programs get of the seeds.

use std::collections::BTreeMap;

use content::kind::Kind;
use content::language::Language;
use serde_json::{Value, json};
use url::Url;

use super::*;
use crate::feeds::tests::{addresses, case, case_without_french, reader, seeds};
use crate::view::Hit;

fn value(of: &impl serde::Serialize) -> Value {
    serde_json::to_value(of).unwrap()
}

#[test]
fn an_item_says_which_language_was_asked_for_and_which_it_came_in() {
    let addresses = addresses();
    let languages = |item: &content::item::Item| {
        let answer = value(&detail(&addresses, &reader(&addresses, "fr"), item).unwrap());
        [answer["requested_language"].clone(), answer["served_language"].clone(), answer["standing"].clone()]
    };
    assert_eq!(languages(&case(&addresses)), [json!("fr"), json!("fr"), json!("translated")]);
    assert_eq!(languages(&case_without_french(&addresses)), [json!("fr"), json!("en"), json!("original")]);
}

#[test]
fn a_figure_is_exact_and_carries_its_words() {
    let addresses = addresses();
    let answer = value(&detail(&addresses, &reader(&addresses, "fr"), &case(&addresses)).unwrap());
    let water = answer["figures"].as_array().unwrap().iter().find(|figure| figure["name"] == "water-before").unwrap();
    assert_eq!(water["value"], json!("78000"));
    assert_eq!(
        (&water["unit"], &water["period"], &water["role"]),
        (&json!("us-gallon"), &json!("day"), &json!("before"))
    );
    assert_eq!(water["label"], json!("Consommation d’eau"));
    assert_eq!(water["converted"]["unit"], json!("cubic-metre"));
    assert_eq!(water["converted"]["text"], json!("≈\u{a0}295\u{a0}m³/jour"));
    let acid = answer["figures"].as_array().unwrap().iter().find(|figure| figure["name"] == "acid-left").unwrap();
    assert_eq!(acid["notes"], json!(["Par rapport à 1989."]));
}

#[test]
fn an_item_names_its_versions_and_its_other_forms() {
    let addresses = addresses();
    let answer = value(&detail(&addresses, &reader(&addresses, "es"), &case(&addresses)).unwrap());
    assert_eq!(answer["versions"].as_array().unwrap().len(), 3);
    assert_eq!(answer["facts"]["kind"], json!("case-study"));
    assert_eq!(answer["regions"], json!(["US-MA"]));
    let types: Vec<&str> =
        answer["alternates"].as_array().unwrap().iter().filter_map(|one| one["type"].as_str()).collect();
    let expected = [
        "text/html",
        "text/markdown",
        "application/json",
        "text/csv",
        "application/x-research-info-systems",
        "application/x-bibtex",
    ];
    assert_eq!(types, expected);
}

#[test]
fn every_seed_can_be_answered_in_every_language() {
    let addresses = addresses();
    for kind in Kind::ALL {
        let items = seeds(&addresses, *kind);
        for locale in addresses.locales().iter() {
            let reader = reader(&addresses, locale.language().as_str());
            assert_eq!(list(&addresses, &reader, &items, None).unwrap().items.len(), items.len());
            for item in &items {
                detail(&addresses, &reader, item).unwrap();
            }
        }
    }
}

#[test]
fn a_hit_comes_in_the_language_in_which_it_was_found() {
    let addresses = addresses();
    let found = [Hit {
        item: case(&addresses),
        language: Language::parse("es").unwrap(),
        snippet: vec![("agua".into(), true)],
    }];
    let facets = BTreeMap::from([
        (::search::Facet::Sector, vec![("electroplating".to_owned(), 1)]),
        (::search::Facet::Region, vec![("CA-NS".to_owned(), 1)]),
        (::search::Facet::Original, vec![("yes".to_owned(), 1)]),
    ]);
    let hits = ::search::Hits {
        total: ::search::Total::Exact(1),
        in_part: false,
        hits: Vec::new(),
        facets,
        next: None,
        synonyms: Vec::new(),
        suggestion: None,
    };
    let answer = value(&search(&addresses, &reader(&addresses, "fr"), &hits, &found, &[]).unwrap());
    assert_eq!(answer["requested_language"], json!("fr"));
    assert_eq!(answer["served_languages"], json!(["es"]));
    assert_eq!(answer["items"][0]["served_language"], json!("es"));
    assert_eq!(answer["items"][0]["snippet"], json!([{ "text": "agua", "marked": true }]));
    assert_eq!(answer["facets"]["sector"][0]["value"], json!("electroplating"));
    assert_eq!(answer["facets"]["region"][0]["label"], json!("Nouvelle-Écosse"));
    assert_eq!(answer["facets"].as_object().unwrap().len(), 2);
}

#[test]
fn a_problem_is_told_in_the_language_that_was_asked_for() {
    let addresses = addresses();
    let french = addresses.language("fr").unwrap();
    let wrong = problem(french, 400, Some(("kind", "casserole")), None);
    assert_eq!(wrong.detail, "Le paramètre kind ne peut pas avoir la valeur «\u{a0}casserole\u{a0}».");
    assert_eq!((wrong.parameter.as_deref(), wrong.requested_language.as_str()), (Some("kind"), "fr"));
    for (status, id) in
        [(400, None), (404, None), (405, None), (429, None), (500, Some("a1")), (500, None), (503, None)]
    {
        let said = problem(french, status, None, id);
        assert!(!said.title.contains("export-") && !said.detail.contains("export-"), "{said:?}");
    }
}

#[test]
fn the_description_covers_every_address() {
    let document = value(&openapi(&Url::parse("https://p2win.example").unwrap()));
    assert_eq!(document["openapi"], json!("3.1.0"));
    assert_eq!(document["servers"][0]["url"], json!("https://p2win.example"));
    let paths: Vec<&String> = document["paths"].as_object().unwrap().keys().collect();
    let expected = [
        "/api/v1/items",
        "/api/v1/items/{id}",
        "/api/v1/openapi.json",
        "/api/v1/search",
        "/api/v1/suggest",
        "/api/v1/thesaurus.jsonld",
        "/api/v1/thesaurus.ttl",
        "/health/live",
        "/health/ready",
    ];
    assert_eq!(paths.len(), expected.len());
    assert!(expected.iter().all(|path| paths.iter().any(|one| one == path)), "{paths:?}");
    assert!(document["components"]["schemas"]["ItemDetail"].is_object());
}
