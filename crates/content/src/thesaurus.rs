//! The thesaurus: the concepts of the field by what each language calls them, and how they hang
//! together. It is made of the items of kind `concept`, which are the truth.

use std::collections::{BTreeMap, BTreeSet};

use crate::item::Item;
use crate::kind::{Category, Facts};
use crate::language::Language;
use crate::slug::Slug;

/// All concepts, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thesaurus {
    concepts: BTreeMap<Slug, Concept>,
}

/// A concept as the thesaurus knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// What sort of thing it is.
    pub category: Category,
    /// The concept that contains it.
    pub broader: Option<Slug>,
    /// The concepts that it contains.
    pub narrower: BTreeSet<Slug>,
    /// Concepts beside it, none of which contains it or is contained; each of them names this one too.
    pub related: BTreeSet<Slug>,
    /// The language it was first named in.
    pub original: Language,
    /// What each language calls it.
    pub names: BTreeMap<Language, Names>,
}

/// What a language calls a concept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The term to use.
    pub preferred: String,
    /// Other terms, and acronyms, that readers use.
    pub also: Vec<String>,
    /// What it means, in a sentence or two.
    pub definition: String,
    /// The last part of its address.
    pub slug: Slug,
}

impl Names {
    /// The term to use, and the others.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.preferred].into_iter().chain(&self.also).map(String::as_str)
    }
}

impl Thesaurus {
    /// The concepts among some items. What they name and nobody describes is left out.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let mut concepts: BTreeMap<Slug, Concept> = items.into_iter().filter_map(read).collect();
        let mut narrower: Vec<(Slug, Slug)> = Vec::new();
        let mut related: Vec<(Slug, Slug)> = Vec::new();
        for (id, concept) in &concepts {
            narrower.extend(concept.broader.iter().map(|broader| (broader.clone(), id.clone())));
            related.extend(concept.related.iter().map(|other| (other.clone(), id.clone())));
        }
        for (broader, id) in narrower {
            match concepts.get_mut(&broader) {
                Some(concept) => drop(concept.narrower.insert(id)),
                None => drop(concepts.get_mut(&id).map(|concept| concept.broader.take())),
            }
        }
        for (other, id) in related {
            match concepts.get_mut(&other) {
                Some(concept) => drop(concept.related.insert(id)),
                None => drop(concepts.get_mut(&id).map(|concept| concept.related.remove(&other))),
            }
        }
        let mut thesaurus = Self { concepts };
        thesaurus.part_hierarchy_from_related();
        thesaurus
    }

    /// Lets no concept be beside one that contains it, as SKOS asks (S27).
    fn part_hierarchy_from_related(&mut self) {
        let above: Vec<(Slug, Slug)> = self
            .concepts
            .keys()
            .flat_map(|id| self.above(id.as_str()).into_iter().map(|above| (id.clone(), above.clone())))
            .collect();
        for (id, above) in above {
            for (one, other) in [(&id, &above), (&above, &id)] {
                if let Some(concept) = self.concepts.get_mut(one) {
                    concept.related.remove(other);
                }
            }
        }
    }

    /// A concept.
    pub fn get(&self, id: &str) -> Option<&Concept> {
        self.concepts.get(id)
    }

    /// What a concept is called in a language, or else in the language it was first named in, with
    /// that language.
    pub fn names(&self, id: &str, language: &Language) -> Option<(&Names, &Language)> {
        let concept = self.get(id)?;
        let own = concept.names.get_key_value(language);
        own.or_else(|| concept.names.get_key_value(&concept.original)).map(|(language, names)| (names, language))
    }

    /// Every concept with its id, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&Slug, &Concept)> {
        self.concepts.iter()
    }

    /// A concept and everything it contains. An unknown one is alone.
    pub fn within(&self, id: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::from([id.to_owned()]);
        let mut open = vec![id.to_owned()];
        while let Some(concept) = open.pop().and_then(|id| self.get(&id)) {
            for narrower in &concept.narrower {
                if found.insert(narrower.to_string()) {
                    open.push(narrower.to_string());
                }
            }
        }
        found
    }

    /// The concepts that contain one, the nearest first.
    pub fn above(&self, id: &str) -> Vec<&Slug> {
        let mut found = Vec::new();
        let mut next = self.get(id).and_then(|concept| concept.broader.as_ref());
        while let Some(broader) = next.filter(|broader| !found.contains(broader)) {
            found.push(broader);
            next = self.get(broader.as_str()).and_then(|concept| concept.broader.as_ref());
        }
        found
    }

    /// The concepts that contain themselves, over others: there must be none.
    pub fn circles(&self) -> impl Iterator<Item = &Slug> {
        self.concepts.keys().filter(|id| self.above(id.as_str()).contains(id))
    }
}

fn read(item: &Item) -> Option<(Slug, Concept)> {
    let Facts::Concept(facts) = &item.facts else { return None };
    let names = item.versions.iter().map(|(language, version)| {
        let also = version.part("also").iter().map(|text| text.source().to_owned()).collect();
        let names = Names {
            preferred: version.title.source().to_owned(),
            also,
            definition: version.summary.source().to_owned(),
            slug: version.slug.clone(),
        };
        (language.clone(), names)
    });
    let concept = Concept {
        category: facts.category,
        broader: facts.broader.clone(),
        narrower: BTreeSet::new(),
        related: facts.related.iter().cloned().collect(),
        original: item.original.clone(),
        names: names.collect(),
    };
    Some((item.id.clone(), concept))
}
