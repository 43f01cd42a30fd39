//! Items as entries of a feed.

use content::text::Unresolved;
use syndicator::write::{Category, Entry, Original, Source};

use super::served::Served;
use super::{escape, links};

/// Stands for the source while its sentence is written; no text may hold it.
const STANDIN: char = '\u{E000}';

/// An item as an entry of a feed in the reader's language. One that has no version in it comes in
/// the language it was written in, marked and with a notice, under the id that its translation will
/// have.
pub(crate) fn entry(served: &Served<'_>) -> Result<Entry, Unresolved> {
    let item = served.item;
    let original = item.original();
    let translated = served.version.language != item.original;
    Ok(Entry {
        id: served.permanent(),
        title: served.title()?,
        language: served.is_foreign().then(|| served.tag()),
        address: served.page(),
        summary: served.summary()?,
        html: html(served)?,
        published: item.published,
        updated: served.updated(),
        author: None,
        source: item.common.source.as_ref().map(|source| Source {
            title: source.title.clone(),
            address: source.url.as_ref().map(ToString::to_string),
            language: source.language.to_string(),
        }),
        categories: categories(served),
        translation_of: translated
            .then(|| Original { language: item.original.to_string(), address: served.page_in(original) }),
    })
}

fn categories(served: &Served<'_>) -> Vec<Category> {
    let host = served.addresses.public().host_str().unwrap_or("localhost");
    let category = |(sort, term, label)| Category { term, label, scheme: format!("tag:{host},2026:{sort}") };
    served.filed().into_iter().map(category).collect()
}

/// The text with what a page says around it: a notice before, the source after.
fn html(served: &Served<'_>) -> Result<String, Unresolved> {
    let lang = attribute(served, served.requested().as_str());
    let notice = served.notice().map(|notice| format!("<p{lang}><em>{}</em></p>\n", escape(&notice)));
    let source = source(served).map(|source| format!("<p{lang}>{source}</p>\n"));
    let text = text(served)?;
    Ok(notice.into_iter().chain([text]).chain(source).collect())
}

/// The body, or else the summary.
fn text(served: &Served<'_>) -> Result<String, Unresolved> {
    let body = links::absolute(served.html()?.as_str(), &served.page());
    let lang = attribute(served, served.version.language.as_str());
    Ok(match (body.trim().is_empty(), served.is_foreign()) {
        (true, _) => format!("<p{lang}>{}</p>\n", escape(&served.summary()?)),
        (false, true) => format!("<div{lang}>\n{body}</div>\n"),
        (false, false) => body,
    })
}

/// A language, where the text around has another.
fn attribute(served: &Served<'_>, language: &str) -> String {
    if served.is_foreign() { format!(" lang=\"{language}\"") } else { String::new() }
}

/// The sentence that names the source, with a link to it.
fn source(served: &Served<'_>) -> Option<String> {
    let source = served.item.common.source.as_ref()?;
    let sentence = served.say("feed-source", &[("source", STANDIN.to_string().into())]);
    let title = escape(&source.title);
    let linked = match &source.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url.as_str())),
        None => title,
    };
    let cited = format!("<cite lang=\"{}\">{linked}</cite>", source.language);
    Some(escape(&sentence).replace(STANDIN, &cited))
}
