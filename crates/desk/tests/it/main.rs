//! The steps together: folders in, items published, the index after the log.

#![allow(clippy::unwrap_used)] // A test that cannot go on may stop.

mod crossing;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::{TimeZone, Utc};
use content::figure::Status;
use content::invalid::Invalid;
use content::kind::{Facts, Kind};
use content::locale::{Files, Locales};
use content::slug::Slug;
use content::version::Standing;
use desk::index::catch_up;
use desk::seed::{self, Folder, Outcome, Told};
use search::{Embedded, Engine, Facet, Query};
use store::Store;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn locales() -> Locales {
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for language in ["en", "es", "fr"] {
        let folder = root().join("locales").join(language);
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            folders.entry(language.into()).or_default().insert(name, std::fs::read_to_string(path).unwrap());
        }
    }
    Locales::read(&folders).unwrap()
}

fn engine(locales: &Locales) -> Embedded {
    Embedded::in_memory(&desk::index::analyzers(locales)).unwrap()
}

struct Desk {
    store: Store,
    engine: Embedded,
    locales: Locales,
    _directory: tempfile::TempDir,
}

impl Desk {
    async fn open() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite://{}", directory.path().join("p2win.db").display())).await.unwrap();
        store.migrate().await.unwrap();
        let locales = locales();
        Self { store, engine: engine(&locales), locales, _directory: directory }
    }

    /// Another empty index.
    fn engine_like(&self) -> Embedded {
        engine(&self.locales)
    }

    async fn import(&self, folders: Vec<Folder>) -> Vec<Told> {
        let mut told = Vec::new();
        let at = Utc.timestamp_opt(1_700_000_000, 0).unwrap();
        seed::import(&self.store, &self.locales, folders.into_iter().map(Ok), at, false, |one| told.push(one))
            .await
            .unwrap();
        told
    }

    async fn find(&self, text: &str, language: &str) -> Vec<String> {
        catch_up(&self.store, &self.engine, &self.locales, |_| {}).await.unwrap();
        self.engine.find(&Query::new(text, language)).await.unwrap().hits.into_iter().map(|hit| hit.id).collect()
    }
}

fn seeds() -> Vec<Folder> {
    let content = root().join("content");
    seed::folders(&content).unwrap().iter().map(|folder| seed::read_folder(&content, folder).unwrap()).collect()
}

