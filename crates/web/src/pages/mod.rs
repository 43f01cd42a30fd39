//! Handlers: each reads, asks the store or the index, and lets `view`, `feeds` or `api` write.

mod item;
mod list;
mod found;
mod programs;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use content::item::Item;
use content::kind::Kind;
use content::locale::Locale;
use content::reader::Reader;
use futures_util::FutureExt as _;
use search::{Facet, Query, Scope, Sort};

use crate::app::App;
use crate::asked::Asked;
use crate::error::Error;
use crate::page::{Page, Shows, is_read};
use crate::routes::Target;
use crate::view::{self, Frame, Missing, Trouble, Visit};

pub use programs::{health_live, health_ready, metrics};

/// The most items that a list without pages shows.
const WHOLE_LIST: u64 = 500;
/// How many pages a wrong address is answered with.
const LIKELY: usize = 5;

/// What a handler knows of the request it answers.
struct Request<'a> {
    app: &'a App,
    locale: &'a Arc<Locale>,
    path: &'a str,
    asked: Asked,
}

impl Request<'_> {
    fn reader(&self) -> Reader {
        let mut reader = Reader::knowing(self.locale.clone(), self.app.thesaurus());
        reader.units = self.asked.units.unwrap_or(reader.units);
        reader
    }

    /// What narrows a list or a search. A concept stands for everything it contains.
    fn filters(&self) -> BTreeMap<Facet, BTreeSet<String>> {
        let mut filters = self.asked.filters.clone();
        if let Some(topics) = filters.get_mut(&Facet::Topic) {
            let thesaurus = self.app.thesaurus();
            *topics = topics.iter().flat_map(|topic| thesaurus.within(topic)).collect();
        }
        filters
    }

    /// A query for the items of a kind, each once and the newest first.
    fn of_kind(&self, kind: Kind, mut filters: BTreeMap<Facet, BTreeSet<String>>) -> Query {
        filters.insert(Facet::Kind, BTreeSet::from([kind.as_str().to_owned()]));
        filters.insert(Facet::Original, BTreeSet::from(["yes".to_owned()]));
        Query {
            scope: Scope::All,
            filters,
            sort: Sort::Newest,
            snippets: false,
            ..Query::new("", self.locale.language().as_str())
        }
    }

    fn visit(&self) -> Visit {
        Visit { reader: self.reader(), path: self.path.to_owned(), query: self.asked.pairs() }
    }

    fn html(&self, body: String, shows: Shows) -> Page {
        // Every page's foot lists the pages of the site.
        Page::html(self.locale.tag(), body, shows.kind(Kind::Page))
    }
}

/// `GET /…`: everything but what other routes take.
pub async fn any(app: Data<App>, request: HttpRequest) -> HttpResponse {
    let path = request.path();
    if !is_read(&request) {
        return not_allowed(&app, &request).await;
    }
    if app.site.redesign() {
        app.pages.drop_all().await;
    }
    if request.query_string().is_empty()
        && let Some(kept) = app.pages.kept(path).await
    {
        return kept.answer(&request);
    }
    // Boxed, so that the path above, which most requests take, stays small.
    // A fault in one page must not cost the others their connection.
    let answered = AssertUnwindSafe(Box::pin(answer(&app, &request, path))).catch_unwind().await;
    match answered.unwrap_or(Err(Error::Panicked)) {
        Ok(response) => response,
        Err(error) => failed(&app, &request, &error).await,
    }
}

