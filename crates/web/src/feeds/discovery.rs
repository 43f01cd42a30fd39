//! What crawlers and browsers ask a site about itself.

use content::locale::Locale;

use super::escape;
use super::served::say;
use crate::addresses::{Addresses, Place};

/// `/robots.txt`: everything may be read, save searches, of which there is no end.
pub fn robots(addresses: &Addresses) -> String {
    let searches = addresses.locales().iter().map(|locale| {
        let search = addresses.place(locale.language(), Place::Search);
        format!("Disallow: {search}?\nDisallow: {search}/feed\n")
    });
    let searches: Vec<String> = searches.collect();
    let sitemap = addresses.absolute("/sitemap.xml");
    format!(
        "User-agent: *\n{}Disallow: /api/v1/search\nDisallow: /api/v1/suggest\n\nSitemap: {sitemap}\n",
        searches.concat()
    )
}

/// How a browser searches the site in one language:
/// `application/opensearchdescription+xml`.
pub fn opensearch(addresses: &Addresses, locale: &Locale) -> String {
    let language = locale.language();
    let search = addresses.absolute(&addresses.place(language, Place::Search));
    let own = addresses.absolute(&format!("{}opensearch.xml", addresses.home(language)));
    let url =
        |media_type: &str, template: &str| format!("<Url type=\"{media_type}\" template=\"{}\"/>\n", escape(template));
    let lines = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
        "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n".to_owned(),
        // A short name has 16 letters at most.
        format!("<ShortName>{} ({language})</ShortName>\n", escape(&say(locale, "feed-site", &[]))),
        format!("<LongName>{}</LongName>\n", escape(&say(locale, "export-search-name", &[]))),
        format!("<Description>{}</Description>\n", escape(&say(locale, "export-search-about", &[]))),
        url("text/html", &format!("{search}?q={{searchTerms}}")),
        url("application/atom+xml", &format!("{search}/feed.atom?q={{searchTerms}}")),
        url(
            "application/x-suggestions+json",
            &format!("{}?q={{searchTerms}}&lang={language}", addresses.absolute("/api/v1/suggest")),
        ),
        url("application/rss+xml", &format!("{search}/feed.rss?q={{searchTerms}}")),
        format!("<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"{}\"/>\n", escape(&own)),
        format!("<Language>{}</Language>\n", locale.tag()),
        "<InputEncoding>UTF-8</InputEncoding>\n<OutputEncoding>UTF-8</OutputEncoding>\n".to_owned(),
        "</OpenSearchDescription>\n".to_owned(),
    ];
    lines.concat()
}
