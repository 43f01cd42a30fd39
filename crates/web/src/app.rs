//! What every handler gets: the one state of the program.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use content::locale::Locales;
use search::Engine;
use store::Store;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::error::Error;
use crate::page::Pages;
use crate::view::Site;

/// How long a request waits for its turn before it is told to come back.
const PATIENCE: Duration = Duration::from_millis(500);
/// Pages made at once.
const PAGES_AT_ONCE: usize = 256;
/// Searches at once for each core.
const SEARCHES_PER_CORE: usize = 2;

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
    /// Whether the program is stopping: then it is not ready for more.
    pub stopping: AtomicBool,
    rendering: Semaphore,
    searching: Semaphore,
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
            stopping: AtomicBool::new(false),
            rendering: Semaphore::new(PAGES_AT_ONCE),
            searching: Semaphore::new(cores * SEARCHES_PER_CORE),
        }
    }

    /// A turn to make a page, or [`Error::Busy`].
    pub async fn turn_to_render(&self) -> Result<SemaphorePermit<'_>, Error> {
        turn(&self.rendering).await
    }

    /// Asks the index, in turn.
    pub async fn find(&self, query: &search::Query) -> Result<search::Hits, Error> {
        let _turn = turn(&self.searching).await?;
        Ok(self.search.find(query).await?)
    }

    /// Whether the index has read all there was when it began.
    pub async fn index_is_complete(&self) -> Result<bool, Error> {
        Ok(self.search.status().await?.state != search::State::Filling)
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
