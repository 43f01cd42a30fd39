//! The running program: store, index and pages put together, and stopped in order.

use std::io::Write as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::dev::Service;
use actix_web::http::header;
use actix_web::web::{self, Data};
use actix_web::{App as Actix, HttpResponse, HttpServer};
use chrono::Utc;
use content::kind::Kind;
use content::locale::Locales;
use metrics_exporter_prometheus::PrometheusHandle;
use search::Engine;
use store::Store;
use tokio::sync::watch;

use crate::addresses::Addresses;
use crate::app::App;
use crate::assets;
use crate::cli::{CannotListen, Progress, Task};
use crate::config::Config;
use crate::headers;
use crate::page::Pages;
use crate::pages;
use crate::view::Site;

/// How often searches that found nothing are written down.
const WRITE_MISSED: Duration = Duration::from_mins(1);
/// How long the program waits after an error of the database before it asks again.
const PAUSE: Duration = Duration::from_secs(1);

/// Keeps what is derived after the change log: caches at once, then the index, then the pages
/// that the index told something.
async fn follow(app: Data<App>) {
    let mut observed = app.store.observe();
    let mut today = Utc::now().date_naive();
    let mut written = Instant::now();
    loop {
        if written.elapsed() > WRITE_MISSED {
            written = Instant::now();
            if let Err(error) = app.write_missed().await {
                tracing::warn!(%error, "searches that found nothing could not be counted");
            }
        }
        if Utc::now().date_naive() != today {
            today = Utc::now().date_naive();
            app.pages.drop_all().await;
        }
        match app.store.poll().await {
            Ok(changes) => {
                if changes.iter().any(|change| change.kind == Kind::Concept)
                    && let Err(error) = app.read_thesaurus().await
                {
                    tracing::error!(%error, "the thesaurus cannot be read; its old state stays");
                }
                if !changes.is_empty() {
                    app.pages.drop_touched(&changes, false).await;
                }
            }
            Err(error) => {
                tracing::error!(%error, "the change log cannot be read; trying again");
                tokio::time::sleep(PAUSE).await;
            }
        }
        tokio::select! {
            changed = observed.changed() => if changed.is_err() {
                return;
            },
            _ = app.store.elsewhere() => {}
        }
    }
}

/// Brings the index after the log, and drops the pages it told something.
async fn follow_index(app: Data<App>) {
    let (store, engine, locales) = (app.store.clone(), app.search.clone(), app.locales.clone());
    let (told, mut indexed) = watch::channel(store::Position::ZERO);
    let follow = desk::index::follow(store, engine, locales, told);
    let drop_pages = async {
        let mut from =
            app.search.position().await.map_or(store::Position::ZERO, |position| store::Position(position.0));
        while indexed.changed().await.is_ok() {
            let to = *indexed.borrow_and_update();
            app.index_moved();
            while from < to {
                match app.store.changes(from, 500).await {
                    Ok(changes) => {
                        let Some(last) = changes.last() else { break };
                        from = last.position;
                        app.pages.drop_touched(&changes, true).await;
                    }
                    Err(error) => {
                        tracing::error!(%error, "the change log cannot be read; trying again");
                        tokio::time::sleep(PAUSE).await;
                    }
                }
            }
        }
    };
    tokio::join!(follow, drop_pages);
}

/// Serves until the program is told to stop. A first start publishes the built-in content.
pub async fn serve(config: &Config, locales: Arc<Locales>, progress: &Progress) -> anyhow::Result<()> {
    let address = config.listen;
    let listener = TcpListener::bind(address).map_err(|source| CannotListen { address, source })?;
    let bound = listener.local_addr()?;
    std::fs::create_dir_all(&config.data)?;
    let store = Store::open(config.database.url()).await?.with_item_cache(config.item_cache);
    store.migrate().await?;
    let first_start = store.position().await? == store::Position::ZERO;
    if first_start && config.seed {
        publish_seeds(&store, &locales, progress).await?;
    }
    let engine = open_index(&config.index(), &locales)?;
    if first_start {
        let bar = progress.begin(Task::Index, u64::try_from(store.position().await?.0).unwrap_or_default());
        desk::index::catch_up(&store, engine.as_ref(), &locales, |position| {
            bar.reach(u64::try_from(position.0).unwrap_or_default());
        })
        .await?;
    }
    let origin = config.origin(bound);
    let site = Site::new(Addresses::new(origin.clone(), locales), config.fragment_cache);
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().install_recorder()?;
    let app = Data::new(App::new(store.clone(), engine, site, Pages::new(config.page_cache)));
    app.read_thesaurus().await?;
    println!("{origin}");
    std::io::stdout().flush()?;
    run(app, listener, config.hosts(bound), recorder).await?;
    store.close().await;
    Ok(())
}

