//! Folders of texts into the store, and items back into folders.
//!
//! An import can be repeated: what is unchanged is left alone. What cannot be taken is reported
//! with file, line and field, and the rest goes on; a version that cannot be read leaves the one
//! that is published as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use content::draft::Draft;
use content::folder::{self, Problem};
use content::invalid::Invalid;
use content::item::Item;
use content::language::Language;
use content::locale::Locales;
use store::{Published, Store};

use crate::Error;
use crate::publish::accept;

/// The editor in whose name an import publishes.
pub const EDITOR: &str = "import";

/// How many items are published in one transaction.
const BATCH: usize = 32;

/// The files of one item.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it is, for messages: `case-study/poly-plating`.
    pub path: String,
    /// The item's id: the folder's own name.
    pub id: String,
    /// Its files, by name.
    pub files: BTreeMap<String, String>,
}

impl Folder {
    /// The item that a first import of it alone would publish; none where it would be refused.
    pub fn item(&self, locales: &Locales) -> Option<Item> {
        let draft = folder::read(&self.id, &self.files, locales.first().terms()).draft?;
        draft.accept(None, |_| None, DateTime::UNIX_EPOCH).ok()
    }
}

/// What became of one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is published anew or for the first time.
    Published,
    /// It says what is published already.
    Unchanged,
    /// It cannot be taken.
    Refused,
}

/// One folder's result, told as soon as it is safe on disk.
#[derive(Debug)]
pub struct Told {
    /// The folder.
    pub path: String,
    /// The item.
    pub id: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What could not be taken, even where the rest was.
    pub problems: Vec<Problem>,
}

