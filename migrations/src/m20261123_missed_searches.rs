//! What was searched in vain, by words and day.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Step;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let missed = Table::create()
            .table(MissedSearches::Table)
            .col(string(MissedSearches::Day))
            .col(string(MissedSearches::Language))
            .col(text(MissedSearches::Words))
            .col(big_integer(MissedSearches::Count))
            .primary_key(
                Index::create().col(MissedSearches::Day).col(MissedSearches::Language).col(MissedSearches::Words),
            )
            .to_owned();
        schema.create_table(missed).await
    }
}

#[derive(DeriveIden)]
enum MissedSearches {
    Table,
    Day,
    Language,
    Words,
    Count,
}
