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
const FOR_SERVE: [&str; 7] = ["listen", "public_url", "seed", "no_seed", "page_cache", "item_cache", "fragment_cache"];

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
        let (path, place) = place_of(arguments, &command);
        if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            let _ = error.print();
        } else {
            eprintln!("{} {}", painted(&words.say("cli-error", &[]), "1;31"), sentence(&error, place, words));
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
fn place_of<'a>(arguments: &[OsString], command: &'a Command) -> (String, &'a Command) {
    let mut path = command.get_name().to_owned();
    let mut found = command;
    for argument in arguments.iter().skip(1) {
        if let Some(next) = found.find_subcommand(argument) {
            path.push(' ');
            path.push_str(next.get_name());
            found = next;
        }
    }
    (path, found)
}

/// What is wrong with a line for the command `place`, and with which part of it.
fn sentence(error: &clap::Error, place: &Command, words: &Words) -> String {
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
        ErrorKind::InvalidSubcommand => (
            "cli-usage-no-command",
            vec![("name", part(ContextKind::InvalidSubcommand)), ("known", names(place).into())],
        ),
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_none_or(|value| value.is_empty()) => {
            ("cli-usage-no-value", vec![argument])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("cli-usage-value", vec![argument, value, ("known", part(ContextKind::ValidValue))])
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            ("cli-usage-no-value", vec![argument])
        }
        ErrorKind::TooManyValues => ("cli-usage-too-many", vec![argument, value]),
        ErrorKind::ArgumentConflict => ("cli-usage-conflict", vec![argument, ("other", part(ContextKind::PriorArg))]),
        ErrorKind::MissingRequiredArgument => ("cli-usage-missing", vec![argument]),
        ErrorKind::MissingSubcommand => ("cli-usage-no-verb", vec![("known", names(place).into())]),
        ErrorKind::InvalidUtf8 => ("cli-usage-not-text", vec![]),
        _ => ("cli-usage-other", vec![("reason", Part::Text(error.to_string()))]),
    };
    // Of several, clap gives the nearest last.
    let nearest = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.last().cloned(),
        _ => one(kind),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggested = suggested.into_iter().find_map(nearest).filter(|suggested| !suggested.is_empty());
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
    let option =
        |name: &'static str, short: char, action: ArgAction| Arg::new(name).long(name).short(short).action(action);
    command =
        command.arg(option("version", 'V', ArgAction::Version)).arg(option("help", 'h', ArgAction::Help).global(true));
    let settings: Vec<Arg> =
        command.get_arguments().filter(|arg| FOR_SERVE.contains(&arg.get_id().as_str())).cloned().collect();
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
        .help_template(format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            words.say("cli-heading-usage", &[])
        ))
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
    // Their order is that of the headings: settings last.
    let (shared, own): (Vec<&Arg>, Vec<&Arg>) = command.get_arguments().partition(|arg| is_setting(arg));
    let ids: Vec<String> = own.into_iter().chain(shared).map(|arg| arg.get_id().to_string()).collect();
    for name in ids {
        command = command.mut_arg(&name, |arg| argument(arg, id, words, defaults));
    }
    let usage = usage(&command, path, words);
    command = command.override_usage(usage);
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for name in verbs {
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        command =
            command.mut_subcommand(&name, |verb| said(verb, &format!("{id}-{name}"), &path, settings, words, defaults));
    }
    command
}

fn argument(arg: Arg, id: &str, words: &Words, defaults: &Defaults) -> Arg {
    let is_setting = is_setting(&arg);
    let heading = match () {
        () if is_setting => "cli-heading-settings",
        () if arg.is_positional() => "cli-heading-arguments",
        () => "cli-heading-options",
    };
    let help = words.say(&argument_id(&arg, id), &[]);
    let help = match extra(&arg, is_setting, defaults) {
        Some(extra) => format!("{help} [{extra}]"),
        None => help,
    };
    let name = arg
        .get_value_names()
        .and_then(|names| names.first())
        .filter(|name| name.bytes().all(|b| b.is_ascii_uppercase()));
    let name = name.map(|name| words.say(&format!("cli-value-{}", name.to_ascii_lowercase()), &[]));
    let arg = arg.help(help).help_heading(words.say(heading, &[])).hide_short_help(is_setting);
    if !arg.get_action().takes_values() {
        return arg;
    }
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    match name {
        Some(name) => arg.value_name(name),
        None => arg,
    }
}

/// What is added to the words about an argument: its values, its variable, its default.
fn extra(arg: &Arg, is_setting: bool, defaults: &Defaults) -> Option<String> {
    if is_setting {
        let variable = config::variable(arg.get_long().unwrap_or_default());
        // The words about these two say which of them holds.
        return match arg.get_id().as_str() {
            "no_seed" => None,
            "seed" => Some(variable),
            _ => Some([Some(variable.as_str()), defaults.of(arg)].into_iter().flatten().collect::<Vec<_>>().join("; ")),
        };
    }
    if let Some(default) = arg.get_default_values().first() {
        return Some(default.to_string_lossy().into_owned());
    }
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    (arg.is_positional() && !values.is_empty()).then(|| values.join(", "))
}

/// Whether an argument gives a setting, or the file with settings.
fn is_setting(arg: &Arg) -> bool {
    arg.is_global_set() && arg.get_id() != "help"
}

/// The message about an argument of a command.
fn argument_id(arg: &Arg, id: &str) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    if arg.is_global_set() || name == "version" { format!("cli-option-{name}") } else { format!("{id}-{name}") }
}

