//! The command line in the reader's language: what `--help` shows, and what is wrong with a line.
//!
//! Every command has a message `cli-<its path>`, with `.long` and `.examples` where there is more
//! to say; every argument has `cli-<path>-<argument>`, and what all commands take
//! `cli-option-<argument>`. A test walks them all in every language.

use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use content::locale::Arg as Part;

use super::failure::{Exit, Failure};
use super::line::Line;
use super::painted;
use super::words::Words;
use crate::config;

/// Settings that only a server uses.
const FOR_SERVE: [&str; 6] = ["listen", "public_url", "seed", "no_seed", "page_cache", "item_cache"];

/// Reads the command line. What is to be shown instead is shown, and the exit code returned.
pub(super) fn parse(arguments: &[OsString], words: &Words) -> Result<Line, Exit> {
    let mut command = command(words);
    let matches = command.try_get_matches_from_mut(arguments).and_then(|matches| Line::from_arg_matches(&matches));
    matches.map_err(|error| {
        if !error.use_stderr() {
            // A reader that has left had enough.
            let _ = error.print();
            return Exit::Done;
        }
        let place = place_of(arguments, &command);
        if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            let _ = error.print();
        } else {
            eprintln!("{} {}", painted(&words.say("cli-error", &[]), "1;31"), sentence(&error, words));
            let path = place.join(" ");
            eprintln!("{}", words.say("cli-see-help", &[("command", Part::Text(path))]));
        }
        Exit::Usage
    })
}

/// `p2win help content import`
pub(super) fn help(words: &Words, path: &[String]) -> Result<Exit, Failure> {
    let mut command = command(words);
    command.build();
    let mut found = &mut command;
    for name in path {
        if found.find_subcommand(name).is_none() {
            let parts = vec![("name", path.join(" ").into()), ("known", names(found).into())];
            return Err(Failure::new(Exit::Usage, "cli-usage-no-command", parts));
        }
        found = found.find_subcommand_mut(name).unwrap_or_else(|| unreachable!("it was found"));
    }
    // A reader that has left had enough.
    let _ = found.print_long_help();
    Ok(Exit::Done)
}

fn names(command: &Command) -> String {
    command.get_subcommands().map(Command::get_name).collect::<Vec<_>>().join(", ")
}

/// The command that a line was for, as far as it can be told.
fn place_of(arguments: &[OsString], command: &Command) -> Vec<String> {
    let mut path = vec![command.get_name().to_owned()];
    let mut found = command;
    for argument in arguments.iter().skip(1) {
        if let Some(next) = found.find_subcommand(argument) {
            path.push(next.get_name().to_owned());
            found = next;
        }
    }
    path
}

