//! The search page, and a search as a feed.

use std::collections::BTreeMap;
use std::sync::Arc;

use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use content::reader::capitalized;
use content::slug::Slug;
use search::{Facet, Query, Scope};

use super::{Request, frame, list};
use crate::api;
use crate::error::Error;
use crate::page::{Page, Shows};
use crate::routes::{Feed, Form};
use crate::view::{self, Hit, Search};

/// Hits on a page.
const PER_PAGE: usize = 10;
/// Hits in the block of other languages.
const OTHERS: usize = 5;
/// Sectors, and techniques, that are named where nothing is found.
const POPULAR: usize = 4;
/// Completions of what is being typed.
const COMPLETIONS: usize = 8;

impl Request<'_> {
    fn search(&self, limit: usize) -> Result<Query, Error> {
        let words = self.asked.words.clone().unwrap_or_default();
        Ok(Query {
            filters: self.filters(),
            synonyms: !self.asked.as_typed,
            limit,
            after: self.cursor()?,
            sort: self.asked.sort,
            facets: true,
            ..Query::new(words, self.locale.language().as_str())
        })
    }
}

/// The items of hits, read again from the store, so that nothing withdrawn is ever shown.
async fn shown(request: &Request<'_>, hits: &[search::Hit]) -> Result<Vec<Hit>, Error> {
    let items = by_id(request.app.items(hits.iter().map(|hit| hit.id.as_str())).await?);
    let found = hits.iter().filter_map(|hit| {
        let item = items.get(hit.id.as_str())?.clone();
        let language = Language::parse(&hit.language).ok().filter(|language| item.versions.contains_key(language))?;
        let snippet = hit
            .snippet
            .as_ref()
            .map(|snippet| snippet.0.iter().map(|piece| (piece.text.clone(), piece.marked)).collect());
        Some(Hit { item, language, snippet: snippet.unwrap_or_default() })
    });
    Ok(found.collect())
}

fn by_id(items: Vec<Arc<Item>>) -> BTreeMap<Slug, Arc<Item>> {
    items.into_iter().map(|item| (item.id.clone(), item)).collect()
}

/// What other languages have and the reader's does not.
async fn others(request: &Request<'_>, query: &Query, limit: usize) -> Result<Vec<Hit>, Error> {
    if query.after.is_some() || query.text.is_empty() {
        return Ok(Vec::new());
    }
    let query = Query { scope: Scope::Others, facets: false, limit, ..query.clone() };
    shown(request, &request.app.find(&query).await?.hits).await
}

pub(super) async fn search(request: &Request<'_>, form: Form) -> Result<Page, Error> {
    let shows = Shows::default().everything().from_index();
    let query = request.search(PER_PAGE)?;
    match form {
        Form::Html => {}
        Form::Json => return super::programs::search(request.app, request.locale, &request.asked).await,
        _ => return Err(Error::NotFound),
    }
    let complete = request.app.index_is_complete().await?;
    let hits = request.app.find(&query).await?;
    let others = others(request, &query, OTHERS).await?;
    let nothing = hits.hits.is_empty() && others.is_empty();
    if nothing && complete && query.after.is_none() && query.filters.is_empty() {
        request.app.missed(&query.text, request.locale.language());
    }
    let popular = if nothing { popular(request).await? } else { Vec::new() };
    let page = Search {
        text: query.text,
        next: hits.next.as_ref().map(ToString::to_string),
        hits: shown(request, &hits.hits).await?,
        synonyms: hits.synonyms.clone(),
        suggestion: hits.suggestion.clone(),
        popular,
        total: hits.total,
        in_part: hits.in_part,
        facets: complete.then_some(hits),
        others,
        chosen: list::chosen(request),
    };
    let body = view::search(&request.app.site, &request.visit(), &frame(request.app, None).await?, &page)?;
    Ok(request.html(body, shows))
}

pub(super) async fn feed(request: &Request<'_>, feed: Feed) -> Result<Page, Error> {
    let query = Query { sort: search::Sort::Newest, facets: false, snippets: false, ..request.search(20)? };
    let hits = request.app.find(&query).await?;
    let next = hits.next.as_ref().map(ToString::to_string);
    let items = shown(request, &hits.hits).await?.into_iter().map(|hit| hit.item).collect();
    let part = list::Part { items, next, counts: None };
    let title =
        request.locale.message("search-feed-title", &[("text", query.text.into())]).map_err(view::Error::from)?;
    let page = request.app.site.addresses.place(request.locale.language(), crate::addresses::Place::Search);
    list::write_feed(request, feed, title, &page, &part, Shows::default().everything().from_index())
}

/// A search for programs: the language asked for, or all.
pub(super) async fn answer_programs(request: &Request<'_>) -> Result<Page, Error> {
    let query = request.search(request.asked.limit.unwrap_or(20))?;
    let hits = request.app.find(&query).await?;
    let found = shown(request, &hits.hits).await?;
    let others = if request.asked.all { others(request, &query, query.limit).await? } else { Vec::new() };
    let answer = api::search(&request.app.site.addresses, &request.reader(), &hits, &found, &others)?;
    let page = Page::new("application/json", serde_json::to_vec(&answer)?, Shows::default().everything().from_index());
    Ok(page.in_language(request.locale.tag()))
}

/// The concepts that most cases are about.
async fn popular(request: &Request<'_>) -> Result<Vec<String>, Error> {
    let query = Query { facets: true, limit: 0, ..request.of_kind(Kind::CaseStudy, BTreeMap::new()) };
    let hits = request.app.find(&query).await?;
    let most = |facet| hits.facets.get(&facet).into_iter().flatten().take(POPULAR).map(|(value, _)| value.clone());
    Ok(most(Facet::Sector).chain(most(Facet::Technique)).collect())
}

/// What may be meant by what is being typed, as OpenSearch suggestions have it: the words, the
/// completions, what each is, and where it stands.
pub(super) async fn complete(request: &Request<'_>) -> Result<Page, Error> {
    let words = request.asked.words.clone().unwrap_or_default();
    let limit = request.asked.limit.unwrap_or(COMPLETIONS).min(COMPLETIONS * 2);
    let language = request.locale.language();
    let completions = request.app.search.complete(&words, language.as_str(), limit).await?;
    let items = by_id(request.app.items(completions.iter().map(|one| one.id.as_str())).await?);
    let addresses = &request.app.site.addresses;
    let shown = completions.iter().filter_map(|one| {
        let item = items.get(one.id.as_str())?;
        let kind = request.locale.message(&format!("kind-{}", item.kind()), &[]).unwrap_or_default();
        let path = addresses.item(language, item.kind(), &item.version(language).slug);
        Some((capitalized(&one.text), kind, addresses.absolute(&path)))
    });
    let (texts, rest): (Vec<_>, Vec<_>) = shown.map(|(text, kind, address)| (text, (kind, address))).unzip();
    let (kinds, pages): (Vec<_>, Vec<_>) = rest.into_iter().unzip();
    let body = serde_json::to_vec(&(words, texts, kinds, pages))?;
    let page = Page::new("application/x-suggestions+json", body, Shows::default().everything().from_index());
    Ok(page.in_language(request.locale.tag()))
}
