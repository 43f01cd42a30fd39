//! Feeds and calendars: well-formed, in one language, with every entry where it says it is.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::Event;
use tests::client::Answer;
use tests::page;

use super::site::{LANGUAGES, get, listed, path};

/// Every feed that a page of the site names, with the media type it names it with.
fn named(language: &str) -> BTreeSet<(String, String)> {
    let own = format!("/{language}/");
    let mut found = BTreeSet::new();
    for page in listed().keys().filter(|path| path.starts_with(&own) && path.matches('/').count() == 2) {
        for tag in page::tags(&get(page).text()) {
            let is_feed = tag.name == "link" && tag.get("rel") == "alternate" && tag.get("href").contains("/feed.");
            if is_feed {
                let address = tag.get("href");
                found.insert((
                    if address.starts_with('/') { address.to_owned() } else { path(address) },
                    tag.get("type").to_owned(),
                ));
            }
        }
    }
    found
}

/// Every element's name, after the whole document was read without a fault.
fn elements(answer: &Answer, place: &str) -> Vec<String> {
    let text = answer.text();
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = true;
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{place}: {error}")) {
            Event::Eof => return names,
            Event::Start(tag) | Event::Empty(tag) => names.push(tag.name().as_ref().to_owned()),
            Event::DocType(_) => panic!("{place} has a document type"),
            _ => {}
        }
    }
}

#[test]
fn every_list_names_its_feeds_and_they_answer_as_what_they_are() {
    for (language, tag) in LANGUAGES {
        let feeds = named(language);
        assert!(feeds.len() >= 15, "{feeds:?}");
        assert!(feeds.iter().any(|(path, _)| path.ends_with("/feed.ics")), "no calendar");
        for (path, media_type) in feeds {
            let answer = get(&path);
            assert_eq!(answer.status, 200, "{path}");
            assert_eq!(answer.header("content-type").unwrap().split(';').next(), Some(media_type.as_str()), "{path}");
            assert_eq!(answer.header("content-language"), Some(tag), "{path}");
        }
    }
}

#[test]
fn atom_has_what_readers_of_feeds_need() {
    for (language, tag) in LANGUAGES {
        for (feed, _) in named(language).into_iter().filter(|(path, _)| path.ends_with("/feed.atom")) {
            let answer = get(&feed);
            let names = elements(&answer, &feed);
            let count = |name: &str| names.iter().filter(|known| *known == name).count();
            let entries = count("entry");
            assert_eq!(names[0], "feed", "{feed}");
            for name in ["id", "title", "updated"] {
                assert!(count(name) > entries, "{feed}: {name}");
            }
            let text = answer.text();
            let root = page::tags(&text).into_iter().find(|tag| tag.name == "feed").unwrap();
            assert_eq!(root.get("xml:lang"), tag, "{feed}");
            assert!(
                page::values(&text, "link", &[("rel", "self")], "href").iter().any(|href| path(href) == feed),
                "{feed}"
            );
            let ids: Vec<&str> = text.split("<id>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{feed}: an id is there twice");
        }
    }
}

#[test]
fn an_entry_leads_to_its_page_and_keeps_its_id_in_every_form() {
    for (language, _) in LANGUAGES {
        let json = get(&format!("/{language}/feed.json")).json();
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        let items = json["items"].as_array().unwrap();
        assert!(items.len() >= 10);
        let (atom, rss) = (get(&format!("/{language}/feed.atom")).text(), get(&format!("/{language}/feed.rss")).text());
        for item in items {
            let (id, url) = (item["id"].as_str().unwrap(), item["url"].as_str().unwrap());
            assert!(atom.contains(&format!("<id>{id}</id>")), "{id}");
            assert!(rss.contains(&format!(">{id}</guid>")), "{id}");
            let page = get(&path(url));
            assert_eq!(page.status, 200, "{url}");
            assert!(path(url).starts_with(&format!("/{language}/")), "{url}");
            assert!(item["title"].as_str().is_some_and(|title| !title.is_empty()), "{id}");
        }
        assert_eq!(elements(&get(&format!("/{language}/feed.rss")), "rss")[0], "rss");
    }
}

#[test]
fn a_search_is_a_feed() {
    for (language, words, own) in [("en", "water", "search"), ("es", "agua", "buscar"), ("fr", "eau", "recherche")] {
        let search = listed()
            .keys()
            .find(|path| path.starts_with(&format!("/{language}/{own}")))
            .cloned()
            .unwrap_or_else(|| {
                // The search page itself need not be on the site map: the home page's form leads to it.
                page::values(&get(&format!("/{language}/")).text(), "form", &[("role", "search")], "action")[0].clone()
            });
        for form in ["atom", "rss", "json"] {
            let feed = format!("{search}/feed.{form}?q={words}");
            let answer = get(&feed);
            assert_eq!(answer.status, 200, "{feed}");
            assert!(answer.text().contains(words), "{feed}");
        }
        let html = get(&format!("{search}?q={words}")).text();
        let named = page::values(&html, "link", &[("rel", "alternate"), ("type", "application/atom+xml")], "href");
        assert!(named.iter().any(|href| href.ends_with(&format!("/feed.atom?q={words}"))), "{named:?}");
    }
}

#[test]
fn calendars_are_lines_as_calendars_want_them() {
    for (language, _) in LANGUAGES {
        let (feed, _) = named(language).into_iter().find(|(path, _)| path.ends_with("/feed.ics")).unwrap();
        let text = get(&feed).text();
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{feed}");
        assert!(text.lines().count() == text.matches("\r\n").count(), "{feed}: lines end with CR LF");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{feed}: no line over 75 bytes");
        let events = text.matches("BEGIN:VEVENT").count();
        assert!(events >= 3, "{feed}");
        for name in ["\r\nUID:", "\r\nDTSTAMP", "\r\nDTSTART", "\r\nSUMMARY"] {
            assert_eq!(text.matches(name).count(), events, "{feed}: {name}");
        }
    }
}
