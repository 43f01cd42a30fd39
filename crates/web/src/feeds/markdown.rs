//! Pages as Markdown, for programs and for those who keep texts.

use std::sync::Arc;

use content::figure::Figure;
use content::item::Item;
use content::kind::{Concept, Facts, State};
use content::reader::Reader;
use content::text::Unresolved;

use super::served::{FigureWords, Served, label, language_name, word};
use crate::addresses::Addresses;

/// The parts of the box *At a glance*, in its order.
const GLANCE: [&str; 6] = ["problem", "measure", "result", "obstacle", "caveat", "check-note"];

/// The page of an item.
pub fn markdown(addresses: &Addresses, reader: &Reader, item: &Item) -> Result<String, Unresolved> {
    let served = Served::new(addresses, reader, item);
    let mut blocks = vec![format!("# {}", line(&served.title()?))];
    blocks.extend(served.notice().map(|notice| format!("> {notice}")));
    blocks.push(served.summary()?);
    blocks.push(list(facts(&served)?));
    let glance = glance(&served)?;
    if !glance.is_empty() {
        blocks.push(heading(&served, "export-glance"));
        blocks.push(list(glance));
    }
    blocks.extend(figures(&served)?);
    blocks.push(served.text(&served.version.body)?);
    if let Some(source) = source(&served) {
        blocks.push(heading(&served, "export-source"));
        blocks.push(source);
    }
    blocks.retain(|block| !block.is_empty());
    Ok(blocks.join("\n\n") + "\n")
}

/// The page of a list.
pub fn markdown_list(
    addresses: &Addresses,
    reader: &Reader,
    title: &str,
    items: &[Arc<Item>],
) -> Result<String, Unresolved> {
    let mut entries = Vec::new();
    for item in items {
        let served = Served::new(addresses, reader, item);
        let about = [served.date(), served.is_foreign().then(|| language_name(addresses, &served.version.language))];
        let about: Vec<String> = about.into_iter().flatten().collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join("; ")) };
        let summary = line(&served.summary()?);
        let summary = if summary.is_empty() { summary } else { format!(": {summary}") };
        entries.push(format!("{}{about}{summary}", link(&served.title()?, &format!("{}.md", served.page()))));
    }
    Ok(format!("# {}\n\n{}\n", line(title), list(entries)))
}

/// A link whose words may hold brackets, and whose address parentheses.
pub(super) fn link(words: &str, address: &str) -> String {
    let words = line(words).replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    if address.contains(['(', ')']) { format!("[{words}](<{address}>)") } else { format!("[{words}]({address})") }
}

/// A text on one line. No-break spaces stay.
fn line(text: &str) -> String {
    text.lines().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn list(entries: Vec<String>) -> String {
    entries.into_iter().map(|entry| format!("- {entry}")).collect::<Vec<_>>().join("\n")
}

fn heading(served: &Served<'_>, message: &str) -> String {
    format!("## {}", served.say(message, &[]))
}

/// What is known of the item, a line each.
fn facts(served: &Served<'_>) -> Result<Vec<String>, Unresolved> {
    let item = served.item;
    let fact = |message: &str, value: String| served.say(message, &[("value", line(&value).into())]);
    let mut facts = Vec::new();
    let (mut regions, mut techniques) = (Vec::new(), Vec::new());
    let date = served.date();
    for (sort, _, label) in served.filed() {
        match sort {
            "region" => regions.push(label),
            "technique" => techniques.push(label),
            "kind" => {
                facts.push(fact("export-kind", label));
                facts.extend(date.clone().map(|date| fact("export-date", date)));
            }
            "country" => facts.push(fact("export-country", label)),
            _ => facts.push(fact("export-sector", label)),
        }
    }
    if !techniques.is_empty() {
        facts.push(fact("export-techniques", served.reader.locale.list(&techniques)));
    }
    if !regions.is_empty() {
        facts.push(fact("export-regions", served.reader.locale.list(&regions)));
    }
    for (part, message) in [("place", "export-place"), ("host", "export-host")] {
        facts.extend(served.part(part)?.into_iter().map(|value| fact(message, value)));
    }
    facts.extend(particulars(served));
    let spoken = item.versions.values().map(|version| {
        let name = language_name(served.addresses, &version.language);
        link(&name, &format!("{}.md", served.page_in(version)))
    });
    facts.push(served.say("export-languages", &[("value", spoken.collect::<Vec<_>>().join(", ").into())]));
    facts.push(served.say("export-permanent", &[("value", format!("<{}>", served.permanent()).into())]));
    Ok(facts)
}

/// The facts of its kind.
fn particulars(served: &Served<'_>) -> Vec<String> {
    let fact = |message: &str, value: String| served.say(message, &[("value", line(&value).into())]);
    match &served.item.facts {
        Facts::CaseStudy(case) => {
            let facility = case.facility.clone().map(|name| fact("export-facility", name));
            let scope = fact("export-scope", served.label("scope", &word(&case.scope)));
            let evidence = fact("export-evidence", served.label("status", case.evidence.as_str()));
            facility.into_iter().chain([scope, evidence]).collect()
        }
        Facts::Event(event) if event.planned => vec![served.say("export-planned", &[])],
        Facts::Organization(organization) => {
            let acronym = organization.acronym.clone().map(|acronym| fact("export-acronym", acronym));
            let body = fact("export-body", served.label("body", organization.body.as_str()));
            let state = match organization.status {
                State::Active => "active",
                State::Closed => "closed",
                State::NotConfirmed => "not-confirmed",
            };
            let state = fact("export-state", served.label("state", state));
            let homepage = organization.homepage.as_ref().map(|url| fact("export-homepage", format!("<{url}>")));
            acronym.into_iter().chain([body, state]).chain(homepage).collect()
        }
        Facts::Concept(concept) => concept_facts(served, concept),
        Facts::Event(_) | Facts::News(_) | Facts::WorkingGroup(_) | Facts::Guide(_) | Facts::Page(_) => Vec::new(),
    }
}

/// What else a concept is called, and the concepts around it.
fn concept_facts(served: &Served<'_>, concept: &Concept) -> Vec<String> {
    let fact = |message: &str, value: &str| served.say(message, &[("value", value.into())]);
    let also: Vec<String> = served.version.part("also").iter().map(|text| line(text.source())).collect();
    let also = (!also.is_empty()).then(|| fact("export-also", &served.reader.locale.list(&also)));
    let category = served.label("category", concept.category.as_str());
    let around = [
        ("export-broader", concept.broader.iter().cloned().collect::<Vec<_>>()),
        ("export-narrower", served.around(|around| &around.narrower)),
        ("export-related", served.around(|around| &around.related)),
    ];
    let around = around.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(message, ids)| {
        let links: Vec<String> =
            ids.iter().map(|id| link(&served.topic(id.as_str()), &served.permanent_of(id))).collect();
        fact(message, &links.join(", "))
    });
    [fact("export-category", &category)].into_iter().chain(also).chain(around).collect()
}

