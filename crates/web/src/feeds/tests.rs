//! What the seeds look like outside the site. Other modules' tests take their items from here.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use content::draft::Draft;
use content::folder;
use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use content::locale::Locales;
use content::reader::Reader;
use content::thesaurus::Thesaurus;
use content::unit::System;
use syndicator::write::{Entry, Format};
use url::Url;

use super::*;
use crate::addresses::Addresses;
use crate::assets;
use crate::fragments::Fragments;

pub(crate) fn at() -> DateTime<Utc> {
    "2026-11-22T10:30:00Z".parse().unwrap()
}

pub(crate) fn addresses() -> Addresses {
    let locales = Arc::new(assets::locales().unwrap());
    Addresses::new(Url::parse("https://p2win.example").unwrap(), locales)
}

pub(crate) fn reader(addresses: &Addresses, code: &str) -> Reader {
    Reader::new(addresses.language(code).unwrap().clone())
}

fn files(directory: &Path) -> BTreeMap<String, String> {
    let entries = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .collect()
}

fn draft(locales: &Locales, kind: Kind, id: &str) -> Draft {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(kind.as_str()).join(id);
    let reading = folder::read(id, &files(&directory), locales.first().terms());
    reading.draft.unwrap_or_else(|| panic!("{id}: {:?}", reading.problems))
}

/// A seed, changed on its way.
pub(crate) fn seed_with(addresses: &Addresses, kind: Kind, id: &str, change: impl FnOnce(&mut Draft)) -> Arc<Item> {
    let mut draft = draft(addresses.locales(), kind, id);
    change(&mut draft);
    Arc::new(draft.accept(None, |_| None, at()).unwrap())
}

pub(crate) fn seed(addresses: &Addresses, kind: Kind, id: &str) -> Arc<Item> {
    seed_with(addresses, kind, id, |_| {})
}

/// A case with figures, in three languages.
pub(crate) fn case(addresses: &Addresses) -> Arc<Item> {
    seed(addresses, Kind::CaseStudy, "poly-plating-ma-closed-loop-nickel")
}

/// The same without French.
pub(crate) fn case_without_french(addresses: &Addresses) -> Arc<Item> {
    let french = Language::parse("fr").unwrap();
    seed_with(addresses, Kind::CaseStudy, "poly-plating-ma-closed-loop-nickel", |draft| {
        drop(draft.versions.remove(&french));
    })
}

/// Every seed of a kind.
pub(crate) fn seeds(addresses: &Addresses, kind: Kind) -> Vec<Arc<Item>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(kind.as_str());
    let mut ids: Vec<String> = std::fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    ids.sort();
    ids.iter().map(|id| seed(addresses, kind, id)).collect()
}

fn entry_of(addresses: &Addresses, code: &str, item: &Item) -> Entry {
    entries::entry(&served::Served::new(addresses, &reader(addresses, code), item)).unwrap()
}

fn channel() -> Channel {
    Channel {
        title: "Études de cas".into(),
        page: "/fr/etudes-de-cas?sector=a&country=CA".into(),
        own: "/fr/etudes-de-cas/feed.atom?sector=a&country=CA".into(),
        next: None,
    }
}

#[test]
fn an_entry_has_an_id_of_its_own_in_each_language_and_survives_a_rename() {
    let addresses = addresses();
    let id = |code: &str| entry_of(&addresses, code, &case(&addresses)).id;
    assert_eq!(id("fr"), "https://p2win.example/fr/id/poly-plating-ma-closed-loop-nickel");
    assert_eq!(id("es"), "https://p2win.example/es/id/poly-plating-ma-closed-loop-nickel");
}

#[test]
fn a_translated_entry_is_in_the_language_of_the_feed_and_names_its_original() {
    let addresses = addresses();
    let entry = entry_of(&addresses, "fr", &case(&addresses));
    assert_eq!(entry.title, "Un atelier de nickelage recycle sur place son eau de rinçage et son acide");
    assert_eq!(entry.language, None);
    assert_eq!(entry.translation_of.unwrap().language, "en");
    assert!(entry.summary.contains("78\u{a0}000 gallons américains"), "{}", entry.summary);
    assert!(entry.html.contains("<p>Source\u{a0}: <cite lang=\"en\"><a href=\"https://zlibrary.cc/"), "{}", entry.html);
    let country = entry.categories.iter().find(|category| category.scheme.ends_with(":country")).unwrap();
    assert_eq!((country.term.as_str(), country.label.as_str()), ("US", "États-Unis"));
    let region = entry.categories.iter().find(|category| category.scheme.ends_with(":region")).unwrap();
    assert_eq!((region.term.as_str(), region.label.as_str()), ("US-MA", "Massachusetts"));
}

