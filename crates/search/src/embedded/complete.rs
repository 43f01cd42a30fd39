//! Completes what is being typed: from titles and the names of concepts.

use std::collections::BTreeSet;

use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, Query as TantivyQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{TantivyDocument, Term};

use super::dictionary::Dictionary;
use super::ranking::{Ground, one_of};
use crate::analysis::{folded, reduce, words};
use crate::engine::Error;
use crate::query::Completion;

/// The fewest letters that are completed.
const SHORTEST: usize = 2;
/// The most letters that are read.
const LONGEST: usize = 80;
/// The most documents that are compared.
const MOST: usize = 400;

/// Titles and names that have the words typed, the last of them perhaps not to its end.
pub(super) fn complete(
    ground: Ground<'_>,
    beginning: &str,
    language: &str,
    limit: usize,
) -> Result<Vec<Completion>, Error> {
    let mut fold = folded();
    let beginning: String = beginning.chars().take(LONGEST).collect();
    let typed: Vec<String> = words(&beginning).filter_map(|word| reduce(&mut fold, &word)).collect();
    let Some((last, whole)) = typed.split_last() else { return Ok(Vec::new()) };
    if typed.iter().map(|word| word.chars().count()).sum::<usize>() < SHORTEST {
        return Ok(Vec::new());
    }
    let field = ground.fields.spoken(language).name;
    let dictionary = ground.dictionary(field);
    let mut lasts = dictionary.beginning_with(last)?;
    if lasts.is_empty() {
        lasts = dictionary.near_completions(last)?;
    }
    let mut must: Vec<Box<dyn TantivyQuery>> = Vec::new();
    for word in whole {
        // A word that no name has may still be misspelt.
        let known = if dictionary.documents(word)? > 0 { vec![word.clone()] } else { nearest(&dictionary, word)? };
        must.push(one_of(known.iter().map(|word| Term::from_field_text(field, word))));
    }
    must.push(one_of(lasts.iter().map(|word| Term::from_field_text(field, word))));
    let own = Term::from_field_text(ground.fields.language, language);
    must.push(Box::new(TermQuery::new(own, IndexRecordOption::Basic)));
    let found = ground.searcher.search(&BooleanQuery::intersection(must), &DocSetCollector)?;
    let mut completions = Vec::new();
    for address in found.into_iter().collect::<BTreeSet<_>>().into_iter().take(MOST) {
        let document: TantivyDocument = ground.searcher.doc(address)?;
        let stored = ground.fields.read(&document);
        let names = [stored.title].into_iter().chain(stored.names.iter().copied());
        let best = names.filter_map(|name| Some((fit(name, whole, last, &lasts)?, name))).min();
        if let Some((fit, name)) = best {
            let length = name.chars().count();
            let of_concept = stored.kind != "concept";
            let one = Completion { id: stored.id.to_owned(), text: name.to_owned() };
            completions.push(((fit, of_concept, length), one));
        }
    }
    completions.sort_by(|(one, first), (other, second)| one.cmp(other).then_with(|| first.id.cmp(&second.id)));
    completions.truncate(limit);
    Ok(completions.into_iter().map(|(_, completion)| completion).collect())
}

fn nearest(dictionary: &Dictionary<'_>, word: &str) -> Result<Vec<String>, Error> {
    Ok(dictionary.variants(word)?.into_iter().map(|variant| variant.word).collect())
}

/// How well a name fits: it begins with what was typed; it has it within; it has the words
/// somewhere. Nothing where it lacks the last of them.
fn fit(name: &str, whole: &[String], last: &str, lasts: &[String]) -> Option<u8> {
    let mut fold = folded();
    let own: Vec<String> = words(name).filter_map(|word| reduce(&mut fold, &word)).collect();
    let begins = |at: usize| {
        let rest = &own[at..];
        rest.len() > whole.len() && rest.starts_with(whole) && rest[whole.len()].starts_with(last)
    };
    match (0..own.len()).find(|at| begins(*at)) {
        Some(0) => Some(0),
        Some(_) => Some(1),
        None => own.iter().any(|word| lasts.contains(word)).then_some(2),
    }
}
