//! The running program, asked over HTTP as readers, browsers, crawlers and programs ask it.
//!
//! `site` starts it once for all tests that only read; `life` starts and stops its own.

#![allow(clippy::unwrap_used)]

mod damage;
mod feeds;
mod headers;
mod life;
mod nodes;
mod pages;
mod programs;
mod searching;
mod shapes;
mod site;
