//! The database, opened as a verb needs it.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process;

use store::Store;

use super::failure::{Exit, Failure};
use crate::config::Config;

/// To write: made where it is missing, and brought up to date.
pub(super) async fn write(config: &Config) -> Result<Store, Failure> {
    let store = Store::open(config.database.url()).await?;
    if !store.pending().await?.is_empty() {
        store.migrate().await?;
    }
    Ok(store)
}

/// To read: as it is, and refused where it is not up to date.
pub(super) async fn read(config: &Config) -> Result<Store, Failure> {
    if let Some(file) = missing(config) {
        return Err(Failure::new(Exit::Database, "cli-no-database", vec![("file", file.display().to_string().into())]));
    }
    let store = Store::open(config.database.url()).await?;
    match store.pending().await?.len() {
        0 => Ok(store),
        count => Err(Failure::new(Exit::Database, "cli-pending", vec![("count", count.into())])),
    }
}

/// The file that opening would make.
pub(super) fn missing(config: &Config) -> Option<PathBuf> {
    config.database.file().filter(|file| !file.exists()).map(ToOwned::to_owned)
}

/// A database that stands for the missing one while nothing may be written, and goes with this
/// value.
pub(super) struct Scratch {
    pub(super) store: Store,
    folder: PathBuf,
}

impl Scratch {
    pub(super) async fn new() -> Result<Self, Failure> {
        let folder = env::temp_dir().join(format!("p2win-{}", process::id()));
        let store = Store::open(&format!("sqlite://{}", folder.join("scratch.db").display())).await?;
        Ok(Self { store, folder })
    }

    pub(super) async fn end(self) {
        self.store.close().await;
        // What stays lies among the temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
