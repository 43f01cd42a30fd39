//! Templates: run-time, strict, and without words of their own.
//!
//! A template asks for words with `t("message", count=3)`, in the language of the page's
//! `lang`. `Html` made by `content` is the only value that passes unescaped.

use std::sync::Arc;

use content::locale::{Arg, Locales};
use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

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
    environment.set_formatter(write_value);
    environment.set_loader(|name| Ok(assets::template(name)));
    environment
        .add_function("t", move |state: &State<'_, '_>, id: &str, parts: Kwargs| say(&locales, state, id, &parts));
    environment
}

/// Escapes what HTML and XML ask for. minijinja's own also escapes `/`, which makes up a tenth of
/// a page of links.
fn write_value(out: &mut Output<'_>, state: &State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = match (state.auto_escape(), value.as_str()) {
        (AutoEscape::Html, Some(text)) if !value.is_safe() => text,
        _ => return minijinja::escape_formatter(out, state, value),
    };
    let failed = |_| Error::new(ErrorKind::WriteFailure, "the page could not be written");
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&', '"', '\'']) {
        let escaped = match rest.as_bytes()[at] {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            _ => "&#39;",
        };
        out.write_str(&rest[..at]).and_then(|()| out.write_str(escaped)).map_err(failed)?;
        rest = &rest[at + 1..];
    }
    out.write_str(rest).map_err(failed)
}

fn say(locales: &Locales, state: &State<'_, '_>, id: &str, parts: &Kwargs) -> Result<String, Error> {
    let language = state.lookup("lang").and_then(|lang| lang.as_str().map(str::to_owned));
    let locale = language.and_then(|code| locales.get(&code).cloned()).unwrap_or_else(|| locales.first().clone());
    let mut args = Vec::new();
    for name in parts.args() {
        let value: Value = parts.get(name)?;
        let arg = match value.kind() {
            ValueKind::Number => {
                i64::try_from(value.clone()).map_or_else(|_| Arg::Text(value.to_string()), Arg::Number)
            }
            _ => Arg::Text(value.to_string()),
        };
        args.push((name, arg));
    }
    locale.message(id, &args).map_err(|unsaid| Error::new(ErrorKind::InvalidOperation, unsaid.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_escaped_in_text_and_in_attributes() {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(write_value);
        let text = environment.render_str("{{ text }}", minijinja::context! { text => "<a href='/x'>\"&" }).unwrap();
        assert_eq!(text, "&lt;a href=&#39;/x&#39;&gt;&quot;&amp;");
    }
}
