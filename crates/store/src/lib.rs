//! Rows: items with their versions and addresses, what they said before, and the log of changes.
//!
//! A [`Store`] is open on one database, SQLite or PostgreSQL; [`Store::open`] is the only line
//! that tells them apart. Rows are the truth: whatever else is made from items follows the log,
//! [`Store::changes`], from its own position, and may be thrown away.
//!
//! Read `publish` first, the one way in: item, addresses, history and change are written
//! together or not at all. Then `items` and `addresses`, what pages ask for, and `cache`, which
//! keeps their answers without ever keeping an old one; `others` notices what another process
//! writes.
//!
//! Nothing here knows search, HTTP, or who may do what.
#![forbid(unsafe_code)]

mod others;
mod postgres;
mod schema;
mod sqlite;
mod store;

mod addresses;
mod changes;
mod history;
mod items;
mod missed;
mod publish;

mod cache;
mod error;
mod rows;

pub use addresses::Address;
pub use changes::{Action, Change, Position};
pub use error::Error;
pub use history::HistoryEntry;
pub use items::{Key, Listing, Placed};
pub use missed::Missed;
pub use publish::Published;
pub use store::Store;
