//! `p2win config check`: the settings as they came out, and where each comes from.

use serde_json::{Map, Value, json};

use super::Context;
use super::failure::{Exit, Failure};
use super::out::Out;
use crate::config::{Effective, Origin};

#[allow(clippy::unnecessary_wraps)] // as every verb
pub(super) fn check(context: &Context, as_json: bool) -> Result<Exit, Failure> {
    let mut out = Out::new(&context.progress);
    if as_json {
        out.json(&as_value(context));
        out.end()?;
        return Ok(Exit::Done);
    }
    let settings: Vec<(String, String)> = context.read.effective.iter().map(|setting| line(context, setting)).collect();
    let width = settings.iter().map(|(line, _)| line.chars().count()).max().unwrap_or_default();
    for (line, origin) in settings {
        out.line(&format!("{line:width$}  # {origin}"));
    }
    out.end()?;
    if let Some(file) = &context.read.file {
        eprintln!("{}", context.words.say("config-file", &[("file", file.display().to_string().into())]));
    }
    for variable in &context.read.unknown_variables {
        eprintln!("{}", context.words.say("config-variable", &[("name", variable.as_str().into())]));
    }
    eprintln!("{}", context.words.say("config-good", &[]));
    Ok(Exit::Done)
}

/// A line of a file that says the same, and where its value comes from.
fn line(context: &Context, setting: &Effective) -> (String, String) {
    let origin = match &setting.origin {
        Origin::Default => context.words.say("config-default", &[]),
        origin => origin.to_string(),
    };
    let line = match &setting.value {
        None => format!("# {} =", setting.name),
        Some(value) if setting.name == "seed" => format!("seed = {value}"),
        Some(value) => format!("{} = {}", setting.name, toml::Value::from(value.as_str())),
    };
    (line, origin)
}

fn as_value(context: &Context) -> Value {
    let setting = |setting: &Effective| {
        let value = if setting.name == "seed" { json!(context.config().seed) } else { json!(setting.value) };
        (setting.name.to_owned(), json!({ "value": value, "origin": setting.origin.to_string() }))
    };
    let settings: Map<String, Value> = context.read.effective.iter().map(setting).collect();
    json!({
        "file": context.read.file.as_ref().map(|file| file.display().to_string()),
        "settings": settings,
        "unknown_variables": context.read.unknown_variables,
    })
}
