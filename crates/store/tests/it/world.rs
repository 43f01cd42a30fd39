//! A fresh database for each test, and items to put into it.

use std::collections::BTreeMap;
use std::env;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeZone, Utc};
use content::draft::{Draft, DraftVersion, Made};
use content::figure::Figures;
use content::item::{Item, ItemId};
use content::kind::{Common, Facts, Kind};
use content::language::Language;
use content::slug::Slug;
use content::text::Text;
use content::version::{Hand, Parts, Revision};
use sea_orm::{ConnectionTrait, Database};
use store::Store;
use tempfile::TempDir;

/// Where a test may keep a database of its own.
pub(crate) struct Place {
    pub(crate) url: String,
    /// SQLite's folder.
    pub(crate) folder: Option<TempDir>,
    /// PostgreSQL's server, and the name of the database.
    server: Option<(String, String)>,
}

impl Place {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("data/p2win.db").display());
        Self { url, folder: Some(folder), server: None }
    }

    pub(crate) async fn postgres() -> Option<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let Ok(server) = env::var("P2WIN_TEST_POSTGRES") else {
            println!("not run on PostgreSQL: P2WIN_TEST_POSTGRES is not set");
            return None;
        };
        let name = format!("p2win_it_{}_{}", process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        run(&server, &format!("CREATE DATABASE {name}")).await;
        let (base, _) = server.rsplit_once('/').unwrap();
        Some(Self { url: format!("{base}/{name}"), folder: None, server: Some((server, name)) })
    }

    /// Opens it with all tables.
    pub(crate) async fn open(&self) -> Store {
        let store = Store::open(&self.url).await.unwrap();
        store.migrate().await.unwrap();
        store
    }

    pub(crate) async fn end(self) {
        if let Some((server, name)) = &self.server {
            run(server, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// Runs a statement outside of the store.
pub(crate) async fn run(url: &str, statement: &str) {
    let database = Database::connect(url).await.unwrap();
    database.execute_unprepared(statement).await.unwrap();
    database.close().await.unwrap();
}

/// Runs a test on each database there is.
pub(crate) async fn on_each<F: Future<Output = ()>>(test: impl Fn(String) -> F) {
    for place in [Some(Place::sqlite()), Place::postgres().await].into_iter().flatten() {
        test(place.url.clone()).await;
        place.end().await;
    }
}

/// Opens a database with all tables.
pub(crate) async fn open(url: &str) -> Store {
    let store = Store::open(url).await.unwrap();
    store.migrate().await.unwrap();
    store
}

pub(crate) fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

pub(crate) fn text(source: &str) -> Text {
    Text::parse(source, |_| true).unwrap()
}

/// A moment with nanoseconds, as a clock gives it.
pub(crate) fn moment(second: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 3, 4, 5, 6, second).unwrap() + chrono::Duration::nanoseconds(123_456_789)
}

pub(crate) fn version(slug_: &str, title: &str, made: Made) -> DraftVersion {
    let (summary, body) = (text("What it brought."), text("One paragraph.\n\nAnother one."));
    DraftVersion { slug: slug(slug_), title: text(title), summary, body, parts: Parts::new(), made }
}

pub(crate) const WRITTEN: Made = Made::Written { revision: None };

pub(crate) fn translated(from: u32) -> Made {
    Made::Translated { from: Revision(from), hand: Hand::Person }
}

/// A piece of news in English, French and Spanish.
pub(crate) fn news(id: &str, date: &str) -> Draft {
    let versions = [
        ("en", version(&format!("{id}-en"), "News", WRITTEN)),
        ("fr", version(&format!("{id}-fr"), "Nouvelles", translated(1))),
        ("es", version(&format!("{id}-es"), "Noticias", translated(1))),
    ];
    Draft {
        id: slug(id),
        common: Common::default(),
        facts: serde_json::from_value(serde_json::json!({ "kind": "news", "date": date })).unwrap(),
        original: language("en"),
        versions: versions.into_iter().map(|(code, version)| (language(code), version)).collect(),
    }
}

pub(crate) fn item(id: &str) -> Item {
    accepted(news(id, "2002-09-17"))
}

pub(crate) fn accepted(draft: Draft) -> Item {
    draft.accept(None, |_| None, moment(1)).unwrap()
}

/// The draft as a further revision of what is published.
pub(crate) fn over(published: &Item, second: u32, change: impl FnOnce(&mut Draft)) -> Item {
    let mut draft = Draft::from(published);
    change(&mut draft);
    draft.accept(Some(published), |_| None, moment(second)).unwrap()
}

/// The item with another title of its original, and so another revision.
pub(crate) fn retitled(published: &Item, second: u32, title: &str) -> Item {
    over(published, second, |draft| {
        let original = draft.versions.get_mut(&published.original).unwrap();
        original.title = text(title);
        original.made = WRITTEN;
    })
}

/// An item that uses everything an item can have.
pub(crate) fn everything() -> Item {
    let facts: Facts = serde_json::from_value(serde_json::json!({
        "kind": "case-study", "scope": "facility", "facility": "Tenería «El Águila», S.A.", "year": 1998,
        "evidence": "measured", "checked": "corrected",
    }))
    .unwrap();
    let figures: Figures = serde_json::from_value(serde_json::json!([
        { "name": "money-saved", "value": "12345678901234.5678", "unit": "USD", "year": 1998, "status": "reported",
          "qualifier": "about", "fragment": "about 12 trillion" },
        { "name": "water-before", "value": "78000.10", "upper": "99999999999999999999.00000001", "unit": "us-gallon",
          "period": "day", "span": "1996/1998", "status": "measured" },
        { "name": "nothing", "value": "0.00", "unit": "kilogram", "status": "estimated" },
    ]))
    .unwrap();
    let mut common: Common = serde_json::from_value(serde_json::json!({
        "country": "MX", "sector": "tanning", "techniques": ["reuse", "process-change"],
        "source": { "title": "P2 \"cases\"", "url": "https://example.org/a?b=c&d=é", "language": "es", "quote": "ahorró \\ 5 %" },
    }))
    .unwrap();
    common.figures = figures;
    let mut original =
        version("teneria", "Una tenería ahorra { $money-saved }", Made::Written { revision: Some(Revision(3)) });
    original.body =
        text("Ñandú 🌊 { $water-before }\n\n* a\n* b\n\n'; DROP TABLE items; --\n\n\"quotes\" {\"{\"} $x }");
    original.parts = Parts::from([
        ("caveat".to_owned(), vec![text("uno"), text("dos { -fiprev }")]),
        ("note-nothing".to_owned(), vec![text("nota")]),
    ]);
    let french = version("tannerie", "Une tannerie", Made::Translated { from: Revision(3), hand: Hand::Machine });
    let english = version("tannery", "A tannery", translated(2));
    let versions = BTreeMap::from([(language("es"), original), (language("fr"), french), (language("en"), english)]);
    accepted(Draft { id: slug("teneria-el-aguila"), common, facts, original: language("es"), versions })
}

pub(crate) fn ids<'a>(items: impl IntoIterator<Item = &'a std::sync::Arc<Item>>) -> Vec<String> {
    items.into_iter().map(|item| item.id.to_string()).collect()
}

pub(crate) fn id(text: &str) -> ItemId {
    slug(text)
}

pub(crate) const NEWS: Kind = Kind::News;
