//! The manual page and the completions, made from the same command line.

use std::io::Cursor;
use std::io::Write as _;

use clap::{Arg, Command};
use clap_complete::Shell;
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

use super::failure::{Exit, Failure};
use super::help;
use super::words::Words;
use crate::config;

/// `p2win completions bash`
pub(super) fn completions(shell: Shell, words: &Words) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(words), "p2win", &mut script);
    print(&script)
}

/// `p2win man`: one page for all commands, in the reader's language.
pub(super) fn man(words: &Words) -> Result<Exit, Failure> {
    let mut page = Cursor::new(Vec::new());
    let written = page_of(words).to_writer(&mut page);
    written.map_err(|error| Failure::new(Exit::Failed, "cli-output", vec![("reason", (&error).into())]))?;
    print(page.get_ref())
}

fn print(text: &[u8]) -> Result<Exit, Failure> {
    match std::io::stdout().write_all(text) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::new(Exit::Failed, "cli-output", vec![("reason", (&error).into())]))
        }
        _ => Ok(Exit::Done),
    }
}

fn page_of(words: &Words) -> Roff {
    let mut command = help::command(words);
    command.build();
    let version = format!("p2win {}", env!("CARGO_PKG_VERSION"));
    let say = |id: &str| words.say(id, &[]);
    let mut page = Roff::new();
    // An empty date would be left out, and move the rest; the page has none to go stale.
    page.control("TH", ["P2WIN", "1", " ", version.as_str(), say("man-manual").as_str()]);
    section(&mut page, &say("man-name"));
    page.text([roman(format!("p2win - {}", say("cli-p2win")))]);
    section(&mut page, &say("man-synopsis"));
    page.text([roman(usage(&mut command))]);
    section(&mut page, &say("man-description"));
    paragraphs(&mut page, &say("cli-p2win.long"));
    section(&mut page, &say("cli-heading-commands"));
    for verb in command.get_subcommands_mut() {
        tell(&mut page, verb, words, &format!("cli-{}", verb.get_name()));
    }
    section(&mut page, &say("cli-heading-settings"));
    paragraphs(&mut page, &say("man-settings"));
    for arg in command.get_arguments().filter(|arg| !arg.is_positional()) {
        option(&mut page, arg);
    }
    section(&mut page, &say("man-files"));
    term(&mut page, [italic("p2win.toml")], &say("man-file-config"));
    term(&mut page, [italic("p2win.db")], &say("man-file-database"));
    term(&mut page, [italic("index/")], &say("man-file-index"));
    section(&mut page, &say("man-environment"));
    let variables = config::NAMES.into_iter().chain([config::FILE]).map(config::variable).collect::<Vec<_>>();
    term(&mut page, [bold(variables.join(", "))], &say("man-variables"));
    term(&mut page, [bold("LC_ALL, LC_MESSAGES, LANG")], &say("man-language"));
    term(&mut page, [bold("NO_COLOR")], &say("man-no-color"));
    section(&mut page, &say("cli-heading-exit"));
    for exit in Exit::ALL {
        term(&mut page, [bold(exit.code().to_string())], &exit.meaning(words));
    }
    section(&mut page, &say("cli-heading-examples"));
    verbatim(&mut page, &say("cli-p2win.examples"));
    page
}

fn section(page: &mut Roff, heading: &str) {
    page.control("SH", [heading.trim_end().to_uppercase().as_str()]);
}

fn paragraphs(page: &mut Roff, text: &str) {
    for (index, paragraph) in text.split("\n\n").enumerate() {
        if index > 0 {
            page.control("PP", []);
        }
        page.text([roman(paragraph.replace('\n', " "))]);
    }
}

fn verbatim(page: &mut Roff, text: &str) {
    page.control("nf", []);
    for line in text.lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []);
}

fn term(page: &mut Roff, name: impl Into<Vec<Inline>>, text: &str) {
    page.control("TP", []);
    page.text(name);
    page.text([roman(text.replace('\n', " "))]);
}

fn usage(command: &mut Command) -> String {
    command.render_usage().to_string().trim_start_matches("Usage:").trim().to_owned()
}

/// A command and those below it, each with its own arguments.
fn tell(page: &mut Roff, command: &mut Command, words: &Words, id: &str) {
    if command.has_subcommands() {
        for verb in command.get_subcommands_mut() {
            let id = format!("{id}-{}", verb.get_name());
            tell(page, verb, words, &id);
        }
        return;
    }
    let usage = usage(command);
    page.control("SS", [usage.as_str()]);
    paragraphs(page, &words.say(id, &[]));
    if let Some(long) = words.try_say(&format!("{id}.long"), &[]) {
        page.control("PP", []);
        paragraphs(page, &long);
    }
    for arg in command.get_arguments().filter(|arg| !arg.is_global_set() && !arg.is_hide_set()) {
        option(page, arg);
    }
    if let Some(examples) = words.try_say(&format!("{id}.examples"), &[]) {
        page.control("PP", []);
        verbatim(page, &examples);
    }
}

fn option(page: &mut Roff, arg: &Arg) {
    let value = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let value = value.filter(|_| arg.get_action().takes_values());
    let mut name = Vec::new();
    if let Some(short) = arg.get_short() {
        name.extend([bold(format!("-{short}")), roman(", ")]);
    }
    if let Some(long) = arg.get_long() {
        name.push(bold(format!("--{long}")));
        name.extend(value.as_ref().map(|_| roman(" ")));
    }
    name.extend(value.map(italic));
    term(page, name, &arg.get_help().map(ToString::to_string).unwrap_or_default());
}
