//! The search index, brought after the change log.
//!
//! The index asks for changes after its own position, so a rebuild is the same call from zero,
//! and saving never calls search.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveTime;
use content::figure::{Role, Theme};
use content::item::{Item, ItemId};
use content::kind::Kind;
use content::locale::Locales;
use content::reader::Reader;
use content::version::Version;
use search::{Analyzer, Change, Document, Engine, Facet, Position, Update};
use store::Store;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::{Error, measures};

/// How many changes are worth a commit of the index before one is due.
const BATCH: i64 = 100;
/// The most that go into one commit, where the index is far behind.
const MOST: u64 = 500;
/// The items that are read together. After few of them the threads that read and unpack them wait for each
/// other, and who answers a page gets the processor; the system itself may let him wait for 4 ms.
const READ_TOGETHER: usize = 2;
/// The time between two commits while changes keep coming. One that finds the index idle is taken
/// in at once.
const BETWEEN: Duration = Duration::from_millis(500);
/// How long the index waits after an error before it tries again.
const PAUSE: Duration = Duration::from_secs(1);

/// How the index reads each language of the site.
pub fn analyzers(locales: &Locales) -> BTreeMap<String, Analyzer> {
    locales.iter().map(|locale| (locale.language().to_string(), Analyzer::parse(locale.analyzer()))).collect()
}

/// Brings the index to the head of the log, and tells how many changes it read and where it is.
pub async fn catch_up(
    store: &Store,
    engine: &dyn Engine,
    locales: &Locales,
    mut told: impl FnMut(Position),
) -> Result<Position, Error> {
    let head = store.position().await?;
    let mut position = engine.position().await?;
    if position.0 > head.0 {
        // The log is the truth: this index follows another one.
        tracing::warn!(
            index = position.0,
            log = head.0,
            "the search index is ahead of the change log and starts again"
        );
        engine.reset().await?;
        position = Position::ZERO;
    }
    loop {
        let changes = store.changes(store::Position(position.0), MOST).await?;
        let Some(last) = changes.last() else { break };
        position = Position(last.position.0);
        let updates = updates(store, locales, &changes).await?;
        engine.apply(&updates).await?;
        told(position);
    }
    engine.caught_up().await?;
    Ok(position)
}

