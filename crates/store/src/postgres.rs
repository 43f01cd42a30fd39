//! Opening PostgreSQL.

use std::str::FromStr;
use std::time::Duration;

use sea_orm::SqlxPostgresConnector;
use sea_orm::sqlx::Connection;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgPoolOptions};

use crate::error::Error;
use crate::others::Others;
use crate::store::Connections;

/// Makes a transaction the only one that writes, on all nodes, until it ends. So the numbers of
/// the change log come in the order in which the changes can be seen. The server gives a turn
/// up that nobody uses: a node that hangs stops the others for a while only. As the transaction ends
/// the other nodes are told.
pub(crate) const TAKE_TURN: &str = "SET LOCAL lock_timeout = '2s'; \
    SET LOCAL idle_in_transaction_session_timeout = '10s'; \
    SELECT pg_advisory_xact_lock(5765492); \
    NOTIFY p2win";
/// Where the other nodes are told.
pub(crate) const CHANNEL: &str = "p2win";

/// Less than a writer waits in all, so that a server that is away is not taken for a busy one.
const ACQUIRE: Duration = Duration::from_millis(1500);
/// A connection that rested longer is tried before it is used.
const RESTED: Duration = Duration::from_millis(100);

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
    let reader = SqlxPostgresConnector::from_sqlx_postgres_pool(pool.clone());
    Ok(Connections { writer: reader.clone(), reader, others: Others::of_server(pool) })
}
