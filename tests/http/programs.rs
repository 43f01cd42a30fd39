//! What programs read: the interface, the site map, and what the site says of itself.

use std::collections::BTreeSet;

use tests::checkout::files;
use tests::page;

use super::site::{CASE, LANGUAGES, get, item, listed, path};

/// Every item of a list, page by page.
fn walk(query: &str, limit: usize) -> Vec<String> {
    let (mut ids, mut cursor) = (Vec::new(), None::<String>);
    loop {
        let after = cursor.map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
        let answer = get(&format!("/api/v1/items?limit={limit}{query}{after}"));
        assert_eq!(answer.status, 200);
        let list = answer.json();
        let items = list["items"].as_array().unwrap().clone();
        assert!(items.len() <= limit && !items.is_empty());
        ids.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        cursor = list["next_cursor"].as_str().map(ToOwned::to_owned);
        if cursor.is_none() {
            return ids;
        }
    }
}

#[test]
fn paging_walks_over_every_item_once() {
    let seeds = files("content", &["item.toml"]).len();
    for limit in [7, 100] {
        let ids = walk("", limit);
        assert_eq!(ids.len(), seeds);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), seeds, "an item came twice");
    }
    let cases = walk("&kind=case-study", 10);
    assert_eq!(cases.len(), files("content/case-study", &["item.toml"]).len());
}

#[test]
fn an_answer_says_the_language_asked_for_and_the_one_served() {
    for (language, tag) in LANGUAGES {
        let case = item(CASE, language);
        assert_eq!(case["requested_language"], language);
        assert_eq!(case["served_language"], language);
        assert_eq!(case["languages"], serde_json::json!(["en", "es", "fr"]));
        assert_eq!(get(&format!("/api/v1/items/{CASE}?lang={language}")).header("content-language"), Some(tag));
    }
    let unknown = get("/api/v1/items?lang=de");
    assert_eq!(unknown.status, 400);
    assert!(unknown.text().contains("lang"));
}

#[test]
fn figures_stay_as_the_source_gives_them_and_are_converted_beside() {
    let metric = item(CASE, "fr");
    let us = get(&format!("/api/v1/items/{CASE}?lang=fr&units=us")).json();
    let figure = |case: &serde_json::Value, name: &str| {
        case["figures"].as_array().unwrap().iter().find(|figure| figure["name"] == name).unwrap().clone()
    };
    let (in_metric, in_us) = (figure(&metric, "water-before"), figure(&us, "water-before"));
    assert_eq!((in_metric["value"].as_str(), in_us["value"].as_str()), (Some("78000"), Some("78000")));
    assert_eq!(in_metric["unit"], "us-gallon");
    assert_eq!(in_metric["converted"]["unit"], "cubic-metre");
    assert!(in_us["converted"].is_null(), "{in_us}");
    assert!(in_metric["source_amount"].as_str().unwrap().contains("78\u{a0}000"), "{in_metric}");
}

#[test]
fn every_address_of_the_description_answers_with_what_it_describes() {
    let document = get("/api/v1/openapi.json").json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() >= 4);
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().unwrap() {
            assert_eq!(method, "get", "{path}");
            assert!(operation["summary"].is_string() || operation["description"].is_string(), "{path}");
            let answer = get(&path.replace("{id}", CASE));
            let described = operation["responses"].as_object().unwrap();
            assert!(described.contains_key(&answer.status.to_string()), "{path}: {} is not described", answer.status);
            assert_eq!(answer.status, 200, "{path}");
            let media = answer.header("content-type").unwrap().split(';').next().unwrap().to_owned();
            let content = described["200"]["content"].as_object().unwrap();
            assert!(content.keys().any(|known| known.split(';').next() == Some(media.as_str())), "{path}: {media}");
        }
    }
}

#[test]
fn the_plain_forms_stand_beside_every_page() {
    for (language, _) in LANGUAGES {
        let own = format!("/{language}/");
        for page in listed().keys().filter(|path| path.starts_with(&own) && path.matches('/').count() == 3).step_by(9) {
            let json = get(&format!("{page}.json"));
            assert_eq!((json.status, json.header("content-type")), (200, Some("application/json")), "{page}");
            assert_eq!(path(json.json()["url"].as_str().unwrap()), *page);
            let markdown = get(&format!("{page}.md"));
            assert_eq!(
                (markdown.status, markdown.header("content-type")),
                (200, Some("text/markdown; charset=utf-8")),
                "{page}"
            );
            assert!(markdown.text().contains(json.json()["title"].as_str().unwrap()), "{page}");
        }
        assert_eq!(get(&format!("/{language}/index.md")).status, 200);
        assert_eq!(get(&format!("/{language}/index.json")).status, 200);
    }
}

