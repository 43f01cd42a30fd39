//! The search page, and a search as a feed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use content::item::Item;
use content::language::Language;
use content::slug::Slug;
use search::{Facet, Query};

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

impl Request<'_> {
    fn search(&self, limit: usize) -> Result<Query, Error> {
        let words = self.asked.words.clone().unwrap_or_default();
        Ok(Query {
            filters: self.filters(),
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
    let ids: Vec<Slug> = hits.iter().filter_map(|hit| Slug::parse(&hit.id).ok()).collect();
    let items: BTreeMap<Slug, Arc<Item>> =
        request.app.store.items(&ids).await?.into_iter().map(|item| (item.id.clone(), item)).collect();
    let found = hits.iter().filter_map(|hit| {
        let item = items.get(&Slug::parse(&hit.id).ok()?)?.clone();
        let language = Language::parse(&hit.language).ok().filter(|language| item.versions.contains_key(language))?;
        let snippet =
            hit.snippet.as_ref().map(|snippet| snippet.0.iter().map(|piece| (piece.text.clone(), piece.marked)).collect());
        Some(Hit { item, language, snippet: snippet.unwrap_or_default() })
    });
    Ok(found.collect())
}

/// Items that have no version in the reader's language.
async fn others(request: &Request<'_>, query: &Query) -> Result<Vec<Hit>, Error> {
    let mut query = Query { all_languages: true, after: None, facets: false, limit: OTHERS, ..query.clone() };
    query.filters.insert(Facet::Missing, BTreeSet::from([query.language.clone()]));
    query.filters.insert(Facet::Original, BTreeSet::from(["yes".to_owned()]));
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
    let others =
        if query.after.is_none() && !query.text.is_empty() { others(request, &query).await? } else { Vec::new() };
    let (total, at_least) = list::total(&hits.total);
    let page = Search {
        text: query.text,
        next: hits.next.as_ref().map(ToString::to_string),
        hits: shown(request, &hits.hits).await?,
        facets: complete.then_some(hits),
        others,
        chosen: list::chosen(request),
        total,
        at_least,
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
    let mut query = request.search(request.asked.limit.unwrap_or(20))?;
    query.all_languages = request.asked.all;
    let hits = request.app.find(&query).await?;
    let (total, at_least) = list::total(&hits.total);
    let next = hits.next.map(|cursor| cursor.to_string());
    let found = shown(request, &hits.hits).await?;
    let answer = api::search(&request.app.site.addresses, &request.reader(), &found, total, !at_least, hits.facets.clone(), next)?;
    let page = Page::new("application/json", serde_json::to_vec(&answer)?, Shows::default().everything().from_index());
    Ok(page.in_language(request.locale.tag()))
}
