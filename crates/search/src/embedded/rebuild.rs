//! A fresh index made beside the one that serves.

use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::home::Home;
use super::volume::Volume;
use super::{Inner, aside, blocking};
use crate::document::{Change, Position};
use crate::engine::Error;

/// An index that is being made, and that nobody sees before [`Rebuild::finish`].
///
/// Dropping it gives the work up.
pub struct Rebuild {
    inner: Arc<Inner>,
    volume: Arc<Volume>,
}

impl Rebuild {
    pub(super) fn begin(inner: Arc<Inner>) -> Result<Self, Error> {
        if inner.rebuilding.swap(true, Ordering::AcqRel) {
            return Err(Error::Rebuilding);
        }
        let volume = match &inner.home {
            None => Volume::in_memory(&inner.fields),
            Some(home) => {
                Home::remove(&home.building());
                Volume::create(&inner.fields, &home.building(), 0)
            }
        };
        match volume {
            Ok(volume) => Ok(Self { inner, volume: Arc::new(volume) }),
            Err(error) => {
                inner.rebuilding.store(false, Ordering::Release);
                Err(error)
            }
        }
    }

    /// The last change the new index holds.
    pub fn position(&self) -> Position {
        self.volume.position()
    }

    /// Takes changes in, as [`crate::Engine::apply`] does.
    pub async fn apply(&self, changes: &[Change]) -> Result<(), Error> {
        let (volume, changes) = (Arc::clone(&self.volume), changes.to_vec());
        aside(move || volume.fill(&changes)).await
    }

    /// Lets the new index serve from now on, as complete. Queries under way end on the one before, which
    /// is then removed. If the new one has read less of the log than that one, the position
    /// goes back, and whoever follows the log fills the gap.
    pub async fn finish(self) -> Result<(), Error> {
        let volume = Arc::clone(&self.volume);
        aside(move || volume.filled()).await?;
        blocking(move || self.swap()).await
    }

    fn swap(&self) -> Result<(), Error> {
        let inner = &self.inner;
        let _turn = inner.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(home) = &inner.home else {
            self.volume.load()?;
            inner.swap(Arc::clone(&self.volume));
            return Ok(());
        };
        let generation = inner.live().generation + 1;
        let folder = home.put(generation)?;
        // Opened again: what was opened at the old path would write there.
        let fresh = Volume::open(&inner.fields, &folder, generation);
        let fresh = fresh.map_err(|reason| Error::Unreadable { path: folder, reason })?;
        fresh.load()?;
        let old = inner.swap(Arc::new(fresh));
        old.close()?;
        home.keep_only(generation)
    }
}

impl Drop for Rebuild {
    fn drop(&mut self) {
        if let Some(home) = &self.inner.home {
            // After a finish there is nothing left at this place.
            Home::remove(&home.building());
        }
        self.inner.rebuilding.store(false, Ordering::Release);
    }
}
