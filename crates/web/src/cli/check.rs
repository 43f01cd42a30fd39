//! `p2win content check`: reads all of a folder without a database.
//!
//! Beside what an import would refuse, it finds what only shows when all items are seen together:
//! addresses used twice, organizations nobody describes, labels that a language lacks.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

use chrono::DateTime;
use content::draft::{Draft, Made};
use content::folder::{self, FACTS};
use content::item::{Item, ItemId};
use content::kind::{Facts, Kind};
use content::language::Language;
use content::locale::{Arg, Locales};
use content::prose::{Exception, Prose, heading_out_of_order, other_language};
use content::slug::Slug;
use content::thesaurus::Thesaurus;
use content::version::Revision;
use desk::seed::{self, Folder};
use serde::Deserialize;
use serde_json::json;

use super::Context;
use super::content::folders;
use super::failure::{Exit, Failure};
use super::out::Out;
use super::progress::Task;
use super::report::{Finding, group};
use super::words::Words;
use crate::assets;

/// The phrases that may have a number in them.
const EXCEPTIONS: &str = "exceptions.toml";

pub(super) fn check(context: &Context, directory: &Path, as_json: bool) -> Result<Exit, Failure> {
    let paths = folders(directory)?;
    let bar = context.progress.begin(Task::Check, paths.len() as u64);
    let exceptions = exceptions(directory)?;
    let mut checking = Checking::new(&context.locales, &context.words, &exceptions);
    for path in &paths {
        checking.read(seed::read_folder(directory, path)?);
        bar.advance();
    }
    drop(bar);
    let checked = checking.end();
    let count = |is_problem: bool| {
        checked.iter().flat_map(|item| &item.findings).filter(|finding| finding.is_problem == is_problem).count()
    };
    let (problems, notes) = (count(true), count(false));
    let mut out = Out::new(&context.progress);
    if as_json {
        for item in checked.iter().filter(|item| !item.findings.is_empty()) {
            let list = |is_problem: bool| -> Vec<_> {
                item.findings.iter().filter(|finding| finding.is_problem == is_problem).map(Finding::as_value).collect()
            };
            let (problems, notes) = (list(true), list(false));
            out.json(&json!({ "id": item.folder.id, "path": item.folder.path, "problems": problems, "notes": notes }));
        }
        out.json(&json!({ "summary": { "items": checked.len(), "problems": problems, "notes": notes } }));
    } else {
        for item in checked.iter().filter(|item| !item.findings.is_empty()) {
            for line in group(&item.folder.path, "", &item.findings) {
                out.line(&line);
            }
        }
        let parts = [("count", Arg::from(checked.len()))];
        out.line(&context.words.say("check-done", &parts));
        out.line(&context.words.say("check-counts", &[("problems", problems.into()), ("notes", notes.into())]));
    }
    out.end()?;
    Ok(if problems == 0 { Exit::Done } else { Exit::Refused })
}

/// What `exceptions.toml` of a folder allows; without one, what that of the built-in content does.
fn exceptions(directory: &Path) -> Result<Vec<Exception>, Failure> {
    #[derive(Deserialize)]
    struct Exceptions {
        exception: Vec<Exception>,
    }
    let path = directory.join(EXCEPTIONS);
    let text = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => assets::seed_file(EXCEPTIONS).unwrap_or_default(),
        read => read.map_err(|error| Failure::file(&path, &error))?,
    };
    let read: Result<Exceptions, _> = toml::from_str(&text);
    read.map(|read| read.exception).map_err(|error| {
        let parts = vec![("path", path.display().to_string().into()), ("reason", error.message().into())];
        Failure::new(Exit::Refused, "cli-file", parts)
    })
}

/// A folder and what was found in it.
struct Checked {
    folder: Folder,
    draft: Option<Draft>,
    /// What the draft becomes, where it is taken.
    item: Option<Item>,
    findings: Vec<Finding>,
}

/// All folders read so far.
struct Checking<'a> {
    locales: &'a Locales,
    words: &'a Words,
    items: Vec<Checked>,
    /// The path of each id.
    ids: BTreeMap<String, String>,
    organizations: BTreeSet<String>,
    concepts: BTreeSet<String>,
    slugs: BTreeMap<(Kind, Language, Slug), ItemId>,
    prose: BTreeMap<Language, Prose<'a>>,
}

