//! Lists of a kind, whole or narrowed, as pages and as feeds; and the first page.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Utc;
use content::figure::Theme;
use content::item::Item;
use content::kind::{Facts, Kind};
use content::slug::Slug;
use search::{Cursor, Facet, Hits};
use syndicator::write::Format;

use super::{Request, WHOLE_LIST, frame};
use crate::asked::Asked;
use crate::error::Error;
use crate::page::{Page, Shows};
use crate::routes::{Feed, Form};
use crate::view::{self, Chosen, Home, List};
use crate::{api, feeds};

/// Items on a page of a list, and entries in a feed.
const PER_PAGE: u64 = 20;
/// Cards on a page: each is twice as heavy as an entry.
const CARDS_PER_PAGE: u64 = 12;

/// Part of a list, with what narrows it further.
pub(super) struct Part {
    pub(super) items: Vec<Arc<Item>>,
    pub(super) next: Option<String>,
    /// Counts of the index; `None` while it fills.
    pub(super) counts: Option<Arc<Hits>>,
}

impl Request<'_> {
    /// Where the page before ended, in what the index found.
    pub(super) fn cursor(&self) -> Result<Option<Cursor>, Error> {
        let read = |after: &String| Cursor::parse(after).ok_or_else(|| self.wrong_cursor());
        self.asked.after.as_ref().map(read).transpose()
    }

    fn wrong_cursor(&self) -> Error {
        // Pages and the interface for programs call it by other names.
        let name = if self.path.is_empty() { "cursor" } else { "after" };
        Error::Parameter { name: name.to_owned(), value: self.asked.after.clone().unwrap_or_default() }
    }

    /// Items of a kind: plain lists from the store by key, narrowed ones and counts from the index.
    async fn part(&self, kind: Kind, count: bool) -> Result<Part, Error> {
        let complete = self.app.index_is_complete().await?;
        let narrowed = self.asked.is_filtered();
        let mut query = self.of_kind(kind, self.filters());
        query.facets = count;
        let per_page = if kind == Kind::CaseStudy && count { CARDS_PER_PAGE } else { PER_PAGE };
        query.limit = if narrowed { usize::try_from(per_page).unwrap_or(usize::MAX) } else { 0 };
        let counts = if narrowed || (count && complete) {
            if narrowed {
                query.after = self.cursor()?;
            }
            Some(self.app.find(&query).await?)
        } else {
            None
        };
        if narrowed {
            let hits = counts.as_ref().map(|hits| hits.hits.as_slice()).unwrap_or_default();
            let items = self.app.items(hits.iter().map(|hit| hit.id.as_str())).await?;
            let next = counts.as_ref().and_then(|hits| hits.next.as_ref()).map(ToString::to_string);
            return Ok(Part { items, next, counts: counts.filter(|_| complete) });
        }
        let after = match &self.asked.after {
            None => None,
            Some(after) => Some(after.parse().map_err(|_| self.wrong_cursor())?),
        };
        let whole = matches!(kind, Kind::Organization | Kind::WorkingGroup | Kind::Concept | Kind::Guide | Kind::Page);
        let listing = self.app.store.list(kind, after.as_ref(), if whole { WHOLE_LIST } else { per_page }).await?;
        Ok(Part { items: listing.items, next: listing.next.map(|key| key.to_string()), counts })
    }
}

pub(super) async fn list(request: &Request<'_>, kind: Kind, form: Form) -> Result<Page, Error> {
    let shows = Shows::default().kind(kind).from_index();
    let part = request.part(kind, form == Form::Html).await?;
    let (app, reader) = (request.app, request.reader());
    let tag = request.locale.tag();
    match form {
        Form::Html => {
            let updated = part.items.iter().map(|item| item.updated()).max();
            let (bodies, shows) = bodies(request, &part.items, shows).await?;
            let total = part.counts.as_ref().map(|hits| hits.total.number());
            let list = List {
                kind,
                items: part.items,
                facets: part.counts,
                chosen: chosen(request),
                next: part.next,
                total,
                today: Utc::now().date_naive(),
                bodies,
            };
            Ok(request.html(view::list(&app.site, &request.visit(), &frame(app, updated).await?, &list)?, shows))
        }
        Form::Markdown => {
            let title = request.locale.message(&format!("kinds-{kind}"), &[]).map_err(view::Error::from)?;
            let text = feeds::markdown_list(&app.site.addresses, &reader, &title, &part.items)?;
            Ok(Page::new("text/markdown; charset=utf-8", text, shows).in_language(tag))
        }
        Form::Json => {
            let list = api::list(&app.site.addresses, &reader, &part.items, part.next)?;
            Ok(Page::new("application/json", serde_json::to_vec(&list)?, shows).in_language(tag))
        }
        Form::Ris | Form::Bibtex | Form::Csv | Form::Calendar => Err(Error::NotFound),
    }
}

