//! One running program for all tests that only read, and the addresses that its site map lists.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use tempfile::TempDir;
use tests::client::Answer;
use tests::page;
use tests::program::Program;

/// The languages of the site.
pub(crate) const LANGUAGES: [(&str, &str); 3] = [("en", "en-CA"), ("es", "es-MX"), ("fr", "fr-CA")];

/// The program with the seeds, complete with its index.
pub(crate) fn site() -> &'static Program {
    static SITE: OnceLock<(Program, TempDir)> = OnceLock::new();
    let (program, _) = SITE.get_or_init(|| {
        let data = tempfile::tempdir().unwrap();
        let program = Program::shared(data.path());
        program.wait_for_index();
        (program, data)
    });
    program
}

/// Asks the shared program for a page.
pub(crate) fn get(path: &str) -> Answer {
    site().get(path)
}

/// The path of an address on the site.
pub(crate) fn path(address: &str) -> String {
    let origin = format!("http://{}", site().address);
    let path = address.strip_prefix(&origin).unwrap_or_else(|| panic!("{address} is not on {origin}"));
    if path.is_empty() { "/".to_owned() } else { path.to_owned() }
}

/// What the site map says: each address with its alternates by language.
pub(crate) fn listed() -> &'static BTreeMap<String, BTreeMap<String, String>> {
    static LISTED: OnceLock<BTreeMap<String, BTreeMap<String, String>>> = OnceLock::new();
    LISTED.get_or_init(|| {
        let answer = get("/sitemap.xml");
        assert_eq!(answer.status, 200);
        let mut listed = BTreeMap::new();
        for url in answer.text().split("<url>").skip(1) {
            let location = url.split_once("<loc>").unwrap().1.split_once("</loc>").unwrap().0;
            let alternates = page::tags(url)
                .into_iter()
                .filter(|tag| tag.name == "xhtml" || tag.attributes.contains_key("hreflang"));
            let alternates: BTreeMap<String, String> =
                alternates.map(|tag| (tag.get("hreflang").to_owned(), path(tag.get("href")))).collect();
            listed.insert(path(&page::unescape(location)), alternates);
        }
        assert!(listed.len() > 400, "the site map lists {}", listed.len());
        listed
    })
}

/// What tests go through page by page. Topics are many and all alike: one in twelve is visited, the
/// same in every language.
pub(crate) fn visited() -> impl Iterator<Item = (&'static String, &'static BTreeMap<String, String>)> {
    let is_drawn = |path: &str| path.bytes().map(usize::from).sum::<usize>().is_multiple_of(12);
    listed().iter().filter(move |(_, alternates)| {
        alternates.get("en").is_none_or(|path| !path.starts_with("/en/topics/") || is_drawn(path))
    })
}

/// The language that an address is in.
pub(crate) fn language(path: &str) -> Option<&'static (&'static str, &'static str)> {
    let code = path.trim_start_matches('/').split('/').next()?;
    LANGUAGES.iter().find(|(language, _)| *language == code)
}

/// The item with an id, as the interface for programs gives it.
pub(crate) fn item(id: &str, language: &str) -> serde_json::Value {
    let answer = get(&format!("/api/v1/items/{id}?lang={language}"));
    assert_eq!(answer.status, 200, "{id}");
    answer.json()
}

/// The path of an item's page.
pub(crate) fn item_path(id: &str, language: &str) -> String {
    path(item(id, language)["url"].as_str().unwrap())
}

/// A case that every test may use.
pub(crate) const CASE: &str = "poly-plating-ma-closed-loop-nickel";

/// A page of every kind, in Spanish: each with the status it is answered with.
pub(crate) fn one_of_each() -> Vec<(String, u16)> {
    let case = item_path(CASE, "es");
    let lists: Vec<String> =
        listed().keys().filter(|path| path.starts_with("/es/") && path.matches('/').count() == 2).cloned().collect();
    assert!(lists.len() > 5, "{lists:?}");
    let mut pages: Vec<(String, u16)> = lists.into_iter().map(|path| (path, 200)).collect();
    pages.extend([
        ("/".to_owned(), 200),
        (case.clone(), 200),
        (format!("{case}.md"), 200),
        (format!("{case}.json"), 200),
        (format!("{case}.csv"), 200),
        (format!("{case}.ris"), 200),
        (format!("{case}.bib"), 200),
        ("/es/feed.atom".to_owned(), 200),
        ("/es/feed.rss".to_owned(), 200),
        ("/es/feed.json".to_owned(), 200),
        ("/es/opensearch.xml".to_owned(), 200),
        ("/es/llms.txt".to_owned(), 200),
        ("/llms.txt".to_owned(), 200),
        ("/robots.txt".to_owned(), 200),
        ("/sitemap.xml".to_owned(), 200),
        ("/api/v1/openapi.json".to_owned(), 200),
        ("/api/v1/items".to_owned(), 200),
        (format!("/api/v1/items/{CASE}"), 200),
        ("/api/v1/search?q=agua&lang=es".to_owned(), 200),
        ("/health/live".to_owned(), 200),
        ("/health/ready".to_owned(), 200),
        ("/metrics".to_owned(), 200),
        ("/es/no-hay-tal-cosa".to_owned(), 404),
        ("/nothing-at-all".to_owned(), 404),
        ("/api/v1/items/nothing-at-all".to_owned(), 404),
        ("/api/v1/nothing".to_owned(), 404),
        ("/es/?units=imperial".to_owned(), 400),
        ("/api/v1/items?limit=0".to_owned(), 400),
        (format!("/es/id/{CASE}"), 302),
        (format!("{case}/"), 301),
    ]);
    pages
}
