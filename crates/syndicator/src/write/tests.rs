//! What is written is read back by parsers of other hands.

use chrono::{DateTime, NaiveDate, Utc};

use super::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn entry(id: &str, language: Option<&str>) -> Entry {
    Entry {
        id: format!("https://p2win.example/es/id/{id}"),
        title: "Menos del 5\u{a0}% & «más» <b>\u{1}".into(),
        language: language.map(str::to_owned),
        address: format!("https://p2win.example/es/casos/{id}?a=1&b=2"),
        summary: "Resumen con \"comillas\".".into(),
        html: "<p>Texto &amp; <a href=\"https://p2win.example/\">enlace</a> ]]></p>".into(),
        published: at("2026-11-20T08:00:00Z"),
        updated: at("2026-11-21T09:30:00Z"),
        author: None,
        source: Some(Source {
            title: "A \"source\"".into(),
            address: Some("https://source.example/?x=1&y=2".into()),
            language: "en".into(),
        }),
        categories: vec![Category {
            term: "electroplating".into(),
            label: "galvanoplastia".into(),
            scheme: "tag:p2win.example,2026:sector".into(),
        }],
        translation_of: language
            .is_none()
            .then(|| Original { language: "en".into(), address: "https://p2win.example/en/cases/a".into() }),
    }
}

fn feed() -> Feed {
    Feed {
        title: "Casos – P2WIN".into(),
        subtitle: None,
        language: "es-MX".into(),
        address: "https://p2win.example/es/casos?sector=a&country=MX".into(),
        own: "https://p2win.example/es/casos/feed?sector=a&country=MX".into(),
        next: Some("https://p2win.example/es/casos/feed?after=x".into()),
        icon: None,
        author: "P2WIN".into(),
        generator: "P2WIN".into(),
        updated: at("2026-11-21T09:30:00Z"),
    }
}

fn written(format: Format) -> String {
    let entries = [entry("a", None), entry("b", Some("en-CA"))];
    let entries = entries.map(|entry| format.entry(&feed(), &entry).unwrap());
    format.feed(&feed(), &entries).unwrap()
}

#[test]
fn atom_is_read_back_as_it_was_written() {
    let text = written(Format::Atom);
    let read: atom_syndication::Feed = text.parse().unwrap();
    assert_eq!(read.lang.as_deref(), Some("es-MX"));
    assert_eq!(read.id, "https://p2win.example/es/casos?sector=a&country=MX");
    let rels: Vec<&str> = read.links.iter().map(|link| link.rel.as_str()).collect();
    assert_eq!(rels, ["self", "alternate", "next"]);
    let first = &read.entries[0];
    assert_eq!(first.title.value, "Menos del 5\u{a0}% & «más» <b>");
    assert_eq!(first.content.as_ref().unwrap().value.as_deref(), Some(entry("a", None).html.as_str()));
    assert_eq!(first.categories[0].label.as_deref(), Some("galvanoplastia"));
    assert_eq!(first.links.iter().find(|link| link.rel == "via").unwrap().href, "https://source.example/?x=1&y=2");
    assert_eq!(first.links.iter().find(|link| link.rel == "related").unwrap().hreflang.as_deref(), Some("en"));
}

#[test]
fn only_an_entry_in_another_language_is_marked() {
    let text = written(Format::Atom);
    assert_eq!(text.matches("<entry>").count(), 1);
    assert_eq!(text.matches("<entry xml:lang=\"en-CA\">").count(), 1);
    assert_eq!(text.matches("label=\"galvanoplastia\" xml:lang=\"es-MX\"").count(), 1);
}

#[test]
fn rss_is_read_back_as_it_was_written() {
    let text = written(Format::Rss);
    let read = ::rss::Channel::read_from(text.as_bytes()).unwrap();
    assert_eq!(read.language.as_deref(), Some("es-MX"));
    let first = &read.items[0];
    let guid = first.guid.as_ref().unwrap();
    assert_eq!((guid.value.as_str(), guid.permalink), ("https://p2win.example/es/id/a", false));
    assert_eq!(first.title.as_deref(), Some("Menos del 5\u{a0}% & «más» <b>"));
    assert_eq!(first.content.as_deref(), Some(entry("a", None).html.as_str()));
    assert_eq!(first.dublin_core_ext.as_ref().unwrap().languages, ["es-MX"]);
    assert_eq!(read.items[1].dublin_core_ext.as_ref().unwrap().languages, ["en-CA"]);
    assert_eq!(first.pub_date.as_deref(), Some("Fri, 20 Nov 2026 08:00:00 +0000"));
}

#[test]
fn json_feed_marks_languages_and_originals() {
    let read: serde_json::Value = serde_json::from_str(&written(Format::Json)).unwrap();
    assert_eq!(read["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(read["language"], "es-MX");
    assert_eq!(read["next_url"], "https://p2win.example/es/casos/feed?after=x");
    assert_eq!(read["items"][0]["_translation"]["original_language"], "en");
    assert_eq!(read["items"][1]["language"], "en-CA");
    assert_eq!(read["items"][1]["tags"][0], "galvanoplastia");
    assert_eq!(read["items"][0]["external_url"], "https://source.example/?x=1&y=2");
}

#[test]
fn an_empty_feed_is_a_feed() {
    let none: [&str; 0] = [];
    let empty = |format: Format| format.feed(&Feed { next: None, ..feed() }, &none).unwrap();
    assert!(empty(Format::Atom).parse::<atom_syndication::Feed>().unwrap().entries.is_empty());
    assert!(::rss::Channel::read_from(empty(Format::Rss).as_bytes()).unwrap().items.is_empty());
    assert!(empty(Format::Json).contains("\"items\":[]"));
}

#[test]
fn an_event_lasts_whole_days_and_ends_on_the_day_after() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let event = CalendarEvent {
        uid: "a@p2win.example".into(),
        title: "Réunion; première, deuxième".into(),
        description: format!("Ligne un\r\nligne deux {}", "très longue ".repeat(10)),
        language: "fr-CA".into(),
        location: Some("Québec, Canada".into()),
        address: "https://p2win.example/fr/evenements/a".into(),
        first: day("2002-12-30"),
        last: day("2002-12-31"),
        planned: true,
        categories: vec!["Événement".into(), "a, b".into()],
        published: at("2026-11-20T08:00:00Z"),
        updated: at("2026-11-21T09:30:00Z"),
    };
    let text = calendar("Événements, P2WIN", "fr-CA", &[event]);
    let unfolded = text.replace("\r\n ", "");
    for line in [
        "DTSTART;VALUE=DATE:20021230",
        "DTEND;VALUE=DATE:20030101",
        "DTSTAMP:20261121T093000Z",
        "LAST-MODIFIED:20261121T093000Z",
        "UID:a@p2win.example",
        "SUMMARY;LANGUAGE=fr-CA;VALUE=TEXT:Réunion\\; première\\, deuxième",
        "LOCATION;LANGUAGE=fr-CA;VALUE=TEXT:Québec\\, Canada",
        "CATEGORIES:Événement,a\\, b",
        "STATUS:TENTATIVE",
        "NAME;LANGUAGE=fr-CA;VALUE=TEXT:Événements\\, P2WIN",
    ] {
        assert!(unfolded.split("\r\n").any(|one| one == line), "{line} is not in\n{unfolded}");
    }
    assert!(unfolded.contains("Ligne un\\nligne deux"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
}