impl<'a> Checking<'a> {
    fn new(locales: &'a Locales, words: &'a Words, exceptions: &'a [Exception]) -> Self {
        let prose = locales.iter().map(|locale| (locale.language().clone(), Prose::new(locale, exceptions)));
        Self {
            locales,
            words,
            items: Vec::new(),
            ids: BTreeMap::new(),
            organizations: BTreeSet::new(),
            concepts: BTreeSet::new(),
            slugs: BTreeMap::new(),
            prose: prose.collect(),
        }
    }

    /// Reads a folder and checks what can be said of it alone, or of it and those before it.
    fn read(&mut self, folder: Folder) {
        let reading = folder::read(&folder.id, &folder.files, self.locales.first().terms());
        let findings = reading.problems.into_iter().map(|problem| Finding::of(problem, self.words)).collect();
        let mut checked = Checked { folder, draft: reading.draft, item: None, findings };
        if let Some(other) = self.ids.insert(checked.folder.id.clone(), checked.folder.path.clone()) {
            let parts = [("id", checked.folder.id.as_str().into()), ("other", other.into())];
            checked.find(FACTS, None, None, self.words.say("check-id-twice", &parts));
        }
        // One that cannot be read is not also unknown.
        if checked.draft.as_ref().is_none_or(|draft| draft.facts.kind() == Kind::Organization) {
            self.organizations.insert(checked.folder.id.clone());
        }
        if checked.draft.as_ref().is_none_or(|draft| draft.facts.kind() == Kind::Concept) {
            self.concepts.insert(checked.folder.id.clone());
        }
        if let Some(draft) = checked.draft.clone() {
            self.check_rules(&mut checked, &draft);
            self.check_slugs(&mut checked, &draft);
            self.check_labels(&mut checked, &draft);
            self.check_languages(&mut checked, &draft);
            self.check_prose(&mut checked, &draft);
        }
        self.items.push(checked);
    }

    /// What an import would say beyond the reading, and whether every text can be shown.
    fn check_rules(&self, checked: &mut Checked, draft: &Draft) {
        let item = match draft.clone().accept(None, |_| None, DateTime::UNIX_EPOCH) {
            Ok(item) => item,
            Err(invalid) => return checked.find(FACTS, None, None, self.words.say_with(invalid.message())),
        };
        if let Err(error) = desk::index::documents(&item, self.locales) {
            checked.find(FACTS, None, None, Failure::from(error).sentence(self.words));
        }
        checked.item = Some(item);
    }

    fn check_slugs(&mut self, checked: &mut Checked, draft: &Draft) {
        for (language, version) in &draft.versions {
            let address = (draft.facts.kind(), language.clone(), version.slug.clone());
            if let Some(by) = self.slugs.get(&address) {
                let taken = content::invalid::Invalid::SlugTaken { slug: version.slug.to_string(), by: by.to_string() };
                let file = checked.file_of(language);
                let line = checked.line_of(&file, |line| line.starts_with("slug"));
                checked.find(&file, line, Some("slug"), self.words.say_with(taken.message()));
            } else {
                self.slugs.insert(address, draft.id.clone());
            }
        }
    }

    /// Every quantity, region and sort of body has its name in every language.
    fn check_labels(&self, checked: &mut Checked, draft: &Draft) {
        let quantities = draft.common.figures.iter().map(|figure| ("quantity", figure.quantity().to_owned()));
        let body = match &draft.facts {
            Facts::Organization(organization) => Some(("type", organization.body.as_str().to_owned())),
            _ => None,
        };
        let regions = draft.common.regions.iter().map(|region| ("regions", region.as_str().to_owned()));
        for (field, id) in quantities.chain(regions).chain(body) {
            let message = match field {
                "quantity" => format!("quantity-{id}"),
                "regions" => format!("region-{id}"),
                _ => format!("body-{id}"),
            };
            let lacking: Vec<String> = self
                .locales
                .iter()
                .filter(|locale| !locale.own().contains(&message))
                .map(|locale| locale.language().to_string())
                .collect();
            if !lacking.is_empty() {
                let line = checked.line_of(FACTS, |line| line.contains(&format!("\"{id}\"")));
                let parts = [("message", message.into()), ("languages", self.words.locale().list(&lacking).into())];
                checked.find(FACTS, line, Some(field), self.words.say("check-no-label", &parts));
            }
        }
    }

