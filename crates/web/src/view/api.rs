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

/// What programs can ask for, the plainest first.
const ENDPOINTS: &[Endpoint] = &[
    Endpoint { id: "items", path: "/items" },
    Endpoint { id: "item", path: "/items/{id}" },
    Endpoint { id: "search", path: "/search" },
    Endpoint { id: "suggest", path: "/suggest" },
    Endpoint { id: "thesaurus-jsonld", path: "/thesaurus.jsonld" },
    Endpoint { id: "thesaurus-ttl", path: "/thesaurus.ttl" },
    Endpoint { id: "openapi", path: "/openapi.json" },
];

/// What they can ask with; the message `api-parameter-<name>` says what each means.
const PARAMETERS: &[&str] = &[
    "lang",
    "kind",
    "limit",
    "cursor",
    "units",
    "q",
    "all",
    "sort",
    "synonyms",
    "sector",
    "technique",
    "country",
    "region",
    "year",
    "saving",
    "payback",
    "investment",
    "size",
];

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
    endpoints: &'static [Endpoint],
    parameters: &'static [&'static str],
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
        endpoints: ENDPOINTS,
        parameters: PARAMETERS,
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::json;
    use url::Url;

    use super::{ENDPOINTS, PARAMETERS};
    use crate::api::openapi;

    #[test]
    fn the_page_for_people_names_what_the_description_has() {
        let document = serde_json::to_value(openapi(&Url::parse("https://p2win.example").unwrap())).unwrap();
        let paths = document["paths"].as_object().unwrap().iter().filter(|(path, _)| path.starts_with("/api/"));
        let (mut addresses, mut names) = (BTreeSet::new(), BTreeSet::new());
        for (path, operations) in paths {
            addresses.insert(path.clone());
            let parameters = operations["get"]["parameters"].as_array().into_iter().flatten();
            let asked = parameters.filter(|parameter| parameter["in"] == json!("query"));
            names.extend(asked.map(|parameter| parameter["name"].as_str().unwrap().to_owned()));
        }
        assert_eq!(addresses, ENDPOINTS.iter().map(|endpoint| format!("/api/v1{}", endpoint.path)).collect());
        assert_eq!(names, PARAMETERS.iter().map(|name| (*name).to_owned()).collect());
    }
}
