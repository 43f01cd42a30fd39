//! The thesaurus for other programs, as SKOS: JSON-LD and Turtle.

use std::fmt::Write as _;

use content::kind::Kind;
use content::slug::Slug;
use content::thesaurus::{Concept, Names, Thesaurus};
use serde_json::{Map, Value, json};

use crate::addresses::{Addresses, Place};

/// The vocabulary.
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";

/// The address that names a concept for ever, in no language.
fn name(addresses: &Addresses, id: &Slug) -> String {
    addresses.absolute(&addresses.permanent(addresses.locales().first().language(), id))
}

fn scheme(addresses: &Addresses) -> String {
    addresses.absolute(&addresses.place(addresses.locales().first().language(), Place::List(Kind::Concept)))
}

/// The concepts that no other contains.
fn top(thesaurus: &Thesaurus) -> impl Iterator<Item = &Slug> {
    thesaurus.iter().filter(|(_, concept)| concept.broader.is_none()).map(|(id, _)| id)
}

/// `application/ld+json`
pub fn skos_json(addresses: &Addresses, thesaurus: &Thesaurus) -> Value {
    let ids = |ids: &mut dyn Iterator<Item = &Slug>| -> Value {
        ids.map(|id| json!({ "@id": name(addresses, id) })).collect::<Vec<_>>().into()
    };
    let concept = |(id, concept): (&Slug, &Concept)| {
        let said = |text: fn(&Names) -> &String| -> Map<String, Value> {
            concept.names.iter().map(|(language, names)| (language.to_string(), text(names).clone().into())).collect()
        };
        let also: Map<String, Value> = concept
            .names
            .iter()
            .filter(|(_, names)| !names.also.is_empty())
            .map(|(language, names)| (language.to_string(), names.also.clone().into()))
            .collect();
        json!({
            "@id": name(addresses, id),
            "@type": "skos:Concept",
            "notation": id.as_str(),
            "inScheme": { "@id": scheme(addresses) },
            "prefLabel": said(|names| &names.preferred),
            "altLabel": also,
            "definition": said(|names| &names.definition),
            "broader": ids(&mut concept.broader.iter()),
            "narrower": ids(&mut concept.narrower.iter()),
            "related": ids(&mut concept.related.iter()),
        })
    };
    let of_all = json!({
        "@id": scheme(addresses),
        "@type": "skos:ConceptScheme",
        "hasTopConcept": ids(&mut top(thesaurus)),
    });
    let graph: Vec<Value> = [of_all].into_iter().chain(thesaurus.iter().map(concept)).collect();
    json!({
        "@context": {
            "skos": SKOS,
            "notation": "skos:notation",
            "inScheme": "skos:inScheme",
            "prefLabel": { "@id": "skos:prefLabel", "@container": "@language" },
            "altLabel": { "@id": "skos:altLabel", "@container": "@language" },
            "definition": { "@id": "skos:definition", "@container": "@language" },
            "broader": "skos:broader",
            "narrower": "skos:narrower",
            "related": "skos:related",
            "hasTopConcept": "skos:hasTopConcept",
        },
        "@graph": graph,
    })
}

/// `text/turtle`
pub fn skos_turtle(addresses: &Addresses, thesaurus: &Thesaurus) -> String {
    let mut lines = vec!["a skos:ConceptScheme".to_owned()];
    lines.extend(top(thesaurus).map(|id| format!("skos:hasTopConcept <{}>", name(addresses, id))));
    let mut text = format!("@prefix skos: <{SKOS}> .\n\n<{}> {} .\n", scheme(addresses), lines.join(" ;\n    "));
    for (id, concept) in thesaurus.iter() {
        let mut lines = vec![
            "a skos:Concept".to_owned(),
            format!("skos:inScheme <{}>", scheme(addresses)),
            format!("skos:notation {}", quoted(id.as_str())),
        ];
        for (language, names) in &concept.names {
            lines.push(format!("skos:prefLabel {}@{language}", quoted(&names.preferred)));
            lines.extend(names.also.iter().map(|also| format!("skos:altLabel {}@{language}", quoted(also))));
            lines.push(format!("skos:definition {}@{language}", quoted(&names.definition)));
        }
        let around = [("broader", concept.broader.iter().collect::<Vec<_>>())]
            .into_iter()
            .chain([("narrower", concept.narrower.iter().collect()), ("related", concept.related.iter().collect())]);
        for (relation, ids) in around {
            lines.extend(ids.into_iter().map(|id| format!("skos:{relation} <{}>", name(addresses, id))));
        }
        let _ = writeln!(text, "\n<{}> {} .", name(addresses, id), lines.join(" ;\n    "));
    }
    text
}

/// A text as Turtle writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
