//! Every message that is asked for exists, in every language and with the same parts; and every
//! message that exists is asked for.

use std::collections::{BTreeMap, BTreeSet};

use content::kind::Kind;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use tests::checkout::{files, name, read, root, short};

use super::sources::{in_expression, in_rust, tags_of_template};

/// What a language says: each message and term with its attributes, and the parts that each needs.
type Said = BTreeMap<String, BTreeSet<String>>;

/// Every language, by its folder.
fn languages() -> BTreeMap<String, Said> {
    let mut languages: BTreeMap<String, Said> = BTreeMap::new();
    for path in files("locales", &[".ftl"]) {
        let language = languages.entry(name(path.parent().unwrap())).or_default();
        let resource = parser::parse(read(&path)).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", short(&path)));
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name, message.value, message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                _ => continue,
            };
            for attribute in &attributes {
                language.insert(format!("{id}.{}", attribute.id.name), parts(&attribute.value));
            }
            language.insert(id, value.as_ref().map(parts).unwrap_or_default());
        }
    }
    languages
}

fn parts(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.clone())),
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, found));
        }
        _ => {}
    }
}

/// What programs and templates ask for.
#[derive(Default)]
struct Asked {
    /// Messages by name, each with where it is asked for.
    by_name: BTreeMap<String, String>,
    /// The beginnings of names that are put together, such as `kind-`.
    families: BTreeMap<String, String>,
    /// Every text in the sources that may name a message, or be the beginning of one: enough to
    /// count it as used.
    texts: BTreeSet<String>,
}

/// Calls whose first text names a message, and those whose first text names a family.
const SAY: [&str; 3] = ["say(", "message(", "says("];
const LABEL: [&str; 2] = ["label(", "Vocabulary("];

fn asked() -> Asked {
    let mut asked = Asked::default();
    for path in
        files("crates", &[".rs"]).into_iter().filter(|path| !path.components().any(|part| part.as_os_str() == "tests"))
    {
        for literal in in_rust(&read(&path)) {
            let place = format!("{}:{}", short(&path), literal.line);
            let called =
                |calls: &[&str]| calls.iter().any(|call| literal.before.trim_end_matches(['&', ' ']).ends_with(call));
            let is_name = |text: &str| {
                !text.is_empty()
                    && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.'))
            };
            let family = literal
                .text
                .split_once('{')
                .map(|(family, _)| family)
                .filter(|family| family.ends_with('-') && is_name(family));
            if called(&LABEL) && is_name(&literal.text) {
                asked.families.insert(format!("{}-", literal.text), place);
            } else if let Some(family) = family {
                let before = literal.before.trim_end_matches("format!(").trim_end_matches(['&', ' ']);
                if SAY.iter().any(|call| before.ends_with(call)) {
                    asked.families.insert(family.to_owned(), place);
                }
                asked.texts.insert(family.to_owned());
            } else if called(&SAY) && is_name(&literal.text) {
                asked.by_name.insert(literal.text.clone(), place);
            }
            asked.texts.insert(literal.text);
        }
    }
    for path in files("web/templates", &[".html", ".xml", ".svg", ".txt"]) {
        for (line, tag) in tags_of_template(&read(&path)) {
            let place = format!("{}:{line}", short(&path));
            for (before, text, behind) in in_expression(&tag) {
                if before.ends_with("t(") && !before.ends_with("set(") {
                    if behind.starts_with('~') {
                        asked.families.insert(text, place.clone());
                    } else {
                        asked.by_name.insert(text, place.clone());
                    }
                } else {
                    asked.texts.insert(text);
                }
            }
        }
    }
    asked
}

#[test]
fn every_language_says_the_same_messages_with_the_same_parts() {
    let languages = languages();
    let mut lacking = Vec::new();
    for (language, said) in &languages {
        for (other, others) in languages.iter().filter(|(other, _)| *other != language) {
            for (id, parts) in others {
                match said.get(id) {
                    None => lacking.push(format!("{language} does not say {id}, which {other} does")),
                    Some(own) if own != parts && language < other => {
                        lacking.push(format!("{id}: {language} uses {own:?}, {other} uses {parts:?}"));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// All files of a language are one: of two messages with one name, one is never said.
#[test]
fn no_message_is_there_twice() {
    let mut said: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut twice = Vec::new();
    for path in files("locales", &[".ftl"]) {
        let resource = parser::parse(read(&path)).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", short(&path)));
        for entry in resource.body {
            let id = match entry {
                Entry::Message(message) => message.id.name,
                Entry::Term(term) => format!("-{}", term.id.name),
                _ => continue,
            };
            if let Some(other) = said.insert((name(path.parent().unwrap()), id.clone()), short(&path)) {
                twice.push(format!("{id}: {other} and {}", short(&path)));
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let (languages, asked) = (languages(), asked());
    let first = &languages["en"];
    let lacking: Vec<String> = asked
        .by_name
        .iter()
        .filter(|(id, _)| !first.contains_key(*id))
        .map(|(id, place)| format!("{place}: nobody says {id}"))
        .chain(
            asked
                .families
                .iter()
                .filter(|(family, _)| !first.keys().any(|id| id.starts_with(family.as_str())))
                .map(|(family, place)| format!("{place}: no message begins with {family}")),
        )
        .collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

#[test]
fn every_message_is_asked_for() {
    let (languages, asked) = (languages(), asked());
    let used = |id: &str| {
        let name = id.split('.').next().unwrap_or(id);
        asked.by_name.contains_key(id)
            || asked.by_name.contains_key(name)
            || asked.texts.contains(name)
            || asked.families.keys().any(|family| name.starts_with(family.as_str()))
            || asked.texts.iter().any(|text| text.len() > 2 && text.ends_with('-') && name.starts_with(text.as_str()))
    };
    let idle: Vec<&String> = languages["en"].keys().filter(|id| !id.starts_with('-') && !used(id)).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:?}");
}

#[test]
fn every_kind_has_its_template_its_names_and_its_word_in_addresses() {
    let languages = languages();
    for kind in Kind::ALL {
        let template = root().join(format!("web/templates/kind/{kind}.html"));
        assert!(template.is_file(), "{} is missing", short(&template));
        for (language, said) in &languages {
            for family in ["kind", "kinds", "path"] {
                assert!(said.contains_key(&format!("{family}-{kind}")), "{language} lacks {family}-{kind}");
            }
        }
    }
}

#[test]
fn no_two_places_of_a_language_have_the_same_word() {
    for language in languages().keys() {
        let mut words: BTreeMap<String, String> = BTreeMap::new();
        for path in files(&format!("locales/{language}"), &[".ftl"]) {
            for line in read(&path).lines().filter(|line| line.starts_with("path-")) {
                let (id, word) = line.split_once(" = ").unwrap_or_else(|| panic!("{}: {line}", short(&path)));
                assert!(
                    word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                    "{language}: {id} is no word for an address: {word}"
                );
                if let Some(other) = words.insert(word.to_owned(), id.to_owned()) {
                    panic!("{language}: {id} and {other} are both {word}");
                }
            }
        }
    }
}
