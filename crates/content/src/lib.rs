//! What the round tables publish, and the rules it obeys.
//!
//! An [`item::Item`] is one piece of content: its facts stand once, in no language, and each
//! [`version::Version`] says it in one language. A [`draft::Draft`] becomes an item only by
//! [`draft::Draft::accept`]. Read `item` first, then `version`, then `kind`.
//!
//! Nothing here reads a clock, a file, a socket or a database: callers pass text and time in,
//! so every rule is tested in microseconds.
//!
//! # A new language
//!
//! Add the folder `locales/pt/` with `language.toml`; its presence is the language list. What it
//! does not translate is shown from `en` and counted. Then add `pt.md` files to `content/`. No
//! Rust changes: `tests/tidy` makes such a folder and reads a site from it.
//!
//! # A new kind
//!
//! 1. `kind/<kind>.rs`: a struct with the facts, and its [`kind::Particulars`].
//! 2. One line in the list of [`kind`], which makes the variant of [`kind::Facts`].
//! 3. `web/templates/kind/<kind>.html`, and its messages in `locales/*/kind.ftl` (the tidy tests
//!    list the ones that are missing, starting with `kind-<kind>` and `path-<kind>`).
//!
//! No migration, no route and no index field: facts are stored as they are tagged, addresses are
//! made from the `path-` messages, and the index knows kinds as values.

mod as_text;
pub mod language;
pub mod locale;
pub mod reader;
pub mod date;
pub mod slug;
pub mod unit;
pub mod figure;
pub mod comparison;
pub mod html;
pub mod text;
pub mod ftl;
pub mod place;
pub mod kind;
pub mod version;
pub mod item;
pub mod thesaurus;
pub mod draft;
pub mod prose;
pub mod folder;
pub mod invalid;
