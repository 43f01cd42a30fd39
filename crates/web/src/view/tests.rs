//! Every seed in every language, and the states that no seed is in.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::sync::{Arc, LazyLock};

use ::search::{Facet, Hits, Synonym, Total};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use content::draft::{Draft, Made};
use content::figure::{Figure, Figures, Qualifier, Theme};
use content::folder;
use content::item::Item;
use content::kind::{Facts, Kind};
use content::language::Language;
use content::reader::Reader;
use content::text::Text;
use content::thesaurus::Thesaurus;
use content::unit::System;
use content::version::{Hand, Revision};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{
    Frame, Hit, Home, ItemPage, List, Missing, Search, Site, Trouble, Visit, api, changes, chooser, home, item, list,
    missing, search,
};
use crate::addresses::{Addresses, Place};
use crate::assets;

/// So many bytes of compressed HTML at most.
const HEAVIEST: usize = 20_000;

/// So many items on a page of a list.
const PER_PAGE: usize = 20;

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let locales = assets::locales().expect("locales");
    Site::new(Addresses::new("https://p2win.example".parse().unwrap(), Arc::new(locales)), 1 << 20)
});

static SEEDS: LazyLock<Vec<Arc<Item>>> = LazyLock::new(|| {
    let drafts = assets::seeds().into_iter().map(|seed| read(&seed.id, &seed.files));
    let mut items: Vec<_> =
        drafts.map(|draft| Arc::new(draft.accept(None, |_| None, now()).expect("a seed"))).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.order()));
    items
});

static THESAURUS: LazyLock<Arc<Thesaurus>> = LazyLock::new(|| Arc::new(Thesaurus::of(SEEDS.iter().map(AsRef::as_ref))));

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn read(id: &str, files: &BTreeMap<String, String>) -> Draft {
    let terms = SITE.addresses.locales().first().terms().clone();
    let reading = folder::read(id, files, &terms);
    assert!(reading.problems.is_empty(), "{id}: {:?}", reading.problems);
    reading.draft.expect("a draft")
}

fn languages() -> Vec<Language> {
    SITE.addresses.locales().iter().map(|locale| locale.language().clone()).collect()
}

fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

fn visit(language: &Language, path: String, query: &[(&str, &str)]) -> Visit {
    let locale = SITE.addresses.language(language.as_str()).unwrap();
    let mut reader = Reader::knowing(locale.clone(), THESAURUS.clone());
    if let Some((_, units)) = query.iter().find(|(name, _)| *name == "units") {
        reader.units = System::parse(units).unwrap();
    }
    let query = query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Visit { reader, path, query }
}

fn frame() -> Frame {
    Frame { pages: of_kind(Kind::Page), updated: Some(now()) }
}

fn of_kind(kind: Kind) -> Vec<Arc<Item>> {
    SEEDS.iter().filter(|item| item.kind() == kind).cloned().collect()
}

fn seed(id: &str) -> Arc<Item> {
    SEEDS.iter().find(|item| item.id.to_string() == id).expect("a seed").clone()
}

fn item_page(shown: &Arc<Item>) -> ItemPage {
    let shares = |other: &&Arc<Item>| {
        other.kind() == shown.kind()
            && other.id != shown.id
            && shown.common.sector.is_some()
            && other.common.sector == shown.common.sector
    };
    let similar = SEEDS
        .iter()
        .filter(shares)
        .take(3)
        .map(|other| (other.clone(), other.common.sector.clone().unwrap_or_default()));
    let body = match &shown.facts {
        Facts::WorkingGroup(group) => group.body.as_ref().map(|id| seed(id.as_str())),
        _ => None,
    };
    let group_of =
        |item: &&Arc<Item>| matches!(&item.facts, Facts::WorkingGroup(group) if group.body.as_ref() == Some(&shown.id));
    ItemPage {
        item: shown.clone(),
        similar: similar.collect(),
        body,
        groups: SEEDS.iter().filter(group_of).cloned().collect(),
        hub: hub_of(shown),
    }
}

/// What names a concept itself.
fn hub_of(shown: &Arc<Item>) -> Vec<(Kind, Vec<Arc<Item>>)> {
    let names = |item: &&Arc<Item>| {
        let common = &item.common;
        common.sector.iter().chain(&common.techniques).any(|id| *id == shown.id.to_string())
    };
    let of = |kind: Kind| of_kind(kind).iter().filter(names).take(6).cloned().collect::<Vec<_>>();
    let kinds = Kind::ALL.iter().map(|kind| (*kind, of(*kind)));
    kinds.filter(|(_, items)| !items.is_empty() && shown.kind() == Kind::Concept).collect()
}