async fn answer(app: &Data<App>, request: &HttpRequest, path: &str) -> Result<HttpResponse, Error> {
    // `//host/` in a `Location` would lead to another site.
    if path.contains("//") || path.contains('\\') {
        return Err(Error::NotFound);
    }
    let programs = path.starts_with("/api/");
    let asked = Asked::parse(request.query_string(), programs)?;
    let key = asked.key(path);
    if let Some(address) = moved(app, path) {
        return Ok(redirect(StatusCode::MOVED_PERMANENTLY, &asked.key(&address)));
    }
    let Some((code, rest)) = path.trim_start_matches('/').split_once('/') else {
        return whole::answer(app, request, path).await;
    };
    if programs {
        let kept = app.pages.get(&key, programs::answer(app, path, &asked)).await?;
        return Ok(kept.answer(request));
    }
    let Some(locale) = app.site.addresses.language(code) else {
        return whole::answer(app, request, path).await;
    };
    let target = Target::parse(&app.site.addresses, locale, rest).ok_or(Error::NotFound)?;
    if let Some(address) = leads_elsewhere(app, locale, &target).await? {
        let status =
            if matches!(target, Target::Permanent(_)) { StatusCode::FOUND } else { StatusCode::MOVED_PERMANENTLY };
        return Ok(redirect(status, &asked.key(&address)));
    }
    let make = async {
        let _turn = app.turn_to_render().await?;
        let request = Request { app, locale, path, asked };
        make(&request, target).await
    };
    Ok(Box::pin(app.pages.get(&key, make)).await?.answer(request))
}

async fn make(request: &Request<'_>, target: Target) -> Result<Page, Error> {
    match target {
        Target::Home(form) => list::home(request, form).await,
        Target::HomeFeed(feed) => list::feed(request, Kind::News, feed).await,
        Target::List(kind, form) => list::list(request, kind, form).await,
        Target::ListFeed(kind, feed) => list::feed(request, kind, feed).await,
        Target::Item(kind, slug, form) => item::item(request, kind, &slug, form).await,
        Target::Changes(kind, slug) => item::changes(request, kind, &slug).await,
        // `leads_elsewhere` has sent the reader on, unless there is no such item.
        Target::Permanent(_) => Err(Error::NotFound),
        Target::Search(form) => found::search(request, form).await,
        Target::SearchFeed(feed) => found::feed(request, feed).await,
        Target::Api => whole::api(request).await,
        Target::OpenSearch => Ok(whole::opensearch(request)),
        Target::Llms => whole::llms(request).await,
    }
}

/// The address of the same thing without a needless or with a missing slash at its end.
fn moved(app: &App, path: &str) -> Option<String> {
    let inner = path.trim_matches('/');
    if app.site.addresses.language(inner).is_some() {
        let home = format!("/{inner}/");
        return (path != home).then_some(home);
    }
    (path.len() > 1 && path.ends_with('/')).then(|| path.trim_end_matches('/').to_owned())
}