/// The content that is built in, published.
async fn publish_seeds(store: &Store, locales: &Locales, progress: &Progress) -> Result<(), desk::Error> {
    let seeds = assets::seeds();
    let bar = progress.begin(Task::Import, seeds.len() as u64);
    let told = |told: desk::seed::Told| {
        bar.advance();
        for problem in told.problems {
            tracing::warn!(folder = %told.path, file = %problem.file, problem = %problem.invalid, "built-in content is refused");
        }
    };
    desk::seed::import(store, locales, seeds.into_iter().map(Ok), Utc::now(), false, told).await
}

/// Answers requests on a listener until the program is told to stop.
///
/// Only `hosts` are answered; the public origin comes from the configuration, never from a request.
async fn run(
    app: Data<App>,
    listener: TcpListener,
    hosts: Vec<String>,
    recorder: PrometheusHandle,
) -> std::io::Result<()> {
    let secure = app.site.addresses.public().scheme() == "https";
    let served = app.clone();
    let server = HttpServer::new(move || {
        let (hosts, counts) = (hosts.clone(), Counts::new());
        Actix::new()
            .app_data(served.clone())
            .app_data(Data::new(recorder.clone()))
            .wrap_fn(move |request, service| {
                let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
                // Who watches over the program asks by its inner address.
                let known =
                    hosts.iter().any(|name| name.eq_ignore_ascii_case(host)) || request.path().starts_with("/health/");
                let path = if headers::is_for_programs(request.path()) { "/api/" } else { "/" };
                let counts = counts.clone();
                let answer = if known { Ok(service.call(request)) } else { Err(request) };
                async move {
                    let mut response = match answer {
                        Ok(answer) => answer.await?,
                        Err(request) => request.into_response(misdirected()),
                    };
                    counts.count(response.status().as_u16());
                    headers::put(response.headers_mut(), path, secure);
                    Ok(response)
                }
            })
            .route("/health/live", web::get().to(pages::health_live))
            .route("/health/ready", web::get().to(pages::health_ready))
            .route("/metrics", web::get().to(pages::metrics))
            .default_service(web::to(pages::any))
    })
    .backlog(2048)
    .max_connections(12_000)
    .keep_alive(Duration::from_secs(30))
    .client_request_timeout(Duration::from_secs(5))
    .client_disconnect_timeout(Duration::from_secs(2))
    .shutdown_timeout(10)
    .listen(listener)?
    .run();
    let store = app.store.clone();
    let following = [
        tokio::spawn(async move { store.listen().await }),
        tokio::spawn(follow(app.clone())),
        tokio::spawn(follow_index(app.clone())),
    ];
    let result = server.await;
    app.begin_to_stop();
    if let Err(error) = app.write_missed().await {
        tracing::warn!(%error, "searches that found nothing could not be counted");
    }
    for task in following {
        task.abort();
    }
    result
}

fn misdirected() -> HttpResponse {
    HttpResponse::MisdirectedRequest()
        .content_type("text/plain; charset=utf-8")
        .body("This host is not served here. / Este servidor no atiende ese nombre. / Ce nom n’est pas servi ici.\n")
}

/// Requests by class of answer.
#[derive(Clone)]
struct Counts([metrics::Counter; 5]);

impl Counts {
    fn new() -> Self {
        Self(
            ["1xx", "2xx", "3xx", "4xx", "5xx"]
                .map(|class| metrics::counter!("p2win_requests_total", "class" => class)),
        )
    }

    fn count(&self, status: u16) {
        let class = usize::from(status / 100).saturating_sub(1).min(4);
        self.0[class].increment(1);
    }
}

/// The index in the data directory; where it cannot be written, one in memory.
pub fn open_index(directory: &std::path::Path, locales: &Locales) -> Result<Arc<dyn Engine>, search::Error> {
    let opened = search::Embedded::open(directory, &desk::index::analyzers(locales))?;
    if let Some(damage) = opened.healed {
        tracing::warn!(reason = %damage.reason, kept = %damage.kept.display(), "the search index was damaged; it is set aside and made anew");
    }
    Ok(Arc::new(opened.engine))
}
