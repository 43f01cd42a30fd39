//! The command line: `p2win content import DIR`, noun then verb.
//!
//! [`run`] is all of it. `line` says what can be written, `help` puts it into the reader's
//! language, and each verb has a file; `failure` maps what went wrong to a sentence and an exit
//! code. Data goes to standard output, everything said about it to standard error.

mod failure;
mod help;
mod line;
mod logs;
mod out;
mod progress;
mod words;

mod check;
mod content;
mod count;
mod database;
mod index;
mod manual;
mod migrate;
mod report;
mod search;
mod settings;

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use ::content::locale::Locales;

use self::line::{Configuration, Content, Index, Line, Search, Verb};
use self::words::built_in;
use crate::config::{self, Config, Read};

pub use self::failure::{CannotListen, Exit, Failure, Part};
pub use self::progress::{Bar, Progress, Task};
pub use self::words::{Words, locales_in};

/// What every verb is handed.
struct Context {
    read: Read,
    locales: Arc<Locales>,
    words: Words,
    progress: Progress,
}

impl Context {
    fn config(&self) -> &Config {
        &self.read.config
    }
}

/// The environment. Variables that are not text are none of ours.
type Environment = BTreeMap<String, String>;

/// Does what the command line asks for. `serve` is the server, which the command line knows as
/// nothing but this.
pub fn run<S>(serve: S) -> ExitCode
where
    S: AsyncFnOnce(&Config, Arc<Locales>, &Progress) -> anyhow::Result<()>,
{
    let arguments: Vec<OsString> = env::args_os().collect();
    let environment: Environment =
        env::vars_os().filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?))).collect();
    let built_in = match built_in() {
        Ok(locales) => locales,
        Err(error) => {
            // Without them there is no message for this either.
            eprintln!("error: {error}");
            return ExitCode::from(Exit::Failed.code());
        }
    };
    let early = early_locales(&arguments, &environment).unwrap_or_else(|| built_in.clone());
    let words = Words::of_environment(&early, &built_in, &environment);
    let line = match help::parse(&arguments, &words) {
        Ok(line) => line,
        Err(exit) => return ExitCode::from(exit.code()),
    };
    let exit = obey(line, &environment, &built_in, &words, serve).unwrap_or_else(|failure| {
        complain(&failure, &words);
        failure.exit
    });
    ExitCode::from(exit.code())
}

/// The languages of `--locales`, before the command line is read: its own words may be in them.
/// What is wrong with them is said later.
fn early_locales(arguments: &[OsString], environment: &Environment) -> Option<Locales> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    let named =
        texts.find_map(|text| text.strip_prefix("--locales")).map(|rest| rest.strip_prefix('=').map(str::to_owned));
    let flag = named.map(|value| value.or_else(|| texts.next().map(str::to_owned)).unwrap_or_default());
    let directory = flag.or_else(|| environment.get(&config::variable("locales")).cloned())?;
    locales_in(Path::new(&directory)).ok()
}

fn obey<S>(line: Line, environment: &Environment, built_in: &Locales, words: &Words, serve: S) -> Result<Exit, Failure>
where
    S: AsyncFnOnce(&Config, Arc<Locales>, &Progress) -> anyhow::Result<()>,
{
    let verb = line.verb.unwrap_or(Verb::Serve);
    // Whoever looks for help need not have the settings right.
    match &verb {
        Verb::Help { command } => return help::help(words, command),
        Verb::Man => return manual::man(words),
        Verb::Completions { shell } => return manual::completions(*shell, words),
        _ => {}
    }
    let read = config::read(&line.settings.given(), environment)?;
    let locales = match &read.config.locales {
        Some(directory) => locales_in(directory)?,
        None => built_in.clone(),
    };
    let words = Words::of_environment(&locales, built_in, environment);
    let progress = Progress::new(words.clone());
    let context = Context { read, locales: Arc::new(locales), words, progress };
    logs::start(&context, matches!(verb, Verb::Serve));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::from(anyhow::Error::from(error)))?;
    runtime.block_on(async {
        match verb {
            Verb::Serve => {
                serve(context.config(), context.locales.clone(), &context.progress).await?;
                Ok(Exit::Done)
            }
            Verb::Migrate { dry_run, json } => migrate::migrate(&context, dry_run, json).await,
            Verb::Content(Content::Import { directory, dry_run, json }) => {
                content::import(&context, &directory, dry_run, json).await
            }
            Verb::Content(Content::Export { directory, format, language }) => {
                content::export(&context, &directory, format.into(), language.as_deref()).await
            }
            Verb::Content(Content::Check { directory, json }) => check::check(&context, &directory, json),
            Verb::Content(Content::Count { directory }) => count::count(&context, &directory),
            Verb::Index(Index::Rebuild) => index::rebuild(&context).await,
            Verb::Index(Index::Status { json }) => index::status(&context, json).await,
            Verb::Search(Search::Try(asked)) => search::attempt(&context, asked).await,
            Verb::Search(Search::Eval { directory, set }) => search::measure(&context, &directory, &set).await,
            Verb::Config(Configuration::Check { json }) => settings::check(&context, json),
            Verb::Completions { .. } | Verb::Man | Verb::Help { .. } => Ok(Exit::Done),
        }
    })
}

/// Says on standard error what went wrong.
fn complain(failure: &Failure, words: &Words) {
    eprintln!("{} {}", painted(&words.say("cli-error", &[]), "1;31"), failure.sentence(words));
}

/// A word in colour, where a person looks at standard error and did not say no.
fn painted(word: &str, colour: &str) -> String {
    let refused = |name: &str, value: &str| {
        env::var_os(name).is_some_and(|given| !given.is_empty() && (value.is_empty() || given == value))
    };
    let plain = !io::stderr().is_terminal() || refused("NO_COLOR", "") || refused("TERM", "dumb");
    if plain { word.to_owned() } else { format!("\u{1b}[{colour}m{word}\u{1b}[0m") }
}
