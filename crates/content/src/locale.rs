//! A language with its messages and formats, made from the files of `locales/<language>/`.
//!
//! The folder is the language: `language.toml` holds tag, own name, formats and analyzer, the
//! `.ftl` files hold words. What a language does not say is said by the first language (`en`),
//! message by message; [`Locale::own`] tells the two apart. Number and date formats come from
//! CLDR by way of ICU4X. Files are read elsewhere and passed in as text.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use fixed_decimal::Decimal as IcuDecimal;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{MD, YM, YMD};
use icu::datetime::input::Date;
use icu::decimal::DecimalFormatter;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::plurals::{PluralCategory, PluralRules};
use rust_decimal::Decimal;
use serde::Deserialize;
use unic_langid::LanguageIdentifier;

use crate::date::PartialDate;
use crate::language::Language;
use crate::text::Terms;
use crate::unit::System;

/// The language whose messages are complete; the others fall back to it.
pub const FIRST: &str = "en";

/// The files of one folder of `locales/`, by name.
pub type Files = BTreeMap<String, String>;

/// Why the locales cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder's name is no language.
    #[error("locales/{0}: the folder's name is not a language code such as `es`")]
    Folder(String),
    /// The language's data cannot be read.
    #[error("locales/{language}/language.toml: {reason}")]
    Data {
        /// The folder.
        language: Language,
        /// What is wrong.
        reason: String,
    },
    /// A file of messages cannot be read.
    #[error("locales/{language}/{file}: {reason}")]
    Messages {
        /// The folder.
        language: Language,
        /// The file in it.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// There is no first language.
    #[error("locales/{FIRST} is missing; its messages are those that others fall back to")]
    NoFirst,
}

/// A message that no language has, or that did not get what it needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("message `{id}`: {reason}")]
pub struct Unsaid {
    /// The message asked for.
    pub id: String,
    /// What is wrong.
    pub reason: String,
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words, or a number that is already written.
    Text(String),
    /// A whole number, written and declined by the language.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What `language.toml` holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    tag: LanguageIdentifier,
    name: String,
    #[serde(default = "left_to_right")]
    direction: String,
    analyzer: String,
    #[serde(default)]
    units: System,
    #[serde(default)]
    numbers: BTreeSet<String>,
}

fn left_to_right() -> String {
    "ltr".to_owned()
}

