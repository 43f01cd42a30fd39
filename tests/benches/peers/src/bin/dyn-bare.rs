//! The same pages with rusqlite: a connection a thread, point reads, nothing kept.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use actix_web::web::{self, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use peers::{Count, Document, HOME, Other, Shell, Target, pages};
use rusqlite::{Connection, OpenFlags, Result, Row};

const COLUMNS: &str = "place, slug, id, title, summary, html, date, country, updated";

struct Reading {
    file: String,
    shells: Arc<HashMap<String, Shell>>,
}

thread_local! {
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

fn open(file: &str) -> Result<Connection> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.set_prepared_statement_cache_capacity(32);
    Ok(connection)
}

fn document(row: &Row<'_>) -> Result<Document> {
    let text = |at| row.get::<_, String>(at);
    Ok(Document {
        place: text(0)?,
        slug: text(1)?,
        id: text(2)?,
        title: text(3)?,
        summary: text(4)?,
        html: text(5)?,
        date: text(6)?,
        country: text(7)?,
        updated: text(8)?,
    })
}

fn newest(connection: &Connection, language: &str, by: &str, value: &str, limit: i64) -> Result<Vec<Document>> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM documents WHERE language = ?1 AND {by} = ?2 ORDER BY date DESC, id DESC LIMIT {limit}"
    ))?;
    statement.query_map([language, value], document)?.collect()
}

fn counts(connection: &Connection, language: &str, place: &str) -> Result<Vec<Count>> {
    let mut statement = connection.prepare_cached("SELECT facet, value, count FROM counts WHERE language = ?1 AND place = ?2")?;
    let counts = statement.query_map([language, place], |row| Ok(Count { facet: row.get(0)?, value: row.get(1)?, count: row.get(2)? }))?;
    counts.collect()
}

fn article(connection: &Connection, language: &str, place: &str, slug: &str) -> Result<(Document, Vec<Other>)> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM documents WHERE language = ?1 AND place = ?2 AND slug = ?3"))?;
    let found = statement.query_row([language, place, slug], document)?;
    let mut statement = connection.prepare_cached("SELECT language, place, slug FROM documents WHERE id = ?1")?;
    let others = statement.query_map([&found.id], |row| Ok(Other { language: row.get(0)?, place: row.get(1)?, slug: row.get(2)? }))?;
    let others = others.collect::<Result<_>>()?;
    Ok((found, others))
}

fn answer(connection: &Connection, shells: &HashMap<String, Shell>, path: &str) -> Result<Option<(&'static str, String)>> {
    const HTML: &str = "text/html; charset=utf-8";
    let Some((language, target)) = Target::parse(path) else { return Ok(None) };
    let Some(shell) = shells.get(language) else { return Ok(None) };
    Ok(Some(match target {
        Target::Article(place, slug) => match article(connection, language, place, slug) {
            Ok((document, others)) => (HTML, pages::article(shell, &document, &others)),
            Err(rusqlite::Error::QueryReturnedNoRows) => return Ok(None),
            Err(error) => return Err(error),
        },
        Target::List(place) => {
            let documents = newest(connection, language, "place", place, 20)?;
            let total = connection
                .prepare_cached("SELECT COUNT(*) FROM documents WHERE language = ?1 AND place = ?2")?
                .query_row([language, place], |row| row.get(0))?;
            (HTML, pages::list(shell, language, &documents, &counts(connection, language, place)?, total))
        }
        Target::Home => {
            let parts = HOME.map(|(kind, limit)| newest(connection, language, "kind", kind, limit));
            let parts = parts.into_iter().collect::<Result<Vec<_>>>()?;
            (HTML, pages::home(shell, language, &parts, &counts(connection, language, "")?))
        }
        Target::Feed => ("application/atom+xml", pages::feed(language, &newest(connection, language, "kind", "news", 20)?)),
    }))
}

async fn any(reading: Data<Reading>, request: HttpRequest) -> HttpResponse {
    let answered = CONNECTION.with_borrow_mut(|connection| {
        if connection.is_none() {
            *connection = Some(open(&reading.file)?);
        }
        connection.as_ref().map_or(Ok(None), |connection| answer(connection, &reading.shells, request.path()))
    });
    match answered {
        Ok(Some((content_type, body))) => HttpResponse::Ok().content_type(content_type).body(body),
        Ok(None) => HttpResponse::NotFound().finish(),
        Err(error) => HttpResponse::InternalServerError().body(error.to_string()),
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let (address, file) = peers::arguments();
    let shells = (|| -> Result<HashMap<String, Shell>> {
        let connection = open(&file)?;
        let mut statement = connection.prepare("SELECT language, head, foot FROM shells")?;
        statement.query_map([], |row| Ok((row.get(0)?, Shell { head: row.get(1)?, foot: row.get(2)? })))?.collect()
    })()
    .map_err(std::io::Error::other)?;
    let shells = Arc::new(shells);
    let reading = Data::new(Reading { file, shells });
    HttpServer::new(move || App::new().app_data(reading.clone()).default_service(web::to(any))).backlog(2048).bind(address)?.run().await
}
