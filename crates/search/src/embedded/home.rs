//! The folder of the index and what stands in it.
//!
//! ```text
//! index/lock                    held by the one process that uses the folder
//! index/<stamp>-000001/         an index; of one stamp the highest number is the one in use
//! index/<stamp>.building/       one that is being made beside it
//! index.damaged-<unix time>/    one that could not be used, kept to be looked at
//! ```
//!
//! The stamp says what an index must agree on to be read. An index of another stamp is left
//! alone until the one in use has caught up; then it is removed.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use chrono::Utc;

use crate::engine::Error;

/// How many damaged folders are kept.
const KEPT: usize = 2;

/// The folder, which is this process's alone as long as this value lives.
pub(super) struct Home {
    directory: PathBuf,
    stamp: String,
    _lock: File,
}

impl Home {
    /// Takes the folder, making it if need be.
    pub(super) fn open(directory: &Path, stamp: String) -> Result<Self, Error> {
        fs::create_dir_all(directory).map_err(Error::io(directory))?;
        let path = directory.join("lock");
        let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::io(&path))?;
        let directory = directory.to_owned();
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::Locked { directory }),
            Err(TryLockError::Error(source)) => return Err(Error::Io { path, source }),
        }
        let home = Self { directory, stamp, _lock: lock };
        Self::remove(&home.building());
        Ok(home)
    }

    /// The numbers of the indexes with this stamp, the one in use first.
    pub(super) fn generations(&self) -> Result<Vec<u32>, Error> {
        let mut generations: Vec<u32> = names(&self.directory)?
            .iter()
            .filter_map(|name| read(name).filter(|(stamp, _)| *stamp == self.stamp))
            .map(|(_, generation)| generation)
            .collect();
        generations.sort_unstable_by(|a, b| b.cmp(a));
        Ok(generations)
    }

    /// The folder of an index.
    pub(super) fn folder(&self, generation: u32) -> PathBuf {
        self.directory.join(format!("{}-{generation:06}", self.stamp))
    }

    /// The folder of an index that is being made.
    pub(super) fn building(&self) -> PathBuf {
        self.directory.join(format!("{}.building", self.stamp))
    }

    /// Puts an index that was made beside in its place. One rename, so that a crash leaves
    /// either the one before in use or this one.
    pub(super) fn put(&self, generation: u32) -> Result<PathBuf, Error> {
        let (from, to) = (self.building(), self.folder(generation));
        fs::rename(&from, &to).map_err(Error::io(from))?;
        self.sync()?;
        Ok(to)
    }

    /// Moves an index out of the way and gives its new place.
    pub(super) fn set_aside(&self, folder: &Path) -> Result<PathBuf, Error> {
        let name = self.directory.file_name().unwrap_or_default().to_string_lossy();
        let prefix = format!("{name}.damaged-");
        let mut time = Utc::now().timestamp();
        let mut to = self.directory.with_file_name(format!("{prefix}{time}"));
        while to.exists() {
            time += 1;
            to.set_file_name(format!("{prefix}{time}"));
        }
        fs::rename(folder, &to).map_err(Error::io(folder))?;
        self.sync()?;
        self.forget_damaged(&prefix)?;
        Ok(to)
    }

    /// Removes all but the last few damaged folders.
    fn forget_damaged(&self, prefix: &str) -> Result<(), Error> {
        let parent = self.directory.with_file_name("");
        let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { &parent };
        let mut times: Vec<i64> =
            names(parent)?.iter().filter_map(|name| name.strip_prefix(prefix)?.parse().ok()).collect();
        times.sort_unstable_by(|a, b| b.cmp(a));
        for time in times.iter().skip(KEPT) {
            Self::remove(&parent.join(format!("{prefix}{time}")));
        }
        Ok(())
    }

    /// Removes every other index, also those of other stamps.
    pub(super) fn keep_only(&self, generation: u32) -> Result<(), Error> {
        let keep = (self.stamp.as_str(), generation);
        for name in names(&self.directory)? {
            if read(&name).is_some_and(|found| found != keep) {
                Self::remove(&self.directory.join(name));
            }
        }
        Ok(())
    }

    /// Removes a folder. One that stays does no harm, so it is only logged.
    pub(super) fn remove(path: &Path) {
        match fs::remove_dir_all(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::warn!(path = %path.display(), %error, "an old search index could not be removed");
            }
            _ => {}
        }
    }

    /// Makes a rename last.
    fn sync(&self) -> Result<(), Error> {
        // Only where a folder can be opened as a file; elsewhere the system sees to it.
        if cfg!(unix) {
            let synced = File::open(&self.directory).and_then(|directory| directory.sync_all());
            synced.map_err(Error::io(&self.directory))?;
        }
        Ok(())
    }
}

/// The stamp and number in the name of an index's folder.
fn read(name: &str) -> Option<(&str, u32)> {
    let (stamp, generation) = name.split_once('-')?;
    let is_stamp = stamp.len() == 16 && stamp.bytes().all(|b| b.is_ascii_hexdigit());
    let generation = generation.parse().ok().filter(|_| generation.len() >= 6)?;
    is_stamp.then_some((stamp, generation))
}

fn names(directory: &Path) -> Result<Vec<String>, Error> {
    let entries = fs::read_dir(directory).map_err(Error::io(directory))?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    names.collect::<io::Result<_>>().map_err(Error::io(directory))
}
