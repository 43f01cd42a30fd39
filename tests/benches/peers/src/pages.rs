//! Pages by pushing strings together.

use crate::{Count, Document, Other, Shell};

/// One article.
pub fn article(shell: &Shell, document: &Document, others: &[Other]) -> String {
    let mut page = begin(shell, document.html.len() + 4_096);
    page.push_str("<nav><ul>");
    for other in others {
        push(&mut page, &["<li><a lang=\"", &other.language, "\" href=\"/", &other.language, "/", &other.place, "/", &other.slug, "\">", &other.language, "</a></li>"]);
    }
    page.push_str("</ul></nav><article><h1>");
    escape(&mut page, &document.title);
    push(&mut page, &["</h1><p><time datetime=\"", &document.date, "\">", &document.date, "</time> ", &document.country, "</p><p>"]);
    escape(&mut page, &document.summary);
    push(&mut page, &["</p>", &document.html, "</article>"]);
    end(page, shell)
}

/// A list with its facets.
pub fn list(shell: &Shell, language: &str, documents: &[Document], counts: &[Count], total: i64) -> String {
    let mut page = begin(shell, 32_768);
    push(&mut page, &["<p>", &total.to_string(), "</p><nav>"]);
    for count in counts {
        push(&mut page, &["<a href=\"?", &count.facet, "=", &count.value, "\">", &count.value, "</a> (", &count.count.to_string(), ")"]);
    }
    page.push_str("</nav><ol>");
    for document in documents {
        card(&mut page, language, document);
    }
    page.push_str("</ol>");
    if let Some(last) = documents.last() {
        push(&mut page, &["<a rel=\"next\" href=\"?after=", &last.date, "~", &last.id, "\">&gt;</a>"]);
    }
    end(page, shell)
}

/// The first page.
pub fn home(shell: &Shell, language: &str, parts: &[Vec<Document>], counts: &[Count]) -> String {
    let mut page = begin(shell, 32_768);
    for count in counts {
        push(&mut page, &["<p>", &count.value, " <b>", &count.count.to_string(), "</b></p>"]);
    }
    for part in parts {
        page.push_str("<section><ul>");
        for document in part {
            card(&mut page, language, document);
        }
        page.push_str("</ul></section>");
    }
    end(page, shell)
}

/// The news as Atom, with their whole text.
pub fn feed(language: &str, documents: &[Document]) -> String {
    let mut feed = String::with_capacity(65_536);
    push(&mut feed, &["<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"", language, "\"><id>/", language, "/</id><title>P2WIN</title>"]);
    for document in documents {
        push(&mut feed, &["<entry><id>", &document.id, "</id><updated>", &document.updated, "</updated><link href=\"/", language, "/", &document.place, "/", &document.slug, "\"/><title>"]);
        escape(&mut feed, &document.title);
        feed.push_str("</title><summary>");
        escape(&mut feed, &document.summary);
        feed.push_str("</summary><content type=\"html\">");
        escape(&mut feed, &document.html);
        feed.push_str("</content></entry>");
    }
    feed.push_str("</feed>");
    feed
}

fn card(page: &mut String, language: &str, document: &Document) {
    push(page, &["<li><h3><a href=\"/", language, "/", &document.place, "/", &document.slug, "\">"]);
    escape(page, &document.title);
    push(page, &["</a></h3><time datetime=\"", &document.date, "\">", &document.date, "</time> ", &document.country, "<p>"]);
    escape(page, &document.summary);
    page.push_str("</p></li>");
}

fn begin(shell: &Shell, room: usize) -> String {
    let mut page = String::with_capacity(shell.head.len() + shell.foot.len() + room);
    page.push_str(&shell.head);
    page
}

fn end(mut page: String, shell: &Shell) -> String {
    page.push_str(&shell.foot);
    page
}

fn push(page: &mut String, parts: &[&str]) {
    for part in parts {
        page.push_str(part);
    }
}

fn escape(page: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        page.push_str(&rest[..at]);
        page.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    page.push_str(rest);
}
