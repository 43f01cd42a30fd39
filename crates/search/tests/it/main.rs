//! The engine as its callers know it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod behaviour;
mod durability;
mod facets;
mod finding;
mod hostile;
mod many;
mod paging;
mod world;
