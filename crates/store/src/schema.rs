//! Bringing the tables up to date, one step at a time.

use std::time::Duration;

use migrations::Migrator;
use sea_orm::{ActiveValue, DatabaseConnection, EntityTrait};
use sea_orm_migration::{IntoSchemaManagerConnection, MigrationTrait, MigratorTrait, SchemaManager, seaql_migrations};
use tokio::time::Instant;

use crate::error::Error;
use crate::rows;
use crate::store::Store;

/// How long one node waits while another brings the tables up to date.
const PATIENCE: Duration = Duration::from_mins(1);

/// The table in which the steps are recorded.
const RECORD: &str = "seaql_migrations";

impl Store {
    /// The steps that [`Store::migrate`] would take. Writes nothing.
    pub async fn pending(&self) -> Result<Vec<String>, Error> {
        let applied = applied(&self.reader).await?;
        Ok(Migrator::migrations()
            .iter()
            .filter(|step| !applied.contains(step.name()))
            .map(|step| step.name().to_owned())
            .collect())
    }

    /// Brings the tables up to date and names the steps taken. Each step and its record stand
    /// or fall together, and no other node takes one at the same time.
    pub async fn migrate(&self) -> Result<Vec<String>, Error> {
        let mut taken = Vec::new();
        for step in Migrator::migrations() {
            if self.take(step.as_ref()).await? {
                tracing::info!(step = step.name(), "the tables were changed");
                taken.push(step.name().to_owned());
            }
        }
        self.announce(self.position().await?);
        Ok(taken)
    }

    async fn take(&self, step: &dyn MigrationTrait) -> Result<bool, Error> {
        if applied(&self.reader).await?.contains(step.name()) {
            return Ok(false);
        }
        let begun = Instant::now();
        let writing = loop {
            match self.begin().await {
                Err(Error::Busy) if begun.elapsed() < PATIENCE => {}
                begun => break begun?,
            }
        };
        let transaction = &writing.transaction;
        // Another node may have been here while this one waited.
        if applied(transaction).await?.contains(step.name()) {
            return Ok(false);
        }
        Migrator::install(transaction).await?;
        step.up(&SchemaManager::new(transaction)).await?;
        let record = seaql_migrations::ActiveModel {
            version: ActiveValue::Set(step.name().to_owned()),
            applied_at: ActiveValue::Set(rows::now().timestamp()),
        };
        seaql_migrations::Entity::insert(record).exec_without_returning(transaction).await?;
        writing.transaction.commit().await?;
        Ok(true)
    }
}

/// Refuses tables that a newer program has changed.
pub(crate) async fn refuse_newer(database: &DatabaseConnection) -> Result<(), Error> {
    applied(database).await.map(|_| ())
}

/// The names of the steps taken.
struct Applied(Vec<String>);

impl Applied {
    fn contains(&self, step: &str) -> bool {
        self.0.iter().any(|applied| applied == step)
    }
}

async fn applied(database: impl IntoSchemaManagerConnection<'_>) -> Result<Applied, Error> {
    let schema = SchemaManager::new(database);
    // `MigratorTrait` would make the table, or not say which step it does not know.
    let recorded = schema.has_table(RECORD).await?;
    let database = schema.get_connection();
    let models = if recorded { seaql_migrations::Entity::find().all(database).await? } else { Vec::new() };
    let applied = Applied(models.into_iter().map(|model| model.version).collect());
    let known: Vec<_> = Migrator::migrations().iter().map(|step| step.name().to_owned()).collect();
    match applied.0.iter().filter(|step| !known.contains(step)).min() {
        Some(step) => Err(Error::Newer { step: step.clone() }),
        None => Ok(applied),
    }
}
