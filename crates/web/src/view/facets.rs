//! What narrows a list: groups of values with counts, and the chosen ones as chips.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use content::language::Language;
use minijinja::context;
use minijinja::value::Value;
use search::{Facet, Hits, Total};
use serde::Serialize;

use super::Error;
use super::guide::{Guide, Words, address};
use crate::addresses::Place as Spot;
use crate::feeds::served::{Vocabulary, vocabulary};
use crate::fragments::Of;

/// The values of each facet with how many items have them, the most frequent first.
type Counts = BTreeMap<Facet, Vec<(String, u64)>>;

/// The chosen values, by the facet's name.
pub type Chosen = BTreeMap<String, BTreeSet<String>>;

/// Whether a list is narrowed by anything.
pub(super) fn is_narrowed(chosen: &Chosen) -> bool {
    chosen.values().any(|values| !values.is_empty())
}

/// So many values of a facet stand open; the rest behind one press.
const OPEN: usize = 6;
/// So many more stand behind it; the rest on a page of their own.
const MORE: usize = 5;

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    words: Words,
    count: Option<u64>,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct Group {
    name: String,
    first: Vec<Choice>,
    rest: Vec<Choice>,
    /// Where all values stand, and how many there are.
    all: Option<(String, usize)>,
}

/// A value before it has a name: most are never shown.
struct Counted<'a> {
    value: &'a str,
    count: Option<u64>,
    chosen: bool,
}

impl Counted<'_> {
    /// Whether choosing it, or taking the choice back, changes anything.
    fn narrows(&self, total: Option<Total>) -> bool {
        self.chosen || self.count != total.map(Total::number)
    }
}

/// A chosen value, and the address without it.
#[derive(Debug, Serialize)]
struct Chip {
    facet: String,
    words: Words,
    href: String,
}

/// Everything that narrows a list.
#[derive(Debug, Serialize)]
pub(super) struct Facets {
    /// The form with all values, finished; none where there is nothing to choose.
    form: Option<Value>,
    chips: Vec<Chip>,
    /// The list without any of them.
    clear: String,
    /// Whether there are counts; there are none while the index is being rebuilt.
    counted: bool,
}

/// The form with all values.
#[derive(Debug, Serialize)]
struct Form {
    action: String,
    /// What the form keeps: the words asked for and the units.
    hidden: Vec<(String, String)>,
    groups: Vec<Group>,
    counted: bool,
    /// Whether the counts are estimates.
    estimated: bool,
}

