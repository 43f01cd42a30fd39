//! The pages, the feeds, the interface for programs, and the one binary.
//!
//! All addresses stand in `routes`. A handler reads, calls one verb and answers; `view` turns
//! items into what a template shows, `page` keeps what was rendered until a change touches it, `fragments` the
//! pieces that pages are put together from.
//! Nothing here knows SQL or the format of the index.

pub mod routes;
pub mod addresses;
pub mod asked;
pub mod pages;
pub mod page;
pub mod fragments;
pub mod view;
pub mod feeds;
pub mod api;
pub mod error;
pub mod app;
pub mod server;
pub mod headers;
pub mod templates;
pub mod assets;
pub mod config;
pub mod cli;
