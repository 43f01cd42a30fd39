//! The description of the interface, in the words of OpenAPI 3.1.

use url::Url;
use utoipa::OpenApi;
use utoipa::openapi::{self, ServerBuilder};

use super::paths;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "P2WIN",
        description = "Pollution prevention news, case studies with figures, events, working groups and \
            organizations from Canada, Mexico and the United States, in English, Spanish and French.\n\n\
            `lang` says in which language you want an answer. Each answer has `requested_language`, and each \
            item has `served_language`: an item that has no version in the language you asked for comes in \
            the one it was written in.\n\n\
            Values of figures are decimals as text, exactly as the source has them. Every answer may be read \
            from any site (CORS) and carries an `ETag`. Beside every page of the site stand the same page as \
            `.json` and as `.md`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    paths(
        paths::items,
        paths::item,
        paths::search,
        paths::suggest,
        paths::thesaurus_json,
        paths::thesaurus_turtle,
        paths::openapi,
        paths::live,
        paths::ready,
    ),
    tags(
        (name = "items", description = "Items and lists of them."),
        (name = "search", description = "Full-text search."),
        (name = "about", description = "The interface itself."),
        (name = "health", description = "For those who run the site."),
    ),
    security(()),
)]
struct Document;

/// The OpenAPI document of a site with this public origin.
pub fn openapi(public: &Url) -> openapi::OpenApi {
    let mut document = Document::openapi();
    let server = ServerBuilder::new().url(public.as_str().trim_end_matches('/'));
    document.servers = Some(vec![server.build()]);
    document
}
