//! Citations for reference managers.

use content::item::Item;
use content::reader::Reader;
use content::text::Unresolved;

use super::served::{Served, say};
use crate::addresses::Addresses;

/// A citation as both formats need it.
struct Citation {
    id: String,
    title: String,
    publisher: String,
    summary: String,
    /// Year, month and day on which these words were last changed.
    date: (String, String, String),
    tag: String,
    address: String,
    keywords: Vec<String>,
    source: Option<String>,
}

impl Citation {
    fn new(addresses: &Addresses, reader: &Reader, item: &Item) -> Result<Self, Unresolved> {
        let served = Served::new(addresses, reader, item);
        let edited = served.version.edited;
        let part = |format: &str| edited.format(format).to_string();
        let source = item.common.source.as_ref().map(|source| {
            let title = match &source.url {
                Some(url) => format!("{} {url}", source.title),
                None => source.title.clone(),
            };
            say(&reader.locale, "feed-source", &[("source", title.into())])
        });
        Ok(Self {
            id: format!("p2win-{}-{}", item.id, served.version.language),
            title: line(&served.title()?),
            publisher: served.say("feed-site", &[]),
            summary: line(&served.summary()?),
            date: (part("%Y"), part("%m"), part("%d")),
            tag: served.tag(),
            address: served.permanent(),
            keywords: served
                .filed()
                .into_iter()
                .filter(|(sort, ..)| *sort != "kind")
                .map(|(_, _, label)| label)
                .collect(),
            source: source.map(|source| line(&source)),
        })
    }
}

/// RIS: `application/x-research-info-systems`.
pub fn ris(addresses: &Addresses, reader: &Reader, item: &Item) -> Result<String, Unresolved> {
    let citation = Citation::new(addresses, reader, item)?;
    let (year, month, day) = &citation.date;
    let mut fields = vec![
        ("TY", "ELEC".to_owned()),
        ("ID", citation.id),
        ("TI", citation.title),
        ("AU", citation.publisher.clone()),
        ("PB", citation.publisher),
        ("PY", year.clone()),
        ("DA", format!("{year}/{month}/{day}")),
        ("LA", citation.tag),
        ("AB", citation.summary),
        ("UR", citation.address),
    ];
    fields.extend(citation.keywords.into_iter().map(|keyword| ("KW", keyword)));
    fields.extend(citation.source.map(|source| ("N1", source)));
    fields.push(("ER", String::new()));
    fields.retain(|(name, value)| *name == "ER" || !value.is_empty());
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("{name}  - {value}\r\n")).collect();
    Ok(lines.concat())
}

/// BibTeX: `application/x-bibtex`.
pub fn bibtex(addresses: &Addresses, reader: &Reader, item: &Item) -> Result<String, Unresolved> {
    let citation = Citation::new(addresses, reader, item)?;
    let (year, month, day) = &citation.date;
    let mut fields = vec![
        // The second pair keeps capitals as they are, and a name of several words as one.
        ("title", format!("{{{}}}", tex(&citation.title))),
        ("author", format!("{{{}}}", tex(&citation.publisher))),
        ("year", year.clone()),
        ("month", month.trim_start_matches('0').to_owned()),
        ("date", format!("{year}-{month}-{day}")),
        ("url", citation.address),
        ("language", citation.tag),
        ("keywords", tex(&citation.keywords.join(", "))),
        ("abstract", tex(&citation.summary)),
    ];
    fields.extend(citation.source.map(|source| ("note", tex(&source))));
    fields.retain(|(_, value)| !value.is_empty());
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    Ok(format!("@misc{{{},\n{}}}\n", citation.id, lines.concat()))
}

fn line(text: &str) -> String {
    text.lines().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text as TeX reads it.
fn tex(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => written.extend(['\\', c]),
            '\\' => written.push_str("\\textbackslash{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            '\u{a0}' => written.push('~'),
            c => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::tex;

    #[test]
    fn what_means_something_to_tex_is_text() {
        assert_eq!(tex("98\u{a0}% & 5_a {b} \\c"), "98~\\% \\& 5\\_a \\{b\\} \\textbackslash{}c");
    }
}