fn news(id: &str, english: &str, others: &[(&str, &str)]) -> Folder {
    let mut files = BTreeMap::from([
        ("item.toml".to_owned(), "kind = \"news\"\noriginal = \"en\"\ndate = \"2003-01-02\"\n".to_owned()),
        ("en.md".to_owned(), english.to_owned()),
    ]);
    files.extend(others.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    Folder { path: format!("news/{id}"), id: id.to_owned(), files }
}

#[tokio::test]
async fn the_seeds_are_taken_whole_and_a_second_time_changes_nothing() {
    let desk = Desk::open().await;
    let first = desk.import(seeds()).await;
    let problems: Vec<_> = first
        .iter()
        .flat_map(|told| told.problems.iter().map(move |problem| format!("{} {problem:?}", told.path)))
        .collect();
    assert_eq!(problems, Vec::<String>::new());
    assert!(first.iter().all(|told| told.outcome == Outcome::Published));
    let position = desk.store.position().await.unwrap();
    let again = desk.import(seeds()).await;
    let changed: Vec<_> =
        again.iter().filter(|told| told.outcome != Outcome::Unchanged).map(|told| &told.path).collect();
    assert!(changed.is_empty(), "{changed:?}");
    assert_eq!(desk.store.position().await.unwrap(), position);
}

#[tokio::test]
async fn the_seeds_cover_what_they_promise() {
    let desk = Desk::open().await;
    desk.import(seeds()).await;
    let items = desk.store.all(None, 1000).await.unwrap();
    let count = |kind: Kind| items.iter().filter(|item| item.kind() == kind).count();
    assert!(count(Kind::CaseStudy) >= 24 && count(Kind::News) >= 12 && count(Kind::Event) >= 6);
    assert!(count(Kind::WorkingGroup) >= 5 && count(Kind::Organization) >= 76 && count(Kind::Page) >= 5);
    let cases: Vec<_> = items.iter().filter(|item| item.kind() == Kind::CaseStudy).collect();
    let sectors: BTreeSet<_> = cases.iter().filter_map(|item| item.common.sector.as_deref()).collect();
    let countries: BTreeSet<_> = cases.iter().filter_map(|item| item.common.country.map(String::from)).collect();
    assert!(sectors.len() >= 12, "{sectors:?}");
    assert!(["CA", "MX", "US"].iter().all(|country| countries.contains(*country)), "{countries:?}");
    for item in &items {
        for code in ["en", "es", "fr"] {
            assert!(item.versions.keys().any(|language| language.as_str() == code), "{} lacks {code}", item.id);
        }
        assert!(
            item.common.figures.iter().all(|figure| figure.status != Status::Measured),
            "{} claims to have measured",
            item.id
        );
    }
    for item in cases {
        let Facts::CaseStudy(_) = &item.facts else { unreachable!() };
        assert!(item.common.source.as_ref().is_some_and(|source| source.quote.is_some()), "{}", item.id);
    }
}

#[tokio::test]
async fn what_is_published_is_found_and_what_is_withdrawn_is_not() {
    let desk = Desk::open().await;
    desk.import(vec![news("solvents", "---\ntitle: Notice on solvents\nslug: solvents\n---\nLess toluene.", &[])])
        .await;
    assert_eq!(desk.find("toluene", "en").await, ["solvents"]);
    desk.store.withdraw(&Slug::parse("solvents").unwrap(), "test").await.unwrap();
    assert!(desk.find("toluene", "en").await.is_empty());
}

#[tokio::test]
async fn what_is_published_is_found_by_its_regions() {
    let desk = Desk::open().await;
    let mut folder = news("loan", "---\ntitle: A loan\nslug: loan\n---\nFor small shops.", &[]);
    folder.files.get_mut("item.toml").unwrap().push_str("country = \"US\"\nregions = [\"US-NY\", \"US-VT\"]\n");
    desk.import(vec![folder, news("notice", "---\ntitle: Notice\nslug: notice\n---\nFor shops.", &[])]).await;
    catch_up(&desk.store, &desk.engine, &desk.locales, |_| {}).await.unwrap();
    let mut query = Query { facets: true, ..Query::new("shops", "en") };
    query.filters.insert(Facet::Region, BTreeSet::from(["US-VT".to_owned()]));
    let hits = desk.engine.find(&query).await.unwrap();
    assert_eq!(hits.hits.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["loan"]);
    assert_eq!(hits.facets[&Facet::Region], [("US-NY".to_owned(), 1), ("US-VT".to_owned(), 1)]);
}

#[tokio::test]
async fn regions_that_are_not_of_the_country_are_refused() {
    let desk = Desk::open().await;
    let mut folder = news("loan", "---\ntitle: A loan\nslug: loan\n---\nFor small shops.", &[]);
    folder.files.get_mut("item.toml").unwrap().push_str("country = \"US\"\nregions = [\"MX-SON\"]\n");
    let told = desk.import(vec![folder]).await;
    let elsewhere = Invalid::RegionElsewhere { region: "MX-SON".to_owned(), country: "US".to_owned() };
    assert_eq!(told[0].problems.iter().map(|problem| &problem.invalid).collect::<Vec<_>>(), [&elsewhere]);
}

#[tokio::test]
async fn a_changed_original_leaves_its_translation_outdated_by_that_paragraph() {
    let desk = Desk::open().await;
    let french = "---\ntitle: Avis\nslug: avis\ntranslated-from: 1\n---\nUn.\n\nDeux.";
    desk.import(vec![news("notice", "---\ntitle: Notice\nslug: notice\n---\nOne.\n\nTwo.", &[("fr.md", french)])])
        .await;
    desk.import(vec![news(
        "notice",
        "---\ntitle: Notice\nslug: notice\n---\nOne.\n\nTwo, anew.",
        &[("fr.md", french)],
    )])
    .await;
    let item = desk.store.item(&Slug::parse("notice").unwrap()).await.unwrap().unwrap();
    let french = item.versions.values().find(|version| version.language.as_str() == "fr").unwrap();
    let Standing::Outdated(drift) = item.standing(french) else { panic!("{:?}", item.standing(french)) };
    assert_eq!((drift.changed, drift.marked), (Some(1), BTreeSet::from([1])));
    assert!(desk.store.original_at(&item.id, content::version::Revision(1)).await.unwrap().is_some());
}

#[tokio::test]
async fn a_version_that_cannot_be_read_leaves_the_published_one() {
    let desk = Desk::open().await;
    let english = "---\ntitle: Notice\nslug: notice\n---\nOne.";
    let french = "---\ntitle: Avis\nslug: avis\ntranslated-from: 1\n---\nUn.";
    desk.import(vec![news("notice", english, &[("fr.md", french)])]).await;
    let told = desk
        .import(vec![news(
            "notice",
            "---\ntitle: News\nslug: notice\n---\nOne.",
            &[("fr.md", "---\ntitle: Avis\nslug: Ô\nbogus: 1\n---\nUn.")],
        )])
        .await;
    let problems: Vec<_> = told[0].problems.iter().map(|p| (p.file.as_str(), p.line, p.field.as_deref())).collect();
    assert_eq!(problems, [("fr.md", Some(3), Some("slug")), ("fr.md", Some(4), Some("bogus"))]);
    let item = desk.store.item(&Slug::parse("notice").unwrap()).await.unwrap().unwrap();
    assert_eq!((item.original().title.source(), item.versions.len()), ("News", 2));
}

#[tokio::test]
async fn an_export_comes_back_without_loss_in_both_forms() {
    let desk = Desk::open().await;
    desk.import(seeds()).await;
    for format in [seed::Format::Markdown, seed::Format::Fluent] {
        let directory = tempfile::tempdir().unwrap();
        seed::export(&desk.store, directory.path(), format, None, |_| {}).await.unwrap();
        let folders = seed::folders(directory.path()).unwrap();
        let folders = folders.iter().map(|folder| seed::read_folder(directory.path(), folder).unwrap()).collect();
        let told = desk.import(folders).await;
        let changed: Vec<_> = told
            .iter()
            .filter(|told| told.outcome != Outcome::Unchanged)
            .map(|told| (&told.path, &told.problems))
            .collect();
        assert!(changed.is_empty(), "{format:?}: {changed:?}");
    }
}
