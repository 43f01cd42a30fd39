//! The site map: every page that really is in its language, with the others beside it.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use content::kind::Kind;
use content::language::Language;
use store::Placed;

use super::escape;
use crate::addresses::{Addresses, Place};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The site map of these items, with the first pages and the lists. `application/xml`
pub fn sitemap(addresses: &Addresses, items: &[Placed]) -> String {
    let mut map = format!("{DECLARATION}<urlset xmlns=\"{SPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    everywhere(addresses, &mut map, &|language| addresses.home(language));
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Page) {
        everywhere(addresses, &mut map, &|language| addresses.place(language, Place::List(*kind)));
    }
    everywhere(addresses, &mut map, &|language| addresses.place(language, Place::Api));
    for item in items {
        let pages = item
            .versions
            .iter()
            .map(|(language, slug, edited)| (language, addresses.item(language, item.kind, slug), Some(*edited)));
        write(addresses, &mut map, &pages.collect::<Vec<_>>());
    }
    map.push_str("</urlset>\n");
    map
}

/// The list of site maps, for a site with too many pages for one: `/sitemap-1.xml` and so on.
pub fn sitemap_index(addresses: &Addresses, count: usize) -> String {
    let map = |number| {
        format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&addresses.absolute(&format!("/sitemap-{number}.xml"))))
    };
    let maps: Vec<String> = (1..=count).map(map).collect();
    format!("{DECLARATION}<sitemapindex xmlns=\"{SPACE}\">\n{}</sitemapindex>\n", maps.concat())
}

/// A page that is in every language.
fn everywhere(addresses: &Addresses, map: &mut String, path: &dyn Fn(&Language) -> String) {
    let languages = addresses.locales().iter().map(|locale| locale.language());
    let pages: Vec<_> = languages.map(|language| (language, path(language), None)).collect();
    write(addresses, map, &pages);
}

/// A page in each of its languages; each names all of them. Who wants none of these languages is
/// led to the choice of languages, as the pages themselves say.
fn write(addresses: &Addresses, map: &mut String, pages: &[(&Language, String, Option<DateTime<Utc>>)]) {
    let link = |language: &str, path: &str| {
        let address = escape(&addresses.absolute(path));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>\n")
    };
    let mut links: Vec<String> = pages.iter().map(|(language, path, _)| link(language.as_str(), path)).collect();
    links.push(link("x-default", "/"));
    let links = links.concat();
    for (_, path, changed) in pages {
        let changed =
            changed.map(|time| format!("<lastmod>{}</lastmod>\n", time.to_rfc3339_opts(SecondsFormat::Secs, true)));
        let address = escape(&addresses.absolute(path));
        // A string takes all that is written into it.
        let _ = writeln!(map, "<url>\n<loc>{address}</loc>\n{}{links}</url>", changed.unwrap_or_default());
    }
}
