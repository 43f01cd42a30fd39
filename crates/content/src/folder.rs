//! An item as a folder of files: `item.toml` with the facts, and `en.md`, `es.md`, … with the
//! words, or `en.ftl`, … for Fluent tools. The format is described in `content/README.md`.
//!
//! This turns texts into a draft and back; walking the disk is somebody else's.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::draft::{Draft, DraftVersion, Made};
use crate::ftl;
use crate::invalid::Invalid;
use crate::item::ItemId;
use crate::kind::{Common, Facts, Kind};
use crate::language::Language;
use crate::slug::Slug;
use crate::text::{Name, Text};
use crate::version::{Hand, Parts, Revision};

/// The file with the facts.
pub const FACTS: &str = "item.toml";

/// Fields that may stand several times.
const REPEATED: [&str; 4] = ["also", "caveat", "measure", "obstacle"];
/// Texts that a version of any kind may have beside title, summary and body.
const PARTS: [&str; 2] = ["place", "caveat"];
/// What stands before the name of a figure in a note on it.
const NOTE: &str = "note-";

/// Something that could not be taken, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name inside the folder.
    pub file: String,
    /// The line, counted from 1, where one is known.
    pub line: Option<usize>,
    /// The field, where it is one.
    pub field: Option<String>,
    /// What is wrong.
    pub invalid: Invalid,
}

/// What a folder gave: what could be read, and what could not.
#[derive(Debug)]
pub struct Reading {
    /// The draft, unless the facts or the original could not be read. Versions that could not
    /// be read are not in it.
    pub draft: Option<Draft>,
    /// What could not be taken.
    pub problems: Vec<Problem>,
}

/// What stands in `item.toml` beside the facts.
#[derive(Serialize, Deserialize)]
struct Head {
    #[serde(skip_serializing)] // The facts bring their kind themselves.
    kind: Option<Kind>,
    original: Language,
}

/// Reads a folder's files. `terms` are the shared terms that texts may use.
pub fn read(id: &str, files: &BTreeMap<String, String>, terms: &BTreeSet<String>) -> Reading {
    let mut problems = Vec::new();
    let draft = read_draft(id, files, terms, &mut problems);
    Reading { draft, problems }
}

fn read_draft(
    id: &str,
    files: &BTreeMap<String, String>,
    terms: &BTreeSet<String>,
    problems: &mut Vec<Problem>,
) -> Option<Draft> {
    let in_facts = |(line, invalid)| Problem { file: FACTS.to_owned(), line, field: None, invalid };
    let text = files.get(FACTS).ok_or((None, Invalid::Missing(FACTS.to_owned())));
    let read = text.and_then(|text| read_facts(text));
    let (head, common, facts) = read.map_err(|problem| problems.push(in_facts(problem))).ok()?;
    let id = ItemId::parse(id).map_err(|invalid| problems.push(in_facts((None, invalid)))).ok()?;
    if let Err(invalid) = facts.check_all(&common) {
        problems.push(in_facts((None, invalid)));
        return None;
    }
    let known = |name: Name<'_>| match name {
        Name::Figure(name) => common.figures.get(name).is_some(),
        Name::Term(name) => terms.contains(name),
    };
    let mut versions = BTreeMap::new();
    for (file, text) in files.iter().filter(|(file, _)| *file != FACTS) {
        let lines = match file.rsplit_once('.') {
            Some((language, "md")) => Some((language, read_markdown(text))),
            Some((language, "ftl")) => Some((language, read_messages(text))),
            _ => None,
        };
        let Some((language, lines)) = lines else { continue };
        let result = Language::parse(language).map_err(|invalid| vec![(None, None, invalid)]).and_then(|language| {
            let lines = lines.map_err(|(line, invalid)| vec![(line, None, invalid)])?;
            Ok((language, read_version(&lines, facts.kind(), &known)?))
        });
        match result {
            Ok((language, version)) => drop(versions.insert(language, version)),
            Err(found) => problems.extend(found.into_iter().map(|(line, field, invalid)| Problem {
                file: file.clone(),
                line,
                field,
                invalid,
            })),
        }
    }
    if !versions.contains_key(&head.original) {
        if !problems.iter().any(|problem| problem.file.split('.').next() == Some(head.original.as_str())) {
            problems.push(in_facts((None, Invalid::NoOriginal(head.original.to_string()))));
        }
        return None;
    }
    Some(Draft { id, common, facts, original: head.original, versions })
}

