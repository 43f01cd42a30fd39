//! The database schema through time, one step a file.
//!
//! A step is only ever added, never edited, and knows no type of the program: what it says
//! about the tables was true on its day. A change that breaks readers goes in three steps:
//! add, move, remove. `store` applies the steps; each one and its record stand or fall together.
//!
//! Read the newest file for how the tables are, the older ones for how they came to be so.
#![forbid(unsafe_code)]

mod m20260101_items;
mod m20261123_missed_searches;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// All steps, the oldest first.
#[derive(Debug, Clone, Copy)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20260101_items::Step), Box::new(m20261123_missed_searches::Step)]
    }
}
