//! What the command line tries is what the server does.

use std::fs;
use std::time::{Duration, Instant};

use tests::program::{Program, command, import};

use super::site::get;

/// Documents of three languages, and words that find some of them.
const DOCUMENTS: [(&str, &str, &str, &str); 8] = [
    ("nickel-rinse", "en", "Rinsing after nickel", "Counterflow saves rinse water in the nickel line."),
    ("nickel-paint", "en", "Paint instead of nickel", "A paint shop does without nickel and without rinse tanks."),
    ("bakery", "en", "Flour dust", "A bakery keeps flour dust out of the air."),
    ("enjuague", "es", "Enjuague en contracorriente", "El taller de niquelado ahorra agua de enjuague."),
    ("harina", "es", "Polvo de harina", "Una panadería evita el polvo de harina."),
    ("rincage", "fr", "Rinçage à contre-courant", "L’atelier de nickelage économise l’eau de rinçage."),
    ("farine", "fr", "Poussière de farine", "Une boulangerie évite la poussière de farine."),
    ("petrin", "fr", "Un pétrin fermé", "Le pétrin de la boulangerie ne laisse plus sortir de farine."),
];

#[test]
fn trying_a_search_finds_what_the_server_finds_in_the_same_order() {
    let data = tempfile::tempdir().unwrap();
    let content = data.path().join("content");
    let mut lines = Vec::new();
    for (id, language, title, body) in DOCUMENTS {
        let folder = content.join("news").join(id);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("item.toml"), format!("kind = \"news\"\noriginal = \"{language}\"\ndate = \"2020\"\n"))
            .unwrap();
        let version = format!("---\ntitle: {title}\nslug: {id}\n---\n{body}\n");
        fs::write(folder.join(format!("{language}.md")), version).unwrap();
        let line = serde_json::json!({ "id": id, "lang": language, "type": "news", "title": title, "body": body });
        lines.push(line.to_string());
    }
    let docs = data.path().join("docs.jsonl");
    fs::write(&docs, lines.join("\n")).unwrap();
    let imported = import(data.path(), &content);
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    let program = Program::start_on(data.path(), &["--no-seed"]);
    let begun = Instant::now();
    while program.get("/api/v1/search?lang=en&q=flour").json()["total"] != 1 {
        assert!(begun.elapsed() < Duration::from_secs(20), "the index does not fill");
        std::thread::sleep(Duration::from_millis(50));
    }
    // None of these words names a concept: the server has no thesaurus here, the command line has.
    let queries = [
        ("flour", "en"),
        ("flour bakery", "en"),
        ("bakry", "en"),
        ("farine boulangerie", "fr"),
        ("farine", "es"),
        ("petrin", "fr"),
        ("\"polvo de harina\"", "es"),
        ("harina OR taller", "es"),
        ("bakery -dust", "en"),
        ("zzz", "fr"),
    ];
    for (query, language) in queries {
        for all in [false, true] {
            let mut attempt = command(["search", "try", "--lang", language, "--query", query, "--docs"]);
            attempt.arg(&docs).args(all.then_some("--all-languages"));
            let output = attempt.output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let tried: Vec<String> = serde_json::from_slice(&output.stdout).unwrap();
            let words = query.replace(' ', "%20").replace('"', "%22");
            let all = if all { "&all=1" } else { "" };
            let answer = program.get(&format!("/api/v1/search?limit=100&lang={language}&q={words}{all}")).json();
            let ids = |part: &str| {
                let items = answer[part].as_array().cloned().unwrap_or_default();
                items.into_iter().map(|item| item["id"].as_str().unwrap().to_owned())
            };
            let served: Vec<String> = ids("items").chain(ids("others")).collect();
            assert_eq!(tried, served, "{query} in {language}{all}");
        }
    }
}

#[test]
fn a_set_that_is_not_there_is_named() {
    let output = command(["search", "eval", "/nowhere", "--set", "x"]).output().unwrap();
    assert_eq!(output.status.code(), Some(4), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("/nowhere/x."));
}

#[test]
fn cases_are_narrowed_and_sorted_by_how_soon_they_paid_back() {
    let search = |rest: &str| get(&format!("/api/v1/search?lang=en&kind=case-study&limit=100{rest}")).json();
    let steps = search("")["facets"]["payback"].as_array().unwrap().clone();
    assert!(!steps.is_empty());
    let sorted = search("&sort=payback");
    let ids = |found: &serde_json::Value| -> Vec<String> {
        found["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    let mut before = 0;
    for value in ["up-to-1-year", "1-to-3-years", "over-3-years"] {
        let narrowed = search(&format!("&sort=payback&payback={value}"));
        let count = steps.iter().find(|step| step["value"] == value).map_or(0, |step| step["count"].as_u64().unwrap());
        assert_eq!(narrowed["total"], count, "{value}");
        let found = ids(&narrowed);
        assert_eq!(found, ids(&sorted)[before..before + found.len()], "{value}");
        before += found.len();
    }
    assert!(before < ids(&sorted).len(), "no case is without");
}

#[test]
fn the_page_of_what_is_named_comes_first() {
    for (language, query, id) in [
        ("en", "electroplating", "electroplating"),
        ("es", "galvanoplastia", "electroplating"),
        ("fr", "galvanoplastie", "electroplating"),
        ("en", "galvanoplastia", "electroplating"),
        ("es", "PYME", "small-business"),
    ] {
        let found = get(&format!("/api/v1/search?lang={language}&q={query}")).json();
        assert_eq!(found["items"][0]["id"], id, "{query} in {language}");
    }
}