/// One language of the site.
pub struct Locale {
    language: Language,
    data: Data,
    messages: Terms,
    own: BTreeSet<String>,
    terms: BTreeSet<String>,
    /// Messages that are plain words, which most are: nothing is left to format.
    plain: HashMap<String, Option<String>>,
    plurals: PluralRules,
    numbers: DecimalFormatter,
    days: DateTimeFormatter<YMD>,
    months: DateTimeFormatter<YM>,
    days_of_year: DateTimeFormatter<MD>,
    lists: ListFormatter,
    order: CollatorBorrowed<'static>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Locale {
    fn read(language: Language, files: &Files, first: Option<&Files>) -> Result<Self, Error> {
        let failed = |reason: String| Error::Data { language: language.clone(), reason };
        let data = files.get("language.toml").ok_or_else(|| failed("the file is missing".to_owned()))?;
        let data: Data = toml::from_str(data).map_err(|error| failed(error.message().to_owned()))?;
        let locale: icu::locale::Locale =
            data.tag.to_string().parse().map_err(|_| failed(format!("`{}` is not a tag", data.tag)))?;
        let unknown = |error: icu_provider::DataError| failed(error.to_string());
        let dates = |error: icu::datetime::DateTimeFormatterLoadError| failed(error.to_string());
        let (messages, own, terms) = read_messages(&language, &data.tag, files, first)?;
        let plain = files_of(files, first)
            .flat_map(|(_, files)| files.values())
            .flat_map(|text| plain_messages(text))
            .collect();
        Ok(Self {
            plain,
            messages,
            own,
            terms,
            plurals: PluralRules::try_new_cardinal((&locale).into()).map_err(unknown)?,
            numbers: DecimalFormatter::try_new(
                (&locale).into(),
                icu::decimal::options::DecimalFormatterOptions::default(),
            )
            .map_err(unknown)?,
            days: DateTimeFormatter::try_new((&locale).into(), YMD::long()).map_err(dates)?,
            months: DateTimeFormatter::try_new((&locale).into(), YM::long()).map_err(dates)?,
            days_of_year: DateTimeFormatter::try_new((&locale).into(), MD::long()).map_err(dates)?,
            lists: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).map_err(unknown)?,
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).map_err(unknown)?,
            language,
            data,
        })
    }

    /// Its code, as in addresses.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Its BCP 47 tag, such as `es-MX`.
    pub fn tag(&self) -> String {
        self.data.tag.to_string()
    }

    /// What it calls itself.
    pub fn name(&self) -> &str {
        &self.data.name
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &str {
        &self.data.direction
    }

    /// The analyzer of its texts in the search index.
    pub fn analyzer(&self) -> &str {
        &self.data.analyzer
    }

    /// Words that are numbers, such as `dozen`.
    pub fn number_words(&self) -> &BTreeSet<String> {
        &self.data.numbers
    }

    /// The unit system of a reader who did not choose.
    pub fn units(&self) -> System {
        self.data.units
    }

    /// The shared terms that texts may use.
    pub fn terms(&self) -> &BTreeSet<String> {
        &self.terms
    }

    /// The bundle that texts are formatted with.
    pub fn bundle(&self) -> &Terms {
        &self.messages
    }

    /// The ids of the messages that this language itself has.
    pub fn own(&self) -> &BTreeSet<String> {
        &self.own
    }

    /// Whether this language, or the one it falls back to, has a message.
    pub fn has(&self, id: &str) -> bool {
        self.messages.has_message(id)
    }

    /// A message as this language says it. `id.attribute` names an attribute.
    pub fn message(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, Unsaid> {
        if let Some(Some(words)) = self.plain.get(id) {
            return Ok(words.clone());
        }
        let unsaid = |reason: String| Unsaid { id: id.to_owned(), reason };
        let (name, attribute) = id.split_once('.').map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.messages.get_message(name).ok_or_else(|| unsaid("no language has it".to_owned()))?;
        let pattern = match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
        };
        let pattern = pattern.ok_or_else(|| unsaid("it has no such value".to_owned()))?;
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                #[allow(clippy::cast_precision_loss)] // Fluent's numbers are f64; counts stay far below 2^53.
                Arg::Number(number) => FluentValue::from(*number as f64),
            };
            given.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        errors.first().map_or(Ok(text), |error| Err(unsaid(error.to_string())))
    }

    /// A number as this language writes it, with all its decimals.
    pub fn number(&self, value: Decimal) -> String {
        icu_decimal(value).map_or_else(|| value.to_string(), |decimal| self.numbers.format_to_string(&decimal))
    }

    /// The CLDR plural category of a number: `one`, `many`, `other`.
    pub fn plural(&self, value: Decimal) -> &'static str {
        let category = icu_decimal(value).map_or(PluralCategory::Other, |decimal| self.plurals.category_for(&decimal));
        match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// A date with its month by name, as precise as it is known.
    pub fn date(&self, date: PartialDate) -> String {
        match (date.day(), iso(date.first_day())) {
            (Some(_), Some(day)) => self.days.format(&day).to_string(),
            (None, Some(day)) if date.month().is_some() => self.months.format(&day).to_string(),
            _ => date.year().to_string(),
        }
    }

    /// A day without its year, for a range that ends in the same year.
    pub fn day_of_year(&self, day: NaiveDate) -> String {
        iso(day).map_or_else(|| day.to_string(), |day| self.days_of_year.format(&day).to_string())
    }

    /// Several things in a row: `a, b and c`.
    pub fn list(&self, parts: &[String]) -> String {
        self.lists.format_to_string(parts.iter())
    }

    /// The order of two names in this language (é with e, ñ after n).
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.order.compare(left, right)
    }
}