/// How the command is written: `p2win content import [OPTIONS] <DIR>`.
fn usage(command: &Command, path: &[String], words: &Words) -> String {
    let mut parts = vec![path.join(" "), format!("[{}]", words.say("cli-value-options", &[]))];
    let part = |name: String, is_needed: bool| if is_needed { format!("<{name}>") } else { format!("[{name}]") };
    for arg in command.get_positionals() {
        let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
        parts.push(part(name, arg.is_required_set()));
    }
    if command.has_subcommands() {
        parts.push(part(words.say("cli-value-command", &[]), path.len() > 1));
    }
    parts.join(" ")
}

/// The examples of a command, under their heading.
pub(super) fn examples(id: &str, words: &Words) -> Option<String> {
    let examples = words.try_say(&format!("{id}.examples"), &[])?;
    let indented: Vec<String> = examples.lines().map(|line| format!("  {line}").trim_end().to_owned()).collect();
    Some(format!("{}:\n{}", words.say("cli-heading-examples", &[]), indented.join("\n")))
}

fn root_help(words: &Words) -> String {
    let codes: Vec<String> =
        Exit::ALL.iter().map(|exit| format!("  {}  {}", exit.code(), exit.meaning(words))).collect();
    let examples = examples("cli-p2win", words).unwrap_or_default();
    format!("{examples}\n\n{}:\n{}", words.say("cli-heading-exit", &[]), codes.join("\n"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::words::built_in;

    /// The messages of a command, its arguments, and the commands below it.
    fn ids(command: &Command, id: &str, found: &mut BTreeSet<String>) {
        let arguments = command.get_arguments().filter(|arg| !["help", "version"].contains(&arg.get_id().as_str()));
        found.extend(arguments.map(|arg| argument_id(arg, id)));
        for verb in command.get_subcommands() {
            let id = format!("{id}-{}", verb.get_name());
            found.insert(id.clone());
            ids(verb, &id, found);
        }
    }

    fn wanted() -> BTreeSet<String> {
        let mut wanted: BTreeSet<String> =
            ["cli-p2win", "cli-option-help", "cli-option-version"].map(str::to_owned).into();
        ids(&Line::command(), "cli", &mut wanted);
        wanted.extend(Exit::ALL.iter().map(|exit| format!("cli-exit-{}", exit.code())));
        wanted.extend(config::NAMES.iter().map(|name| format!("config-value-{name}")));
        wanted
    }

    #[test]
    fn every_command_and_argument_is_explained_in_every_language() {
        let locales = built_in().unwrap();
        for locale in locales.iter() {
            for id in wanted() {
                assert!(locale.own().contains(&id), "locales/{}/cli.ftl lacks {id}", locale.language());
                for part in ["long", "examples"] {
                    let id = format!("{id}.{part}");
                    let has = |code: &str| locales.get(code).unwrap().message(&id, &[]).is_ok();
                    assert_eq!(has("en"), has(locale.language().as_str()), "{id} in {}", locale.language());
                }
            }
        }
    }

    #[test]
    fn no_language_lacks_what_english_says() {
        let locales = built_in().unwrap();
        let of = |code: &str| -> BTreeSet<String> {
            let prefixes = [
                "cli-",
                "config-",
                "store-",
                "search-",
                "locales-",
                "progress-",
                "man-",
                "migrate-",
                "import-",
                "export-",
                "check-",
                "index-",
            ];
            let own = locales.get(code).unwrap().own().iter();
            own.filter(|id| prefixes.iter().any(|prefix| id.starts_with(prefix))).cloned().collect()
        };
        for locale in locales.iter() {
            let lacking: Vec<_> = of("en").difference(&of(locale.language().as_str())).cloned().collect();
            assert_eq!(lacking, Vec::<String>::new(), "{}", locale.language());
        }
    }

    #[test]
    fn nothing_in_the_help_is_left_in_english() {
        let locales = built_in().unwrap();
        for code in ["es", "fr"] {
            let mut command = command(&Words::of(&locales, code));
            command.build();
            let mut waiting = vec![command];
            while let Some(mut command) = waiting.pop() {
                let help = command.render_long_help().to_string();
                for english in ["Usage:", "[default", "[possible", "Print", "<DIR>", "Commands:", "cli-"] {
                    assert!(!help.contains(english), "{code}: {english} in\n{help}");
                }
                waiting.extend(command.get_subcommands().cloned());
            }
        }
    }

    fn wrong(code: &str, line: &str) -> String {
        let locales = built_in().unwrap();
        let words = Words::of(&locales, code);
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let mut command = command(&words);
        let error = command.try_get_matches_from_mut(&arguments).unwrap_err();
        sentence(&error, place_of(&arguments, &command).1, &words)
    }

    #[test]
    fn a_wrong_line_is_named_with_its_part() {
        assert_eq!(
            wrong("en", "p2win content imprt x"),
            "There is no command “imprt”. There are: import, export, check, count. Did you mean “import”?"
        );
        assert_eq!(wrong("es", "p2win content import x --dry"), "Aquí no existe “--dry”. ¿Quiso decir “--dry-run”?");
        assert_eq!(wrong("en", "p2win content import"), "Something is missing: <DIR>. Add it.");
        assert_eq!(
            wrong("en", "p2win content export x --format pdf"),
            "“pdf” is no value for --format <md|ftl>. There are: md, ftl."
        );
        assert_eq!(wrong("en", "p2win --listen"), "“--listen <ADDRESS>” needs a value. Write it behind.");
        assert_eq!(wrong("fr", "p2win man page"), "«\u{a0}page\u{a0}» n’existe pas ici.");
        assert_eq!(
            wrong("en", "p2win migrate --json --json"),
            "“--json” cannot stand beside “--json”. Take one of the two out."
        );
        assert_eq!(
            wrong("en", "p2win serv"),
            "There is no command “serv”. There are: serve, migrate, content, index, search, config, completions, man, help. Did you mean “serve”?"
        );
    }
}