/// The folders below a directory that hold an item, in the order of their names.
pub fn folders(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    let mut waiting = vec![directory.to_owned()];
    while let Some(current) = waiting.pop() {
        if current.join(folder::FACTS).is_file() {
            found.push(current);
            continue;
        }
        for entry in entries(&current)? {
            if entry.is_dir() {
                waiting.push(entry);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Reads the texts of one folder. `root` is what paths in messages begin below.
pub fn read_folder(root: &Path, directory: &Path) -> Result<Folder, Error> {
    let mut files = BTreeMap::new();
    for path in entries(directory)?.into_iter().filter(|path| path.is_file()) {
        let text = fs::read(&path).map_err(|source| Error::File { path: path.clone(), source })?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.insert(name, String::from_utf8_lossy(&text).into_owned());
    }
    let path = directory.strip_prefix(root).unwrap_or(directory).to_string_lossy().into_owned();
    let id = directory.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Folder { path, id, files })
}

fn entries(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |source| Error::File { path: directory.to_owned(), source };
    let read = fs::read_dir(directory).map_err(failed)?;
    read.map(|entry| entry.map(|entry| entry.path()).map_err(failed)).collect()
}

/// Publishes folders. `told` hears of each as soon as its transaction is committed; with `dry`
/// nothing is written and the outcome is what would become of it.
pub async fn import(
    store: &Store,
    locales: &Locales,
    folders: impl Iterator<Item = Result<Folder, Error>>,
    at: DateTime<Utc>,
    dry: bool,
    mut told: impl FnMut(Told),
) -> Result<(), Error> {
    let terms = locales.first().terms();
    let mut batch: Vec<(Folder, Draft, Vec<Problem>)> = Vec::new();
    for folder in folders {
        let folder = folder?;
        let reading = folder::read(&folder.id, &folder.files, terms);
        let Some(mut draft) = reading.draft else {
            told(Told { path: folder.path, id: folder.id, outcome: Outcome::Refused, problems: reading.problems });
            continue;
        };
        keep_published_versions(store, &mut draft, &reading.problems).await?;
        batch.push((folder, draft, reading.problems));
        if batch.len() == BATCH {
            publish_batch(store, std::mem::take(&mut batch), at, dry, &mut told).await?;
        }
    }
    publish_batch(store, batch, at, dry, &mut told).await
}

/// A version that cannot be read is not thereby withdrawn.
async fn keep_published_versions(store: &Store, draft: &mut Draft, problems: &[Problem]) -> Result<(), Error> {
    let broken: BTreeSet<&str> = problems.iter().filter_map(|problem| problem.file.split('.').next()).collect();
    if broken.is_empty() {
        return Ok(());
    }
    let Some(published) = store.item(&draft.id).await? else { return Ok(()) };
    let before = Draft::from(published.as_ref());
    for (language, version) in before.versions {
        if broken.contains(language.as_str()) {
            draft.versions.entry(language).or_insert(version);
        }
    }
    Ok(())
}

async fn publish_batch(
    store: &Store,
    batch: Vec<(Folder, Draft, Vec<Problem>)>,
    at: DateTime<Utc>,
    dry: bool,
    told: &mut impl FnMut(Told),
) -> Result<(), Error> {
    let (mut items, mut waiting) = (Vec::new(), Vec::new());
    for (folder, draft, mut problems) in batch {
        match accept(store, draft, at).await {
            Ok(item) => {
                items.push(item);
                waiting.push((folder, problems));
            }
            Err(Error::Invalid(invalid)) => {
                problems.push(in_facts(invalid));
                told(Told { path: folder.path, id: folder.id, outcome: Outcome::Refused, problems });
            }
            Err(error) => return Err(error),
        }
    }
    if dry {
        for ((folder, problems), item) in waiting.into_iter().zip(items) {
            let same = store.item(&item.id).await?.is_some_and(|published| *published == item);
            let outcome = if same { Outcome::Unchanged } else { Outcome::Published };
            told(Told { path: folder.path, id: folder.id, outcome, problems });
        }
        return Ok(());
    }
    let results = store.publish_all(&items, EDITOR).await?;
    for ((folder, mut problems), result) in waiting.into_iter().zip(results) {
        let outcome = match result {
            Ok(Published::At(_)) => Outcome::Published,
            Ok(Published::Unchanged) => Outcome::Unchanged,
            Err(store::Error::SlugTaken { language, slug, by }) => {
                problems.push(Problem {
                    file: format!("{language}.md"),
                    line: None,
                    field: Some("slug".to_owned()),
                    invalid: Invalid::SlugTaken { slug: slug.to_string(), by: by.to_string() },
                });
                Outcome::Refused
            }
            Err(error) => return Err(error.into()),
        };
        told(Told { path: folder.path, id: folder.id, outcome, problems });
    }
    Ok(())
}

fn in_facts(invalid: Invalid) -> Problem {
    Problem { file: folder::FACTS.to_owned(), line: None, field: None, invalid }
}

/// The form an export has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `item.toml` and Markdown, as in `content/`.
    Markdown,
    /// `item.toml` and Fluent messages.
    Fluent,
}

/// Writes every item below a directory, and tells each id. With a language, only that version.
pub async fn export(
    store: &Store,
    directory: &Path,
    format: Format,
    language: Option<&Language>,
    mut told: impl FnMut(&str),
) -> Result<(), Error> {
    let mut after = None;
    loop {
        let items = store.all(after.as_ref(), 100).await?;
        let Some(last) = items.last() else { return Ok(()) };
        after = Some(last.id.clone());
        for item in items {
            let draft = Draft::from(item.as_ref());
            let folder = directory.join(item.kind().as_str()).join(item.id.as_str());
            write(&folder, folder::FACTS, &folder::write_facts(&draft)?)?;
            for (code, version) in
                draft.versions.iter().filter(|(code, _)| language.is_none_or(|wanted| wanted == *code))
            {
                let (name, text) = match format {
                    Format::Markdown => (format!("{code}.md"), folder::write_markdown(version)),
                    Format::Fluent => (format!("{code}.ftl"), folder::write_messages(&draft, version)),
                };
                write(&folder, &name, &text)?;
            }
            told(item.id.as_str());
        }
    }
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Error> {
    let path = folder.join(name);
    let failed = |source| Error::File { path: path.clone(), source };
    fs::create_dir_all(folder).map_err(failed)?;
    fs::write(&path, text).map_err(failed)
}
