//! The files that people write, inside the binary: texts, templates, styles, seeds.
//!
//! A debug build reads them from the checkout, so that an edit shows without a rebuild.

use std::collections::BTreeMap;

use content::locale::{Error, Files, Locales};
use rust_embed::RustEmbed;

/// `locales/`: words and formats of each language.
#[derive(RustEmbed)]
#[folder = "../../locales"]
pub struct LocaleFiles;

/// `web/templates/`.
#[derive(RustEmbed)]
#[folder = "../../web/templates"]
pub struct Templates;

/// `web/styles/`: one style sheet, in parts.
#[derive(RustEmbed)]
#[folder = "../../web/styles"]
pub struct Styles;

/// `web/scripts/`: one script, in parts.
#[derive(RustEmbed)]
#[folder = "../../web/scripts"]
pub struct Scripts;

/// `web/static/`: files served as they are.
#[derive(RustEmbed)]
#[folder = "../../web/static"]
pub struct Static;

/// `content/`: the seeds that a first start publishes.
#[derive(RustEmbed)]
#[folder = "../../content"]
pub struct Seeds;

/// The text of an embedded file.
fn text<E: RustEmbed>(path: &str) -> Option<String> {
    E::get(path).and_then(|file| String::from_utf8(file.data.into_owned()).ok())
}

/// The languages that are built in.
pub fn locales() -> Result<Locales, Error> {
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for path in LocaleFiles::iter() {
        if let (Some((folder, file)), Some(text)) = (path.split_once('/'), text::<LocaleFiles>(&path)) {
            folders.entry(folder.to_owned()).or_default().insert(file.to_owned(), text);
        }
    }
    Locales::read(&folders)
}

/// All files of a kind as one, in the order of their names.
pub fn joined<E: RustEmbed>(ending: &str) -> String {
    let mut names: Vec<_> = E::iter().filter(|name| name.ends_with(ending)).collect();
    names.sort();
    names.iter().filter_map(|name| text::<E>(name)).collect::<Vec<_>>().join("\n")
}

/// The source of a template.
pub fn template(name: &str) -> Option<String> {
    text::<Templates>(name)
}
