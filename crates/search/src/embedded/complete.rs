//! Completes what is being typed: from titles and the names of concepts.

use std::collections::BTreeSet;

use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, Query as TantivyQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{TantivyDocument, Term};

use super::dictionary::Dictionary;
use super::ranking::{Ground, one_of};
use crate::analysis::{folded, reduce, whole_words, words};
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
    let mut fold_all = |words: &mut dyn Iterator<Item = String>| -> Vec<String> {
        words.filter_map(|word| reduce(&mut fold, &word)).collect()
    };
    let typed = fold_all(&mut words(&beginning));
    if typed.iter().map(|word| word.chars().count()).sum::<usize>() < SHORTEST {
        return Ok(Vec::new());
    }
    // Compounds are also taken for one word, and so are the last two: a title may write them so.
    let mut readings = vec![typed.clone(), fold_all(&mut whole_words(&beginning))];
    if let [first @ .., one, other] = typed.as_slice() {
        readings.push([first, &[format!("{one}{other}")]].concat());
    }
    readings.dedup();
    let mut fits = Vec::new();
    for (at, reading) in readings.iter().enumerate() {
        fits.extend(fitting(ground, reading, at == 0, language)?);
    }
    fits.sort_unstable();
    let mut seen = BTreeSet::new();
    let first = fits.into_iter().filter(|(_, id, _)| seen.insert(id.clone())).take(limit);
    Ok(first.map(|(_, id, text)| Completion { id, text }).collect())
}

/// Where a completion stands among others: by how well it fits, concepts first, the shortest first.
type Place = (u8, bool, usize);

/// An item with its title or name that fits.
type Fitting = (Place, String, String);

/// The titles and names that have some words, which may be misspelt, the last of them perhaps not to its
/// end.
fn fitting(ground: Ground<'_>, typed: &[String], may_slip: bool, language: &str) -> Result<Vec<Fitting>, Error> {
    let Some((last, whole)) = typed.split_last() else { return Ok(Vec::new()) };
    let field = ground.fields.spoken(language).name;
    let dictionary = ground.dictionary(field);
    let mut lasts = dictionary.beginning_with(last)?;
    if lasts.is_empty() && may_slip {
        lasts = dictionary.near_completions(last)?;
    }
    let mut must: Vec<Box<dyn TantivyQuery>> = Vec::new();
    for word in whole {
        // A word that no name has may still be misspelt.
        let is_known = dictionary.documents(word)? > 0 || !may_slip;
        let known = if is_known { vec![word.clone()] } else { nearest(&dictionary, word)? };
        must.push(one_of(known.iter().map(|word| Term::from_field_text(field, word))));
    }
    must.push(one_of(lasts.iter().map(|word| Term::from_field_text(field, word))));
    let own = Term::from_field_text(ground.fields.language, language);
    must.push(Box::new(TermQuery::new(own, IndexRecordOption::Basic)));
    let found = ground.searcher.search(&BooleanQuery::intersection(must), &DocSetCollector)?;
    let mut fitting = Vec::new();
    for address in found.into_iter().collect::<BTreeSet<_>>().into_iter().take(MOST) {
        let document: TantivyDocument = ground.searcher.doc(address)?;
        let stored = ground.fields.read(&document);
        let names = [stored.title].into_iter().chain(stored.names.iter().copied());
        let best = names.filter_map(|name| Some((fit(name, whole, last, &lasts)?, name))).min();
        if let Some((fit, name)) = best {
            let place = (fit, stored.kind != "concept", name.chars().count());
            fitting.push((place, stored.id.to_owned(), name.to_owned()));
        }
    }
    Ok(fitting)
}

fn nearest(dictionary: &Dictionary<'_>, word: &str) -> Result<Vec<String>, Error> {
    Ok(dictionary.variants(word)?.into_iter().map(|variant| variant.word).collect())
}

/// How well a name fits: it begins with what was typed; it has it within; it has the words
/// somewhere. Nothing where it lacks the last of them.
fn fit(name: &str, whole: &[String], last: &str, lasts: &[String]) -> Option<u8> {
    let mut fold = folded();
    let mut fits = |own: &mut dyn Iterator<Item = String>| {
        let own: Vec<String> = own.filter_map(|word| reduce(&mut fold, &word)).collect();
        let begins = |at: usize| {
            let rest = &own[at..];
            rest.len() > whole.len() && rest.starts_with(whole) && rest[whole.len()].starts_with(last)
        };
        match (0..own.len()).find(|at| begins(*at)) {
            Some(0) => Some(0),
            Some(_) => Some(1),
            None => own.iter().any(|word| lasts.contains(word)).then_some(2),
        }
    };
    let (in_parts, whole) = (fits(&mut words(name)), fits(&mut whole_words(name)));
    in_parts.into_iter().chain(whole).min()
}