#[test]
fn a_case_can_be_cited_by_programs() {
    for (language, _) in LANGUAGES {
        let case = item(CASE, language);
        let (page, title) = (path(case["url"].as_str().unwrap()), case["title"].as_str().unwrap().to_owned());
        let ris = get(&format!("{page}.ris")).text();
        assert!(
            ris.starts_with("TY  - ") && ris.contains(&format!("\nTI  - {title}")) && ris.trim_end().ends_with("ER  -"),
            "{ris}"
        );
        let permanent = case["permanent_url"].as_str().unwrap().to_owned();
        assert!(ris.contains(&permanent));
        let bibtex = get(&format!("{page}.bib")).text();
        assert!(bibtex.starts_with('@') && bibtex.contains(&permanent), "{bibtex}");
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
        let csv = get(&format!("{page}.csv"));
        assert!(csv.header("content-disposition").unwrap().starts_with("attachment"));
        assert!(csv.text().contains("78000"));
    }
}

#[test]
fn what_the_site_map_lists_answers_in_every_language_it_names() {
    let mut seen = BTreeSet::new();
    for (own, alternates) in listed() {
        assert!(own == "/" || alternates.contains_key("x-default") || alternates.len() >= 3, "{own}: {alternates:?}");
        seen.extend(alternates.values().cloned());
    }
    for path in &seen {
        assert_eq!(get(path).status, 200, "{path}");
        assert!(path == "/" || listed().contains_key(path), "{path} is named and not listed");
    }
}

#[test]
fn crawlers_are_told_where_the_site_map_is() {
    let robots = get("/robots.txt").text();
    let map = robots.lines().find_map(|line| line.strip_prefix("Sitemap: ")).unwrap();
    assert_eq!(path(map), "/sitemap.xml");
    assert!(!robots.lines().any(|line| line.trim() == "Disallow: /"));
    assert_eq!(get("/sitemap-1.xml").status, 200);
    assert_eq!(get("/sitemap-99.xml").status, 404);
}

#[test]
fn browsers_are_told_how_to_search() {
    for (language, _) in LANGUAGES {
        let html = get(&format!("/{language}/")).text();
        let own = page::values(&html, "link", &[("rel", "search")], "href");
        let description = get(&own[0]);
        assert_eq!(
            description.header("content-type").unwrap().split(';').next(),
            Some("application/opensearchdescription+xml")
        );
        let text = description.text();
        let short = text.split_once("<ShortName>").unwrap().1.split('<').next().unwrap().to_owned();
        assert!(short.chars().count() <= 16, "{short}");
        let templates = page::tags(&text)
            .into_iter()
            .filter(|tag| tag.name == "url" && tag.get("template").contains("{searchTerms}"));
        for tag in templates {
            let address = path(tag.get("template")).replace("{searchTerms}", "water").replace("{startPage?}", "");
            assert_eq!(get(&address).status, 200, "{address}");
        }
    }
}

#[test]
fn models_of_language_are_told_what_is_here() {
    let root = get("/llms.txt").text();
    for (language, _) in LANGUAGES {
        assert!(root.contains(&format!("/{language}/llms.txt")), "{root}");
        let own = get(&format!("/{language}/llms.txt")).text();
        assert!(own.starts_with("# "), "{own}");
        let links: Vec<&str> = own.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
        assert!(links.len() > 5, "{own}");
        for link in links.into_iter().filter(|link| !link.contains('{')) {
            assert_eq!(get(&path(link)).status, 200, "{link}");
        }
    }
}

#[test]
fn operators_see_health_and_figures() {
    assert_eq!(get("/health/live").status, 200);
    let ready = get("/health/ready");
    assert_eq!(ready.status, 200);
    let ready = ready.json();
    assert_eq!((&ready["ready"], &ready["database"], &ready["index"]), (&true.into(), &true.into(), &"ready".into()));
    let metrics = get("/metrics").text();
    for name in [
        "p2win_requests_total",
        "p2win_changes_position",
        "p2win_index_position",
        "p2win_index_documents",
        "p2win_pages_kept",
    ] {
        assert!(metrics.contains(name), "{name} is not in {metrics}");
    }
}

#[test]
fn a_page_that_fails_for_programs_says_so_in_their_form() {
    for (path, status) in [
        ("/api/v1/items/nobody", 404),
        ("/api/v1/items?limit=101", 400),
        ("/api/v1/search?cursor=x", 400),
        ("/api/v2/items", 404),
    ] {
        let answer = get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (status, Some("application/problem+json")),
            "{path}"
        );
        assert_eq!(answer.json()["status"], status, "{path}");
    }
}
