//! The store on SQLite and, where `P2WIN_TEST_POSTGRES` names a server, on PostgreSQL. Where
//! `P2WIN_TEST_SMALL_DISK` names an empty folder on a disk of a few megabytes, that is filled.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod world;

mod addresses;
mod caches;
mod files;
mod history;
mod lists;
mod log;
mod publishing;
mod round_trip;
mod schema;
mod server;
