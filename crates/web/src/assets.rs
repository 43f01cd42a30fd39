//! The files that people write, inside the binary: texts, templates, styles, seeds.
//!
//! A debug build reads them from the checkout, so that an edit shows without a rebuild.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use content::locale::{Error, Files, Locales};
use desk::seed::Folder;
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

/// `web/maps/`: where places stand on a map.
#[derive(RustEmbed)]
#[folder = "../../web/maps"]
pub struct Maps;

/// `content/`: the seeds that a first start publishes.
#[derive(RustEmbed)]
#[folder = "../../content"]
pub struct Seeds;

/// When a template, style, script, picture or map of the checkout was last edited; nothing in a release
/// build, which has them inside.
pub fn edited() -> Option<SystemTime> {
    // Asked for with every request, so the files are not read, only their times.
    fn times<E: RustEmbed>(folder: &str) -> impl Iterator<Item = SystemTime> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web").join(folder);
        E::iter().filter_map(move |name| folder.join(&*name).metadata().ok()?.modified().ok())
    }
    if !cfg!(debug_assertions) {
        return None;
    }
    let pages = times::<Templates>("templates").chain(times::<Styles>("styles")).chain(times::<Maps>("maps"));
    pages.chain(times::<Scripts>("scripts")).chain(times::<Static>("static")).max()
}

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

/// A file of `web/maps/`; one that is not there reads as empty.
pub fn map(name: &str) -> String {
    text::<Maps>(name).unwrap_or_default()
}

/// The ids of the concepts that are built in.
pub fn concepts() -> BTreeSet<String> {
    let ids = Seeds::iter().filter_map(|path| Some(path.strip_prefix("concept/")?.split('/').next()?.to_owned()));
    ids.collect()
}

/// A file beside the seeds.
pub fn seed_file(path: &str) -> Option<String> {
    text::<Seeds>(path)
}

/// The seeds, as folders.
pub fn seeds() -> Vec<Folder> {
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    for path in Seeds::iter() {
        let Some((folder, file)) = path.rsplit_once('/') else { continue };
        let id = folder.rsplit('/').next().unwrap_or(folder).to_owned();
        let entry = folders.entry(folder.to_owned());
        let folder = entry.or_insert_with(|| Folder { path: folder.to_owned(), id, files: BTreeMap::new() });
        if let Some(text) = text::<Seeds>(&path) {
            folder.files.insert(file.to_owned(), text);
        }
    }
    folders.into_values().filter(|folder| folder.files.contains_key(content::folder::FACTS)).collect()
}
