//! What readers see, page by page.

use std::collections::{BTreeMap, BTreeSet};

use tests::checkout::{files, name};
use tests::page;

use super::site::{CASE, LANGUAGES, get, item, item_path, language, listed, path, visited};

#[test]
fn every_seed_is_a_page_in_each_language_that_answers_and_says_its_language() {
    for (path, _) in visited().filter(|(path, _)| language(path).is_some()) {
        let (_, tag) = language(path).unwrap();
        let answer = get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-language"), Some(*tag), "{path}");
        let html = answer.text();
        let root = page::tags(&html).into_iter().find(|tag| tag.name == "html").unwrap();
        assert_eq!(root.get("lang"), *tag, "{path}");
        assert_eq!(root.get("dir"), "ltr", "{path}");
    }
}

#[test]
fn the_site_map_lists_every_seed() {
    let seeds = files("content", &["item.toml"]);
    for (language, _) in LANGUAGES {
        let items = listed()
            .keys()
            .filter(|path| path.starts_with(&format!("/{language}/")) && path.matches('/').count() == 3)
            .count();
        assert_eq!(items, seeds.len(), "{language}");
    }
    let folder = name(seeds[0].parent().unwrap());
    assert_eq!(item(&folder, "fr")["id"], folder);
}

#[test]
fn a_page_names_itself_and_its_other_languages_which_point_back() {
    let mut named: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (own, _) in visited() {
        let html = get(own).text();
        let canonical = page::values(&html, "link", &[("rel", "canonical")], "href");
        assert_eq!(
            canonical.iter().map(|address| path(address)).collect::<Vec<_>>(),
            std::slice::from_ref(own),
            "{own}"
        );
        let alternates = page::alternates(&html).into_iter().map(|(language, address)| (language, path(&address)));
        named.insert(own.clone(), alternates.collect());
    }
    for (own, alternates) in &named {
        assert_eq!(alternates.get("x-default").map(String::as_str), Some("/"), "{own}");
        for (other, address) in alternates.iter().filter(|(other, _)| *other != "x-default") {
            let back =
                named.get(address).unwrap_or_else(|| panic!("{own} names {address}, which the site map does not list"));
            let own_language = language(own).map_or("x-default", |(language, _)| language);
            if own != "/" {
                assert_eq!(back.get(own_language), Some(own), "{address} does not point back from {other}");
            }
        }
        assert_eq!(alternates.keys().filter(|key| *key != "x-default").count(), 3, "{own}: {alternates:?}");
    }
}

#[test]
fn the_site_map_says_the_same_alternates_as_the_pages() {
    for (own, alternates) in visited().filter(|(path, _)| language(path).is_some()).step_by(7) {
        let said: BTreeMap<String, String> = page::alternates(&get(own).text())
            .into_iter()
            .map(|(language, address)| (language, path(&address)))
            .collect();
        assert_eq!(&said, alternates, "{own}");
    }
}

