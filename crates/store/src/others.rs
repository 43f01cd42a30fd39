//! Noticing that another process has written.

use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use sea_orm::sqlx;
use sea_orm::sqlx::postgres::{PgListener, PgPool};
use tokio::sync::Notify;

use crate::postgres::CHANNEL;

/// Between two looks at a file.
const GLANCE: Duration = Duration::from_millis(5);
/// How long a file that was written is still taken for one that is being written: a commit can be
/// seen only once all of it is on the disk.
const SETTLING: Duration = Duration::from_millis(100);
/// How long after a lost connection another is tried.
const DEAF: Duration = Duration::from_secs(1);

/// How the writing of others is noticed.
pub(crate) enum Others {
    /// By the journal beside a file.
    File(Journal),
    /// By what a server tells.
    Server(Server),
}

/// The journal of a file, which every commit goes to first.
pub(crate) struct Journal {
    path: PathBuf,
    seen: Mutex<Option<Seen>>,
}

/// How long the journal was and when it was written; and when that was seen first.
struct Seen {
    state: (u64, SystemTime),
    first: Instant,
}

/// A server that tells.
pub(crate) struct Server {
    pool: PgPool,
    told: Notify,
}

impl Others {
    pub(crate) fn of_file(journal: PathBuf) -> Self {
        Self::File(Journal { path: journal, seen: Mutex::default() })
    }

    pub(crate) fn of_server(pool: PgPool) -> Self {
        Self::Server(Server { pool, told: Notify::new() })
    }

    /// Waits until another process seems to have written.
    pub(crate) async fn noticed(&self) {
        match self {
            Self::File(journal) => loop {
                tokio::time::sleep(GLANCE).await;
                if journal.is_being_written() {
                    return;
                }
            },
            Self::Server(server) => server.told.notified().await,
        }
    }

    /// Hears what a server tells, for ever.
    pub(crate) async fn listen(&self) {
        let Self::Server(server) = self else { return };
        loop {
            if let Err(error) = server.listen().await {
                tracing::debug!(%error, "nothing is heard from the database; it is asked until it is");
            }
            tokio::time::sleep(DEAF).await;
        }
    }
}

impl Journal {
    fn is_being_written(&self) -> bool {
        // A journal that is not there was not written.
        let Ok(file) = fs::metadata(&self.path) else { return false };
        let state = (file.len(), file.modified().unwrap_or(SystemTime::UNIX_EPOCH));
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        match &*seen {
            Some(seen) if seen.state == state => seen.first.elapsed() < SETTLING,
            _ => {
                *seen = Some(Seen { state, first: Instant::now() });
                true
            }
        }
    }
}

impl Server {
    /// Until the connection is lost.
    async fn listen(&self) -> Result<(), sqlx::Error> {
        let mut listener = PgListener::connect_with(&self.pool).await?;
        listener.listen(CHANNEL).await?;
        while listener.try_recv().await?.is_some() {
            self.told.notify_one();
        }
        Ok(())
    }
}
