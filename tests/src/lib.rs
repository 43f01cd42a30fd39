//! Tests against the running program, and the generator of large content.
//!
//! [`program`] starts the real binary on a free port with a data directory of its own, [`client`]
//! asks it things as a browser does, [`page`] reads what it says, and [`generate`] makes items by
//! the thousand. The tests themselves are binaries: `tidy/` reads the checkout, `http/` asks the
//! running program, `kill/` stops it in the midst of its work, `browser/` visits it with Chromium.

// What fails here fails a test, and should say where.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)]

pub mod checkout;
pub mod client;
pub mod generate;
pub mod page;
pub mod program;