impl Guide<'_> {
    /// What narrows a list. The form is kept with its counts, save that of a search for words,
    /// which hardly anybody repeats.
    pub(super) fn facets(&self, counts: Option<&Arc<Hits>>, chosen: &Chosen) -> Result<Facets, Error> {
        let write = || {
            let form = self.form(counts.map(AsRef::as_ref), chosen);
            if form.groups.is_empty() && form.counted {
                return Ok(String::new());
            }
            self.write("part/facets.html", context! { facets => Value::from_serialize(&form) })
        };
        let asks = |sought: &str| self.visit.query.iter().any(|(name, _)| name == sought);
        let form = match counts {
            Some(hits) if !asks("q") => {
                self.piece("facets", &address(&self.visit.path, self.query()), &[hits.clone() as Of], write)?
            }
            _ => Value::from_safe_string(write()?),
        };
        Ok(Facets {
            form: form.as_str().is_some_and(|text| !text.is_empty()).then_some(form),
            chips: self.chips(chosen),
            clear: address(&self.visit.path, self.kept()),
            counted: counts.is_some(),
        })
    }

    fn form(&self, hits: Option<&Hits>, chosen: &Chosen) -> Form {
        let total = hits.map(|hits| hits.total);
        let counts = hits.map(|hits| &hits.facets);
        let none = Counts::new();
        let known = counts.unwrap_or(&none);
        // A list is of one kind, so its kind narrows nothing.
        let of_one_kind = self.visit.path != self.site.addresses.place(self.language(), Spot::Search);
        let names = known.iter().filter(|(facet, _)| **facet != Facet::Kind || !of_one_kind);
        let names = names.map(|(facet, _)| facet.as_str());
        let uncounted =
            chosen.keys().map(String::as_str).filter(|name| known.keys().all(|facet| facet.as_str() != *name));
        let groups = names.chain(uncounted).filter_map(|name| self.group(name, known, chosen, total));
        Form {
            action: self.visit.path.clone(),
            hidden: self.kept().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            groups: groups.collect(),
            counted: counts.is_some(),
            estimated: matches!(total, Some(Total::About(_))),
        }
    }

    /// The query that has nothing to do with facets.
    fn kept(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query().filter(|(name, _)| matches!(*name, "q" | "units" | "sort" | "all" | "synonyms"))
    }

    /// The values of a facet, or nothing where none of them narrows the list.
    fn group(&self, name: &str, known: &Counts, chosen: &Chosen, total: Option<Total>) -> Option<Group> {
        let none = BTreeSet::new();
        let chosen = chosen.get(name).unwrap_or(&none);
        let counted = known.iter().find(|(facet, _)| facet.as_str() == name).map_or(&[][..], |(_, values)| values);
        let uncounted = chosen.iter().filter(|value| counted.iter().all(|(counted, _)| counted != *value));
        let all =
            counted.iter().map(|(value, count)| (value, Some(*count))).chain(uncounted.map(|value| (value, None)));
        let mut first: Vec<Counted> =
            all.map(|(value, count)| Counted { value, count, chosen: chosen.contains(value) }).collect();
        if !first.iter().any(|one| one.narrows(total)) {
            return None;
        }
        if name == "year" {
            first.sort_by(|one, other| other.value.cmp(one.value));
        }
        // One value alone behind a press would be a joke.
        let open = if first.len() <= OPEN + 1 { first.len() } else { OPEN.max(chosen.len()) };
        first.sort_by_key(|one| !one.chosen && name != "year");
        let mut rest = first.split_off(open);
        let whole = self.visit.query.iter().any(|(asked, value)| asked == "more" && value == name);
        let all = (!whole && rest.len() > MORE + 1).then(|| {
            let count = open + rest.len();
            rest.truncate(MORE);
            let address =
                address(&self.visit.path, self.query().filter(|(asked, _)| *asked != "more").chain([("more", name)]));
            (format!("{address}#filters"), count)
        });
        let named = |values: Vec<Counted>| values.into_iter().map(|one| self.choice(name, &one)).collect();
        Some(Group { name: name.to_owned(), first: named(first), rest: named(rest), all })
    }

    fn choice(&self, name: &str, one: &Counted) -> Choice {
        let words = self.facet_value(name, one.value);
        Choice { value: one.value.to_owned(), words, count: one.count, chosen: one.chosen }
    }

    /// What a value of a facet is called.
    fn facet_value(&self, name: &str, value: &str) -> Words {
        let facet = Facet::parse(name);
        match (facet.and_then(vocabulary), facet) {
            (Some(Vocabulary(sort)), _) => self.label(sort, value),
            (_, Some(Facet::Sector | Facet::Technique | Facet::Topic)) => self.topic_name(value),
            (_, Some(Facet::Language)) => {
                Language::parse(value).map_or_else(|_| Words::plain(value), |language| self.language_name(&language))
            }
            _ => Words::plain(value),
        }
    }

    fn chips(&self, chosen: &Chosen) -> Vec<Chip> {
        let pairs =
            chosen.iter().flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())));
        let chip = |(name, value): (&str, &str)| Chip {
            facet: name.to_owned(),
            words: self.facet_value(name, value),
            href: address(&self.visit.path, self.query().filter(|pair| *pair != (name, value))),
        };
        pairs.map(chip).collect()
    }

    /// The next page of a list, and the first where this is not it.
    pub(super) fn pager(&self, next: Option<&str>) -> Pager {
        let later = self.visit.query.iter().any(|(name, _)| name == "after");
        Pager {
            next: next.map(|next| address(&self.visit.path, self.query().chain([("after", next)]))),
            first: later.then(|| address(&self.visit.path, self.query())),
        }
    }
}

/// Where a list goes on.
#[derive(Debug, Serialize)]
pub(super) struct Pager {
    next: Option<String>,
    first: Option<String>,
}