#[test]
fn an_entry_without_a_translation_comes_in_its_own_language_and_says_so() {
    let addresses = addresses();
    let entry = entry_of(&addresses, "fr", &case_without_french(&addresses));
    assert_eq!(entry.language.as_deref(), Some("en-CA"));
    assert_eq!(entry.translation_of, None);
    assert!(entry.html.starts_with("<p lang=\"fr\"><em>Ce texte n’est pas traduit en français."), "{}", entry.html);
    assert!(entry.html.contains("<div lang=\"en\">"));
    assert!(entry.summary.contains("78,000 US gallons"), "{}", entry.summary);
    assert!(entry.address.starts_with("https://p2win.example/fr/"));
}

#[test]
fn every_seed_can_be_written_in_every_format_and_language() {
    let (addresses, fragments) = (addresses(), Fragments::new(1 << 20));
    for kind in Kind::ALL {
        let items = seeds(&addresses, *kind);
        for locale in addresses.locales().iter() {
            let mut reader = Reader::new(locale.clone());
            for units in [System::Metric, System::Us] {
                reader.units = units;
                for format in [Format::Atom, Format::Rss, Format::Json] {
                    feed((&addresses, &fragments), &reader, format, &channel(), &items).unwrap();
                }
                for item in &items {
                    let texts = [
                        markdown(&addresses, &reader, item).unwrap(),
                        figures_csv(&reader, item).unwrap(),
                        ris(&addresses, &reader, item).unwrap(),
                        bibtex(&addresses, &reader, item).unwrap(),
                    ];
                    for text in texts {
                        assert!(
                            !text.contains("export-") && !text.contains("csv-") && !text.contains('\u{e000}'),
                            "{}: {text}",
                            item.id
                        );
                    }
                }
            }
            markdown_list(&addresses, &reader, "Titre", &items).unwrap();
            calendar(&addresses, &reader, &items).unwrap();
        }
    }
}

#[test]
fn each_language_has_every_message_of_feeds_and_exports_itself() {
    let addresses = addresses();
    let own = |code: &str| {
        let own = addresses.language(code).unwrap().own().clone();
        own.into_iter()
            .filter(|id| ["feed-", "csv-", "export-"].iter().any(|start| id.starts_with(start)))
            .collect::<Vec<_>>()
    };
    assert_eq!(own("es"), own("en"));
    assert_eq!(own("fr"), own("en"));
}

#[test]
fn only_days_enter_a_calendar_and_the_end_is_the_day_after() {
    let addresses = addresses();
    let items = seeds(&addresses, Kind::Event);
    let text = calendar(&addresses, &reader(&addresses, "es"), &items).unwrap();
    let days = items
        .iter()
        .filter(|item| matches!(&item.facts, content::kind::Facts::Event(event) if event.days().is_some()))
        .count();
    assert!(days < items.len());
    assert_eq!(text.matches("BEGIN:VEVENT").count(), days);
    assert!(text.contains("LANGUAGE=es-MX"));
}

#[test]
fn a_site_map_names_only_versions_that_are_there() {
    let addresses = addresses();
    let map = sitemap(&addresses, &[case_without_french(&addresses).as_ref().into()]);
    assert!(map.contains("/en/") && map.contains("hreflang=\"x-default\" href=\"https://p2win.example/\""));
    let case: Vec<&str> = map.split("<url>").filter(|page| page.contains("<lastmod>")).collect();
    assert_eq!(case.len(), 2);
    assert!(case.iter().all(|page| !page.contains("hreflang=\"fr\"") && page.contains("hreflang=\"es\"")), "{case:?}");
}

#[test]
fn an_index_of_site_maps_counts_from_one() {
    let index = sitemap_index(&addresses(), 2);
    assert!(index.contains("<loc>https://p2win.example/sitemap-1.xml</loc>"));
    assert!(index.contains("<loc>https://p2win.example/sitemap-2.xml</loc>"));
}

