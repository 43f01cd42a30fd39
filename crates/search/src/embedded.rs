//! The engine inside this process: a tantivy index in a folder of its own, or in memory.
//!
//! Start with [`Embedded::open`]. `home` knows the folder, `volume` one index in it,
//! `fields` how a document lies there; `search` answers, with `ranking` for the query, `tally`
//! for the pass through what matches and `best` for the few that are shown. Of many that match, `many`
//! finds the best without ranking them all, `count` counts what `columns` tells of them, and `postings`
//! reads who has a word.
//!
//! The index never repairs itself: what cannot be read is set aside and an empty index
//! begins, which its caller fills from the change log.

mod best;
mod columns;
mod complete;
mod count;
mod dictionary;
mod fields;
mod home;
mod many;
mod postings;
mod ranking;
mod rebuild;
mod search;
mod tally;
mod volume;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use async_trait::async_trait;
use content::thesaurus::Thesaurus;
#[cfg(target_os = "linux")]
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

use self::dictionary::Frequencies;
use self::fields::Fields;
use self::home::Home;
use self::ranking::Ground;
use self::tally::Deadline;
use self::volume::Volume;
use crate::analysis::Analyzer;
use crate::document::{Change, Position};
use crate::engine::{Engine, Error, State, Status};
use crate::lexicon::Lexicon;
use crate::query::{Completion, Hits, Query};

pub use self::rebuild::Rebuild;

/// How long a search may take, from being asked.
const DEADLINE: Duration = Duration::from_millis(500);

/// How much the writing gives way to what answers, between 0 and 19. Where every processor is busy it
/// still has a tenth of one, so that what is published is found within a second.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// The engine inside this process. Clones are the same engine.
#[derive(Clone)]
pub struct Embedded {
    inner: Arc<Inner>,
}

/// An engine that was opened.
pub struct Opened {
    /// The engine, ready to search.
    pub engine: Embedded,
    /// What had to be set aside to open it. The engine then begins again, at [`Position::ZERO`].
    pub healed: Option<Damage>,
}

/// An index that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What is wrong with it.
    pub reason: String,
    /// Where it was put. The last two are kept there.
    pub kept: PathBuf,
}

/// What clones, searches under way and rebuilds share.
struct Inner {
    fields: Arc<Fields>,
    home: Option<Home>,
    live: RwLock<Arc<Volume>>,
    /// Held by what writes to the live index or puts another in its place.
    turn: Mutex<()>,
    lexicon: RwLock<Arc<Lexicon>>,
    rebuilding: AtomicBool,
    /// Whether there may be indexes to remove that are no longer used.
    untidy: AtomicBool,
    deadline: Duration,
}

impl Embedded {
    /// Opens the index in a folder, for these languages and their analyzers.
    ///
    /// All of it is read and checked, which takes half a second for a gigabyte. An index
    /// for other languages, or of another version, is not damaged: it stays until the new
    /// one has [caught up](Engine::caught_up).
    pub fn open(directory: &Path, analyzers: &BTreeMap<String, Analyzer>) -> Result<Opened, Error> {
        let fields = Arc::new(Fields::new(analyzers));
        let home = Home::open(directory, fields.stamp())?;
        let mut healed = None;
        let mut highest = 0;
        for generation in home.generations()? {
            highest = highest.max(generation);
            let folder = home.folder(generation);
            match Volume::open(&fields, &folder, generation) {
                Ok(volume) => return Ok(Opened { engine: Self::new(volume, Some(home)), healed }),
                Err(reason) => {
                    let kept = home.set_aside(&folder)?;
                    tracing::warn!(%reason, kept = %kept.display(), "the search index was set aside");
                    healed = Some(Damage { reason, kept });
                }
            }
        }
        let volume = Volume::create(&fields, &home.folder(highest + 1), highest + 1)?;
        Ok(Opened { engine: Self::new(volume, Some(home)), healed })
    }

    /// An empty index that is gone with the engine.
    pub fn in_memory(analyzers: &BTreeMap<String, Analyzer>) -> Result<Self, Error> {
        let volume = Volume::in_memory(&Arc::new(Fields::new(analyzers)))?;
        Ok(Self::new(volume, None))
    }

    fn new(volume: Volume, home: Option<Home>) -> Self {
        let inner = Inner {
            fields: Arc::clone(&volume.fields),
            home,
            live: RwLock::new(Arc::new(volume)),
            turn: Mutex::default(),
            lexicon: RwLock::default(),
            rebuilding: AtomicBool::new(false),
            untidy: AtomicBool::new(true),
            deadline: DEADLINE,
        };
        Self { inner: Arc::new(inner) }
    }

    /// The same engine with another limit for a search. To be called before it is cloned.
    #[must_use]
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.inner) {
            inner.deadline = deadline;
        }
        self
    }

    /// Looks something up in the last commit, with the thesaurus as it is now.
    async fn on_ground<T: Send + 'static>(
        &self,
        look_up: impl FnOnce(Ground<'_>) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (volume, lexicon) = (self.inner.live(), self.inner.lexicon());
        blocking(move || {
            let searcher = volume.searcher();
            look_up(Ground {
                searcher: &searcher,
                frequencies: &Frequencies::new(&searcher),
                fields: &volume.fields,
                columns: &volume.columns,
                lexicon: &lexicon,
            })
        })
        .await
    }

    /// Begins a fresh index beside this one, which goes on serving and taking changes in.
    /// One at a time.
    pub async fn rebuild_beside(&self) -> Result<Rebuild, Error> {
        let inner = Arc::clone(&self.inner);
        blocking(move || Rebuild::begin(inner)).await
    }
}

#[async_trait]
impl Engine for Embedded {
    async fn position(&self) -> Result<Position, Error> {
        Ok(self.inner.live().position())
    }

