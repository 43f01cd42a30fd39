//! `p2win content import` and `content export`.

use std::path::{Path, PathBuf};

use chrono::Utc;
use content::language::Language;
use content::locale::Arg;
use desk::seed::{self, Format, Outcome, Told};
use serde_json::json;
use store::Store;

use super::Context;
use super::database::{self, Scratch, missing};
use super::failure::{Exit, Failure};
use super::out::Out;
use super::progress::Task;
use super::report::{Finding, group};
use super::words::Words;

/// How many items became what.
#[derive(Default)]
struct Counts {
    published: usize,
    unchanged: usize,
    refused: usize,
    problems: usize,
}

impl Counts {
    fn add(&mut self, outcome: &Outcome, problems: usize) {
        match outcome {
            Outcome::Published => self.published += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Refused => self.refused += 1,
        }
        self.problems += problems;
    }
}

pub(super) async fn import(context: &Context, directory: &Path, dry: bool, as_json: bool) -> Result<Exit, Failure> {
    let import = Import { context, directory, folders: folders(directory)?, dry, as_json };
    if dry && missing(context.config()).is_some() {
        let scratch = Scratch::new().await?;
        scratch.store.migrate().await?;
        // A real import: it also finds what two new items may not share.
        let done = import.publish_into(&scratch.store, false).await;
        scratch.end().await;
        return done;
    }
    let store = if dry { database::read(context.config()).await? } else { database::write(context.config()).await? };
    let done = import.publish_into(&store, dry).await;
    store.close().await;
    done
}

/// The folders that hold an item. A directory without any is somebody's slip.
pub(super) fn folders(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    // One that is not there was named on the command line.
    let folders = seed::folders(directory).map_err(|error| Failure::from(error).ending(Exit::Usage))?;
    if folders.is_empty() {
        let parts = vec![("directory", directory.display().to_string().into())];
        return Err(Failure::new(Exit::Usage, "cli-no-items", parts));
    }
    Ok(folders)
}

/// An import, as it was asked for.
struct Import<'a> {
    context: &'a Context,
    directory: &'a Path,
    folders: Vec<PathBuf>,
    dry: bool,
    as_json: bool,
}

impl Import<'_> {
    async fn publish_into(&self, store: &Store, dry: bool) -> Result<Exit, Failure> {
        let Self { context, directory, as_json, .. } = *self;
        let bar = context.progress.begin(Task::Import, self.folders.len() as u64);
        let mut out = Out::new(&context.progress);
        let mut counts = Counts::default();
        let read = self.folders.iter().map(|folder| seed::read_folder(directory, folder));
        let told = |told: Told| {
            bar.advance();
            counts.add(&told.outcome, told.problems.len());
            tell(&mut out, told, &context.words, as_json);
        };
        seed::import(store, &context.locales, read, Utc::now(), dry, told).await?;
        drop(bar);
        self.sum_up(&counts, &mut out);
        out.end()?;
        Ok(if counts.problems == 0 { Exit::Done } else { Exit::Refused })
    }

    fn sum_up(&self, counts: &Counts, out: &mut Out) {
        let Counts { published, unchanged, refused, problems } = *counts;
        if self.as_json {
            let numbers = json!({
                "dry_run": self.dry, "published": published, "unchanged": unchanged, "refused": refused, "problems": problems,
            });
            return out.json(&json!({ "summary": numbers }));
        }
        let words = &self.context.words;
        let id = if self.dry { "import-would" } else { "import-done" };
        let numbers =
            [("published", Arg::from(published)), ("unchanged", Arg::from(unchanged)), ("refused", Arg::from(refused))];
        out.line(&words.say(id, &numbers));
        if problems > 0 {
            out.line(&words.say("import-problems", &[("count", Arg::from(problems))]));
        }
    }
}

fn tell(out: &mut Out, told: Told, words: &Words, as_json: bool) {
    let (outcome, heading) = match told.outcome {
        Outcome::Published => ("published", "import-published"),
        Outcome::Unchanged => ("unchanged", "import-unchanged"),
        Outcome::Refused => ("refused", "import-refused"),
    };
    let findings: Vec<Finding> = told.problems.into_iter().map(|problem| Finding::of(problem, words)).collect();
    if as_json {
        let problems: Vec<_> = findings.iter().map(Finding::as_value).collect();
        out.json(&json!({ "id": told.id, "path": told.path, "outcome": outcome, "problems": problems }));
    } else if !findings.is_empty() {
        for line in group(&told.path, &words.say(heading, &[]), &findings) {
            out.line(&line);
        }
    }
}

pub(super) async fn export(
    context: &Context,
    directory: &Path,
    format: Format,
    language: Option<&str>,
) -> Result<Exit, Failure> {
    let language = language.map(|code| known_language(context, code)).transpose()?;
    let store = database::read(context.config()).await?;
    let mut count: usize = 0;
    let bar = context.progress.begin(Task::Export, 0);
    let done = seed::export(&store, directory, format, language.as_ref(), |_| {
        count += 1;
        bar.advance();
    });
    done.await?;
    drop(bar);
    store.close().await;
    let mut out = Out::new(&context.progress);
    let parts = [("count", Arg::from(count)), ("directory", Arg::from(directory.display().to_string()))];
    out.line(&context.words.say("export-done", &parts));
    out.end()?;
    Ok(Exit::Done)
}

fn known_language(context: &Context, code: &str) -> Result<Language, Failure> {
    let known = context.locales.get(code).map(|locale| locale.language().clone());
    known.ok_or_else(|| {
        let known: Vec<String> = context.locales.iter().map(|locale| locale.language().to_string()).collect();
        let parts = vec![("value", code.into()), ("known", known.join(", ").into())];
        Failure::new(Exit::Usage, "cli-no-language", parts)
    })
}
