//! Finished pages, kept until a change touches them.
//!
//! A page is rendered once, compressed once for each coding that somebody asks for, and kept
//! under its address (language and units are in it). Each names what it shows; a change drops
//! the pages that show it and no others. The cache is bounded by weight.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use content::item::ItemId;
use content::kind::Kind;
use moka::future::Cache;

use crate::error::Error;

/// What a page shows: when one of these changes, the page is made anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shows {
    /// Any item of these kinds.
    pub kinds: BTreeSet<Kind>,
    /// These items.
    pub items: BTreeSet<ItemId>,
    /// Something the search index told, which follows the rows a moment later.
    pub index: bool,
}

impl Shows {
    /// Every item of a kind.
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kinds.insert(kind);
        self
    }

    /// Every item of every kind.
    pub fn everything(mut self) -> Self {
        self.kinds.extend(Kind::ALL);
        self
    }

    /// One item.
    pub fn item(mut self, id: &ItemId) -> Self {
        self.items.insert(id.clone());
        self
    }

    /// What the index told.
    pub fn from_index(mut self) -> Self {
        self.index = true;
        self
    }

    fn touched_by(&self, change: &store::Change) -> bool {
        self.kinds.contains(&change.kind) || self.items.contains(&change.item)
    }
}

/// A page as a handler makes it.
#[derive(Debug)]
pub struct Page {
    /// Its status; only 200 is kept.
    pub status: StatusCode,
    /// Its media type.
    pub content_type: Cow<'static, str>,
    /// The BCP 47 tag for `Content-Language`.
    pub language: Option<String>,
    /// Its bytes.
    pub body: Vec<u8>,
    /// What it shows.
    pub shows: Shows,
    /// The name of the file it is saved under, for downloads.
    pub file_name: Option<String>,
    /// Its address changes with its bytes, so whoever has it need never ask again.
    pub for_ever: bool,
}

impl Page {
    /// A page that is found.
    pub fn new(content_type: impl Into<Cow<'static, str>>, body: impl Into<Vec<u8>>, shows: Shows) -> Self {
        Self {
            status: StatusCode::OK,
            content_type: content_type.into(),
            language: None,
            body: body.into(),
            shows,
            file_name: None,
            for_ever: false,
        }
    }

    /// A page of HTML in a language.
    pub fn html(language: String, body: String, shows: Shows) -> Self {
        Self { language: Some(language), ..Self::new("text/html; charset=utf-8", body, shows) }
    }

    /// The same with another status.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same in a language.
    pub fn in_language(mut self, tag: String) -> Self {
        self.language = Some(tag);
        self
    }

    /// The same, to be kept by browsers for ever.
    pub fn for_ever(mut self) -> Self {
        self.for_ever = true;
        self
    }

    /// The same as a file to save.
    pub fn as_file(mut self, name: String) -> Self {
        self.file_name = Some(name);
        self
    }
}

/// A page as it is kept: finished headers, and a body for each coding somebody asked for.
#[derive(Debug)]
pub struct Kept {
    status: StatusCode,
    content_type: HeaderValue,
    language: Option<HeaderValue>,
    disposition: Option<HeaderValue>,
    for_ever: bool,
    shows: Shows,
    plain: Coded,
    gzip: OnceLock<Coded>,
    brotli: OnceLock<Coded>,
}

#[derive(Debug, Clone)]
struct Coded {
    body: Bytes,
    etag: HeaderValue,
}

/// A content coding the site offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coding {
    Plain,
    Gzip,
    Brotli,
}

/// Compression is done once a change, so it may take its time; above this, size gains little.
const BROTLI_QUALITY: u32 = 5;
const BROTLI_WINDOW: u32 = 20;
/// Below this many bytes compression saves nothing.
const WORTH_COMPRESSING: usize = 512;

impl Kept {
    fn new(mut page: Page) -> Self {
        // What a page grew by while it was written is not counted by the cache.
        page.body.shrink_to_fit();
        let hash = blake3::hash(&page.body).to_hex()[..20].to_owned();
        let header = |text: String| HeaderValue::try_from(text).ok();
        Self {
            status: page.status,
            content_type: HeaderValue::from_str(&page.content_type)
                .unwrap_or_else(|_| HeaderValue::from_static("application/octet-stream")),
            language: page.language.and_then(header),
            disposition: page.file_name.map(|name| format!("attachment; filename=\"{name}\"")).and_then(header),
            for_ever: page.for_ever,
            shows: page.shows,
            plain: Coded { body: page.body.into(), etag: etag(&hash, "") },
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    fn coded(&self, coding: Coding) -> &Coded {
        match coding {
            Coding::Plain => &self.plain,
            Coding::Gzip => self.gzip.get_or_init(|| self.compress("-gz", gzip)),
            Coding::Brotli => self.brotli.get_or_init(|| self.compress("-br", brotli)),
        }
    }

    fn compress(&self, suffix: &str, compress: impl Fn(&[u8]) -> std::io::Result<Vec<u8>>) -> Coded {
        let hash = self.plain.etag.to_str().unwrap_or_default().trim_matches('"');
        // Writing to memory does not fail; were it to, the plain bytes would still be right.
        compress(&self.plain.body)
            .map_or_else(|_| self.plain.clone(), |body| Coded { body: body.into(), etag: etag(hash, suffix) })
    }

    /// Bytes that the cache counts for it: the body, and about as much again compressed.
    fn weight(&self) -> u32 {
        u32::try_from(self.plain.body.len() * 3 / 2 + 512).unwrap_or(u32::MAX)
    }

    /// The answer to a request for it: 304 where the client has it already.
    pub fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let compressible = self.plain.body.len() >= WORTH_COMPRESSING;
        let coding = if compressible { accepted(request) } else { Coding::Plain };
        let coded = self.coded(coding);
        let unchanged = self.status == StatusCode::OK && has(request, &coded.etag);
        let mut response = HttpResponse::build(if unchanged { StatusCode::NOT_MODIFIED } else { self.status });
        response.insert_header((header::ETAG, coded.etag.clone()));
        response.insert_header((header::VARY, HeaderValue::from_static("accept-encoding")));
        let keeping = if self.for_ever { "public, max-age=31536000, immutable" } else { "no-cache" };
        response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static(keeping)));
        if unchanged {
            return response.finish();
        }
        response.insert_header((header::CONTENT_TYPE, self.content_type.clone()));
        if let Some(language) = &self.language {
            response.insert_header((header::CONTENT_LANGUAGE, language.clone()));
        }
        if let Some(disposition) = &self.disposition {
            response.insert_header((header::CONTENT_DISPOSITION, disposition.clone()));
        }
        match coding {
            Coding::Plain => {}
            Coding::Gzip => drop(response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip")))),
            Coding::Brotli => drop(response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("br")))),
        }
        response.body(coded.body.clone())
    }
}

