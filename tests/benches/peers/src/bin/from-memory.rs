//! Given bytes from memory, with their type and nothing else: what actix-web itself costs.
//!
//! The second argument is a file of lines `path<TAB>type<TAB>file`.

use std::collections::HashMap;

use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};

type Given = HashMap<String, (String, Bytes)>;

async fn any(given: Data<Given>, request: HttpRequest) -> HttpResponse {
    match given.get(request.path()) {
        Some((content_type, body)) => HttpResponse::Ok().content_type(content_type.as_str()).body(body.clone()),
        None => HttpResponse::NotFound().finish(),
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let (address, list) = peers::arguments();
    let mut given = Given::new();
    for line in std::fs::read_to_string(list)?.lines() {
        if let [path, content_type, file] = line.split('\t').collect::<Vec<_>>()[..] {
            given.insert(path.to_owned(), (content_type.to_owned(), std::fs::read(file)?.into()));
        }
    }
    let given = Data::new(given);
    HttpServer::new(move || App::new().app_data(given.clone()).default_service(web::to(any))).backlog(2048).bind(address)?.run().await
}