fn glance(served: &Served<'_>) -> Result<Vec<String>, Unresolved> {
    let mut lines = Vec::new();
    for part in GLANCE {
        let name = served.say(&format!("export-{part}"), &[]);
        lines.extend(served.part(part)?.iter().map(|text| format!("**{name}** – {}", line(text))));
    }
    Ok(lines)
}

/// The table of figures, and what there is to say on each.
fn figures(served: &Served<'_>) -> Result<Vec<String>, Unresolved> {
    let figures = &served.item.common.figures;
    if figures.is_empty() {
        return Ok(Vec::new());
    }
    let columns = ["quantity", "role", "amount", "converted", "status", "when"];
    let columns = columns.map(|column| served.say(&format!("csv-{column}"), &[]));
    let mut rows = vec![row(&columns), row(&["---"; 6])];
    let mut notes = Vec::new();
    for figure in figures {
        let words = FigureWords::new(served.reader, figure)?;
        notes.extend(remarks(served, figure, &words.quantity)?);
        let converted = words.converted.unwrap_or_default();
        rows.push(row(&[words.quantity, words.role, words.source, converted, words.status, words.when]));
    }
    let mut blocks = vec![heading(served, "export-figures"), rows.join("\n")];
    if !notes.is_empty() {
        blocks.push(format!("### {}", served.say("export-notes", &[])));
        blocks.push(list(notes));
    }
    Ok(blocks)
}

fn row<T: AsRef<str>>(cells: &[T]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| line(cell.as_ref()).replace('|', "\\|")).collect();
    format!("| {} |", cells.join(" | "))
}

fn remarks(served: &Served<'_>, figure: &Figure, quantity: &str) -> Result<Vec<String>, Unresolved> {
    let notes = served.part(&format!("note-{}", figure.name.as_str()))?;
    let fragment = figure.fragment.iter().map(|words| quote(served, words));
    Ok(fragment.chain(notes).map(|remark| format!("{quantity} – {}", line(&remark))).collect())
}

fn source(served: &Served<'_>) -> Option<String> {
    let source = served.item.common.source.as_ref()?;
    let title = match &source.url {
        Some(url) => link(&source.title, url.as_str()),
        None => line(&source.title),
    };
    let quote = source.quote.as_ref().map(|words| format!("\n\n> {}", line(words)));
    let language = match served.addresses.language(source.language.as_str()) {
        Some(locale) => locale.name().to_owned(),
        None => label(&served.reader.locale, "language", source.language.as_str()),
    };
    Some(format!("{title} ({language}){}", quote.unwrap_or_default()))
}

/// Words of the source between the quotation marks of the reader's language.
fn quote(served: &Served<'_>, words: &str) -> String {
    served.say("export-quote", &[("words", line(words).into())])
}
