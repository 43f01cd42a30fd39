//! The news exchange: feeds out.
//!
//! [`write`] says a list as Atom, RSS or JSON Feed, and events as iCalendar. It takes plain
//! values, written out for one reader, and returns text: addresses, languages and dates come from
//! the caller, so the same entries always make the same bytes.

pub mod write;
