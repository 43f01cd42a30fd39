//! What the compiler does not see: floors, messages, templates, and the map of the checkout.
//!
//! Everything here reads files and is done in a second.

#![allow(clippy::unwrap_used)]

mod floors;
mod fourth;
mod map;
mod messages;
mod sources;
mod templates;
