//! Items, their versions and addresses, what they said before, and the log of changes.
//!
//! Languages, ids, dates and JSON are text, so that both databases keep and compare the same.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_pk_auto, boolean, text, text_null};
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub(crate) struct Step;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let keys = Keys { postgres: schema.get_database_backend() == DbBackend::Postgres };
        for table in [items(&keys), versions(&keys), addresses(&keys), history(&keys), changes(&keys)] {
            schema.create_table(table).await?;
        }
        for index in indexes() {
            schema.create_index(index).await?;
        }
        Ok(())
    }
}

/// Columns that are sorted or looked up by.
struct Keys {
    postgres: bool,
}

impl Keys {
    /// PostgreSQL would sort by the server's language; SQLite and Rust sort by bytes.
    fn key(&self, name: impl IntoIden) -> ColumnDef {
        let mut column = text(name);
        if self.postgres {
            column.extra("COLLATE \"C\"");
        }
        column
    }
}

fn items(keys: &Keys) -> TableCreateStatement {
    Table::create()
        .table(Items::Table)
        .col(keys.key(Items::Id).primary_key())
        .col(keys.key(Items::Kind))
        .col(text(Items::Original))
        .col(big_integer(Items::Revision))
        .col(text(Items::Revised))
        .col(text(Items::Published))
        .col(text(Items::Updated))
        .col(keys.key(Items::Sort))
        .col(text(Items::Common))
        .col(text(Items::Facts))
        .to_owned()
}

fn versions(keys: &Keys) -> TableCreateStatement {
    Table::create()
        .table(Versions::Table)
        .col(keys.key(Versions::Item))
        .col(keys.key(Versions::Language))
        .col(text(Versions::Slug))
        .col(text(Versions::Title))
        .col(text(Versions::Summary))
        .col(text(Versions::Body))
        .col(text(Versions::Parts))
        .col(text(Versions::Origin))
        .col(text(Versions::Edited))
        .primary_key(Index::create().col(Versions::Item).col(Versions::Language)) // one version per language
        .foreign_key(
            ForeignKey::create()
                .from(Versions::Table, Versions::Item)
                .to(Items::Table, Items::Id)
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

/// Every address an item has or had; the one it has now is told by its versions.
fn addresses(keys: &Keys) -> TableCreateStatement {
    Table::create()
        .table(Addresses::Table)
        .col(keys.key(Addresses::Kind))
        .col(keys.key(Addresses::Slug))
        .col(keys.key(Addresses::Language))
        .col(keys.key(Addresses::Item))
        // The language stands last: a slug is also looked for in the other languages.
        .primary_key(Index::create().col(Addresses::Kind).col(Addresses::Slug).col(Addresses::Language))
        .foreign_key(
            ForeignKey::create()
                .from(Addresses::Table, Addresses::Item)
                .to(Items::Table, Items::Id)
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

/// Outlives the item: it names it, but does not refer to it.
fn history(keys: &Keys) -> TableCreateStatement {
    Table::create()
        .table(History::Table)
        .col(big_pk_auto(History::Number))
        .col(keys.key(History::Item))
        .col(text(History::Language))
        .col(big_integer(History::Revision))
        .col(boolean(History::Original))
        .col(text(History::At))
        .col(text(History::Editor))
        .col(text_null(History::Version)) // nothing where the version was taken away
        .to_owned()
}

fn changes(keys: &Keys) -> TableCreateStatement {
    Table::create()
        .table(Changes::Table)
        .col(big_pk_auto(Changes::Seq))
        .col(keys.key(Changes::Item))
        .col(text(Changes::Kind))
        .col(text(Changes::Action))
        .col(text(Changes::At))
        .to_owned()
}

fn indexes() -> [IndexCreateStatement; 4] {
    let index = |name: &str| Index::create().name(name).to_owned();
    [
        // Lists, the newest first.
        index("items_by_date")
            .table(Items::Table)
            .col(Items::Kind)
            .col((Items::Sort, IndexOrder::Desc))
            .col((Items::Id, IndexOrder::Desc))
            .to_owned(),
        // All of a kind by id.
        index("items_by_kind").table(Items::Table).col(Items::Kind).col(Items::Id).to_owned(),
        // The addresses that go with an item.
        index("addresses_by_item").table(Addresses::Table).col(Addresses::Item).to_owned(),
        // What an item said, and what its original said at a revision.
        index("history_by_item").table(History::Table).col(History::Item).col(History::Revision).to_owned(),
    ]
}

#[derive(DeriveIden)]
enum Items {
    Table,
    Id,
    Kind,
    Original,
    Revision,
    Revised,
    Published,
    Updated,
    Sort,
    Common,
    Facts,
}

#[derive(DeriveIden)]
enum Versions {
    Table,
    Item,
    Language,
    Slug,
    Title,
    Summary,
    Body,
    Parts,
    Origin,
    Edited,
}

#[derive(DeriveIden)]
enum Addresses {
    Table,
    Kind,
    Slug,
    Language,
    Item,
}

#[derive(DeriveIden)]
enum History {
    Table,
    Number,
    Item,
    Language,
    Revision,
    Original,
    At,
    Editor,
    Version,
}

#[derive(DeriveIden)]
enum Changes {
    Table,
    Seq,
    Item,
    Kind,
    Action,
    At,
}