fn etag(hash: &str, suffix: &str) -> HeaderValue {
    HeaderValue::try_from(format!("\"{hash}{suffix}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}

fn has(request: &HttpRequest, etag: &HeaderValue) -> bool {
    let given = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let etag = etag.to_str().unwrap_or_default();
    given.is_some_and(|given| {
        given.split(',').any(|one| {
            matches!(one.trim().trim_start_matches("W/"), "*") || one.trim().trim_start_matches("W/") == etag
        })
    })
}

/// The best coding that the client takes; `;q=0` refuses one.
fn accepted(request: &HttpRequest) -> Coding {
    let given =
        request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |name: &str| {
        given.split(',').any(|one| {
            let (coding, weight) = one.split_once(';').unwrap_or((one, ""));
            coding.trim().eq_ignore_ascii_case(name) && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
        })
    };
    if takes("br") {
        Coding::Brotli
    } else if takes("gzip") {
        Coding::Gzip
    } else {
        Coding::Plain
    }
}

fn gzip(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::with_capacity(body.len() / 3), flate2::Compression::new(6));
    encoder.write_all(body)?;
    encoder.finish()
}

fn brotli(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder =
        brotli::CompressorWriter::new(Vec::with_capacity(body.len() / 3), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    encoder.write_all(body)?;
    encoder.flush()?;
    Ok(encoder.into_inner())
}

/// The pages that are kept.
#[derive(Debug)]
pub struct Pages {
    kept: Cache<String, Arc<Kept>>,
    /// Raised before each round of dropping, so that a page begun before it is not kept after it.
    round: AtomicU64,
}

impl Pages {
    /// Keeps up to so many bytes; with none, nothing is kept.
    pub fn new(bytes: u64) -> Self {
        let weigh =
            |key: &String, kept: &Arc<Kept>| kept.weight().saturating_add(u32::try_from(key.len()).unwrap_or(0));
        Self { kept: Cache::builder().max_capacity(bytes).weigher(weigh).build(), round: AtomicU64::new(0) }
    }

    /// The page under a key, made at most once at a time. A page that is not 200 is not kept.
    pub async fn get(&self, key: &str, make: impl Future<Output = Result<Page, Error>>) -> Result<Arc<Kept>, Error> {
        if let Some(kept) = self.kept.get(key).await {
            return Ok(kept);
        }
        if self.kept.policy().max_capacity() == Some(0) {
            return make.await.map(|page| Arc::new(Kept::new(page)));
        }
        let before = self.round.load(Ordering::SeqCst);
        let made = self.kept.try_get_with_by_ref(key, async { make.await.map(|page| Arc::new(Kept::new(page))) }).await;
        let kept = made.map_err(Error::shared)?;
        if kept.status != StatusCode::OK || self.round.load(Ordering::SeqCst) != before {
            self.kept.invalidate(key).await;
        }
        Ok(kept)
    }

    /// A page that is kept already.
    pub async fn kept(&self, key: &str) -> Option<Arc<Kept>> {
        self.kept.get(key).await
    }

    /// Drops the pages that show what has changed. `in_index` when it is the index that has
    /// followed: then only the pages that it told something.
    pub async fn drop_touched(&self, changes: &[store::Change], in_index: bool) {
        self.round.fetch_add(1, Ordering::SeqCst);
        let touched =
            |kept: &Kept| (!in_index || kept.shows.index) && changes.iter().any(|change| kept.shows.touched_by(change));
        let keys: Vec<_> = self.kept.iter().filter(|(_, kept)| touched(kept)).map(|(key, _)| key).collect();
        for key in keys {
            self.kept.invalidate(key.as_str()).await;
        }
    }

    /// Drops every page: at midnight, when what is to come has become what is past.
    pub async fn drop_all(&self) {
        self.round.fetch_add(1, Ordering::SeqCst);
        self.kept.invalidate_all();
        self.kept.run_pending_tasks().await;
    }

    /// How many pages are kept.
    pub fn count(&self) -> u64 {
        self.kept.entry_count()
    }
}

/// Whether a request asks for a page at all.
pub fn is_read(request: &HttpRequest) -> bool {
    matches!(*request.method(), Method::GET | Method::HEAD)
}
