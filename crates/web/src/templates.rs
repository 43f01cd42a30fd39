//! Templates: run-time, strict, and without words of their own.
//!
//! A template asks for words with `t("message", count=3)`, in the language of the page's
//! `lang`. `Html` made by `content` is the only value that passes unescaped.

use std::sync::Arc;

use content::locale::{Arg, Locales};
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior};

use crate::assets;

/// The environment that renders every page.
///
/// A debug build reads a template anew whenever it is asked for one that is not loaded; call
/// this again to see edits.
pub fn environment(locales: Arc<Locales>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "html" | "xml" | "svg")) => AutoEscape::Html,
        _ => AutoEscape::None,
    });
    environment.set_loader(|name| Ok(assets::template(name)));
    environment.add_function("t", move |state: &State<'_, '_>, id: &str, parts: Kwargs| say(&locales, state, id, &parts));
    environment
}

fn say(locales: &Locales, state: &State<'_, '_>, id: &str, parts: &Kwargs) -> Result<String, Error> {
    let language = state.lookup("lang").and_then(|lang| lang.as_str().map(str::to_owned));
    let locale = language.and_then(|code| locales.get(&code).cloned()).unwrap_or_else(|| locales.first().clone());
    let mut args = Vec::new();
    for name in parts.args() {
        let value: Value = parts.get(name)?;
        let arg = match value.kind() {
            ValueKind::Number => i64::try_from(value.clone()).map_or_else(|_| Arg::Text(value.to_string()), Arg::Number),
            _ => Arg::Text(value.to_string()),
        };
        args.push((name, arg));
    }
    locale.message(id, &args).map_err(|unsaid| Error::new(ErrorKind::InvalidOperation, unsaid.to_string()))
}