/// Where an old slug or a permanent address leads.
async fn leads_elsewhere(app: &App, locale: &Locale, target: &Target) -> Result<Option<String>, Error> {
    let (addresses, language) = (&app.site.addresses, locale.language());
    match target {
        Target::Permanent(id) => {
            let item = app.store.item(id).await?.ok_or(Error::NotFound)?;
            Ok(Some(addresses.item(language, item.kind(), &item.version(language).slug)))
        }
        Target::Item(kind, slug, form) => match app.store.address(language, *kind, slug).await? {
            Some(store::Address { current: Some(current), .. }) => {
                Ok(Some(format!("{}{}", addresses.item(language, *kind, &current), form.ending())))
            }
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

/// The item that an address of a language names: by its slug in that language, or, where it has
/// no version in it, by the slug of the original.
async fn named(request: &Request<'_>, kind: Kind, slug: &content::slug::Slug) -> Result<Arc<Item>, Error> {
    let store = &request.app.store;
    let address = store.address(request.locale.language(), kind, slug).await?.ok_or(Error::NotFound)?;
    store.item(&address.item).await?.ok_or(Error::NotFound)
}

async fn frame(app: &App, updated: Option<DateTime<Utc>>) -> Result<Frame, Error> {
    let mut pages = app.store.list(Kind::Page, None, WHOLE_LIST).await?.items;
    pages.sort_by_key(|item| match &item.facts {
        content::kind::Facts::Page(page) => page.order,
        _ => u16::MAX,
    });
    Ok(Frame { pages, updated })
}

fn redirect(status: StatusCode, address: &str) -> HttpResponse {
    HttpResponse::build(status).insert_header((header::LOCATION, address.to_owned())).finish()
}

async fn not_allowed(app: &App, request: &HttpRequest) -> HttpResponse {
    let mut response = failed(app, request, &Error::Method).await;
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// The answer to a request that failed, in the language of its address.
async fn failed(app: &App, request: &HttpRequest, error: &Error) -> HttpResponse {
    let (status, path) = (error.status(), request.path());
    // Too much to do is counted with the answers; a line for each would be more to do.
    let fault = status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE;
    let reference = fault.then(|| {
        let reference = reference(path);
        tracing::error!(%path, %reference, error = ?error, "a request failed");
        reference
    });
    if path.starts_with("/api/") {
        return programs::problem(app, request, error, reference.as_deref());
    }
    let trouble = match (status, error.parameter()) {
        (StatusCode::SERVICE_UNAVAILABLE, _) => Trouble::Busy,
        (StatusCode::METHOD_NOT_ALLOWED, _) => Trouble::Method,
        (_, Some((name, _))) => Trouble::Parameter(name.to_owned()),
        _ => reference.map_or(Trouble::NotFound, Trouble::Failed),
    };
    let mut response = error_page(app, path, status, trouble).await;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    }
    response
}

/// By which a reader's report finds its line in the log.
fn reference(path: &str) -> String {
    let seed = format!("{path} {}", Utc::now().timestamp_nanos_opt().unwrap_or_default());
    blake3::hash(seed.as_bytes()).to_hex()[..8].to_owned()
}

async fn error_page(app: &App, path: &str, status: StatusCode, trouble: Trouble) -> HttpResponse {
    let code = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let locale = app.site.addresses.language(code).unwrap_or_else(|| app.locales.first());
    if trouble == Trouble::Busy {
        return busy(app, locale).await;
    }
    let visit = visit_of(app, locale, path.to_owned());
    // Where even the menu cannot be read, the page comes without it.
    let frame = frame(app, None).await.unwrap_or_default();
    let likely =
        if trouble == Trouble::NotFound { likely(app, locale, path).await.unwrap_or_default() } else { Vec::new() };
    written(locale, status, view::missing(&app.site, &visit, &frame, &Missing { trouble, likely }))
}

/// The answer when there is too much to do: made once, or it would be more to do.
async fn busy(app: &App, locale: &Arc<Locale>) -> HttpResponse {
    let path = app.site.addresses.home(locale.language());
    let visit = visit_of(app, locale, path);
    let frame = frame(app, None).await.unwrap_or_default();
    let body = app.site.fragments.get(format!("busy {}", locale.language()), &[], || {
        view::missing(&app.site, &visit, &frame, &Missing { trouble: Trouble::Busy, likely: Vec::new() })
    });
    written(locale, StatusCode::SERVICE_UNAVAILABLE, body.map(|body| body.as_str().unwrap_or_default().to_owned()))
}

/// Of whoever asks for nothing in particular.
fn visit_of(app: &App, locale: &Arc<Locale>, path: String) -> Visit {
    Visit { reader: Reader::knowing(locale.clone(), app.thesaurus()), path, query: Vec::new() }
}

fn written(locale: &Locale, status: StatusCode, body: Result<String, view::Error>) -> HttpResponse {
    match body {
        Ok(body) => HttpResponse::build(status)
            .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
            .insert_header((header::CONTENT_LANGUAGE, locale.tag()))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(body),
        Err(error) => {
            tracing::error!(%error, "the error page could not be made");
            HttpResponse::build(status).content_type("text/plain; charset=utf-8").body(status.to_string())
        }
    }
}

/// Items that the words of a wrong address lead to.
async fn likely(app: &App, locale: &Locale, path: &str) -> Result<Vec<Arc<Item>>, Error> {
    let words = path.rsplit('/').next().unwrap_or_default().replace(['-', '_', '.', '+'], " ");
    if words.trim().is_empty() {
        return Ok(Vec::new());
    }
    let query = Query { limit: LIKELY, snippets: false, ..Query::new(words, locale.language().as_str()) };
    let hits = app.find(&query).await?;
    app.items(hits.hits.iter().map(|hit| hit.id.as_str())).await
}