/// What is wrong with a line, and with which part of it.
fn sentence(error: &clap::Error, words: &Words) -> String {
    let one = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        Some(ContextValue::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let part = |kind| Part::Text(one(kind).unwrap_or_default());
    let argument = ("argument", part(ContextKind::InvalidArg));
    let value = ("value", part(ContextKind::InvalidValue));
    let (id, parts) = match error.kind() {
        ErrorKind::UnknownArgument => ("cli-usage-unknown", vec![argument]),
        ErrorKind::InvalidSubcommand => ("cli-usage-no-command", {
            let known = part(ContextKind::ValidSubcommand);
            vec![("name", part(ContextKind::InvalidSubcommand)), ("known", known)]
        }),
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_none_or(|value| value.is_empty()) => {
            ("cli-usage-no-value", vec![argument])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("cli-usage-value", vec![argument, value, ("known", part(ContextKind::ValidValue))])
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => ("cli-usage-no-value", vec![argument]),
        ErrorKind::TooManyValues => ("cli-usage-too-many", vec![argument, value]),
        ErrorKind::ArgumentConflict => ("cli-usage-conflict", vec![argument, ("other", part(ContextKind::PriorArg))]),
        ErrorKind::MissingRequiredArgument => ("cli-usage-missing", vec![argument]),
        ErrorKind::MissingSubcommand => ("cli-usage-no-verb", vec![("known", part(ContextKind::ValidSubcommand))]),
        ErrorKind::InvalidUtf8 => ("cli-usage-not-text", vec![]),
        _ => ("cli-usage-other", vec![("reason", Part::Text(error.to_string()))]),
    };
    let suggested = one(ContextKind::SuggestedArg)
        .or_else(|| one(ContextKind::SuggestedSubcommand))
        .or_else(|| one(ContextKind::SuggestedValue))
        .filter(|suggested| !suggested.is_empty());
    let mut sentence = words.say(id, &parts);
    if let Some(suggested) = suggested {
        sentence.push(' ');
        sentence.push_str(&words.say("cli-usage-meant", &[("suggested", Part::Text(suggested))]));
    }
    sentence
}

/// The command line with its words.
pub(super) fn command(words: &Words) -> Command {
    let mut command = Line::command().disable_help_flag(true).disable_version_flag(true).subcommand_required(false);
    let option = |name: &'static str, short: char, action: ArgAction| Arg::new(name).long(name).short(short).action(action);
    command = command.arg(option("version", 'V', ArgAction::Version)).arg(option("help", 'h', ArgAction::Help).global(true));
    let settings: Vec<Arg> = command.get_arguments().filter(|arg| FOR_SERVE.contains(&arg.get_id().as_str())).cloned().collect();
    let defaults = Defaults::new();
    said(command, "cli", &["p2win".to_owned()], &settings, words, &defaults).after_long_help(root_help(words))
}

/// The values that settings have where nobody gives one.
struct Defaults(BTreeMap<&'static str, String>);

impl Defaults {
    fn new() -> Self {
        let read = config::read(&BTreeMap::new(), &BTreeMap::from([(config::variable("data"), "data".to_owned())]));
        let effective = read.map(|read| read.effective).unwrap_or_default();
        Self(effective.into_iter().filter_map(|setting| Some((setting.name, setting.value?))).collect())
    }

    fn of(&self, arg: &Arg) -> Option<&str> {
        self.0.get(arg.get_long().unwrap_or_default()).map(String::as_str)
    }
}

fn said(command: Command, id: &str, path: &[String], settings: &[Arg], words: &Words, defaults: &Defaults) -> Command {
    let is_root = path.len() == 1;
    let own = if is_root { "cli-p2win".to_owned() } else { id.to_owned() };
    let mut command = command
        .about(words.say(&own, &[]))
        .help_template(format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.say("cli-heading-usage", &[])))
        .subcommand_help_heading(words.say("cli-heading-commands", &[]))
        .disable_help_subcommand(true);
    if let Some(long) = words.try_say(&format!("{own}.long"), &[]) {
        command = command.long_about(format!("{}\n\n{long}", words.say(&own, &[])));
    }
    if let Some(examples) = examples(&own, words).filter(|_| !is_root) {
        command = command.after_long_help(examples);
    }
    if !is_root && path[1] != "serve" {
        // What only a server uses is understood everywhere, and shown where it matters.
        command = command.args(settings.iter().cloned().map(|arg| arg.hide(true)));
    }
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    for name in ids {
        command = command.mut_arg(&name, |arg| argument(arg, id, words, defaults));
    }
    let usage = usage(&command, path, words);
    command = command.override_usage(usage);
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for name in verbs {
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        command = command.mut_subcommand(&name, |verb| said(verb, &format!("{id}-{name}"), &path, settings, words, defaults));
    }
    command
}

fn argument(arg: Arg, id: &str, words: &Words, defaults: &Defaults) -> Arg {
    let is_shared = arg.is_global_set() || arg.get_id() == "version";
    let is_setting = is_shared && !["help", "version"].contains(&arg.get_id().as_str());
    let heading = match () {
        () if is_setting => "cli-heading-settings",
        () if arg.is_positional() => "cli-heading-arguments",
        () => "cli-heading-options",
    };
    let mut help = words.say(&argument_id(&arg, id), &[]);
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !values.is_empty() && arg.is_positional() {
        help.push_str(&format!(" [{}]", values.join(", ")));
    }
    if is_setting {
        let variable = config::variable(arg.get_long().unwrap_or_default());
        match defaults.of(&arg) {
            Some(default) if arg.get_id() != "seed" => help.push_str(&format!(" [{variable}; {default}]")),
            _ if arg.get_id() == "no_seed" => {}
            _ => help.push_str(&format!(" [{variable}]")),
        }
    } else if let Some(default) = arg.get_default_values().first() {
        help.push_str(&format!(" [{}]", default.to_string_lossy()));
    }
    let name = arg.get_value_names().and_then(|names| names.first()).filter(|name| name.bytes().all(|b| b.is_ascii_uppercase()));
    let name = name.map(|name| words.say(&format!("cli-value-{}", name.to_ascii_lowercase()), &[]));
    let arg = arg.help(help).help_heading(words.say(heading, &[])).hide_possible_values(true).hide_default_value(true);
    let arg = if is_setting { arg.hide_short_help(true) } else { arg };
    match name {
        Some(name) if arg.get_action().takes_values() => arg.value_name(name),
        _ => arg,
    }
}

/// The message about an argument of a command.
fn argument_id(arg: &Arg, id: &str) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    if arg.is_global_set() || name == "version" { format!("cli-option-{name}") } else { format!("{id}-{name}") }
}

/// How the command is written: `p2win content import [OPTIONS] <DIR>`.
fn usage(command: &Command, path: &[String], words: &Words) -> String {
    let mut usage = path.join(" ");
    usage.push_str(&format!(" [{}]", words.say("cli-value-options", &[])));
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
        usage.push_str(&if arg.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") });
    }
    if command.has_subcommands() {
        let verb = words.say("cli-value-command", &[]);
        usage.push_str(&if path.len() == 1 { format!(" [{verb}]") } else { format!(" <{verb}>") });
    }
    usage
}

/// The examples of a command, under their heading.
pub(super) fn examples(id: &str, words: &Words) -> Option<String> {
    let examples = words.try_say(&format!("{id}.examples"), &[])?;
    let indented: Vec<String> = examples.lines().map(|line| format!("  {line}").trim_end().to_owned()).collect();
    Some(format!("{}:\n{}", words.say("cli-heading-examples", &[]), indented.join("\n")))
}

fn root_help(words: &Words) -> String {
    let codes: Vec<String> = Exit::ALL.iter().map(|exit| format!("  {}  {}", exit.code(), exit.meaning(words))).collect();
    let examples = examples("cli-p2win", words).unwrap_or_default();
    format!("{examples}\n\n{}:\n{}", words.say("cli-heading-exit", &[]), codes.join("\n"))
}