fn iso(day: NaiveDate) -> Option<Date<icu::calendar::Iso>> {
    Date::try_new_iso(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

fn icu_decimal(value: Decimal) -> Option<IcuDecimal> {
    value.to_string().parse().ok()
}

/// The bundle, the ids the language itself has, and the names of its terms.
type Messages = (Terms, BTreeSet<String>, BTreeSet<String>);

fn read_messages(
    language: &Language,
    tag: &LanguageIdentifier,
    files: &Files,
    first: Option<&Files>,
) -> Result<Messages, Error> {
    let mut bundle = Terms::new_concurrent(vec![tag.clone()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(format_number));
    let (mut own, mut terms) = (BTreeSet::new(), BTreeSet::new());
    for (is_own, files) in files_of(files, first) {
        for (file, text) in
            files.iter().filter(|(file, _)| file.rsplit_once('.').is_some_and(|(_, ending)| ending == "ftl"))
        {
            let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| Error::Messages {
                language: language.clone(),
                file: file.clone(),
                reason: errors.first().map_or_else(String::new, |error| at_line(text, error)),
            })?;
            for entry in resource.entries() {
                match entry {
                    ast::Entry::Message(message) if is_own => drop(own.insert(message.id.name.to_owned())),
                    ast::Entry::Term(term) => drop(terms.insert(term.id.name.to_owned())),
                    _ => {}
                }
            }
            bundle.add_resource_overriding(resource);
        }
    }
    Ok((bundle, own, terms))
}

/// The files that a language is said in, those it falls back to first; `true` for its own.
fn files_of<'a>(files: &'a Files, first: Option<&'a Files>) -> impl Iterator<Item = (bool, &'a Files)> {
    first.map(|files| (false, files)).into_iter().chain([(true, files)])
}

/// The messages and attributes of a file that have one value of words alone. The others are
/// named too, with `None`, as they may stand for a plain one of the language fallen back to.
fn plain_messages(text: &str) -> Vec<(String, Option<String>)> {
    let Ok(resource) = fluent_syntax::parser::parse(text.to_owned()) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        found.extend(message.value.map(|value| (message.id.name.clone(), words_alone(&value))));
        let attributes = message.attributes.into_iter();
        found
            .extend(attributes.map(|attribute| {
                (format!("{}.{}", message.id.name, attribute.id.name), words_alone(&attribute.value))
            }));
    }
    found
}

fn words_alone(pattern: &ast::Pattern<String>) -> Option<String> {
    let words = pattern.elements.iter().map(|element| match element {
        ast::PatternElement::TextElement { value } => Some(value.as_str()),
        ast::PatternElement::Placeable { .. } => None,
    });
    words.collect()
}

fn at_line(text: &str, error: &fluent_syntax::parser::ParserError) -> String {
    let line = text.get(..error.pos.start).map_or(0, |before| before.matches('\n').count()) + 1;
    format!("line {line}: {}", error.kind)
}

/// Writes the numbers inside messages as the language does; Fluent itself knows no separators.
fn format_number(value: &FluentValue, languages: &intl_memoizer::concurrent::IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, .. }) = value else { return None };
    let decimal: IcuDecimal = value.to_string().parse().ok()?;
    languages.with_try_get::<Grouped, _, _>((), |numbers| numbers.0.format_to_string(&decimal)).ok()
}

struct Grouped(DecimalFormatter);

impl intl_memoizer::Memoizable for Grouped {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: icu::locale::Locale = language.to_string().parse().map_err(drop)?;
        DecimalFormatter::try_new((&locale).into(), icu::decimal::options::DecimalFormatterOptions::default())
            .map(Self)
            .map_err(drop)
    }
}

/// All languages of the site, in the order of their codes.
#[derive(Debug, Clone)]
pub struct Locales(BTreeMap<Language, Arc<Locale>>);

