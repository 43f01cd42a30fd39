//! `/`: the languages, each in its own words.

use std::sync::Arc;

use content::language::Language;
use content::locale::Locale;
use minijinja::context;
use minijinja::value::Value;
use serde::Serialize;

use super::{Asset, Error, Site};

#[derive(Serialize)]
struct Choice {
    code: String,
    tag: String,
    dir: String,
    name: String,
    href: String,
    preferred: bool,
}

#[derive(Serialize)]
struct Alternate {
    lang: String,
    href: String,
}

/// The page at `/`. The language that the browser prefers stands first and says so; nobody is
/// sent anywhere.
pub fn chooser(site: &Site, preferred: Option<&Language>) -> Result<String, Error> {
    let addresses = &site.addresses;
    let preferred = preferred.filter(|language| addresses.language(language.as_str()).is_some());
    let mut choices: Vec<Choice> = addresses.locales().iter().map(|locale| choice(site, locale, preferred)).collect();
    choices.sort_by_key(|choice| !choice.preferred);
    let page = preferred
        .and_then(|language| addresses.language(language.as_str()))
        .unwrap_or_else(|| addresses.locales().first());
    let alternate = |lang: String, path: &str| Alternate { lang, href: addresses.absolute(path) };
    let alternates = addresses.locales().iter().map(|locale| locale.language());
    let alternates: Vec<_> = alternates
        .map(|language| alternate(language.to_string(), &addresses.home(language)))
        .chain([alternate("x-default".to_owned(), "/")])
        .collect();
    let design = site.design();
    let values = context! {
        lang => page.language().as_str(),
        tag => page.tag(),
        dir => page.direction(),
        canonical => addresses.absolute("/"),
        choices => Value::from_serialize(&choices),
        alternates => Value::from_serialize(&alternates),
        style => Value::from_serialize::<&Asset>(&design.style),
        icon => Value::from_serialize(&design.icon),
    };
    Ok(design.environment.get_template("chooser.html")?.render(values)?)
}

fn choice(site: &Site, locale: &Arc<Locale>, preferred: Option<&Language>) -> Choice {
    Choice {
        code: locale.language().to_string(),
        tag: locale.tag(),
        dir: locale.direction().to_owned(),
        name: locale.name().to_owned(),
        href: site.addresses.home(locale.language()),
        preferred: preferred == Some(locale.language()),
    }
}
