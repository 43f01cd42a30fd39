//! `p2win content count`: what a folder holds, as tables of Markdown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use desk::seed;

use super::Context;
use super::content::folders;
use super::failure::{Exit, Failure};
use super::out::Out;

/// What there is of one kind.
#[derive(Default)]
struct Counted {
    items: usize,
    versions: BTreeMap<Language, usize>,
    words: BTreeMap<Language, usize>,
    sources: BTreeSet<String>,
    figures: BTreeMap<&'static str, usize>,
}

impl Counted {
    fn add(&mut self, item: &Item) {
        self.items += 1;
        for (language, version) in &item.versions {
            *self.versions.entry(language.clone()).or_default() += 1;
            let is_word = |word: &&str| word.contains(char::is_alphabetic) && !word.starts_with('$');
            let words = version.texts().flat_map(|(_, text)| text.source().split_whitespace().filter(is_word)).count();
            *self.words.entry(language.clone()).or_default() += words;
        }
        self.sources.extend(item.common.source.iter().map(|source| source.title.clone()));
        for figure in &item.common.figures {
            *self.figures.entry(figure.status.as_str()).or_default() += 1;
        }
    }
}

/// Prints the tables, in English: they are for the repository.
pub(super) fn count(context: &Context, directory: &Path) -> Result<Exit, Failure> {
    let mut counted: BTreeMap<Kind, Counted> = BTreeMap::new();
    let mut all = Counted::default();
    for path in &folders(directory)? {
        if let Some(item) = seed::read_folder(directory, path)?.item(&context.locales) {
            counted.entry(item.kind()).or_default().add(&item);
            all.add(&item);
        }
    }
    let languages: Vec<&Language> = context.locales.iter().map(|locale| locale.language()).collect();
    let cells = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let of = |counts: &BTreeMap<Language, usize>| -> Vec<String> {
        languages.iter().map(|language| counts.get(*language).copied().unwrap_or_default().to_string()).collect()
    };
    let row = |name: &str, one: &Counted| {
        let mut row = vec![name.to_owned(), one.items.to_string()];
        row.extend(of(&one.versions).into_iter().chain(of(&one.words)).chain([one.sources.len().to_string()]));
        cells(row)
    };
    let mut heads = vec!["kind".to_owned(), "items".to_owned()];
    heads.extend(languages.iter().map(ToString::to_string));
    heads.extend(languages.iter().map(|language| format!("words {language}")));
    heads.push("sources".to_owned());
    let rule = format!("|---|{}", "--:|".repeat(heads.len() - 1));
    let mut out = Out::new(&context.progress);
    out.line("# The content in numbers");
    out.line("");
    out.line(
        "Written by `p2win content count content > docs/content.md`. Words are those of titles, summaries, bodies \
         and parts, without figures.",
    );
    out.line("");
    out.line(&cells(heads));
    out.line(&rule);
    for (kind, one) in &counted {
        out.line(&row(kind.as_str(), one));
    }
    out.line(&row("all", &all));
    out.line("");
    out.line("| status of figures | figures |");
    out.line("|---|--:|");
    for (status, figures) in &all.figures {
        out.line(&format!("| {status} | {figures} |"));
    }
    out.end()?;
    Ok(Exit::Done)
}
