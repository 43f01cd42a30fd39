//! One item: its page, what has changed in it, and its other forms.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use content::item::Item;
use content::kind::{Facts, Kind};
use content::slug::Slug;
use content::version::Revision;
use search::{Facet, Query};

use super::{Request, frame, named};
use crate::error::Error;
use crate::page::{Page, Shows};
use crate::routes::Form;
use crate::view::{self, ItemPage};
use crate::{api, feeds};

/// What the page of a concept gathers, in its order.
const HUB: [Kind; 6] = [Kind::CaseStudy, Kind::Guide, Kind::News, Kind::Event, Kind::Organization, Kind::WorkingGroup];
/// How many of each kind.
const NEWEST: usize = 6;
/// How many similar cases a case shows.
const SIMILAR: usize = 3;

pub(super) async fn item(request: &Request<'_>, kind: Kind, slug: &Slug, form: Form) -> Result<Page, Error> {
    let item = named(request, kind, slug).await?;
    let (addresses, reader) = (&request.app.site.addresses, request.reader());
    let tag = request.locale.tag();
    let shows = Shows::default().item(&item.id);
    let case = kind == Kind::CaseStudy;
    match form {
        Form::Html => page(request, item).await,
        Form::Markdown => {
            Ok(Page::new("text/markdown; charset=utf-8", feeds::markdown(addresses, &reader, &item)?, shows)
                .in_language(tag))
        }
        Form::Json => {
            let detail = api::detail(addresses, &reader, &item)?;
            Ok(Page::new("application/json", serde_json::to_vec(&detail)?, shows).in_language(tag))
        }
        Form::Csv if !item.common.figures.is_empty() => {
            Ok(Page::new("text/csv; charset=utf-8", feeds::figures_csv(&reader, &item)?, shows)
                .in_language(tag)
                .as_file(format!("{slug}.csv")))
        }
        Form::Ris if case => Ok(Page::new(
            "application/x-research-info-systems; charset=utf-8",
            feeds::ris(addresses, &reader, &item)?,
            shows,
        )
        .as_file(format!("{slug}.ris"))),
        Form::Bibtex if case => {
            Ok(Page::new("application/x-bibtex; charset=utf-8", feeds::bibtex(addresses, &reader, &item)?, shows)
                .as_file(format!("{slug}.bib")))
        }
        Form::Calendar if matches!(&item.facts, Facts::Event(event) if event.days().is_some()) => {
            let calendar = feeds::calendar(addresses, &reader, &[item])?;
            Ok(Page::new("text/calendar; charset=utf-8", calendar, shows)
                .in_language(tag)
                .as_file(format!("{slug}.ics")))
        }
        Form::Csv | Form::Ris | Form::Bibtex | Form::Calendar => Err(Error::NotFound),
    }
}

async fn page(request: &Request<'_>, item: Arc<Item>) -> Result<Page, Error> {
    let app = request.app;
    let mut shows = Shows::default().item(&item.id);
    let similar = if item.kind() == Kind::CaseStudy {
        shows = shows.kind(Kind::CaseStudy).from_index();
        similar(request, &item).await?
    } else {
        Vec::new()
    };
    let (mut body, mut groups, mut hub) = (None, Vec::new(), Vec::new());
    match &item.facts {
        Facts::WorkingGroup(group) => {
            if let Some(id) = &group.body {
                shows = shows.item(id);
                body = app.store.item(id).await?;
            }
        }
        Facts::Organization(_) => {
            shows = shows.kind(Kind::WorkingGroup);
            groups = app.store.list(Kind::WorkingGroup, None, super::WHOLE_LIST).await?.items;
            groups.retain(
                |group| matches!(&group.facts, Facts::WorkingGroup(facts) if facts.body.as_ref() == Some(&item.id)),
            );
        }
        Facts::Concept(_) => {
            for kind in HUB {
                shows = shows.kind(kind);
                let items = newest_on(request, kind, &item).await?;
                if !items.is_empty() {
                    hub.push((kind, items));
                }
            }
            shows = shows.from_index();
        }
        Facts::News(_) | Facts::CaseStudy(_) | Facts::Event(_) | Facts::Guide(_) | Facts::Page(_) => {}
    }
    let frame = frame(app, Some(item.updated())).await?;
    let shown = ItemPage { item, similar, body, groups, hub };
    Ok(request.html(view::item(&app.site, &request.visit(), &frame, &shown)?, shows))
}

/// The newest items of a kind on a concept or anything it contains.
async fn newest_on(request: &Request<'_>, kind: Kind, concept: &Item) -> Result<Vec<Arc<Item>>, Error> {
    let topics = request.app.thesaurus().within(concept.id.as_str());
    let query = Query { limit: NEWEST, ..request.of_kind(kind, [(Facet::Topic, topics)].into()) };
    let hits = request.app.find(&query).await?;
    request.app.items(hits.hits.iter().map(|hit| hit.id.as_str())).await
}

/// Cases of the same technique or sector, with what they share.
async fn similar(request: &Request<'_>, item: &Item) -> Result<Vec<(Arc<Item>, String)>, Error> {
    let reasons = item.common.techniques.iter().map(|id| (Facet::Technique, id));
    let reasons = reasons.chain(item.common.sector.iter().map(|id| (Facet::Sector, id)));
    let mut found: Vec<(Slug, String)> = Vec::new();
    let mut seen = BTreeSet::from([item.id.clone()]);
    for (facet, id) in reasons {
        if found.len() >= SIMILAR {
            break;
        }
        let filters = BTreeMap::from([(facet, BTreeSet::from([id.clone()]))]);
        let query = Query { limit: SIMILAR + 1, ..request.of_kind(Kind::CaseStudy, filters) };
        for hit in &request.app.find(&query).await?.hits {
            if let Ok(other) = Slug::parse(&hit.id)
                && found.len() < SIMILAR
                && seen.insert(other.clone())
            {
                found.push((other, id.clone()));
            }
        }
    }
    let ids: Vec<Slug> = found.iter().map(|(id, _)| id.clone()).collect();
    let items = request.app.store.items(&ids).await?;
    let reason = |item: &Arc<Item>| found.iter().find(|(id, _)| *id == item.id).map(|(_, reason)| reason.clone());
    Ok(items.into_iter().filter_map(|item| reason(&item).map(|reason| (item, reason))).collect())
}

pub(super) async fn changes(request: &Request<'_>, kind: Kind, slug: &Slug) -> Result<Page, Error> {
    let item = named(request, kind, slug).await?;
    let from = Revision(request.asked.from.ok_or(Error::NotFound)?);
    let old = request.app.store.original_at(&item.id, from).await?.ok_or(Error::NotFound)?;
    let frame = frame(request.app, Some(item.updated())).await?;
    let body = view::changes(&request.app.site, &request.visit(), &frame, &item, &old, from)?;
    Ok(request.html(body, Shows::default().item(&item.id)))
}
