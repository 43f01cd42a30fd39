//! What the interface for programs offers, for people to read.

use content::kind::Kind;
use content::language::Language;
use serde::Serialize;

use super::frame::Face;
use super::guide::{Guide, Words};
use super::{Error, Frame, Site, Visit};
use crate::addresses::Place;

/// Something that a program can ask for.
#[derive(Serialize)]
struct Endpoint {
    /// The message `api-endpoint-<id>` says what it gives.
    id: &'static str,
    path: &'static str,
}

/// A request that can be copied to a prompt.
#[derive(Serialize)]
struct Example {
    /// The message `api-example-<id>` says what it does.
    id: &'static str,
    command: String,
}

#[derive(Serialize)]
struct Content {
    title: String,
    base: String,
    document: String,
    endpoints: [Endpoint; 4],
    parameters: [&'static str; 13],
    kinds: Vec<&'static str>,
    examples: Vec<Example>,
}

/// The page on the interface for programs.
pub fn api(site: &Site, visit: &Visit, frame: &Frame) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let path = |language: &Language| site.addresses.place(language, Place::Api);
    let title = guide.say("api-title", &[])?;
    let base = site.addresses.absolute("/api/v1");
    let mut face = Face::everywhere(Words::plain(title.clone()), &path);
    face.description = Some(Words::plain(guide.say("api-about", &[])?));
    let content = Content {
        title,
        document: "/api/v1/openapi.json".to_owned(),
        endpoints: [
            Endpoint { id: "items", path: "/items" },
            Endpoint { id: "item", path: "/items/{id}" },
            Endpoint { id: "search", path: "/search" },
            Endpoint { id: "openapi", path: "/openapi.json" },
        ],
        parameters: [
            "lang",
            "kind",
            "limit",
            "cursor",
            "units",
            "q",
            "all",
            "sector",
            "technique",
            "country",
            "region",
            "year",
            "saving",
        ],
        kinds: Kind::ALL.iter().map(|kind| kind.as_str()).collect(),
        examples: examples(&base, guide.language()),
        base,
    };
    guide.render("api.html", frame, &face, content)
}

fn examples(base: &str, language: &Language) -> Vec<Example> {
    let example = |id, rest: String| Example { id, command: format!("curl {rest}") };
    vec![
        example("list", format!("'{base}/search?kind=case-study&sector=electroplating&lang={language}'")),
        example("item", format!("'{base}/items/poly-plating-ma-closed-loop-nickel?lang={language}&units=us'")),
        example("search", format!("--get '{base}/search' --data-urlencode 'q=nickel' --data lang={language}")),
        example("etag", format!("--header 'If-None-Match: \"…\"' '{base}/items'")),
    ]
}
