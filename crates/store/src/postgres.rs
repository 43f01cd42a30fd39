//! Opening PostgreSQL.

use std::str::FromStr;
use std::time::Duration;

use sea_orm::SqlxPostgresConnector;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use sea_orm::sqlx::{self, Connection};
use tokio::sync::Notify;

use crate::error::Error;
use crate::store::Connections;

/// Makes a transaction the only one that writes, on all nodes, until it ends. So the numbers of
/// the change log come in the order in which the changes can be seen. The server gives a turn
/// up that nobody uses: a node that hangs stops the others for a while only.
pub(crate) const TAKE_TURN: &str = "SET LOCAL lock_timeout = '2s'; \
    SET LOCAL idle_in_transaction_session_timeout = '10s'; \
    SELECT pg_advisory_xact_lock(5765492); \
    NOTIFY p2win";

/// What every transaction that writes tells the other nodes as it ends.
const CHANNEL: &str = "p2win";

/// How long after a lost connection another is tried.
const DEAF: Duration = Duration::from_secs(1);
/// Less than a writer waits in all, so that a server that is away is not taken for a busy one.
const ACQUIRE: Duration = Duration::from_millis(1500);
/// A connection that rested longer is tried before it is used.
const RESTED: Duration = Duration::from_millis(100);

/// Wakes whoever waits each time that a node has written. A server that is away, or something between
/// that passes no notifications on, only makes this silent: whoever waits looks by itself as well.
pub(crate) async fn listen(pool: &PgPool, woken: &Notify) {
    loop {
        if let Err(error) = listen_once(pool, woken).await {
            tracing::debug!(%error, "nothing is heard from the database; it is asked until it is");
        }
        tokio::time::sleep(DEAF).await;
    }
}

async fn listen_once(pool: &PgPool, woken: &Notify) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    while listener.try_recv().await?.is_some() {
        woken.notify_one();
    }
    Ok(())
}

pub(crate) async fn open(url: &str) -> Result<Connections, Error> {
    let options = PgConnectOptions::from_str(url).map_err(|_| Error::Url)?;
    let pool = PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(ACQUIRE)
        .test_before_acquire(false)
        .before_acquire(|connection, rest| {
            Box::pin(async move {
                if rest.idle_for > RESTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(options)
        .await?;
    let reader = SqlxPostgresConnector::from_sqlx_postgres_pool(pool);
    Ok(Connections { writer: reader.clone(), reader })
}