fn item_in(language: &Language, shown: &Arc<Item>, query: &[(&str, &str)]) -> String {
    let path = SITE.addresses.item(language, shown.kind(), &shown.version(language).slug);
    item(&SITE, &visit(language, path, query), &frame(), &item_page(shown))
        .unwrap_or_else(|error| panic!("{}: {error:?}", shown.id))
}

fn counts(items: &[Arc<Item>]) -> Arc<Hits> {
    let mut counts: BTreeMap<&str, BTreeMap<String, u64>> = BTreeMap::new();
    for item in items {
        let mut count = |name, value: String| *counts.entry(name).or_default().entry(value).or_default() += 1;
        item.common.sector.iter().for_each(|sector| count("sector", sector.clone()));
        item.common.techniques.iter().for_each(|technique| count("technique", technique.clone()));
        item.common.country.iter().for_each(|country| count("country", country.as_str().to_owned()));
        item.common.regions.iter().for_each(|region| count("region", region.as_str().to_owned()));
        item.facts.date().iter().for_each(|date| count("year", date.year().to_string()));
        let themes: BTreeSet<_> = item.common.figures.iter().map(|figure| figure.theme().as_str()).collect();
        for theme in themes {
            count("saving", theme.to_owned());
        }
    }
    let sorted = |values: BTreeMap<String, u64>| {
        let mut values: Vec<_> = values.into_iter().collect();
        values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        values
    };
    let facets =
        Facet::ALL.iter().filter_map(|facet| counts.remove(facet.as_str()).map(|values| (*facet, sorted(values))));
    Arc::new(Hits {
        total: Total::Exact(items.len() as u64),
        in_part: false,
        hits: Vec::new(),
        facets: facets.collect(),
        next: None,
        synonyms: Vec::new(),
        suggestion: None,
    })
}

fn list_of(kind: Kind, counted: bool) -> List {
    let all = of_kind(kind);
    // The register of organizations is one page, so that it can be sorted.
    let whole = matches!(kind, Kind::Organization | Kind::Concept);
    let shown = if whole { all.len() } else { PER_PAGE };
    let items: Vec<_> = all.iter().take(shown).cloned().collect();
    List {
        kind,
        facets: counted.then(|| counts(&all)),
        chosen: BTreeMap::new(),
        next: Some("abc".to_owned()),
        total: Some(all.len() as u64),
        today: NaiveDate::from_ymd_opt(2003, 1, 15).unwrap(),
        bodies: of_kind(Kind::Organization),
        items,
    }
}

fn list_in(language: &Language, list_page: &List, query: &[(&str, &str)]) -> String {
    let path = SITE.addresses.place(language, Place::List(list_page.kind));
    list(&SITE, &visit(language, path, query), &frame(), list_page)
        .unwrap_or_else(|error| panic!("{}: {error:?}", list_page.kind))
}

/// The list of cases with its map.
fn places_in(language: &Language) -> String {
    list_in(language, &list_of(Kind::CaseStudy, true), &[("more", "places")])
}

fn home_in(language: &Language) -> String {
    let home_page = Home {
        news: of_kind(Kind::News).into_iter().take(8).collect(),
        cases: of_kind(Kind::CaseStudy).into_iter().take(3).collect(),
        event: Some(seed("nap3-call-february-2003")),
        groups: of_kind(Kind::WorkingGroup).into_iter().take(6).collect(),
        tables: of_kind(Kind::Organization)
            .into_iter()
            .filter(|item| matches!(&item.facts, Facts::Organization(facts) if facts.body.as_str() == "round-table"))
            .collect(),
        tiles: vec![(Theme::Water, 11), (Theme::Waste, 14), (Theme::Energy, 4), (Theme::Money, 21)],
        counts_known: true,
    };
    home(&SITE, &visit(language, SITE.addresses.home(language), &[]), &frame(), &home_page).unwrap()
}

