//! The seeds, asked for by the names of their concepts: in one language, found in another.

use std::collections::{BTreeMap, BTreeSet};

use content::item::Item;
use content::kind::Kind;
use content::thesaurus::Thesaurus;
use search::{Change, Embedded, Engine, Facet, Position, Query, Scope, Update};

use crate::{Desk, seeds};

/// An index that has the documents of one language only.
async fn index_of(desk: &Desk, items: &[Item], language: &str) -> Embedded {
    let engine = desk.engine_like();
    let changes: Vec<Change> = (1..)
        .zip(items)
        .map(|(position, item)| {
            let mut documents = desk::index::documents(item, &desk.locales).unwrap();
            documents.retain(|document| document.language == language);
            Change { position: Position(position), update: Update::Put { id: item.id.to_string(), documents } }
        })
        .collect();
    for batch in changes.chunks(200) {
        engine.apply(batch).await.unwrap();
    }
    engine
}

/// A concept that fewer cases name by the way is not what they are about.
const CASES: usize = 3;

/// The concepts that the words of cases name in a language, with those cases.
fn said(desk: &Desk, items: &[Item], thesaurus: &Thesaurus, language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in items.iter().filter(|item| item.kind() == Kind::CaseStudy) {
        for document in desk::index::documents(case, &desk.locales).unwrap() {
            let text = format!(" {} {} {} ", document.title, document.summary, document.body).to_lowercase();
            for (id, concept) in thesaurus.iter().filter(|_| document.language == language) {
                let names = concept.names.iter().find(|(own, _)| own.as_str() == language).unwrap().1;
                if text.contains(&format!(" {} ", names.preferred.to_lowercase())) {
                    said.entry(id.to_string()).or_default().insert(case.id.to_string());
                }
            }
        }
    }
    said.retain(|_, cases| cases.len() >= CASES);
    said
}

#[tokio::test]
async fn a_concept_asked_for_in_one_language_finds_its_cases_in_the_others() {
    let desk = Desk::open().await;
    desk.import(seeds()).await;
    let items: Vec<Item> = desk.store.all(None, 2_000).await.unwrap().iter().map(|item| (**item).clone()).collect();
    let thesaurus = Thesaurus::of(&items);
    let mut bearing: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in items.iter().filter(|item| item.kind() == Kind::CaseStudy) {
        for concept in case.common.sector.iter().chain(&case.common.techniques) {
            // What bears a concept bears those that contain it.
            let above = thesaurus.above(concept).into_iter().map(ToString::to_string);
            for concept in [concept.clone()].into_iter().chain(above) {
                bearing.entry(concept).or_default().insert(case.id.to_string());
            }
        }
    }
    let languages = ["en", "es", "fr"];
    for target in languages {
        let engine = index_of(&desk, &items, target).await;
        engine.learn(&thesaurus).await.unwrap();
        for asked in languages.into_iter().filter(|asked| *asked != target) {
            let (mut labels, mut missed) = (0, Vec::new());
            let said = said(&desk, &items, &thesaurus, asked);
            for (concept, cases) in bearing.iter().chain(said.iter().filter(|(id, _)| !bearing.contains_key(*id))) {
                let known = thesaurus.get(concept).unwrap();
                let names = known.names.iter().find(|(language, _)| language.as_str() == asked).unwrap().1;
                for label in names.all() {
                    labels += 1;
                    let kind = BTreeSet::from([Kind::CaseStudy.as_str().to_owned()]);
                    let query = Query {
                        scope: Scope::Others,
                        filters: BTreeMap::from([(Facet::Kind, kind)]),
                        snippets: false,
                        ..Query::new(label, asked)
                    };
                    let hits = engine.find(&query).await.unwrap().hits;
                    if !hits.iter().any(|hit| cases.contains(&hit.id)) {
                        missed.push(label.to_owned());
                    }
                }
            }
            println!("{asked} to {target}: {} of {labels} names, missed {missed:?}", labels - missed.len());
            assert!(labels >= 150, "{labels} names in {asked}");
            assert!(
                missed.len() * 20 <= labels,
                "{asked} to {target}: {} of {labels} missed: {missed:?}",
                missed.len()
            );
        }
    }
}
