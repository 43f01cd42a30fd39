//! What the addresses for programs take and answer.
//!
//! The functions only carry their descriptions: which handler answers an address stands in
//! `routes`.
#![expect(dead_code, reason = "utoipa reads the attributes; nobody calls the functions")]

use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::{ItemDetail, ItemList, Problem, SearchAnswer};

/// Whether the site can answer readers.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Readiness {
    /// Whether requests should come here.
    pub ready: bool,
    /// Whether the database answers.
    pub database: bool,
    /// The search index: `ready`, `rebuilding` (pages are served) or `failed`.
    #[schema(example = "ready")]
    pub index: String,
    /// Whether the program is about to end.
    pub stopping: bool,
}

/// The language of the answer.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
struct Language {
    /// Code of the language that is asked for, such as `es`. Without it, `en`. Items that have no
    /// version in it come in the language they were written in.
    #[param(example = "es")]
    lang: Option<String>,
}

/// How amounts are converted.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
struct Units {
    /// The unit system of converted amounts: `metric` or `us`.
    #[param(example = "us")]
    units: Option<String>,
}

/// Which part of a list.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
struct Part {
    /// The `next_cursor` of the part before.
    cursor: Option<String>,
    /// How many at most.
    #[param(minimum = 1, maximum = 100, default = 20, example = 20)]
    limit: Option<usize>,
}

/// Which items of the list.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
struct Items {
    /// Only items of this kind: `news`, `case-study`, `working-group`, `event`, `organization`,
    /// `concept` (of the thesaurus; its page is a topic), `guide`, `page`.
    #[param(example = "case-study")]
    kind: Option<String>,
}

/// What is looked for. Values of one facet are alternatives and stand in as many parameters;
/// facets narrow each other.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
struct Search {
    /// Words, `"phrases"`, `-without`, `this OR that`, and values of facets such as `kind:guide`.
    /// Accents and plurals do not matter. Without it, everything is found, the newest first.
    #[param(example = "agua")]
    q: Option<String>,
    /// `1` finds documents in other languages as well.
    #[param(example = "1")]
    all: Option<String>,
    /// Kinds of item.
    #[param(example = json!(["case-study"]))]
    kind: Option<Vec<String>>,
    /// Concepts of sectors.
    #[param(example = json!(["electroplating"]))]
    sector: Option<Vec<String>>,
    /// Concepts of techniques.
    #[param(example = json!(["closed-loop-recycling"]))]
    technique: Option<Vec<String>>,
    /// ISO 3166 codes of countries, or `trinational`.
    #[param(example = json!(["MX"]))]
    country: Option<Vec<String>>,
    /// ISO 3166-2 codes of provinces, territories and states.
    #[param(example = json!(["US-MA"]))]
    region: Option<Vec<String>>,
    /// Years.
    #[param(example = json!(["2002"]))]
    year: Option<Vec<String>>,
    /// What was saved: `water`, `waste`, `energy`, `chemicals`, `materials`, `emissions`,
    /// `money`.
    #[param(example = json!(["water"]))]
    saving: Option<Vec<String>>,
    /// How soon it paid back: `up-to-1-year`, `1-to-3-years`, `over-3-years`.
    #[param(example = json!(["up-to-1-year"]))]
    payback: Option<Vec<String>>,
    /// What it cost, in the currency of its figures: `under-10-000`, `10-000-to-100-000`,
    /// `100-000-to-1-million`, `over-1-million`.
    #[param(example = json!(["under-10-000"]))]
    investment: Option<Vec<String>>,
    /// The staff of the firm: `under-50`, `50-to-249`, `over-249`.
    #[param(example = json!(["under-50"]))]
    size: Option<Vec<String>>,
    /// `relevance`, `newest`, `saving` (the largest first) or `payback` (the shortest first).
    #[param(example = "relevance")]
    sort: Option<String>,
    /// `off` looks the words up as they are, without other names of the same thing.
    #[param(example = "off")]
    synonyms: Option<String>,
}

/// What is being typed.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
struct Beginning {
    /// The beginning of a title or of a concept's name.
    #[param(example = "sol")]
    q: Option<String>,
}