fn search_in(language: &Language, text: &str, found: bool) -> String {
    let hit = |id: &str, code: &str| Hit {
        item: seed(id),
        language: self::language(code),
        snippet: vec![("Before ".to_owned(), false), ("<nickel>".to_owned(), true), (" after".to_owned(), false)],
    };
    let hits = vec![
        hit("poly-plating-ma-closed-loop-nickel", language.as_str()),
        hit("nysp2i-chrome-plater-ro-di", language.as_str()),
    ];
    let page = Search {
        text: text.to_owned(),
        hits: if found { hits } else { Vec::new() },
        others: if found {
            vec![hit("gte-sylvania-copper-cell", if language.as_str() == "en" { "es" } else { "en" })]
        } else {
            Vec::new()
        },
        facets: Some(counts(&SEEDS)),
        chosen: BTreeMap::from([("country".to_owned(), BTreeSet::from(["US".to_owned(), "MX".to_owned()]))]),
        total: Total::Exact(if found { 3 } else { 0 }),
        synonyms: vec![Synonym {
            concept: "nickel-plating".into(),
            language: "en".into(),
            name: "nickel plating".into(),
        }],
        suggestion: (!found).then(|| "nickel".to_owned()),
        popular: if found { Vec::new() } else { vec!["electroplating".to_owned()] },
        ..Search::default()
    };
    let path = SITE.addresses.place(language, Place::Search);
    search(&SITE, &visit(language, path, &[("q", text), ("country", "MX"), ("country", "US")]), &frame(), &page)
        .unwrap()
}

fn missing_in(language: &Language) -> String {
    let page = Missing { trouble: Trouble::NotFound, likely: vec![seed("poly-plating-ma-closed-loop-nickel")] };
    missing(&SITE, &visit(language, format!("/{language}/x/nickel-plating"), &[]), &frame(), &page).unwrap()
}

fn api_in(language: &Language) -> String {
    api(&SITE, &visit(language, SITE.addresses.place(language, Place::Api), &[]), &frame()).unwrap()
}

/// The nickel case after its original was changed in one paragraph and nothing else.
fn outdated() -> (Arc<Item>, Item) {
    let old = seed("poly-plating-ma-closed-loop-nickel");
    let mut draft = Draft::from(&*old);
    let original = draft.versions.get_mut(&old.original).unwrap();
    let body = original.body.source().replace("in Chicopee with", "in Chicopee, Massachusetts, with");
    original.body = Text::parse(&body, |_| true).unwrap();
    original.made = Made::Written { revision: Some(Revision(2)) };
    let new = draft.accept(Some(&old), |_| None, now() + TimeDelta::days(3)).unwrap();
    (Arc::new(new), (*old).clone())
}

/// The nickel case with one version less or of another hand.
fn changed(change: impl FnOnce(&mut Draft)) -> Arc<Item> {
    let mut draft = Draft::from(&*seed("poly-plating-ma-closed-loop-nickel"));
    change(&mut draft);
    Arc::new(draft.accept(None, |_| None, now()).unwrap())
}

fn untranslated() -> Arc<Item> {
    changed(|draft| drop(draft.versions.remove(&language("fr"))))
}

fn machine_draft() -> Arc<Item> {
    changed(|draft| {
        let french = draft.versions.get_mut(&language("fr")).unwrap();
        french.made = Made::Translated { from: Revision::FIRST, hand: Hand::Machine };
    })
}

fn changes_in(language: &Language) -> String {
    let (new, old) = outdated();
    let path = format!("{}/x", SITE.addresses.item(language, new.kind(), &new.version(language).slug));
    changes(&SITE, &visit(language, path, &[("from", "1")]), &frame(), &new, old.original(), Revision(1)).unwrap()
}

/// Every page of a language, by the path at which it can be looked at.
fn pages(language: &Language) -> Vec<(String, String)> {
    let mut pages: Vec<(String, String)> = vec![
        (SITE.addresses.home(language), home_in(language)),
        (format!("/{language}/404"), missing_in(language)),
        (format!("/{language}/places"), places_in(language)),
        (format!("/{language}/changes"), changes_in(language)),
        (format!("/{language}/found"), search_in(language, "nickel", true)),
        (format!("/{language}/nothing"), search_in(language, "nickle", false)),
        (format!("/{language}/outdated"), item_in(language, &outdated().0, &[])),
        (format!("/{language}/untranslated"), item_in(language, &untranslated(), &[])),
        (format!("/{language}/machine-draft"), item_in(language, &machine_draft(), &[])),
        (SITE.addresses.place(language, Place::Api), api_in(language)),
    ];
    pages.extend(Kind::ALL.iter().map(|kind| {
        (SITE.addresses.place(language, Place::List(*kind)), list_in(language, &list_of(*kind, true), &[]))
    }));
    pages.extend(SEEDS.iter().map(|item| {
        (SITE.addresses.item(language, item.kind(), &item.version(language).slug), item_in(language, item, &[]))
    }));
    pages
}

