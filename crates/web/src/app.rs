//! What every handler gets: the one state of the program.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use chrono::{NaiveDate, Utc};
use content::item::{Item, ItemId};
use content::language::Language;
use content::locale::Locales;
use content::thesaurus::Thesaurus;
use moka::sync::Cache;
use search::{Engine, Hits, Query};
use store::{Missed, Store};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::error::Error;
use crate::page::Pages;
use crate::view::Site;

/// How long a request waits for its turn before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(1);
/// Pages made at once.
const PAGES_AT_ONCE: usize = 256;
/// Answers without words that are kept.
const COUNTED: u64 = 256;
/// Requests that may wait for a turn to search, for each that has one. One more is told to come
/// back at once: it would only wait in vain.
const WAITING: usize = 32;

/// The most characters of a search without results that are kept.
const LONGEST_MISSED: usize = 80;
/// The most different ones that are counted between two times of writing.
const MOST_MISSED: usize = 500;

/// The state of the program.
pub struct App {
    /// The rows.
    pub store: Store,
    /// The search index.
    pub search: Arc<dyn Engine>,
    /// The languages.
    pub locales: Arc<Locales>,
    /// Templates, styles and addresses.
    pub site: Site,
    /// Finished pages.
    pub pages: Pages,
    thesaurus: RwLock<Arc<Thesaurus>>,
    /// Whether the program is stopping: then it is not ready for more.
    pub stopping: AtomicBool,
    /// Raised when the index moves: what it answered before holds no longer.
    index_round: AtomicU64,
    /// Counts and narrowed lists, which many pages ask for, by the round they are of.
    counted: Cache<Query, (u64, Arc<Hits>)>,
    complete: Mutex<Option<(u64, bool)>>,
    rendering: Semaphore,
    searching: Semaphore,
    /// How many may wait to search.
    waiting: Semaphore,
    /// Searches that found nothing, not yet written down.
    missed: Mutex<HashMap<(String, Language, NaiveDate), u64>>,
}

impl App {
    /// Puts the parts together.
    pub fn new(store: Store, search: Arc<dyn Engine>, site: Site, pages: Pages) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            store,
            search,
            locales: site.addresses.locales().clone(),
            site,
            pages,
            thesaurus: RwLock::default(),
            stopping: AtomicBool::new(false),
            index_round: AtomicU64::new(0),
            counted: Cache::new(COUNTED),
            complete: Mutex::default(),
            rendering: Semaphore::new(PAGES_AT_ONCE),
            // Whoever reads a kept page meanwhile needs a core as well.
            searching: Semaphore::new(cores.saturating_sub(1).max(1)),
            waiting: Semaphore::new(cores * WAITING),
            missed: Mutex::default(),
        }
    }

    /// The concepts as they are now.
    pub fn thesaurus(&self) -> Arc<Thesaurus> {
        self.thesaurus.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the concepts anew, and drops what was made with the old ones: their names stand on
    /// nearly every page.
    pub async fn read_thesaurus(&self) -> Result<(), desk::Error> {
        let thesaurus = Arc::new(desk::thesaurus(&self.store).await?);
        self.search.learn(&thesaurus).await?;
        *self.thesaurus.write().unwrap_or_else(PoisonError::into_inner) = thesaurus;
        self.index_moved();
        self.site.fragments.drop_all();
        self.pages.drop_all().await;
        Ok(())
    }

    /// A turn to make a page, or [`Error::Busy`].
    pub async fn turn_to_render(&self) -> Result<SemaphorePermit<'_>, Error> {
        turn(&self.rendering).await
    }

    /// Asks the index, in turn. Questions without words, which lists and counts are made of, are
    /// answered once until the index moves.
    pub async fn find(&self, query: &Query) -> Result<Arc<Hits>, Error> {
        let round = self.index_round.load(Ordering::SeqCst);
        let lists = query.text.is_empty();
        if let Some((of, hits)) = self.counted.get(query).filter(|_| lists)
            && of == round
        {
            return Ok(hits);
        }
        let place = self.waiting.try_acquire().map_err(|_| Error::Busy)?;
        let _turn = turn(&self.searching).await?;
        drop(place);
        let hits = Arc::new(self.search.find(query).await?);
        if lists {
            self.counted.insert(query.clone(), (round, hits.clone()));
        }
        Ok(hits)
    }

    /// The items that the index named, read again from the store, so that nothing withdrawn is ever
    /// shown.
    pub async fn items(&self, ids: impl Iterator<Item = &str>) -> Result<Vec<Arc<Item>>, Error> {
        let ids: Vec<ItemId> = ids.filter_map(|id| ItemId::parse(id).ok()).collect();
        Ok(self.store.items(&ids).await?)
    }

    /// Whether the index has read all there was when it began.
    pub async fn index_is_complete(&self) -> Result<bool, Error> {
        let round = self.index_round.load(Ordering::SeqCst);
        let known = *self.complete.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, complete)) = known
            && of == round
        {
            return Ok(complete);
        }
        let complete = self.search.status().await?.state != search::State::Filling;
        *self.complete.lock().unwrap_or_else(PoisonError::into_inner) = Some((round, complete));
        Ok(complete)
    }

    /// The index has moved.
    pub fn index_moved(&self) {
        self.index_round.fetch_add(1, Ordering::SeqCst);
    }

    /// Counts a search that found nothing: the words and the day, nothing of who asked.
    pub fn missed(&self, words: &str, language: &Language) {
        let words = words.trim().to_lowercase().chars().take(LONGEST_MISSED).collect();
        let key = (words, language.clone(), Utc::now().date_naive());
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if missed.len() < MOST_MISSED || missed.contains_key(&key) {
            *missed.entry(key).or_default() += 1;
        }
    }

    /// Writes down what was counted since the last time.
    pub async fn write_missed(&self) -> Result<(), store::Error> {
        let missed = std::mem::take(&mut *self.missed.lock().unwrap_or_else(PoisonError::into_inner));
        let missed = missed.into_iter().map(|((words, language, day), count)| Missed { words, language, day, count });
        self.store.add_missed(&missed.collect::<Vec<_>>()).await
    }

    /// Takes the program out of the pool before it stops.
    pub fn begin_to_stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }
}

async fn turn(semaphore: &Semaphore) -> Result<SemaphorePermit<'_>, Error> {
    match tokio::time::timeout(PATIENCE, semaphore.acquire()).await {
        Ok(Ok(permit)) => Ok(permit),
        Ok(Err(_)) | Err(_) => Err(Error::Busy),
    }
}