/// Follows the log for as long as the program runs, and tells how far it is. Errors are logged
/// and tried again.
pub async fn follow(
    store: Store,
    engine: Arc<dyn Engine>,
    locales: Arc<Locales>,
    told: watch::Sender<store::Position>,
) {
    let mut observed = store.observe();
    loop {
        // Marked before reading: what is published meanwhile wakes the next turn.
        let seen = *observed.borrow_and_update();
        let begun = Instant::now();
        match catch_up(&store, engine.as_ref(), &locales, |_| {}).await {
            Ok(position) => {
                told.send_replace(store::Position(position.0));
                if position.0 < seen.0 {
                    continue;
                }
                if observed.changed().await.is_err() {
                    return;
                }
                gather(&mut observed, position, begun + BETWEEN).await;
            }
            Err(error) => {
                tracing::error!(%error, "the search index could not follow the change log; trying again");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Waits until the next commit is due, or enough has changed for one.
async fn gather(observed: &mut watch::Receiver<store::Position>, from: Position, due: Instant) {
    let gathered = observed.wait_for(|head| head.0 - from.0 >= BATCH);
    // Either will do, also that the store was closed.
    let _ = tokio::time::timeout_at(due, gathered).await;
}

/// What the index needs of each change: the items as they are now, each once.
async fn updates(store: &Store, locales: &Locales, changes: &[store::Change]) -> Result<Vec<Change>, Error> {
    let mut latest: BTreeMap<&ItemId, Position> = BTreeMap::new();
    for change in changes {
        latest.insert(&change.item, Position(change.position.0));
    }
    let ids: Vec<ItemId> = latest.keys().map(|id| (*id).clone()).collect();
    let mut updates = Vec::with_capacity(latest.len());
    for ids in ids.chunks(READ_TOGETHER) {
        let items: BTreeMap<ItemId, Arc<Item>> =
            store.items(ids).await?.into_iter().map(|item| (item.id.clone(), item)).collect();
        for id in ids {
            let update = match items.get(id) {
                Some(item) => Update::Put { id: id.to_string(), documents: documents(item, locales)? },
                None => Update::Remove { id: id.to_string() },
            };
            updates.push(Change { position: latest[id], update });
        }
    }
    updates.sort_by_key(|change| change.position);
    Ok(updates)
}

/// An item as the index keeps it: one document a version.
pub fn documents(item: &Item, locales: &Locales) -> Result<Vec<Document>, Error> {
    let facts = Facts::of(item);
    item.versions
        .values()
        .map(|version| {
            let locale = locales.get(version.language.as_str()).unwrap_or_else(|| locales.first());
            document(item, version, &Reader::new(locale.clone()), &facts)
                .map_err(|source| Error::Unresolved { item: item.id.clone(), source })
        })
        .collect()
}

/// What is the same in every language.
struct Facts {
    facets: BTreeMap<Facet, Vec<String>>,
    saving: Option<u64>,
    payback: Option<u64>,
}

impl Facts {
    fn of(item: &Item) -> Self {
        let figures = &item.common.figures;
        Self { facets: facets(item), saving: measures::saving(figures), payback: measures::payback(figures) }
    }
}

fn document(
    item: &Item,
    version: &Version,
    reader: &Reader,
    facts: &Facts,
) -> Result<Document, content::text::Unresolved> {
    let figures = &item.common.figures;
    let mut body = Vec::new();
    for (name, text) in version.texts() {
        if !matches!(name, "title" | "summary") {
            body.push(reader.plain(text, figures)?);
        }
    }
    let mut facets = facts.facets.clone();
    if version.language == item.original {
        facets.insert(Facet::Original, vec!["yes".to_owned()]);
    }
    let date = item.facts.date().map(content::date::PartialDate::first_day);
    Ok(Document {
        id: item.id.to_string(),
        language: version.language.to_string(),
        kind: item.kind().to_string(),
        title: reader.text(&version.title, figures)?,
        summary: reader.text(&version.summary, figures)?,
        body: body.join("\n"),
        facets,
        date,
        // Lists are in the order of what they tell of, as the store's are.
        published: date.map_or(item.published, |date| date.and_time(NaiveTime::MIN).and_utc()),
        names: version.part("also").iter().map(|text| reader.text(text, figures)).collect::<Result<_, _>>()?,
        saving: facts.saving,
        payback: facts.payback,
    })
}

fn facets(item: &Item) -> BTreeMap<Facet, Vec<String>> {
    let common = &item.common;
    let country = if common.trinational { Some("trinational".to_owned()) } else { common.country.map(String::from) };
    let values = [
        (Facet::Sector, common.sector.iter().cloned().collect()),
        (Facet::Technique, common.techniques.clone()),
        (Facet::Topic, common.sector.iter().chain(&common.techniques).cloned().collect()),
        (Facet::Country, country.into_iter().collect()),
        (Facet::Region, common.regions.iter().cloned().map(String::from).collect()),
        (Facet::Language, item.versions.keys().map(ToString::to_string).collect()),
        (Facet::Payback, measures::payback_step(&common.figures).into_iter().map(str::to_owned).collect()),
        (Facet::Investment, measures::investment_step(&common.figures).into_iter().map(str::to_owned).collect()),
        (Facet::Size, measures::size_step(&common.figures).into_iter().map(str::to_owned).collect()),
        (Facet::Saving, savings(item)),
    ];
    values.into_iter().filter(|(_, values): &(_, Vec<String>)| !values.is_empty()).collect()
}

/// The themes in which a case saved something; news that repeat its figures do not count.
fn savings(item: &Item) -> Vec<String> {
    if item.kind() != Kind::CaseStudy {
        return Vec::new();
    }
    let saved = item.common.figures.iter().filter(|figure| figure.role() != Role::Result);
    let themes: BTreeSet<Theme> =
        saved.map(content::figure::Figure::theme).filter(|theme| *theme != Theme::Other).collect();
    themes.into_iter().map(|theme| theme.as_str().to_owned()).collect()
}