#[test]
fn a_page_has_one_heading_and_a_title_of_its_own() {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for (own, _) in visited() {
        let tags = page::tags(&get(own).text());
        assert_eq!(tags.iter().filter(|tag| tag.name == "h1").count(), 1, "{own}");
        let title = tags.iter().find(|tag| tag.name == "title").unwrap().text.clone();
        let language = language(own).map_or("", |(language, _)| language);
        if let Some(other) = titles.insert(format!("{language} {title}"), own.clone()) {
            panic!("{own} and {other} are both called {title}");
        }
        let ids: Vec<&str> = tags.iter().map(|tag| tag.get("id")).filter(|id| !id.is_empty()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{own}: an id is there twice");
    }
}

#[test]
fn a_place_on_the_map_leads_to_as_many_cases_as_it_says() {
    for (language, _) in LANGUAGES {
        let case = item_path(CASE, language);
        let list = case.rsplit_once('/').unwrap().0;
        let way =
            page::values(&get(list).text(), "a", &[], "href").into_iter().find(|href| href.contains("more=places"));
        let way = way.unwrap_or_else(|| panic!("{list} does not lead to the map"));
        let html = get(way.split('#').next().unwrap()).text();
        let map = html.split_once("<svg class=\"map\"").unwrap().1.split_once("</svg>").unwrap().0;
        let tags = page::tags(map);
        let counts = tags.iter().filter(|tag| tag.get("class") == "map-count");
        let links = tags.iter().filter(|tag| tag.name == "a").map(|tag| tag.get("href"));
        let mut massachusetts = false;
        for (link, count) in links.zip(counts) {
            let items = get(&link.replace('?', ".json?")).json()["items"].as_array().unwrap().clone();
            assert_eq!(items.len().to_string(), count.text.trim(), "{link}");
            massachusetts |= link.ends_with("=US-MA") && items.iter().any(|item| item["id"] == CASE);
        }
        assert!(massachusetts, "{list}: the map does not lead to {CASE}");
    }
}

#[test]
fn a_place_is_a_code() {
    let case = item_path(CASE, "en");
    let list = case.rsplit_once('/').unwrap().0;
    for query in ["region=US_MA", "region=%3Cb%3E", "more=everything"] {
        assert_eq!(get(&format!("{list}?{query}")).status, 400, "{query}");
    }
    let nowhere = get(&format!("{list}.json?region=ZZ-ZZ"));
    assert_eq!((nowhere.status, nowhere.json()["items"].as_array().unwrap().len()), (200, 0));
}

#[test]
fn every_link_inside_the_site_leads_somewhere() {
    let mut links = BTreeSet::new();
    for (own, _) in visited() {
        for tag in page::tags(&get(own).text()) {
            let address = if tag.name == "a" {
                tag.get("href")
            } else if tag.name == "link" || tag.name == "form" {
                tag.get("action")
            } else {
                tag.get("src")
            };
            if address.starts_with('/') {
                links.insert(address.split('#').next().unwrap().to_owned());
            }
        }
    }
    assert!(links.len() > listed().len(), "{}", links.len());
    // Lists narrowed in every way there is are many; one in ten is enough.
    for (number, link) in links.iter().enumerate() {
        if link.contains('?') && number % 10 != 0 {
            continue;
        }
        let status = get(link).status;
        assert!(matches!(status, 200 | 302), "{link}: {status}");
    }
}

#[test]
fn there_is_no_script_or_style_inside_a_page() {
    for (own, _) in visited() {
        let answer = get(own);
        for tag in page::tags(&answer.text()) {
            assert!(tag.name != "style", "{own}");
            assert!(
                tag.name != "script" || tag.get("type") == "application/ld+json" || tag.text.trim().is_empty(),
                "{own}"
            );
            let inline = tag.attributes.keys().find(|name| *name == "style" || name.starts_with("on"));
            assert_eq!(inline, None, "{own}: <{}>", tag.name);
            if tag.name == "script" && tag.get("type") == "application/ld+json" {
                let data: serde_json::Value =
                    serde_json::from_str(&tag.text).unwrap_or_else(|error| panic!("{own}: {error}"));
                assert_eq!(data["@context"], "https://schema.org", "{own}");
            }
        }
    }
}

#[test]
fn nobody_is_sent_to_a_language() {
    for preferred in ["es-MX,es;q=0.9", "fr", "de", ""] {
        let answer = super::site::site().ask("GET", "/", &[("accept-language", preferred)]);
        assert_eq!(answer.status, 200, "{preferred}");
        assert!(answer.header("vary").unwrap().contains("accept-language"));
        let html = answer.text();
        for (language, _) in LANGUAGES {
            assert!(
                page::values(&html, "a", &[("hreflang", language)], "href")
                    .iter()
                    .any(|href| *href == format!("/{language}/")),
                "{preferred}"
            );
        }
        let english = super::site::site().ask("GET", "/en/", &[("accept-language", preferred)]);
        assert_eq!(english.header("content-language"), Some("en-CA"));
    }
}

#[test]
fn an_unknown_address_is_answered_in_its_language_with_a_way_on() {
    let mut said = BTreeSet::new();
    for (language, tag) in LANGUAGES {
        for unknown in [
            format!("/{language}/water-nickel"),
            format!("{}-x", item_path(CASE, language)),
            format!("/{language}/a/b/c/d"),
        ] {
            let answer = get(&unknown);
            assert_eq!(answer.status, 404, "{unknown}");
            assert_eq!(answer.header("content-language"), Some(tag), "{unknown}");
            let html = answer.text();
            let tags = page::tags(&html);
            assert!(tags.iter().any(|tag| tag.name == "input" && tag.get("name") == "q"), "{unknown}: no search box");
            assert!(
                tags.iter().any(|tag| tag.name == "meta"
                    && tag.get("name") == "robots"
                    && tag.get("content").contains("noindex")),
                "{unknown}"
            );
            assert!(page::alternates(&html).is_empty(), "{unknown}");
            for (other, _) in LANGUAGES.iter().filter(|(other, _)| *other != language) {
                assert!(
                    !page::values(&html, "a", &[("hreflang", other)], "href").is_empty(),
                    "{unknown}: no way to {other}"
                );
            }
            said.insert(tags.iter().find(|tag| tag.name == "h1").unwrap().text.clone());
        }
    }
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(get("/nothing").status, 404);
}

#[test]
fn a_wrong_parameter_is_named() {
    for (query, name) in [("units=imperial", "units"), ("sector=%3Cscript%3E", "sector"), ("after=%00", "after")] {
        for (language, _) in LANGUAGES {
            let answer = get(&format!("/{language}/?{query}"));
            assert_eq!(answer.status, 400, "{query}");
            let html = answer.text();
            assert!(html.contains(name), "{query} is not named: {html}");
            assert!(!html.contains("<script>"), "{query}");
        }
        let program = get(&format!("/api/v1/items?{query}"));
        assert_eq!(
            (program.status, program.header("content-type")),
            (400, Some("application/problem+json")),
            "{query}"
        );
        assert!(program.text().contains(name), "{query}");
    }
}

#[test]
fn what_a_tracker_adds_makes_no_other_page() {
    let plain = get("/es/");
    let tracked = get("/es/?utm_source=x&fbclid=y");
    assert_eq!((tracked.status, tracked.header("etag")), (200, plain.header("etag")));
}

#[test]
fn an_address_is_written_in_one_way() {
    let case = item_path(CASE, "es");
    for (asked, to) in
        [("/es", "/es/"), (format!("{case}/").as_str(), case.as_str()), ("/es?units=us", "/es/?units=us")]
    {
        let answer = get(asked);
        assert_eq!((answer.status, answer.header("location")), (301, Some(to)), "{asked}");
    }
    for doubled in ["//es/", "/es//", "/es//casos"] {
        assert_eq!(get(doubled).status, 404, "{doubled}");
    }
}

#[test]
fn the_permanent_address_leads_to_the_page_in_each_language() {
    for (language, _) in LANGUAGES {
        let answer = get(&format!("/{language}/id/{CASE}?units=us"));
        assert_eq!(answer.status, 302);
        assert_eq!(answer.header("location"), Some(format!("{}?units=us", item_path(CASE, language)).as_str()));
        assert_eq!(get(&format!("/{language}/id/nobody")).status, 404);
    }
}

#[test]
fn the_slug_of_another_language_does_not_answer_for_this_one() {
    // The page is there under its own slug, so the address would be a second one for it.
    let spanish = item_path(CASE, "es");
    let slug = spanish.rsplit('/').next().unwrap();
    let french_list = item_path(CASE, "fr").rsplit_once('/').unwrap().0.to_owned();
    assert_ne!(get(&format!("{french_list}/{slug}")).status, 200);
}

#[test]
fn search_finds_words_without_accents_and_in_the_plural() {
    for (language, words, id) in [
        ("es", "niquelado agua", CASE),
        ("es", "prevencion contaminacion", ""),
        ("fr", "eaux usees", ""),
        ("fr", "tanneries", ""),
        ("en", "nickel platers", CASE),
    ] {
        let found = get(&format!("/api/v1/search?lang={language}&q={}", words.replace(' ', "+"))).json();
        let hits = found["hits"].as_array().or_else(|| found["items"].as_array()).unwrap();
        assert!(!hits.is_empty(), "{words}");
        assert!(id.is_empty() || hits[..hits.len().min(3)].iter().any(|hit| hit["id"] == id), "{words}: {found}");
    }
}