    /// No number without a figure, no paragraph in another language, headings in order.
    fn check_prose(&self, checked: &mut Checked, draft: &Draft) {
        let languages: Vec<&str> = self.locales.iter().map(|locale| locale.language().as_str()).collect();
        for (language, version) in &draft.versions {
            let file = checked.file_of(language);
            for (name, text) in version.texts().map(|(name, text)| (name, text.source())) {
                let lines: Vec<&str> = text.lines().collect();
                let numbers = self.prose.get(language).map(|prose| prose.numbers(text)).unwrap_or_default();
                for number in numbers {
                    let line = checked.line_of(&file, |line| line.contains(lines[number.line].trim()));
                    let message = self.words.say("check-number", &[("word", number.word.into())]);
                    checked.find(&file, line, Some(name), message);
                }
                for paragraph in text.split("\n\n") {
                    if let Some(other) = other_language(paragraph, language.as_str(), &languages) {
                        let begun = paragraph.lines().next().unwrap_or_default();
                        let line = checked.line_of(&file, |line| line.contains(begun));
                        checked.find(
                            &file,
                            line,
                            Some(name),
                            self.words.say("check-language", &[("other", other.into())]),
                        );
                    }
                }
            }
            if let Some(heading) = heading_out_of_order(version.body.source()) {
                let line = checked.line_of(&file, |line| line == heading);
                checked.find(&file, line, Some("body"), self.words.say("check-heading", &[]));
            }
        }
    }

    /// A missing or outdated translation is no mistake: the original is shown, and marked.
    fn check_languages(&self, checked: &mut Checked, draft: &Draft) {
        let has = |language: &Language| {
            checked.folder.files.keys().any(|file| file.split('.').next() == Some(language.as_str()))
        };
        let missing: Vec<String> = self
            .locales
            .iter()
            .filter(|locale| !has(locale.language()))
            .map(|locale| locale.language().to_string())
            .collect();
        if !missing.is_empty() {
            let parts = [("languages", self.words.locale().list(&missing).into())];
            checked.note(FACTS, self.words.say("check-no-version", &parts));
        }
        let revision = match draft.versions.get(&draft.original).map(|version| version.made) {
            Some(Made::Written { revision: Some(revision) }) => revision,
            _ => Revision::FIRST,
        };
        for (language, version) in &draft.versions {
            if let Made::Translated { from, .. } = version.made
                && from < revision
            {
                let parts = [("from", i64::from(from.0).into()), ("revision", i64::from(revision.0).into())];
                let file = checked.file_of(language);
                checked.note(&file, self.words.say("check-outdated", &parts));
            }
        }
    }

    /// Concepts that contain themselves.
    fn circles(&self) -> BTreeSet<String> {
        Thesaurus::of(self.items.iter().filter_map(|checked| checked.item.as_ref()))
            .circles()
            .map(ToString::to_string)
            .collect()
    }

    /// What can be said only when everything was read.
    fn end(mut self) -> Vec<Checked> {
        // A folder of somebody's own may name the concepts that are built in.
        let mut concepts = assets::concepts();
        concepts.extend(self.concepts.iter().cloned());
        let circles = self.circles();
        for checked in &mut self.items {
            for (field, id) in checked.topics() {
                if !concepts.contains(&id) {
                    let line = checked.line_of(FACTS, |line| line.contains(&format!("\"{id}\"")));
                    let message = self.words.say("check-no-concept", &[("id", id.into())]);
                    checked.find(FACTS, line, Some(field), message);
                }
            }
            if circles.contains(&checked.folder.id) {
                let line = checked.line_of(FACTS, |line| line.starts_with("broader"));
                checked.find(FACTS, line, Some("broader"), self.words.say("check-circle", &[]));
            }
            let Some(Draft { facts: Facts::WorkingGroup(group), .. }) = &checked.draft else { continue };
            let Some(body) = group.body.clone() else { continue };
            if !self.organizations.contains(body.as_str()) {
                let line = checked.line_of(FACTS, |line| line.starts_with("body"));
                let parts = [("body", body.to_string().into())];
                checked.find(FACTS, line, Some("body"), self.words.say("check-no-organization", &parts));
            }
        }
        self.items
    }
}

impl Checked {
    /// The concepts that it names, and in which fields.
    fn topics(&self) -> Vec<(&'static str, String)> {
        let Some(draft) = &self.draft else { return Vec::new() };
        let mut topics: Vec<_> = draft.common.sector.iter().map(|id| ("sector", id.clone())).collect();
        topics.extend(draft.common.techniques.iter().map(|id| ("techniques", id.clone())));
        if let Facts::Concept(concept) = &draft.facts {
            topics.extend(concept.broader.iter().map(|id| ("broader", id.to_string())));
            topics.extend(concept.related.iter().map(|id| ("related", id.to_string())));
        }
        topics
    }

    fn find(&mut self, file: &str, line: Option<usize>, field: Option<&str>, message: String) {
        let field = field.map(ToOwned::to_owned);
        self.findings.push(Finding { file: file.to_owned(), line, field, message, is_problem: true });
    }