fn compressed(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn every_page_is_written_in_every_language_and_is_light() {
    for language in languages() {
        for (path, page) in pages(&language) {
            assert!(page.contains("</html>"), "{path} has no end");
            assert!(!page.contains("{ $") && !page.contains(" style=\""), "{path}");
            assert_eq!(page.matches("<h1").count(), 1, "{path} has not one heading");
            assert!(compressed(&page) <= HEAVIEST, "{path} is {} bytes", compressed(&page));
        }
    }
}

#[test]
fn the_style_and_the_script_are_light() {
    let size = |asset: &super::Asset| {
        compressed(std::str::from_utf8(&SITE.design().asset(&asset.path).unwrap().bytes).unwrap())
    };
    assert!(size(&SITE.design().style) <= 10_000, "{}", size(&SITE.design().style));
    assert!(size(&SITE.design().script) <= 6_000, "{}", size(&SITE.design().script));
}

#[test]
fn a_page_without_a_version_says_so_and_is_not_listed() {
    let page = item_in(&language("fr"), &untranslated(), &[]);
    assert!(page.contains("notice-missing") && page.contains("content=\"noindex\""));
    assert!(page.contains("<h1 lang=\"en\">") && page.contains("<div class=\"prose\" lang=\"en\">"));
    assert!(!page.contains("rel=\"alternate\" hreflang"));
    let english = item_in(&language("en"), &untranslated(), &[]);
    assert!(english.contains("hreflang=\"es\" href=\"https") && !english.contains("hreflang=\"fr\" href=\"https"));
    assert!(english.contains("hreflang=\"x-default\" href=\"https://p2win.example/\""));
}

#[test]
fn a_translation_behind_its_original_says_how_far_and_where() {
    let page = item_in(&language("fr"), &outdated().0, &[]);
    assert!(page.contains("notice-outdated") && page.contains("25 novembre 2026"));
    assert_eq!(page.matches("class=\"changed\"").count(), 1);
    assert!(page.contains("/changements?from=1"));
    let changes = changes_in(&language("fr"));
    assert_eq!((changes.matches("<del").count(), changes.matches("<ins").count()), (1, 1));
    assert!(changes.contains("Enlevé") && changes.contains("Ajouté"));
}

#[test]
fn a_machine_draft_is_labelled() {
    assert!(item_in(&language("fr"), &machine_draft(), &[]).contains("notice-machine-draft"));
    assert!(!item_in(&language("es"), &machine_draft(), &[]).contains("class=\"notice"));
}

#[test]
fn the_language_row_keeps_the_query_and_leaves_the_current_language_out() {
    let page = item_in(&language("en"), &seed("poly-plating-ma-closed-loop-nickel"), &[("units", "us")]);
    let row = page.split("class=\"languages\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(row.contains("/es/casos/") && row.matches("?units=us").count() == 2, "{row}");
    assert!(row.contains("<span aria-current=\"true\">English</span>"), "{row}");
}

#[test]
fn units_change_what_is_converted_and_never_the_source_s_figure() {
    let metric = item_in(&language("en"), &seed("poly-plating-ma-closed-loop-nickel"), &[]);
    let us = item_in(&language("en"), &seed("poly-plating-ma-closed-loop-nickel"), &[("units", "us")]);
    assert!(metric.contains("≈ ") && metric.contains("78,000") && us.contains("78,000"));
    assert!(!us.contains("class=\"converted\""));
    assert!(us.contains("98.9"), "the share saved follows from before and after");
}

#[test]
fn a_chart_says_what_its_bars_show_and_no_more() {
    let finding = |change: fn(&mut Vec<Figure>)| {
        let case = changed(|draft| {
            let mut figures: Vec<Figure> = draft.common.figures.clone().into();
            change(&mut figures);
            draft.common.figures = Figures::new(figures).unwrap();
        });
        let page = item_in(&language("en"), &case, &[]);
        page.split("<figcaption id=\"finding-0\">")
            .nth(1)
            .map(|rest| rest.split('<').next().unwrap_or_default().replace('\u{a0}', " "))
    };
    assert_eq!(finding(|_| {}).as_deref(), Some("Water use: 98.9% less than before"));
    assert_eq!(finding(|figures| set(figures, "440")).as_deref(), Some("Water use: 100% more than before"));
    assert_eq!(
        finding(|figures| set(figures, "0")).as_deref(),
        Some("Water use: 0 US gal/day before, 880 US gal/day after")
    );
    assert_eq!(
        finding(|figures| figures.iter_mut().for_each(|figure| figure.qualifier = Some(Qualifier::LessThan))),
        None
    );
    let hedged = finding(|figures| figures.iter_mut().for_each(|figure| figure.qualifier = Some(Qualifier::About)));
    assert_eq!(hedged.as_deref(), Some("Water use: about 98.9% less than before"));
}

/// Another value of what was before.
fn set(figures: &mut [Figure], value: &str) {
    let figure = figures.iter_mut().find(|figure| figure.name.as_str() == "water-before").unwrap();
    figure.value = value.to_owned().try_into().unwrap();
}

#[test]
fn nothing_in_structured_data_can_end_its_block() {
    let hostile = changed(|draft| {
        let english = draft.versions.get_mut(&language("en")).unwrap();
        english.title = Text::parse("</script><script>alert(1)</script>", |_| true).unwrap();
    });
    let page = item_in(&language("en"), &hostile, &[]);
    assert!(page.contains("\\u003c/script\\u003e") && !page.contains("<script>alert"));
}

#[test]
fn snippets_are_text() {
    let page = search_in(&language("en"), "<nickel>", true);
    assert!(page.contains("<mark>&lt;nickel&gt;</mark>"));
}

#[test]
fn what_another_language_has_leads_to_the_visitor_s_if_that_has_it_too() {
    let french = language("fr");
    let found = |item: Arc<Item>| {
        let snippet = vec![("A heading\nand ".to_owned(), false), ("nickel".to_owned(), true)];
        let others = vec![Hit { item, language: language("en"), snippet }];
        let page = Search { text: "nickel".to_owned(), others, ..Search::default() };
        let path = SITE.addresses.place(&french, Place::Search);
        search(&SITE, &visit(&french, path, &[("q", "nickel")]), &frame(), &page).unwrap()
    };
    let passage = "A heading · and <mark>nickel</mark>";
    let translated = found(seed("poly-plating-ma-closed-loop-nickel"));
    assert!(translated.contains("<li class=\"result\">"), "{translated}");
    assert!(translated.contains("<a href=\"/fr/cas/"), "{translated}");
    assert!(translated.contains("en français pour «\u{a0}nickel\u{a0}»"), "{translated}");
    let tag = "<span class=\"language-tag\" lang=\"en\">English</span>";
    assert!(translated.contains(&format!("<p class=\"summary\" lang=\"en\">{tag} {passage}")), "{translated}");
    let only = found(untranslated());
    assert!(only.contains("<li class=\"result\" lang=\"en\">"), "{only}");
    assert!(only.contains("<a href=\"/en/case-studies/"), "{only}");
    assert!(only.contains(&format!("<p class=\"summary\">{passage}")), "{only}");
}

#[test]
fn a_topic_leads_to_a_search_for_its_name() {
    let page = item_in(&language("fr"), &seed("poly-plating-ma-closed-loop-nickel"), &[]);
    assert!(!page.contains("dans toutes les pages"));
    let page = item_in(&language("fr"), &seed("nickel-plating"), &[]);
    assert!(
        page.contains("<a href=\"/fr/recherche?q=nickelage\">Chercher «\u{a0}nickelage\u{a0}» dans toutes"),
        "{page}"
    );
}

#[test]
fn a_chosen_value_can_be_taken_out_alone() {
    let page = search_in(&language("en"), "nickel", true);
    assert!(
        page.contains("href=\"/en/search?q=nickel&amp;country=US\"")
            || page.contains("href=\"&#x2f;en&#x2f;search?q=nickel&amp;country=US\""),
        "{page}"
    );
}

#[test]
fn a_list_without_counts_says_so() {
    let page = list_in(&language("es"), &list_of(Kind::CaseStudy, false), &[]);
    assert!(page.contains("Los conteos se están rehaciendo"));
}

#[test]
fn the_map_and_the_list_below_it_lead_to_the_same_places() {
    let links = |part: &str| -> BTreeSet<String> {
        part.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    };
    for language in languages() {
        let page = places_in(&language);
        let (map, rest) = page.split_once("<svg class=\"map\"").unwrap().1.split_once("</svg>").unwrap();
        let below = links(rest.split_once("</details>").unwrap().0);
        assert_eq!(links(map), below);
        assert!(below.len() > 20 && below.iter().all(|href| href.contains("?region=")), "{below:?}");
        assert_eq!(map.matches("<rect").count(), 96);
    }
    let spanish = places_in(&language("es"));
    assert!(spanish.contains("<title>Nueva York (NY): 2 casos</title>"));
    assert!(spanish.contains("<title>Ohio (OH): 1 caso</title>"));
}

#[test]
fn the_map_is_not_on_the_list_but_behind_a_link() {
    let page = list_in(&language("en"), &list_of(Kind::CaseStudy, true), &[("units", "us")]);
    assert!(!page.contains("<svg class=\"map\"") && page.contains("?units=us&amp;more=places#regions\""));
    let units = list_in(&language("en"), &list_of(Kind::CaseStudy, true), &[("units", "us"), ("more", "places")]);
    assert!(units.contains("?region=US-MA&amp;units=us\""), "the map forgets the units");
}

#[test]
fn events_part_into_coming_and_past() {
    let page = list_in(&language("en"), &list_of(Kind::Event, true), &[]);
    let (coming, past) = (page.find("Coming").unwrap(), page.find("Past").unwrap());
    let february = page.find("nap3-call-february-2003").unwrap();
    assert!(coming < february && february < past);
    assert!(page.contains("/en/events/feed.ics"));
}

#[test]
fn organizations_stand_under_the_letter_their_language_gives_them() {
    let page = list_in(&language("fr"), &list_of(Kind::Organization, true), &[]);
    assert!(page.contains("<span>A</span></h2>") && !page.contains("<span>É</span>"));
}

#[test]
fn every_trouble_is_said_in_every_language() {
    for language in languages() {
        for trouble in [
            Trouble::NotFound,
            Trouble::Gone,
            Trouble::Parameter("year".to_owned()),
            Trouble::Failed("1f".to_owned()),
            Trouble::Busy,
        ] {
            let page = Missing { trouble, likely: Vec::new() };
            missing(&SITE, &visit(&language, format!("/{language}/x"), &[]), &Frame::default(), &page).unwrap();
        }
    }
}

#[test]
fn the_chooser_puts_the_preferred_language_first() {
    let page = chooser(&SITE, Some(&language("fr"))).unwrap();
    assert!(page.find("/fr/\" hreflang").unwrap() < page.find("/en/\" hreflang").unwrap());
    assert_eq!(page.matches("class=\"preferred\"").count(), 1);
    assert!(chooser(&SITE, None).unwrap().contains("<html lang=\"en-CA\""));
}

/// Writes every page to the folder that `P2WIN_PAGES` names, for eyes and for checkers.
#[test]
#[ignore = "writes files; set P2WIN_PAGES"]
fn pages_can_be_looked_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("P2WIN_PAGES").expect("P2WIN_PAGES"));
    let save = |path: &str, bytes: &[u8]| {
        let file = folder.join(path.trim_start_matches('/'));
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    };
    for language in languages() {
        // Topics are many and all alike: one in twelve is looked at, the same in every language.
        let drawn = |item: &&Arc<Item>| {
            item.kind() != Kind::Concept || item.id.as_str().bytes().map(usize::from).sum::<usize>() % 12 == 0
        };
        let passed_over: BTreeSet<String> = SEEDS
            .iter()
            .filter(|item| !drawn(item))
            .map(|item| SITE.addresses.item(&language, item.kind(), &item.version(&language).slug))
            .collect();
        for (path, page) in pages(&language).into_iter().filter(|(path, _)| !passed_over.contains(path)) {
            save(&format!("{}.html", path.trim_end_matches('/')), page.as_bytes());
        }
        let case = seed("poly-plating-ma-closed-loop-nickel");
        let path = SITE.addresses.item(&language, case.kind(), &case.version(&language).slug);
        save(&format!("{path}@us.html"), item_in(&language, &case, &[("units", "us")]).as_bytes());
    }
    save("index.html", chooser(&SITE, Some(&language("es"))).unwrap().as_bytes());
    for (path, file) in &SITE.design().files {
        save(path, &file.bytes);
    }
}
