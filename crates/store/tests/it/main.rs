//! The store on SQLite and, where `P2WIN_TEST_POSTGRES` names a server, on PostgreSQL.

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