    fn note(&mut self, file: &str, message: String) {
        self.findings.push(Finding { file: file.to_owned(), line: None, field: None, message, is_problem: false });
    }

    /// The file of a version.
    fn file_of(&self, language: &Language) -> String {
        let is_of = |file: &&String| {
            file.rsplit_once('.')
                .is_some_and(|(name, ending)| name == language.as_str() && matches!(ending, "md" | "ftl"))
        };
        self.folder.files.keys().find(is_of).cloned().unwrap_or_else(|| format!("{language}.md"))
    }

    /// The first line of a file that fits, counted from 1.
    fn line_of(&self, file: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
        self.folder.files.get(file)?.lines().position(|line| fits(line.trim_start())).map(|line| line + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::words::built_in;

    const NEWS: &str = "kind = \"news\"\noriginal = \"en\"\ndate = \"2002\"\n";
    const EN: &str = "---\ntitle: A\nslug: a\n---\nText.\n";

    fn found(folders: &[(&str, &[(&str, &str)])]) -> Vec<String> {
        let locales = built_in().unwrap();
        let words = Words::of(&locales, "en");
        let mut checking = Checking::new(&locales, &words, &[]);
        for (path, files) in folders {
            let id = path.rsplit('/').next().unwrap().to_owned();
            let files = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
            checking.read(Folder { path: (*path).to_owned(), id, files });
        }
        let lines = checking.end().into_iter().flat_map(|item| {
            let path = item.folder.path.clone();
            item.findings.into_iter().map(move |finding| {
                format!(
                    "{path} {}:{} {} {}",
                    finding.file,
                    finding.line.unwrap_or(0),
                    finding.field.unwrap_or_default(),
                    finding.is_problem
                )
            })
        });
        lines.collect()
    }

    #[test]
    fn what_only_shows_when_all_are_seen_is_found() {
        let group = "kind = \"working-group\"\nbody = \"nobody\"\noriginal = \"en\"\n";
        let translated = "---\ntitle: A\nslug: b\ntranslated-from: 1\n---\nTexto.\n";
        let all: &[(&str, &str)] = &[(FACTS, NEWS), ("en.md", EN), ("es.md", translated), ("fr.md", translated)];
        assert_eq!(found(&[("news/one", all)]), Vec::<String>::new());
        assert_eq!(
            found(&[("news/one", all), ("news/two", all), ("event/one", &[(FACTS, group), ("en.md", EN)])]),
            [
                "news/two en.md:3 slug true",
                "news/two es.md:3 slug true",
                "news/two fr.md:3 slug true",
                "event/one item.toml:0  true",
                "event/one item.toml:0  false",
                "event/one item.toml:2 body true",
            ]
        );
    }

    #[test]
    fn an_outdated_translation_is_a_note_and_a_future_one_a_problem() {
        let original = "---\ntitle: A\nslug: a\nrevision: 2\n---\nText.\n";
        let from = |revision: u32| format!("---\ntitle: A\nslug: b\ntranslated-from: {revision}\n---\nTexto.\n");
        let files = [(FACTS, NEWS), ("en.md", original), ("es.md", &from(1)), ("fr.md", &from(2))];
        assert_eq!(found(&[("news/one", &files)]), ["news/one es.md:0  false"]);
        let files = [(FACTS, NEWS), ("en.md", original), ("es.md", &from(3)), ("fr.md", &from(2))];
        assert_eq!(found(&[("news/one", &files)]), ["news/one item.toml:0  true"]);
    }

    #[test]
    fn a_number_and_a_foreign_paragraph_are_found_on_their_lines() {
        let spanish = "El taller cambió su baño de desengrase por uno a base de agua y midió los efectos del cambio.";
        let english = format!("---\ntitle: A\nslug: a\n---\nTwelve shops in 1998.\n\n{spanish}\n\n#### Deep\n");
        let found = found(&[("news/one", &[(FACTS, NEWS), ("en.md", &english)])]);
        assert_eq!(
            found,
            [
                "news/one item.toml:0  false",
                "news/one en.md:5 body true",
                "news/one en.md:7 body true",
                "news/one en.md:9 body true",
            ]
        );
    }

    #[test]
    fn a_concept_without_a_name_is_found_on_its_line() {
        let facts = format!("{NEWS}sector = \"alchemy\"\n");
        let found = found(&[("news/one", &[(FACTS, &facts), ("en.md", EN)])]);
        assert_eq!(found, ["news/one item.toml:0  false", "news/one item.toml:4 sector true"]);
    }
}