#[test]
fn markdown_has_notice_facts_figures_text_and_source_in_this_order() {
    let addresses = addresses();
    let text = markdown(&addresses, &reader(&addresses, "fr"), &case_without_french(&addresses)).unwrap();
    let marks = [
        "# ",
        "> Ce texte n’est pas",
        "- Pays\u{a0}: États-Unis",
        "- Provinces et États\u{a0}: Massachusetts",
        "## Chiffres",
        "295\u{a0}m³/jour |",
        "## The shop",
        "## Source",
    ];
    let places: Vec<_> =
        marks.iter().map(|mark| text.find(mark).unwrap_or_else(|| panic!("{mark} is not in\n{text}"))).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn a_table_of_figures_has_the_exact_values_of_the_source() {
    let addresses = addresses();
    let csv = figures_csv(&reader(&addresses, "es"), &case(&addresses)).unwrap();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert!(lines[0].starts_with("Magnitud,Papel,Cantidad según la fuente,Cantidad convertida,Respaldo,Cuándo,Nota,Palabras de la fuente,item,name,"));
    let water = lines.iter().find(|line| line.contains(",water-before,")).unwrap();
    assert!(water.contains(",water-use,before,78000,,,us-gallon,,day,"), "{water}");
    assert!(water.contains(",295,,cubic-metre,"), "{water}");
}

#[test]
fn citations_name_the_address_that_survives_a_rename() {
    let addresses = addresses();
    let (reader, case) = (reader(&addresses, "es"), case(&addresses));
    let ris = ris(&addresses, &reader, &case).unwrap();
    assert!(ris.starts_with("TY  - ELEC\r\n") && ris.ends_with("ER  - \r\n"));
    assert!(ris.contains("UR  - https://p2win.example/es/id/poly-plating-ma-closed-loop-nickel\r\n"));
    assert!(ris.contains("PY  - 2026\r\n"));
    let bibtex = bibtex(&addresses, &reader, &case).unwrap();
    assert!(
        bibtex.starts_with("@misc{p2win-poly-plating-ma-closed-loop-nickel-es,\n  title = {{Un taller"),
        "{bibtex}"
    );
}

#[test]
fn a_translation_of_an_older_original_says_so_outside_the_site_too() {
    let addresses = addresses();
    let first = case(&addresses);
    let mut draft = Draft::from(first.as_ref());
    draft.versions.get_mut(&Language::parse("en").unwrap()).unwrap().made =
        content::draft::Made::Written { revision: Some(content::version::Revision(2)) };
    let item = draft.accept(Some(&first), |_| None, at()).unwrap();
    let text = markdown(&addresses, &reader(&addresses, "es"), &item).unwrap();
    assert!(text.contains("> El original de este texto cambió después de la traducción."), "{text}");
}

#[test]
fn crawlers_are_kept_from_searches_in_every_language() {
    let addresses = addresses();
    let robots = robots(&addresses);
    for locale in addresses.locales().iter() {
        let search = addresses.place(locale.language(), crate::addresses::Place::Search);
        assert!(robots.contains(&format!("Disallow: {search}?\n")), "{robots}");
    }
    assert!(robots.ends_with("Sitemap: https://p2win.example/sitemap.xml\n"));
}

#[test]
fn a_site_in_few_words_leads_to_its_pages_and_languages() {
    let addresses = addresses();
    let text = llms(&addresses, addresses.language("fr").unwrap(), &seeds(&addresses, Kind::Page)).unwrap();
    assert!(text.starts_with("# P2WIN\n\n> Nouvelles sur"));
    assert!(text.contains("https://p2win.example/es/llms.txt") && !text.contains("https://p2win.example/fr/llms.txt"));
    let root = llms_root(&addresses);
    assert_eq!(root.matches("llms.txt").count(), 3);
}

#[test]
fn a_browser_learns_how_to_search_in_a_language() {
    let addresses = addresses();
    let text = opensearch(&addresses, addresses.language("es").unwrap());
    assert!(text.contains("?q={searchTerms}") && text.contains("<Language>es-MX</Language>"));
    let short = text.split_once("<ShortName>").and_then(|(_, rest)| rest.split_once('<')).unwrap().0;
    assert!(short.chars().count() <= 16, "{short}");
}

#[test]
fn the_thesaurus_says_what_each_concept_means_in_each_language() {
    let addresses = addresses();
    let thesaurus = Thesaurus::of(seeds(&addresses, Kind::Concept).iter().map(|item| &**item));
    let json = skos_json(&addresses, &thesaurus);
    let concepts = json["@graph"].as_array().unwrap().iter().filter(|one| one["@type"] == "skos:Concept");
    let said = concepts.map(|one| one["definition"].as_object().unwrap().values().filter(|text| *text != "").count());
    assert_eq!(said.collect::<Vec<_>>(), vec![3; thesaurus.iter().count()]);
    let turtle = skos_turtle(&addresses, &thesaurus);
    assert_eq!(turtle.matches("skos:definition \"").count(), 3 * thesaurus.iter().count());
    let (_, names) = thesaurus.iter().next().unwrap().1.names.iter().next().unwrap();
    assert!(turtle.contains(&names.definition));
}
