//! The interface for programs, and what operators ask.

use std::sync::Arc;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use content::item::ItemId;
use content::kind::Kind;
use content::locale::Locale;

use super::{Request, found};
use crate::api;
use crate::app::App;
use crate::asked::Asked;
use crate::error::Error;
use crate::feeds;
use crate::page::{Page, Shows};

/// Items in an answer that asks for no number.
const PER_ANSWER: usize = 20;
/// How long the database may take before the program counts as not ready.
const READY_WITHIN: Duration = Duration::from_secs(1);

/// `GET /api/…`
pub(super) async fn answer(app: &App, path: &str, asked: &Asked) -> Result<Page, Error> {
    let locale = language(app, asked)?;
    let _turn = app.turn_to_render().await?;
    let request = Request { app, locale, path, asked: asked.clone() };
    match path.trim_start_matches("/api/v1/").split('/').collect::<Vec<_>>().as_slice() {
        ["openapi.json"] => {
            let document = api::openapi(app.site.addresses.public());
            Ok(Page::new("application/json", serde_json::to_vec(&document)?, Shows::default()))
        }
        ["items"] => items(&request).await,
        ["items", id] => {
            let id = ItemId::parse(id).map_err(|_| Error::NotFound)?;
            let item = app.store.item(&id).await?.ok_or(Error::NotFound)?;
            let detail = api::detail(&app.site.addresses, &request.reader(), &item)?;
            Ok(json(&request, serde_json::to_vec(&detail)?, Shows::default().item(&id)))
        }
        ["search"] => found::answer_programs(&request).await,
        ["suggest"] => found::complete(&request).await,
        ["thesaurus.jsonld"] => {
            let skos = feeds::skos_json(&app.site.addresses, &app.thesaurus());
            let shows = Shows::default().kind(Kind::Concept);
            Ok(Page::new("application/ld+json", serde_json::to_vec(&skos)?, shows))
        }
        ["thesaurus.ttl"] => {
            let skos = feeds::skos_turtle(&app.site.addresses, &app.thesaurus());
            Ok(Page::new("text/turtle; charset=utf-8", skos, Shows::default().kind(Kind::Concept)))
        }
        _ => Err(Error::NotFound),
    }
}

/// The same for the search page's `.json`.
pub(super) async fn search(app: &App, locale: &Arc<Locale>, asked: &Asked) -> Result<Page, Error> {
    found::answer_programs(&Request { app, locale, path: "", asked: asked.clone() }).await
}

fn language<'a>(app: &'a App, asked: &Asked) -> Result<&'a Arc<Locale>, Error> {
    match &asked.language {
        None => Ok(app.locales.first()),
        Some(code) => {
            app.locales.get(code).ok_or_else(|| Error::Parameter { name: "lang".to_owned(), value: code.clone() })
        }
    }
}

fn json(request: &Request<'_>, body: Vec<u8>, shows: Shows) -> Page {
    Page::new("application/json", body, shows).in_language(request.locale.tag())
}

/// Items by id, of one kind or of all.
async fn items(request: &Request<'_>) -> Result<Page, Error> {
    let asked = &request.asked;
    let wrong = |name: &str, value: &str| Error::Parameter { name: name.to_owned(), value: value.to_owned() };
    let kind = match asked.filters.get(&search::Facet::Kind).and_then(|kinds| kinds.first()) {
        None => None,
        Some(name) => Some(Kind::parse(name).ok_or_else(|| wrong("kind", name))?),
    };
    let after = match &asked.after {
        None => None,
        Some(cursor) => Some(ItemId::parse(cursor).map_err(|_| wrong("cursor", cursor))?),
    };
    let limit = asked.limit.unwrap_or(PER_ANSWER);
    // One more than asked for tells whether there is a next page.
    let store = &request.app.store;
    let mut items = match kind {
        None => store.all(after.as_ref(), limit as u64 + 1).await?,
        Some(kind) => store.all_of(kind, after.as_ref(), limit as u64 + 1).await?,
    };
    let more = items.len() > limit;
    items.truncate(limit);
    let next = items.last().filter(|_| more).map(|item| item.id.to_string());
    let list = api::list(&request.app.site.addresses, &request.reader(), &items, next)?;
    let shows = kind.map_or_else(|| Shows::default().everything(), |kind| Shows::default().kind(kind));
    Ok(json(request, serde_json::to_vec(&list)?, shows))
}

/// An error as RFC 9457 has it, in the language that was asked for.
pub(super) fn problem(app: &App, request: &HttpRequest, error: &Error, id: Option<&str>) -> HttpResponse {
    let status = error.status();
    let asked = url::form_urlencoded::parse(request.query_string().as_bytes()).find(|(name, _)| name == "lang");
    let locale = asked.and_then(|(_, code)| app.locales.get(&code)).unwrap_or_else(|| app.locales.first());
    let problem = api::problem(locale, status.as_u16(), error.parameter(), id);
    let mut response = HttpResponse::build(status);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.insert_header((header::RETRY_AFTER, "2"));
    }
    response.content_type("application/problem+json").insert_header((header::CACHE_CONTROL, "no-store")).json(problem)
}

/// `GET /health/live`: the process turns.
pub async fn health_live() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("live\n")
}

/// `GET /health/ready`: it can answer readers. While the index fills, pages are served.
pub async fn health_ready(app: Data<App>) -> HttpResponse {
    let stopping = app.stopping.load(std::sync::atomic::Ordering::SeqCst);
    let database = matches!(tokio::time::timeout(READY_WITHIN, app.store.check()).await, Ok(Ok(())));
    let index = match app.search.status().await.map(|status| status.state) {
        Ok(search::State::Ready) => "ready",
        Ok(search::State::Filling | search::State::Rebuilding) => "rebuilding",
        Err(_) => "failed",
    };
    let ready = database && !stopping;
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    HttpResponse::build(status)
        .json(serde_json::json!({ "ready": ready, "database": database, "index": index, "stopping": stopping }))
}

/// `GET /metrics`, in Prometheus' text format.
pub async fn metrics(app: Data<App>, recorder: Data<metrics_exporter_prometheus::PrometheusHandle>) -> HttpResponse {
    #[allow(clippy::cast_precision_loss)] // Gauges are f64; these stay far below 2^53.
    {
        metrics::gauge!("p2win_pages_kept").set(app.pages.count() as f64);
        if let (Ok(head), Ok(status)) = (app.store.position().await, app.search.status().await) {
            metrics::gauge!("p2win_changes_position").set(head.0 as f64);
            metrics::gauge!("p2win_index_position").set(status.position.0 as f64);
            metrics::gauge!("p2win_index_documents").set(status.documents as f64);
        }
    }
    HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(recorder.render())
}
