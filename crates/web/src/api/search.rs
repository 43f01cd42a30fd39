//! What a search found.

use std::collections::{BTreeMap, BTreeSet};

use ::search::{Facet, Hits, Total};
use content::reader::Reader;
use content::text::Unresolved;
use serde::Serialize;
use utoipa::ToSchema;

use super::item::{ItemSummary, brief};
use crate::addresses::Addresses;
use crate::feeds::served::{Served, Vocabulary, label, vocabulary};
use crate::view::Hit;

/// A part of what was found, the best first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SearchAnswer {
    /// The language that was asked for: the words are looked up in it.
    #[schema(example = "es")]
    pub requested_language: String,
    /// The languages that the items of this part came in.
    #[schema(example = json!(["es"]))]
    pub served_languages: Vec<String>,
    /// What was found.
    pub items: Vec<SearchHit>,
    /// How many there are in all.
    #[schema(example = 12)]
    pub total: u64,
    /// Whether each was counted. Otherwise there are thousands, and `total` and the numbers of the
    /// facets are estimates in two digits; or time ran out, and there are so many or more.
    pub total_is_exact: bool,
    /// Whether nothing has all that was asked for as it was typed, so that these have a part of it.
    pub found_in_part: bool,
    /// For each facet its values. They tell how many would be found if that value were chosen
    /// as well.
    pub facets: BTreeMap<String, Vec<FacetValue>>,
    /// The `cursor` of the next part; absent at the end.
    pub next_cursor: Option<String>,
    /// With `all=1`, what other languages have and the one asked for does not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<SearchHit>,
    /// Other names of the same things that were looked up; `synonyms=off` turns them off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also_searched: Vec<AlsoSearched>,
    /// What was typed, with words that nobody uses replaced by the nearest that somebody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

/// Another name of something that was asked for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AlsoSearched {
    /// The id of the concept.
    #[schema(example = "volatile-organic-compound")]
    pub concept: String,
    /// The language of the name.
    #[schema(example = "fr")]
    pub language: String,
    /// The name.
    #[schema(example = "COV")]
    pub name: String,
}

/// An item that was found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SearchHit {
    /// What lists say of it, in the language in which it was found.
    #[serde(flatten)]
    pub item: ItemSummary,
    /// Where the words stand. It is text: escape it before it enters a page.
    pub snippet: Vec<SnippetPiece>,
}

/// A part of a snippet.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SnippetPiece {
    /// The text.
    pub text: String,
    /// Whether it is a word that was asked for.
    pub marked: bool,
}

/// A value that a search can be narrowed to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FacetValue {
    /// The value of the parameter.
    #[schema(example = "electroplating")]
    pub value: String,
    /// Its name in the language that was asked for.
    pub label: String,
    /// How many there are.
    #[schema(example = 3)]
    pub count: u64,
}

/// What was found: `/api/v1/search`, and the `.json` beside a search. `found` and `others` are the
/// items of the hits.
pub fn search(
    addresses: &Addresses,
    reader: &Reader,
    hits: &Hits,
    found: &[Hit],
    others: &[Hit],
) -> Result<SearchAnswer, Unresolved> {
    let written =
        |hits: &[Hit]| hits.iter().map(|hit| search_hit(addresses, reader, hit)).collect::<Result<Vec<_>, _>>();
    let items = written(found)?;
    let facets = hits.facets.clone();
    let also = hits.synonyms.iter().map(|synonym| AlsoSearched {
        concept: synonym.concept.clone(),
        language: synonym.language.clone(),
        name: synonym.name.clone(),
    });
    let languages: BTreeSet<String> = items.iter().map(|hit| hit.item.served_language.clone()).collect();
    let public = facets.into_iter().filter(|(facet, _)| facet.is_public());
    Ok(SearchAnswer {
        requested_language: reader.locale.language().to_string(),
        served_languages: languages.into_iter().collect(),
        items,
        total: hits.total.number(),
        found_in_part: hits.in_part,
        total_is_exact: matches!(hits.total, Total::Exact(_)),
        facets: public
            .map(|(facet, values)| (facet.as_str().to_owned(), facet_values(addresses, reader, facet, values)))
            .collect(),
        next_cursor: hits.next.as_ref().map(ToString::to_string),
        others: written(others)?,
        also_searched: also.collect(),
        suggestion: hits.suggestion.clone(),
    })
}

fn search_hit(addresses: &Addresses, reader: &Reader, hit: &Hit) -> Result<SearchHit, Unresolved> {
    let served = Served::as_version(addresses, reader, &hit.item, hit.item.version(&hit.language));
    let snippet = hit.snippet.iter().map(|(text, marked)| SnippetPiece { text: text.clone(), marked: *marked });
    Ok(SearchHit { item: brief(&served)?, snippet: snippet.collect() })
}

fn facet_values(addresses: &Addresses, reader: &Reader, facet: Facet, values: Vec<(String, u64)>) -> Vec<FacetValue> {
    let name = |value: &str| match (vocabulary(facet), facet) {
        (Some(Vocabulary(sort)), _) => label(&reader.locale, sort, value),
        (_, Facet::Sector | Facet::Technique | Facet::Topic) => reader.topic(value).0,
        (_, Facet::Language) => {
            addresses.language(value).map_or_else(|| value.to_owned(), |locale| locale.name().to_owned())
        }
        _ => value.to_owned(),
    };
    values.into_iter().map(|(value, count)| FacetValue { label: name(&value), value, count }).collect()
}
