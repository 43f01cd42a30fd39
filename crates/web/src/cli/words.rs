//! The words of the command line, in the language of the terminal.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use content::locale::{Arg, Error, Files, Locale, Locales};

use super::failure::{Exit, Failure};
use crate::assets;

/// The variables that name the terminal's language, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// What the command line says, in one language.
#[derive(Debug, Clone)]
pub struct Words {
    locale: Arc<Locale>,
    /// What a folder of locales does not say at all is said by the built-in English.
    built_in: Arc<Locale>,
}

impl Words {
    /// The words of the language that the environment asks for, and English where it asks for
    /// none of ours.
    pub fn of_environment(locales: &Locales, built_in: &Locales, environment: &BTreeMap<String, String>) -> Self {
        let asked = VARIABLES.iter().filter_map(|name| environment.get(*name)).find(|value| !value.is_empty());
        let code = asked.and_then(|value| value.split(['_', '-', '.', '@']).next()).unwrap_or_default();
        let locale = locales.get(code).unwrap_or_else(|| locales.first()).clone();
        Self { locale, built_in: built_in.first().clone() }
    }

    /// The words of one language.
    #[cfg(test)]
    pub(super) fn of(locales: &Locales, code: &str) -> Self {
        Self { locale: locales.get(code).unwrap().clone(), built_in: locales.first().clone() }
    }

    /// A message. One that nobody has written is shown by its name.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.try_say(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A message, if there is one.
    pub fn try_say(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.locale.message(id, args).or_else(|_| self.built_in.message(id, args)).ok()
    }

    /// A message whose parts are all text, as the errors of other crates name them.
    pub fn say_with(&self, (id, parts): (&str, Vec<(&'static str, String)>)) -> String {
        let parts: Vec<_> = parts.into_iter().map(|(name, part)| (name, Arg::Text(part))).collect();
        self.say(id, &parts)
    }

    /// The language.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }
}

/// The languages of a folder that stands for the built-in `locales/`.
pub fn locales_in(directory: &Path) -> Result<Locales, Failure> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| Failure::file(&path, &source).ending(Exit::Config)
    };
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for entry in fs::read_dir(directory).map_err(unreadable(directory))? {
        let folder = entry.map_err(unreadable(directory))?.path();
        if !folder.join("language.toml").is_file() {
            continue;
        }
        let mut files = Files::new();
        for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
            let path = entry.map_err(unreadable(&folder))?.path();
            if path.is_file() {
                let text = fs::read_to_string(&path).map_err(unreadable(&path))?;
                files.insert(name(&path), text);
            }
        }
        folders.insert(name(&folder), files);
    }
    Locales::read(&folders).map_err(|error| Failure::locales(directory, &error))
}

/// The languages that are built in.
pub(super) fn built_in() -> Result<Locales, Error> {
    assets::locales()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(pairs: &[(&str, &str)]) -> String {
        let locales = built_in().unwrap();
        let environment = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Words::of_environment(&locales, &locales, &environment).locale().language().to_string()
    }

    #[test]
    fn the_terminal_chooses_the_language() {
        assert_eq!(language(&[("LANG", "es_MX.UTF-8")]), "es");
        assert_eq!(language(&[("LANG", "es_MX.UTF-8"), ("LC_MESSAGES", "fr_CA")]), "fr");
        assert_eq!(language(&[("LANG", "es_MX.UTF-8"), ("LC_ALL", "C.UTF-8")]), "en");
        assert_eq!(language(&[("LC_ALL", ""), ("LANG", "fr")]), "fr");
        assert_eq!(language(&[("LANG", "de_AT@euro")]), "en");
        assert_eq!(language(&[]), "en");
    }
}