fn read_facts(text: &str) -> Result<(Head, Common, Facts), (Option<usize>, Invalid)> {
    let failed = |error: toml::de::Error| {
        let line = error.span().map(|span| line_of(text, span.start));
        (line, Invalid::Toml(error.message().trim().to_owned()))
    };
    let given: toml::Table = toml::from_str(text).map_err(failed)?;
    let head: Head = toml::from_str(text).map_err(failed)?;
    let common: Common = toml::from_str(text).map_err(failed)?;
    let kind = head.kind.ok_or((None, Invalid::Missing("kind".to_owned())))?;
    let facts = Facts::from_toml(kind, text).map_err(failed)?;
    // A key that none of the three gives back is one that nobody reads.
    let taken: BTreeSet<String> =
        [toml::Table::try_from(&head), toml::Table::try_from(&common), toml::Table::try_from(&facts)]
            .into_iter()
            .flatten()
            .flat_map(|table| table.into_iter().map(|(key, _)| key))
            .collect();
    let idle = |key: &str, value: &toml::Value| {
        matches!((key, value), ("planned" | "trinational", toml::Value::Boolean(false)))
    };
    match given.iter().find(|(key, value)| !taken.contains(*key) && !idle(key, value)) {
        Some((key, _)) => {
            let line = text.lines().position(|line| line.trim_start().starts_with(key.as_str())).map(|line| line + 1);
            Err((line, Invalid::UnknownField(key.clone())))
        }
        None => Ok((head, common, facts)),
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

/// A field of a version's file, before anybody knows what it means.
struct Field {
    key: String,
    value: String,
    line: Option<usize>,
}

fn read_markdown(text: &str) -> Result<Vec<Field>, (Option<usize>, Invalid)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let no_front_matter = || (Some(1), Invalid::FrontMatter);
    let rest = text.strip_prefix("---\n").ok_or_else(no_front_matter)?;
    let (head, body) = match rest.split_once("\n---\n") {
        Some(parts) => parts,
        None => (rest.strip_suffix("\n---").ok_or_else(no_front_matter)?, ""),
    };
    let mut fields = Vec::new();
    for (number, line) in head.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line_number = Some(number + 2);
        let (key, value) = line.split_once(':').ok_or_else(|| (line_number, Invalid::Line(line.to_owned())))?;
        fields.push(Field { key: key.trim().to_owned(), value: unquoted(value.trim()).to_owned(), line: line_number });
    }
    let line = Some(head.lines().count() + 3);
    fields.push(Field { key: "body".to_owned(), value: body.to_owned(), line });
    Ok(fields)
}

/// What YAML tools write around a value that holds a colon.
fn unquoted(value: &str) -> &str {
    let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    inner.filter(|inner| !inner.contains(['"', '\\'])).unwrap_or(value)
}

fn read_messages(text: &str) -> Result<Vec<Field>, (Option<usize>, Invalid)> {
    let entries = ftl::read(text).map_err(|error| (Some(error.line()), Invalid::Ftl(error)))?;
    Ok(entries
        .into_iter()
        .map(|entry| Field { key: without_number(&entry.id).to_owned(), value: entry.value, line: None })
        .collect())
}

/// Messages have names of their own, so a field that may stand several times has a number.
fn without_number(id: &str) -> &str {
    match id.rsplit_once('-') {
        Some((key, number)) if REPEATED.contains(&key) && number.bytes().all(|b| b.is_ascii_digit()) => key,
        _ => id,
    }
}

/// Line, field and reason of each thing that was not taken.
type Found = Vec<(Option<usize>, Option<String>, Invalid)>;

