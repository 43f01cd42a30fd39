//! The log of changes: what others follow to make from items what they make.

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};
use content::item::ItemId;
use content::kind::Kind;
use sea_orm::{ActiveValue, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::error::Error;
use crate::rows::changes::{ActiveModel, COLUMN, Entity, Model};
use crate::rows::{Reading, moment};
use crate::store::Store;

/// How many changes `poll` reads at a time.
const PAGE: u64 = 1_000;
/// How long nobody need have written before the log is read all the same.
const PATIENCE: Duration = Duration::from_millis(250);

/// A place in the log. Later changes have larger ones; some numbers are never used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Position(pub i64);

impl Position {
    /// Before the first change.
    pub const ZERO: Self = Self(0);
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It was published, for the first time or again.
    Published,
    /// It was taken away.
    Withdrawn,
}

impl Action {
    /// As rows and JSON write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its place.
    pub position: Position,
    /// The item.
    pub item: ItemId,
    /// The kind it was then.
    pub kind: Kind,
    /// What happened.
    pub action: Action,
    /// When.
    pub at: DateTime<Utc>,
}

impl Store {
    /// The changes after a position, the oldest first. None is ever added before one that was
    /// already seen.
    pub async fn changes(&self, after: Position, limit: u64) -> Result<Vec<Change>, Error> {
        let rows = Entity::find().filter(COLUMN.seq.gt(after.0)).order_by_asc(COLUMN.seq).limit(limit);
        rows.all(&self.reader).await?.into_iter().map(Change::try_from).collect()
    }

    /// The position of the newest change.
    pub async fn position(&self) -> Result<Position, Error> {
        let newest = Entity::find().select_only().column(COLUMN.seq.0).order_by_desc(COLUMN.seq).limit(1);
        let newest: Option<i64> = newest.into_tuple().one(&self.reader).await?;
        Ok(newest.map_or(Position::ZERO, Position))
    }

    /// Wakes whenever the log has grown: at once by what this process publishes, by others with
    /// the next [`Store::poll`].
    pub fn observe(&self) -> watch::Receiver<Position> {
        self.head.subscribe()
    }

    /// Reads what all processes have changed since the last call, forgets what was kept of it,
    /// and wakes the observers. To be called whenever something may have changed
    /// [`elsewhere`](Store::elsewhere).
    pub async fn poll(&self) -> Result<Vec<Change>, Error> {
        let mut polled = self.polled.lock().await;
        let mut read: Vec<Change> = Vec::new();
        loop {
            let position = read.last().map_or(*polled, |change| change.position);
            let page = self.changes(position, PAGE).await?;
            let last = (page.len() as u64) < PAGE;
            read.extend(page);
            if last {
                break;
            }
        }
        if let Some(newest) = read.last() {
            self.caches.forget(read.iter().map(|change| &change.item));
            *polled = newest.position;
            self.announce(newest.position);
        }
        Ok(read)
    }

    /// Waits until it is time to [`poll`](Store::poll): as soon as another process seems to have
    /// written, and after a while in any case, for a notice may be lost. Answers whether there was one.
    pub async fn elsewhere(&self) -> bool {
        tokio::time::timeout(PATIENCE, self.others.noticed()).await.is_ok()
    }

    /// Hears what others write, on a database that tells. To be run beside whoever waits for what is
    /// written [`elsewhere`](Store::elsewhere).
    pub async fn listen(&self) {
        self.others.listen().await;
    }

    pub(crate) fn announce(&self, position: Position) {
        self.head.send_if_modified(|head| {
            let newer = position > *head;
            *head = position.max(*head);
            newer
        });
    }
}

/// Adds a line to the log.
pub(crate) async fn append(
    database: &impl ConnectionTrait,
    item: &ItemId,
    kind: Kind,
    action: Action,
    at: DateTime<Utc>,
) -> Result<Position, Error> {
    let line = ActiveModel {
        seq: ActiveValue::NotSet,
        item: ActiveValue::Set(item.to_string()),
        kind: ActiveValue::Set(kind.to_string()),
        action: ActiveValue::Set(action.as_str().to_owned()),
        at: ActiveValue::Set(moment(at)),
    };
    Ok(Position(Entity::insert(line).exec(database).await?.last_insert_id))
}

impl TryFrom<Model> for Change {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self, Error> {
        let reading = Reading(&row.item);
        Ok(Self {
            position: Position(row.seq),
            item: reading.text(row.item.clone())?,
            kind: reading.text(row.kind)?,
            action: reading.text(row.action)?,
            at: reading.moment(&row.at)?,
        })
    }
}