    async fn apply(&self, changes: &[Change]) -> Result<(), Error> {
        let (inner, changes) = (Arc::clone(&self.inner), changes.to_vec());
        aside(move || inner.apply(&changes)).await
    }

    async fn find(&self, query: &Query) -> Result<Hits, Error> {
        // From here, so that waiting for a thread counts.
        let deadline = Deadline::after(self.inner.deadline);
        let query = query.clone();
        self.on_ground(move |ground| search::find(ground, &query, deadline)).await
    }

    async fn learn(&self, thesaurus: &Thesaurus) -> Result<(), Error> {
        let stems = |(language, spoken): (&String, &fields::Spoken)| (language.clone(), spoken.stems.clone());
        let lexicon = Lexicon::new(thesaurus, &self.inner.fields.languages.iter().map(stems).collect());
        *self.inner.lexicon.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(lexicon);
        Ok(())
    }

    async fn complete(&self, beginning: &str, language: &str, limit: usize) -> Result<Vec<Completion>, Error> {
        let (beginning, language) = (beginning.to_owned(), language.to_owned());
        self.on_ground(move |ground| complete::complete(ground, &beginning, &language, limit)).await
    }

    async fn status(&self) -> Result<Status, Error> {
        let inner = Arc::clone(&self.inner);
        blocking(move || inner.status()).await
    }

    async fn reset(&self) -> Result<(), Error> {
        let inner = Arc::clone(&self.inner);
        blocking(move || inner.reset()).await
    }

    async fn caught_up(&self) -> Result<(), Error> {
        let inner = Arc::clone(&self.inner);
        aside(move || inner.caught_up()).await
    }
}

impl Inner {
    fn live(&self) -> Arc<Volume> {
        Arc::clone(&self.live.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn lexicon(&self) -> Arc<Lexicon> {
        Arc::clone(&self.lexicon.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Lets another index serve and gives the one before, on which searches under way end.
    fn swap(&self, volume: Arc<Volume>) -> Arc<Volume> {
        std::mem::replace(&mut *self.live.write().unwrap_or_else(PoisonError::into_inner), volume)
    }

    fn apply(&self, changes: &[Change]) -> Result<(), Error> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.live().apply(changes)
    }

    fn reset(&self) -> Result<(), Error> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(home) = &self.home else {
            self.swap(Arc::new(Volume::in_memory(&self.fields)?));
            return Ok(());
        };
        let generation = self.live().generation + 1;
        let empty = Volume::create(&self.fields, &home.folder(generation), generation)?;
        let old = self.swap(Arc::new(empty));
        if let Err(error) = old.close() {
            tracing::warn!(%error, "the search index that was set aside did not end well");
        }
        old.folder.as_ref().map_or(Ok(()), |folder| home.set_aside(folder).map(drop))
    }

    fn caught_up(&self) -> Result<(), Error> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let live = self.live();
        if live.is_filling() {
            live.filled()?;
            live.load()?;
        }
        match &self.home {
            Some(home) if self.untidy.swap(false, Ordering::AcqRel) => home.keep_only(live.generation),
            _ => Ok(()),
        }
    }

    fn status(&self) -> Result<Status, Error> {
        let volume = self.live();
        let searcher = volume.searcher();
        let usage = searcher.space_usage().map_err(tantivy::TantivyError::from)?;
        Ok(Status {
            documents: searcher.num_docs(),
            segments: searcher.segment_readers().len(),
            bytes: usage.total().get_bytes(),
            position: volume.position(),
            state: self.state(&volume),
        })
    }

    fn state(&self, live: &Volume) -> State {
        if live.is_filling() {
            State::Filling
        } else if self.rebuilding.load(Ordering::Acquire) {
            State::Rebuilding
        } else {
            State::Ready
        }
    }
}

/// Runs what takes long on a thread that gives way to those that answer. The threads it starts, as
/// tantivy does to write and to put segments together, give way as it does.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    blocking(move || {
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().name("index".to_owned()).spawn_scoped(scope, || {
                give_way();
                work()
            });
            let ended = thread.map_err(Error::Thread)?.join();
            ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    })
    .await
}

/// Lowers the priority of this thread, and leaves one of the processors to others, for good: to raise a
/// priority again is not allowed to everyone. The priority alone does not do it: one who wakes to answer
/// still waits for several milliseconds until the system looks who should go on. Elsewhere than on Linux
/// it would be the priority of the whole process.
fn give_way() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::setpriority_process(None, NICE).and_then(|()| leave_one_processor()) {
        tracing::debug!(%error, "the index is written as fast as anything else");
    }
}

#[cfg(target_os = "linux")]
fn leave_one_processor() -> rustix::io::Result<()> {
    let mut allowed = sched_getaffinity(None)?;
    let first = (0..CpuSet::MAX_CPU).find(|processor| allowed.is_set(*processor));
    match first.filter(|_| allowed.count() > 1) {
        Some(first) => {
            allowed.unset(first);
            sched_setaffinity(None, &allowed)
        }
        None => Ok(()),
    }
}

/// Runs what reads and writes files on a thread where that may wait.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await?
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{NICE, give_way, sched_getaffinity};

    #[test]
    fn who_gives_way_leaves_a_processor_and_so_do_the_threads_it_starts() {
        let all = sched_getaffinity(None).unwrap().count();
        let thread = std::thread::spawn(|| {
            give_way();
            std::thread::spawn(|| {
                let priority = rustix::process::getpriority_process(None).unwrap();
                (priority, sched_getaffinity(None).unwrap().count())
            })
        });
        assert_eq!(thread.join().unwrap().join().unwrap(), (NICE, (all - 1).max(1)));
        assert_eq!(sched_getaffinity(None).unwrap().count(), all);
    }
}
