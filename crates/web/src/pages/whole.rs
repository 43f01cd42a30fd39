//! What belongs to the site as a whole: the chooser, assets, the site map.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use content::language::Language;

use super::{Request, frame};
use crate::app::App;
use crate::error::Error;
use crate::feeds;
use crate::page::{Page, Shows};
use crate::view;

/// Items read at once for the site map.
const BATCH: u64 = 500;
/// Items in one site map: with its languages below the 50,000 addresses that one may have.
const PER_SITEMAP: usize = 10_000;

/// What has an address outside the languages.
pub(super) async fn answer(app: &Data<App>, request: &HttpRequest, path: &str) -> Result<HttpResponse, Error> {
    let design = app.site.design();
    if let Some(asset) = design.asset(path) {
        let make = async { Ok(Page::new(asset.media_type.clone(), asset.bytes.clone(), Shows::default()).for_ever()) };
        return Ok(app.pages.get(path, make).await?.answer(request));
    }
    let addresses = &app.site.addresses;
    if path == "/" {
        let preferred = preferred(app, request);
        // One page a preference, so that the cache key says what it depends on.
        let key = format!("/#{}", preferred.as_ref().map_or("", Language::as_str));
        let make = async {
            Ok(Page::new("text/html; charset=utf-8", view::chooser(&app.site, preferred.as_ref())?, Shows::default()))
        };
        let mut response = app.pages.get(&key, make).await?.answer(request);
        response
            .headers_mut()
            .insert(header::VARY, header::HeaderValue::from_static("accept-encoding, accept-language"));
        return Ok(response);
    }
    let make = async {
        let everything = Shows::default().everything();
        match path {
            "/robots.txt" => Ok(Page::new("text/plain; charset=utf-8", feeds::robots(addresses), Shows::default())),
            "/llms.txt" => Ok(Page::new("text/plain; charset=utf-8", feeds::llms_root(addresses), everything)),
            "/sitemap.xml" => sitemap(app, None).await,
            _ => match path.strip_prefix("/sitemap-").and_then(|rest| rest.strip_suffix(".xml")) {
                Some(part) => sitemap(app, Some(part.parse().map_err(|_| Error::NotFound)?)).await,
                None => Err(Error::NotFound),
            },
        }
    };
    Ok(app.pages.get(path, make).await?.answer(request))
}

/// The site map, or one part of it where the site has too many pages for one.
async fn sitemap(app: &App, part: Option<usize>) -> Result<Page, Error> {
    let first = match part {
        Some(part) => part.checked_sub(1).ok_or(Error::NotFound)?.saturating_mul(PER_SITEMAP),
        None => 0,
    };
    // Only those of the part are held, however many there are.
    let (mut count, mut items, mut after) = (0, Vec::new(), None);
    loop {
        let batch = app.store.placed(after.as_ref(), BATCH).await?;
        let Some(last) = batch.last() else { break };
        after = Some(last.item.clone());
        for item in batch {
            if (first..first.saturating_add(PER_SITEMAP)).contains(&count) {
                items.push(item);
            }
            count += 1;
        }
    }
    let addresses = &app.site.addresses;
    let body = match part {
        None if count > PER_SITEMAP => feeds::sitemap_index(addresses, count.div_ceil(PER_SITEMAP)),
        Some(_) if items.is_empty() => return Err(Error::NotFound),
        _ => feeds::sitemap(addresses, &items),
    };
    Ok(Page::new("application/xml; charset=utf-8", body, Shows::default().everything()))
}

/// The first of the reader's languages that the site has.
fn preferred(app: &App, request: &HttpRequest) -> Option<Language> {
    let given = request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wanted: Vec<(f32, &str)> = given
        .split(',')
        .filter_map(|one| {
            let (tag, weight) = one.split_once(";q=").unwrap_or((one, "1"));
            Some((weight.trim().parse().ok()?, tag.trim().split('-').next()?))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    wanted.sort_by(|left, right| right.0.total_cmp(&left.0));
    wanted
        .into_iter()
        .find_map(|(_, code)| app.locales.get(&code.to_lowercase()).map(|locale| locale.language().clone()))
}

pub(super) async fn api(request: &Request<'_>) -> Result<Page, Error> {
    let frame = frame(request.app, None).await?;
    Ok(request.html(view::api(&request.app.site, &request.visit(), &frame)?, Shows::default()))
}

pub(super) fn opensearch(request: &Request<'_>) -> Page {
    let body = feeds::opensearch(&request.app.site.addresses, request.locale);
    Page::new("application/opensearchdescription+xml; charset=utf-8", body, Shows::default())
        .in_language(request.locale.tag())
}

pub(super) async fn llms(request: &Request<'_>) -> Result<Page, Error> {
    let pages = frame(request.app, None).await?.pages;
    let body = feeds::llms(&request.app.site.addresses, request.locale, &pages)?;
    let shows = Shows::default().kind(content::kind::Kind::Page);
    Ok(Page::new("text/plain; charset=utf-8", body, shows).in_language(request.locale.tag()))
}
