//! `p2win content import` and `content export`.

use std::path::Path;

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
    let folders = folders(directory)?;
    if dry && missing(context.config()).is_some() {
        let scratch = Scratch::new().await?;
        scratch.store.migrate().await?;
        let done = import_into(&scratch.store, context, directory, &folders, true, as_json).await;
        scratch.end().await;
        return done;
    }
    let store = if dry { database::read(context.config()).await? } else { database::write(context.config()).await? };
    let done = import_into(&store, context, directory, &folders, dry, as_json).await;
    store.close().await;
    done
}

/// The folders that hold an item. A directory without any is somebody's slip.
pub(super) fn folders(directory: &Path) -> Result<Vec<std::path::PathBuf>, Failure> {
    // One that is not there was named on the command line.
    let folders = seed::folders(directory).map_err(|error| Failure::from(error).ending(Exit::Usage))?;
    if folders.is_empty() {
        let parts = vec![("directory", directory.display().to_string().into())];
        return Err(Failure::new(Exit::Usage, "cli-no-items", parts));
    }
    Ok(folders)
}

async fn import_into(
    store: &Store,
    context: &Context,
    directory: &Path,
    folders: &[std::path::PathBuf],
    dry: bool,
    as_json: bool,
) -> Result<Exit, Failure> {
    let bar = context.progress.begin(Task::Import, folders.len() as u64);
    let mut out = Out::new(&context.progress);
    let mut counts = Counts::default();
    let read = folders.iter().map(|folder| seed::read_folder(directory, folder));
    let told = |told: Told| {
        bar.advance();
        counts.add(&told.outcome, told.problems.len());
        tell(&mut out, told, &context.words, as_json);
    };
    seed::import(store, &context.locales, read, Utc::now(), dry, told).await?;
    drop(bar);
    if as_json {
        out.json(&json!({
            "summary": {
                "dry_run": dry,
                "published": counts.published,
                "unchanged": counts.unchanged,
                "refused": counts.refused,
                "problems": counts.problems,
            }
        }));
    } else {
        let id = if dry { "import-would" } else { "import-done" };
        let count = |count: usize| Arg::from(count);
        let parts = [
            ("published", count(counts.published)),
            ("unchanged", count(counts.unchanged)),
            ("refused", count(counts.refused)),
        ];
        out.line(&context.words.say(id, &parts));
        if counts.problems > 0 {
            out.line(&context.words.say("import-problems", &[("count", count(counts.problems))]));
        }
    }
    out.end()?;
    Ok(if counts.problems == 0 { Exit::Done } else { Exit::Refused })
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