/// The organizations that working groups belong to.
async fn bodies(request: &Request<'_>, items: &[Arc<Item>], shows: Shows) -> Result<(Vec<Arc<Item>>, Shows), Error> {
    let named: BTreeSet<Slug> = items
        .iter()
        .filter_map(|item| match &item.facts {
            Facts::WorkingGroup(group) => group.body.clone(),
            _ => None,
        })
        .collect();
    let shows = named.iter().fold(shows, Shows::item);
    Ok((request.app.store.items(&named.into_iter().collect::<Vec<_>>()).await?, shows))
}

/// What is chosen, by the names that addresses use.
pub(super) fn chosen(request: &Request<'_>) -> Chosen {
    request.asked.filters.iter().map(|(facet, values)| (facet.as_str().to_owned(), values.clone())).collect()
}

pub(super) async fn feed(request: &Request<'_>, kind: Kind, feed: Feed) -> Result<Page, Error> {
    let shows = Shows::default().kind(kind).from_index();
    let part = request.part(kind, false).await?;
    let title = request.locale.message(&format!("kinds-{kind}"), &[]).map_err(view::Error::from)?;
    let list = request.app.site.addresses.place(request.locale.language(), crate::addresses::Place::List(kind));
    write_feed(request, feed, title, &list, &part, shows)
}

/// Writes items as a feed beside the list or search at `address`.
pub(super) fn write_feed(
    request: &Request<'_>,
    feed: Feed,
    title: String,
    address: &str,
    part: &Part,
    shows: Shows,
) -> Result<Page, Error> {
    let (addresses, reader) = (&request.app.site.addresses, request.reader());
    let next = part.next.clone().map(|after| Asked { after: Some(after), ..request.asked.clone() }.key(request.path));
    let channel =
        feeds::Channel { title, page: request.asked.key(address), own: request.asked.key(request.path), next };
    let items = &part.items;
    let written = |format| feeds::feed((addresses, &request.app.site.fragments), &reader, format, &channel, items);
    let (content_type, body) = match feed {
        Feed::Atom => ("application/atom+xml; charset=utf-8", written(Format::Atom)?),
        Feed::Rss => ("application/rss+xml; charset=utf-8", written(Format::Rss)?),
        Feed::Json => ("application/feed+json; charset=utf-8", written(Format::Json)?),
        Feed::Calendar => ("text/calendar; charset=utf-8", feeds::calendar(addresses, &reader, items)?),
    };
    Ok(Page::new(content_type, body, shows).in_language(request.locale.tag()))
}

pub(super) async fn home(request: &Request<'_>, form: Form) -> Result<Page, Error> {
    let store = &request.app.store;
    let shows = Shows::default().everything().from_index();
    let news = store.list(Kind::News, None, 8).await?.items;
    match form {
        Form::Html => {}
        Form::Markdown => {
            let pages = frame(request.app, None).await?.pages;
            let text = feeds::llms(&request.app.site.addresses, request.locale, &pages)?;
            return Ok(Page::new("text/markdown; charset=utf-8", text, shows).in_language(request.locale.tag()));
        }
        Form::Json => {
            let list = api::list(&request.app.site.addresses, &request.reader(), &news, None)?;
            return Ok(
                Page::new("application/json", serde_json::to_vec(&list)?, shows).in_language(request.locale.tag())
            );
        }
        Form::Ris | Form::Bibtex | Form::Csv | Form::Calendar => return Err(Error::NotFound),
    }
    let cases = store.list(Kind::CaseStudy, None, 3).await?.items;
    let events = store.list(Kind::Event, None, PER_PAGE).await?.items;
    let groups = store.list(Kind::WorkingGroup, None, WHOLE_LIST).await?.items;
    let mut tables = store.list(Kind::Organization, None, WHOLE_LIST).await?.items;
    tables.retain(|item| matches!(&item.facts, Facts::Organization(facts) if facts.body.as_str() == "round-table"));
    let (tiles, counts_known) = tiles(request).await?;
    let updated = news.iter().chain(&cases).chain(&events).map(|item| item.updated()).max();
    let home = Home { news, cases, event: events.into_iter().next(), groups, tables, tiles, counts_known };
    let frame = frame(request.app, updated).await?;
    Ok(request.html(view::home(&request.app.site, &request.visit(), &frame, &home)?, shows))
}

/// How many cases bear figures on each theme of the first page.
async fn tiles(request: &Request<'_>) -> Result<(Vec<(Theme, u64)>, bool), Error> {
    let mut query = request.of_kind(Kind::CaseStudy, request.filters());
    (query.facets, query.limit) = (true, 0);
    let hits = request.app.find(&query).await?;
    let savings = hits.facets.get(&Facet::Saving).map(Vec::as_slice).unwrap_or_default();
    let count = |theme: Theme| savings.iter().find(|(value, _)| value == theme.as_str()).map_or(0, |(_, count)| *count);
    let themes = [Theme::Water, Theme::Waste, Theme::Energy, Theme::Money];
    Ok((themes.into_iter().map(|theme| (theme, count(theme))).collect(), request.app.index_is_complete().await?))
}
