//! Opening a SQLite file: made whole or not at all, and looked at before anything may write it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sea_orm::SqlxSqliteConnector;
use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sea_orm::sqlx::{self, ConnectOptions, Connection};

use crate::error::{self, Error};
use crate::others::Others;
use crate::schema;
use crate::store::Connections;

/// Connections that read. SQLite reads on a thread each; more do not read faster on few cores.
const READERS: u32 = 4;
/// The journal is cut back to this after a checkpoint.
const JOURNAL_BYTES: &str = "67108864";
/// Files up to this size are read whole at each start; larger ones after an unclean stop only.
const SMALL: u64 = 64 << 20;
/// What every SQLite file begins with.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// The length of the header.
const HEADER: usize = 100;

pub(crate) async fn open(path: &Path) -> Result<Connections, Error> {
    if !fs::exists(path).map_err(Error::file(path))? {
        if has_journal(path) {
            // SQLite would take it for the journal of the new file.
            return Err(Error::damaged(path, "the file is gone, but its journal is still there"));
        }
        create(path).await?;
    }
    inspect(path).await?;
    let writer = pool(writing(path), 1).await?;
    let reader = pool(options(path).pragma("query_only", "ON"), READERS).await?;
    Ok(Connections {
        reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader),
        writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer),
        others: Others::of_file(beside(path, "-wal")),
    })
}

async fn pool(options: SqliteConnectOptions, connections: u32) -> Result<SqlitePool, Error> {
    let pool = SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(5))
        // A connection to a file does not go stale, and a new one would forget its statements.
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(|connection, _| Box::pin(is_at_rest(connection)));
    Ok(pool.connect_with(options).await?)
}

/// Whether no transaction is open, so that the connection can be used again.
///
/// When the disk is full SQLite itself rolls back, the driver's rollback after it fails, and the
/// driver goes on to count that transaction. It would take the next one for a part of it and
/// never commit it: acknowledged, and lost with the connection.
async fn is_at_rest(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // The driver rolls back behind our back; after this it has.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
}

fn writing(path: &Path) -> SqliteConnectOptions {
    options(path)
        .journal_mode(SqliteJournalMode::Wal)
        // An acknowledgement is a promise: NORMAL may lose the last commits with the power.
        .synchronous(SqliteSynchronous::Full)
        .pragma("journal_size_limit", JOURNAL_BYTES)
}

/// Makes an empty database beside and puts it in its place, so that an empty file is never one
/// of ours that was cut off on its first day.
async fn create(path: &Path) -> Result<(), Error> {
    static MADE: AtomicU32 = AtomicU32::new(0);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file(path))?;
    }
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let new = beside(path, &format!(".new-{}-{number}", std::process::id()));
    // A process that had this number was killed here.
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(beside(&new, ending));
    }
    let made = fill(&new).await;
    let placed = made.and_then(|()| place(&new, path).map_err(Error::file(path)));
    // Gone already where it was renamed.
    let _ = fs::remove_file(&new);
    placed
}

async fn fill(new: &Path) -> Result<(), Error> {
    // What the system says is clearer than "unable to open database file".
    File::create_new(new).map_err(Error::file(new))?;
    let mut connection = writing(new).connect().await?;
    // Some write, so that the file has its header.
    sqlx::query("PRAGMA user_version = 1").execute(&mut connection).await?;
    connection.close().await?;
    File::open(new).and_then(|file| file.sync_all()).map_err(Error::file(new))
}

/// Puts the new file in its place, unless another process was faster.
fn place(new: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(new, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        // Some file systems have no links.
        Err(_) => fs::rename(new, path)?,
        Ok(()) => {}
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Not every system can do this to a folder.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Looks whether the file is a whole database that this program knows, and changes nothing.
async fn inspect(path: &Path) -> Result<(), Error> {
    let clean = !has_journal(path);
    match inspect_once(path, clean).await {
        // Another process has begun to write while the file was read without regard to others.
        Err(Error::Damaged { .. }) if clean && has_journal(path) => inspect_once(path, false).await,
        inspected => inspected,
    }
}

/// Whether the file is in use, or its last process did not stop cleanly.
fn has_journal(path: &Path) -> bool {
    let written = |ending| fs::metadata(beside(path, ending)).is_ok_and(|file| file.len() > 0);
    written("-wal") || written("-journal")
}

async fn inspect_once(path: &Path, clean: bool) -> Result<(), Error> {
    let size = header(path)?;
    if let Some(missing) = size.missing().filter(|_| clean) {
        return Err(Error::damaged(path, format!("its last {missing} bytes are missing")));
    }
    // With nothing beside it nobody writes the file, and reading it leaves nothing beside it.
    let looking = options(path).read_only(true).immutable(clean);
    let whole = !clean || size.bytes <= SMALL;
    look(looking, whole).await.map_err(|error| match error {
        Error::Damaged { reason, .. } => Error::damaged(path, reason),
        Error::Database(error) | Error::Unreachable(error) => Error::damaged(path, error::said(&error)),
        error => error,
    })
}

async fn look(options: SqliteConnectOptions, whole: bool) -> Result<(), Error> {
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let database = SqlxSqliteConnector::from_sqlx_sqlite_pool(pool.clone());
    let checked = if whole { quick_check(&pool).await } else { Ok(()) };
    let known = match checked {
        Ok(()) => schema::refuse_newer(&database).await,
        refused => refused,
    };
    pool.close().await;
    known
}

async fn quick_check(pool: &SqlitePool) -> Result<(), Error> {
    let verdict: String = sqlx::query_scalar("PRAGMA quick_check(1)").fetch_one(pool).await?;
    if verdict == "ok" {
        return Ok(());
    }
    let reason = verdict.replace("*** in database main ***\n", "").replace('\n', ", ");
    // The caller names the file.
    Err(Error::Damaged { file: String::new(), reason })
}

/// How long the file is, and how long it says that it is.
struct Size {
    bytes: u64,
    pages: u64,
    page: u64,
}

impl Size {
    fn missing(&self) -> Option<u64> {
        (self.pages * self.page).checked_sub(self.bytes).filter(|missing| *missing > 0)
    }
}

fn header(path: &Path) -> Result<Size, Error> {
    let mut file = File::open(path).map_err(Error::file(path))?;
    let bytes = file.metadata().map_err(Error::file(path))?.len();
    let mut header = Vec::with_capacity(HEADER);
    file.by_ref().take(HEADER as u64).read_to_end(&mut header).map_err(Error::file(path))?;
    if header.is_empty() {
        return Err(Error::damaged(path, "the file is empty"));
    }
    if header.len() < HEADER || !header.starts_with(MAGIC) {
        return Err(Error::damaged(path, "it does not begin like a SQLite database"));
    }
    let number = |at: usize| header[at..at + 4].iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    // One stands for 65,536, which does not fit.
    let page = match number(16) >> 16 {
        1 => 65_536,
        page => page,
    };
    // The count of pages holds where the change it was written with is the last one.
    let counted = number(24) == number(92);
    Ok(Size { bytes, page, pages: if counted { number(28) } else { 0 } })
}