impl Locales {
    /// Reads the folders of `locales/`, by name. The first language must be among them.
    pub fn read(folders: &BTreeMap<String, Files>) -> Result<Self, Error> {
        let first = folders.get(FIRST).ok_or(Error::NoFirst)?;
        let mut locales = BTreeMap::new();
        for (folder, files) in folders {
            let language = Language::parse(folder).map_err(|_| Error::Folder(folder.clone()))?;
            let fallback = (folder != FIRST).then_some(first);
            locales.insert(language.clone(), Arc::new(Locale::read(language, files, fallback)?));
        }
        Ok(Self(locales))
    }

    /// The language with a code, if the site has it.
    pub fn get(&self, code: &str) -> Option<&Arc<Locale>> {
        Language::parse(code).ok().and_then(|language| self.0.get(&language))
    }

    /// The language that others fall back to.
    pub fn first(&self) -> &Arc<Locale> {
        // `read` refuses folders without it.
        self.get(FIRST).unwrap_or_else(|| unreachable!("locales without {FIRST}"))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Locale>> {
        self.0.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> Locales {
        let folder = |tag: &str, messages: &str| {
            Files::from([
                ("language.toml".into(), format!("tag = \"{tag}\"\nname = \"x\"\nanalyzer = \"plain\"")),
                ("site.ftl".into(), messages.into()),
            ])
        };
        let found =
            "found = { $count ->\n    [one] { $count } result\n   *[other] { $count } results\n}\nonly-english = yes\n";
        let folders = BTreeMap::from([
            ("en".into(), folder("en-CA", found)),
            ("es".into(), folder("es-MX", "found = { $count } resultados\n")),
            ("fr".into(), folder("fr-CA", "found = { $count } résultats\n")),
        ]);
        Locales::read(&folders).unwrap()
    }

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        let value: Decimal = "185100.5".parse().unwrap();
        let written: Vec<_> = locales().iter().map(|locale| locale.number(value)).collect();
        assert_eq!(written, ["185,100.5", "185,100.5", "185\u{a0}100,5"]);
    }

    #[test]
    fn numbers_inside_messages_follow_the_language() {
        let locales = locales();
        let found =
            |code: &str, count: i64| locales.get(code).unwrap().message("found", &[("count", count.into())]).unwrap();
        assert_eq!(found("en", 1), "1 result");
        assert_eq!(found("en", 12345), "12,345 results");
        assert_eq!(found("fr", 12345), "12\u{a0}345 résultats");
    }

    #[test]
    fn dates_are_spelled_as_precisely_as_they_are_known() {
        let locales = locales();
        let date = |code: &str, text: &str| locales.get(code).unwrap().date(PartialDate::parse(text).unwrap());
        assert_eq!(date("es", "2002-09-17"), "17 de septiembre de 2002");
        assert_eq!(date("fr", "2002-04"), "avril 2002");
        assert_eq!(date("en", "2002"), "2002");
    }

    #[test]
    fn a_message_a_language_lacks_is_said_by_the_first_and_known_to_be() {
        let locales = locales();
        let french = locales.get("fr").unwrap();
        assert_eq!(french.message("only-english", &[]).unwrap(), "yes");
        assert!(!french.own().contains("only-english"));
        assert!(french.message("nobody-has-it", &[]).is_err());
    }

    #[test]
    fn a_million_has_a_plural_of_its_own_in_spanish_and_french() {
        let locales = locales();
        let plural = |code: &str, value: i64| locales.get(code).unwrap().plural(value.into());
        assert_eq!(
            (plural("es", 1_000_000), plural("fr", 1_000_000), plural("en", 1_000_000)),
            ("many", "many", "other")
        );
        assert_eq!((plural("es", 1), plural("fr", 0), plural("fr", 2)), ("one", "one", "other"));
    }

    #[test]
    fn names_sort_as_each_language_does() {
        let locales = locales();
        let spanish = locales.get("es").unwrap();
        let mut names = ["oso", "ñandú", "nube", "Énfasis", "eje"];
        names.sort_by(|a, b| spanish.compare(a, b));
        assert_eq!(names, ["eje", "Énfasis", "nube", "ñandú", "oso"]);
    }
}
