//! A store is open on one database.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use crate::cache::Caches;
use crate::changes::Position;
use crate::error::Error;
use crate::others::Others;
use crate::{postgres, sqlite};

/// How long a writer waits for the others.
const WAIT: Duration = Duration::from_secs(2);

/// The database of one site. Clones share it.
#[derive(Clone)]
pub struct Store {
    pub(crate) reader: DatabaseConnection,
    writer: DatabaseConnection,
    /// One writer of this process at a time, so that those who wait hold no connection.
    turn: Arc<Mutex<()>>,
    pub(crate) caches: Arc<Caches>,
    /// The newest change this process knows of.
    pub(crate) head: Arc<watch::Sender<Position>>,
    /// The newest change that `poll` has read.
    pub(crate) polled: Arc<Mutex<Position>>,
    /// How the writing of other processes is noticed.
    pub(crate) others: Arc<Others>,
}

/// The two ways to a database, and how the writing of others is noticed.
pub(crate) struct Connections {
    pub(crate) reader: DatabaseConnection,
    pub(crate) writer: DatabaseConnection,
    pub(crate) others: Others,
}

impl Store {
    /// Opens `sqlite://path/to/file`, which is made where it is missing, or `postgres://…`.
    ///
    /// A damaged file, and tables that a newer program has changed, are refused and left as they
    /// are. [`Store::pending`] tells whether the tables are up to date.
    pub async fn open(url: &str) -> Result<Self, Error> {
        let connections = match url.split_once("://") {
            Some(("sqlite", path)) if !path.is_empty() && !path.contains('?') => {
                sqlite::open(&PathBuf::from(path)).await?
            }
            Some(("postgres" | "postgresql", _)) => postgres::open(url).await?,
            _ => return Err(Error::Url),
        };
        let Connections { reader, writer, others } = connections;
        let store = Self {
            reader,
            writer,
            turn: Arc::default(),
            caches: Arc::default(),
            head: Arc::new(watch::Sender::new(Position::ZERO)),
            polled: Arc::default(),
            others: Arc::new(others),
        };
        if store.pending().await?.is_empty() {
            // What was published before can be in no cache yet.
            let position = store.position().await?;
            store.announce(position);
            *store.polled.lock().await = position;
        }
        Ok(store)
    }

    /// The same store with an own cache for items of about this size.
    pub fn with_item_cache(self, bytes: u64) -> Self {
        Self { caches: Arc::new(Caches::new(bytes)), ..self }
    }

    /// Whether the database answers.
    pub async fn check(&self) -> Result<(), Error> {
        self.position().await.map(|_| ())
    }

    /// Ends all connections. On SQLite the journal goes into the file, which is then all there is.
    pub async fn close(self) {
        // Its own turn, so that a publication under way is not cut off.
        let _turn = self.turn.lock_owned().await;
        let sqlite = self.writer.get_database_backend() == DbBackend::Sqlite;
        let closed = self.reader.close().await;
        if sqlite && let Err(error) = self.writer.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await {
            tracing::warn!(%error, "the journal stays beside the database file");
        }
        if let Err(error) = closed.and(self.writer.close().await) {
            tracing::warn!(%error, "a database connection did not end well");
        }
    }

    /// Begins to write, alone.
    pub(crate) async fn begin(&self) -> Result<Writing, Error> {
        tokio::time::timeout(WAIT, self.begin_in_turn()).await.unwrap_or(Err(Error::Busy))
    }

    async fn begin_in_turn(&self) -> Result<Writing, Error> {
        let turn = self.turn.clone().lock_owned().await;
        // A deferred transaction that comes to write fails at once where another one writes.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let transaction = self.writer.begin_with_options(options).await?;
        if transaction.get_database_backend() == DbBackend::Postgres {
            transaction.execute_unprepared(postgres::TAKE_TURN).await?;
        }
        Ok(Writing { transaction, _turn: turn })
    }
}

/// A transaction that no other process or task writes beside.
pub(crate) struct Writing {
    pub(crate) transaction: DatabaseTransaction,
    _turn: OwnedMutexGuard<()>,
}
