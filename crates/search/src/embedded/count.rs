//! Counts the documents that match, and the values they have.

use std::collections::BTreeMap;
use std::ops::Range;

use tantivy::query::Scorer;
use tantivy::{DocId, DocSet};

use super::columns::Values;
use super::many::Known;
use super::tally::{Asked, Deadline, Filters, Part, STRIDE, WINDOW, walk};
use crate::document::Facet;
use crate::engine::Error;
use crate::query::Query;

/// About how many documents are counted where there are more; what is found for them is then taken for
/// all. Nine in ten such counts of a value that one in ten documents has are within a tenth of the
/// truth.
const SAMPLE: u64 = 2_500;
/// Where so many documents have one of the words for each that has all, those are looked for in leaps.
const DENSE: u64 = 8;

/// What is counted on the way.
pub(super) struct Count<'a> {
    filters: &'a Filters,
    pub(super) matched: bool,
    pub(super) total: u64,
    /// By the number of a value; empty where nothing is counted.
    values: Vec<u64>,
    /// How many documents each that was counted stands for.
    pub(super) step: u32,
}

impl<'a> Count<'a> {
    pub(super) fn new(query: &Query, filters: &'a Filters, values: &Values) -> Self {
        let values = if query.facets { vec![0; values.all().len()] } else { Vec::new() };
        Self { filters, matched: false, total: 0, values, step: 1 }
    }

    /// Counts a document that matches. Answers whether the filters let it pass.
    pub(super) fn see(&mut self, part: &Part<'_>, doc: DocId) -> bool {
        let values = part.columns.values(doc);
        let missing = self.filters.missing(values);
        self.matched = true;
        self.filters.count(missing, values, &mut self.values);
        self.total += u64::from(missing == 0);
        missing == 0
    }

    fn look(&mut self, part: &Part<'_>, doc: DocId) {
        if part.is_alive(doc) {
            self.see(part, doc);
        }
    }

    /// Counts many documents, or a sample of them. Whoever chose values wants to know how many, and of
    /// what few documents have a sample knows too little: then each is counted.
    pub(super) fn many(&mut self, asked: &Asked<'_>, known: &[Known]) -> Result<bool, Error> {
        if self.filters.all == 0 {
            self.step = u32::try_from(asked.likely.div_ceil(SAMPLE)).unwrap_or(u32::MAX);
        }
        let whole = self.count(asked, known)?;
        if self.step == 1 || !whole || self.total >= SAMPLE / 4 {
            return Ok(whole);
        }
        (self.total, self.step) = (0, 1);
        self.values.fill(0);
        self.count(asked, known)
    }

    /// Counts the documents that match, or one window of them in so many. Where most documents that have one
    /// of the words have the others too, to look which have all is cheaper than to leap from one to the next.
    fn count(&mut self, asked: &Asked<'_>, known: &[Known]) -> Result<bool, Error> {
        let (clauses, deadline, step) = (asked.clauses()?, asked.deadline, self.step);
        for (part, known) in asked.parts.iter().zip(known) {
            let whole = if let Some(listed) = known.listed() {
                in_windows(part, step, deadline, |window| {
                    let from = listed.partition_point(|few| few.doc < window.start);
                    let to = listed.partition_point(|few| few.doc < window.end);
                    listed[from..to].iter().for_each(|few| self.look(part, few.doc));
                })
            } else {
                let scorer = asked.weight.scorer(part.reader, 1.0)?;
                let scorers = clauses.iter().map(|clause| clause.scorer(part.reader, 1.0));
                let mut scorers: Vec<Box<dyn Scorer>> = scorers.collect::<tantivy::Result<_>>()?;
                let to_look_at: u64 = scorers.iter().map(DocSet::cost).sum();
                if scorers.is_empty() || to_look_at > u64::from(scorer.size_hint()) * DENSE {
                    walk(part, scorer, step, deadline, |doc, _| self.look(part, doc))
                } else {
                    in_windows(part, step, deadline, |window| {
                        in_all(&mut scorers, &window).for_each(|doc| self.look(part, doc));
                    })
                }
            };
            if !whole {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What a number in a sample stands for, in two digits, as it is known no better.
    pub(super) fn scaled(&self, count: u64) -> u64 {
        if self.step == 1 {
            return count;
        }
        let count = count * u64::from(self.step);
        let last = 10_u64.pow(count.checked_ilog10().unwrap_or(0).saturating_sub(1));
        (count + last / 2) / last * last
    }

    /// The values that were counted, of each facet the most frequent first.
    pub(super) fn by_frequency(&self, values: &Values) -> BTreeMap<Facet, Vec<(String, u64)>> {
        if self.values.is_empty() {
            return BTreeMap::new();
        }
        let counted = Facet::ALL.into_iter().filter(|facet| facet.is_counted());
        let mut facets: BTreeMap<Facet, Vec<(String, u64)>> = counted.map(|facet| (facet, Vec::new())).collect();
        for ((facet, value), &count) in values.all().iter().zip(&self.values).filter(|(_, count)| **count > 0) {
            if let Some(counts) = facets.get_mut(facet) {
                counts.push((value.clone(), self.scaled(count)));
            }
        }
        for counts in facets.values_mut() {
            counts.sort_unstable_by(|(one, few), (other, many)| many.cmp(few).then_with(|| one.cmp(other)));
        }
        facets
    }
}

/// Goes through one window of the documents of a segment in so many. Answers whether the time was enough.
fn in_windows(part: &Part<'_>, step: u32, deadline: Deadline, mut look: impl FnMut(Range<DocId>)) -> bool {
    for (seen, window) in (0_u32..).zip(part.windows(step)) {
        if seen.is_multiple_of(STRIDE / WINDOW) && deadline.is_over() {
            return false;
        }
        look(window);
    }
    true
}

/// The documents of a window that each of some scorers has.
fn in_all(scorers: &mut [Box<dyn Scorer>], window: &Range<DocId>) -> impl Iterator<Item = DocId> {
    let (from, to) = (window.start, window.end);
    let mut all = u128::MAX;
    for scorer in scorers {
        let mut some = 0;
        let mut doc = if scorer.doc() < from { scorer.seek(from) } else { scorer.doc() };
        while doc < to {
            some |= 1 << (doc - from);
            doc = scorer.advance();
        }
        all &= some;
    }
    std::iter::from_fn(move || {
        let doc = (all != 0).then(|| from + all.trailing_zeros());
        all &= all.wrapping_sub(1);
        doc
    })
}