fn read_version(fields: &[Field], kind: Kind, known: &impl Fn(Name<'_>) -> bool) -> Result<DraftVersion, Found> {
    let mut found = Found::new();
    let mut texts: BTreeMap<&str, Vec<Text>> = BTreeMap::new();
    let (mut slug, mut from, mut hand, mut revision) = (None, None, Hand::Person, None);
    let mut seen = BTreeSet::new();
    for field in fields {
        let key = field.key.as_str();
        let mut refuse = |invalid| found.push((field.line, Some(key.to_owned()), invalid));
        if !seen.insert(key) && !REPEATED.contains(&key) {
            refuse(Invalid::FieldTwice(key.to_owned()));
            continue;
        }
        let number = || field.value.parse().map(Revision).map_err(|_| Invalid::Number(field.value.clone()));
        match key {
            "slug" => match Slug::parse(&field.value) {
                Ok(read) => slug = Some(read),
                Err(invalid) => refuse(invalid),
            },
            "translated-from" => match number() {
                Ok(read) => from = Some(read),
                Err(invalid) => refuse(invalid),
            },
            "revision" => match number() {
                Ok(read) => revision = Some(read),
                Err(invalid) => refuse(invalid),
            },
            "by" => match field.value.as_str() {
                "person" => hand = Hand::Person,
                "machine" => hand = Hand::Machine,
                _ => refuse(Invalid::Name(field.value.clone())),
            },
            _ if !is_text(key, kind) => refuse(Invalid::UnknownField(key.to_owned())),
            _ => {
                let note = key.strip_prefix(NOTE);
                if note.is_some_and(|figure| !known(Name::Figure(figure))) {
                    refuse(Invalid::NoteOnNothing(note.unwrap_or_default().to_owned()));
                }
                let value = if key == "body" { field.value.clone() } else { field.value.replace('\n', " ") };
                match Text::parse(&value, known) {
                    Ok(text) => texts.entry(key).or_default().push(text),
                    Err(refused) => refuse(refused.into()),
                }
            }
        }
    }
    let mut one = |key: &str| texts.remove(key).and_then(|mut texts| texts.pop());
    let (title, summary, body) = (one("title"), one("summary"), one("body"));
    let parts: Parts = texts.into_iter().map(|(key, texts)| (key.to_owned(), texts)).collect();
    let title = title.filter(|title| !title.is_empty());
    let mut missing = |field: &str| {
        if !found.iter().any(|(_, refused, _)| refused.as_deref() == Some(field)) {
            found.push((None, Some(field.to_owned()), Invalid::Missing(field.to_owned())));
        }
    };
    if title.is_none() {
        missing("title");
    }
    if slug.is_none() {
        missing("slug");
    }
    let made = from.map_or(Made::Written { revision }, |from| Made::Translated { from, hand });
    match (title, slug) {
        (Some(title), Some(slug)) if found.is_empty() => Ok(DraftVersion {
            slug,
            title,
            summary: summary.unwrap_or_default(),
            body: body.unwrap_or_default(),
            parts,
            made,
        }),
        _ => Err(found),
    }
}

fn is_text(key: &str, kind: Kind) -> bool {
    matches!(key, "title" | "summary" | "body")
        || key.starts_with(NOTE)
        || PARTS.contains(&key)
        || kind.parts().contains(&key)
}

/// Writes the facts as `item.toml`.
pub fn write_facts(draft: &Draft) -> Result<String, Invalid> {
    let failed = |error: toml::ser::Error| Invalid::Toml(error.to_string());
    let mut table = toml::Table::try_from(&draft.facts).map_err(failed)?;
    table.extend(toml::Table::try_from(Head { kind: None, original: draft.original.clone() }).map_err(failed)?);
    table.extend(toml::Table::try_from(&draft.common).map_err(failed)?);
    toml::to_string(&table).map_err(failed)
}

/// Writes a version as Markdown with front matter.
pub fn write_markdown(version: &DraftVersion) -> String {
    let mut file = "---\n".to_owned();
    for (key, value) in fields(version) {
        // The writer of a String does not fail.
        let _ = writeln!(file, "{key}: {value}");
    }
    file.push_str("---\n");
    file.push_str(version.body.source());
    file.push('\n');
    file
}

/// Writes a version as a file of Fluent messages.
pub fn write_messages(draft: &Draft, version: &DraftVersion) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut entries: Vec<ftl::Entry> = Vec::new();
    for (key, value) in fields(version).into_iter().chain([("body", version.body.source().to_owned())]) {
        let count = counts.entry(key).or_default();
        *count += 1;
        let id = if REPEATED.contains(&key) { format!("{key}-{count}") } else { key.to_owned() };
        entries.push(ftl::Entry { id, value, attributes: Vec::new() });
    }
    entries.retain(|entry| !entry.value.is_empty());
    ftl::write(&format!("{} {}", draft.facts.kind(), draft.id), &entries)
}

/// The fields of a version's front matter, in the order of the file.
fn fields(version: &DraftVersion) -> Vec<(&str, String)> {
    let source = |text: &Text| text.source().to_owned();
    let mut fields = vec![("title", source(&version.title)), ("slug", version.slug.to_string())];
    if !version.summary.is_empty() {
        fields.push(("summary", source(&version.summary)));
    }
    match version.made {
        Made::Written { revision: None } => {}
        Made::Written { revision: Some(revision) } => fields.push(("revision", revision.0.to_string())),
        Made::Translated { from, hand } => {
            fields.push(("translated-from", from.0.to_string()));
            fields.push(("by", if hand == Hand::Person { "person" } else { "machine" }.to_owned()));
        }
    }
    fields.extend(version.parts.iter().flat_map(|(key, texts)| texts.iter().map(|text| (key.as_str(), source(text)))));
    fields
}
