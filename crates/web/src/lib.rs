//! The pages, the feeds, the interface for programs, and the one binary.
//!
//! All addresses stand in `routes`. A handler reads, calls one verb and answers; `view` turns
//! items into what a template shows, `page` keeps what was rendered until a change touches it.
//! Nothing here knows SQL or the format of the index.

pub mod assets;
pub mod addresses;
pub mod templates;
pub mod view;

pub mod config;
pub mod cli;