/// Items
///
/// Items in few words, by id. `next_cursor` leads through all of them: what is published meanwhile
/// neither repeats an item nor hides one.
#[utoipa::path(
    get,
    path = "/api/v1/items",
    operation_id = "items",
    tag = "items",
    params(Items, Language, Part),
    responses(
        (status = 200, description = "A part of the list.", body = ItemList, headers(
            ("content-language" = String, description = "The language that was asked for."),
            ("etag" = String, description = "Send it back as `If-None-Match`."),
        )),
        (status = 304, description = "Unchanged since the `ETag` that was sent."),
        (status = 400, description = "A parameter is wrong.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The site is busy.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) fn items() {}

/// An item
///
/// An item in full, with its text, its figures and all its versions.
#[utoipa::path(
    get,
    path = "/api/v1/items/{id}",
    operation_id = "item",
    tag = "items",
    params(
        ("id" = String, Path, description = "The item's id.", example = "poly-plating-ma-closed-loop-nickel"),
        Language,
        Units,
    ),
    responses(
        (status = 200, description = "The item.", body = ItemDetail, headers(
            ("content-language" = String, description = "The language that was asked for."),
            ("etag" = String, description = "Send it back as `If-None-Match`."),
        )),
        (status = 304, description = "Unchanged since the `ETag` that was sent."),
        (status = 400, description = "A parameter is wrong.", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "No item has this id.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) fn item() {}

/// Search
///
/// Full-text search in one language, or with `all=1` in every one.
#[utoipa::path(
    get,
    path = "/api/v1/search",
    operation_id = "search",
    tag = "search",
    params(Search, Language, Part),
    responses(
        (status = 200, description = "A part of what was found.", body = SearchAnswer, headers(
            ("content-language" = String, description = "The language that was asked for."),
        )),
        (status = 400, description = "A parameter is wrong.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The site is busy.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) fn search() {}

/// Suggestions
///
/// What the beginning of a title or of a concept's name may become, as OpenSearch suggestions have it:
/// what was typed, the completions, a line on each, and their addresses.
#[utoipa::path(
    get,
    path = "/api/v1/suggest",
    operation_id = "suggest",
    tag = "search",
    params(Beginning, Language),
    responses(
        (status = 200, description = "Four lists.", body = Vec<Object>, content_type = "application/x-suggestions+json"),
        (status = 400, description = "A parameter is wrong.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The site is busy.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) fn suggest() {}

/// The thesaurus as JSON-LD
///
/// All concepts in SKOS, in every language.
#[utoipa::path(
    get,
    path = "/api/v1/thesaurus.jsonld",
    operation_id = "thesaurusJsonLd",
    tag = "items",
    responses((status = 200, description = "A SKOS concept scheme.", body = Object, content_type = "application/ld+json"))
)]
pub(super) fn thesaurus_json() {}

/// The thesaurus as Turtle
///
/// All concepts in SKOS, in every language.
#[utoipa::path(
    get,
    path = "/api/v1/thesaurus.ttl",
    operation_id = "thesaurusTurtle",
    tag = "items",
    responses((status = 200, description = "A SKOS concept scheme.", body = String, content_type = "text/turtle"))
)]
pub(super) fn thesaurus_turtle() {}

/// This document
///
/// The description of the interface.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "openapi",
    tag = "about",
    responses(
        (status = 200, description = "An OpenAPI 3.1 document.", body = Object),
        (status = 400, description = "A parameter is wrong.", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The site is busy.", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) fn openapi() {}

/// Whether the program runs
///
/// Answers as long as the process turns.
#[utoipa::path(
    get,
    path = "/health/live",
    operation_id = "live",
    tag = "health",
    responses((status = 200, description = "It runs.", body = String, content_type = "text/plain"))
)]
pub(super) fn live() {}

/// Whether it can answer readers
///
/// Checks the database, and tells how the search index is.
#[utoipa::path(
    get,
    path = "/health/ready",
    operation_id = "ready",
    tag = "health",
    responses(
        (status = 200, description = "It can.", body = Readiness),
        (status = 503, description = "It cannot.", body = Readiness),
    )
)]
pub(super) fn ready() {}
