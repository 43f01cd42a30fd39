//! Goes once through every document that matches: ranks it, counts it, counts its facets.
//!
//! The filters are not part of tantivy's query. Each is looked at here, by the document's values, so
//! that a document which only one filter keeps out is still counted under that facet; one
//! pass then gives the counts of all facets, where a query per filtered facet would be
//! needed otherwise.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::{Duration, Instant};

use tantivy::query::{EnableScoring, Scorer, Weight};
use tantivy::{DocAddress, DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED};

use super::columns::{Segment, Values};
use super::ranking::{Extra, Ground, Ranking};
use crate::document::Facet;
use crate::engine::Error;
use crate::query::{Cursor, MOST_HITS, Query, Rank, Sort, Total};

/// Documents between two looks at the clock.
const STRIDE: u32 = 1024;

/// When a search must be over.
#[derive(Clone, Copy)]
pub(super) struct Deadline {
    end: Instant,
    limit: Duration,
}

impl Deadline {
    pub(super) fn after(limit: Duration) -> Self {
        Self { end: Instant::now() + limit, limit }
    }

    pub(super) fn is_over(self) -> bool {
        Instant::now() >= self.end
    }

    pub(super) fn check(self) -> Result<(), Error> {
        if self.is_over() { Err(Error::Slow { limit: self.limit }) } else { Ok(()) }
    }
}

/// What the pass found.
pub(super) struct Tally {
    /// Whether a document matches the query, whatever the filters say.
    pub(super) matched: bool,
    /// How many of them pass the filters: at least so many, and the best among them, where time
    /// ran out.
    pub(super) total: Total,
    /// The page, and one more if there is a next page.
    pub(super) top: Vec<(Rank, DocAddress)>,
    pub(super) facets: BTreeMap<Facet, Vec<(String, u64)>>,
}

impl Tally {
    pub(super) fn take(
        ground: Ground<'_>,
        ranking: &Ranking,
        query: &Query,
        deadline: Deadline,
    ) -> Result<Self, Error> {
        let searcher = ground.searcher;
        let ranked = ranking.ranked && query.sort == Sort::Relevance;
        let scoring = || {
            if ranked {
                EnableScoring::enabled_from_statistics_provider(ground.frequencies, searcher)
            } else {
                EnableScoring::disabled_from_searcher(searcher)
            }
        };
        let weight = ranking.query.weight(scoring())?;
        let extras: Vec<Weighed> = if ranked {
            let weighed = |extra: &Extra| Ok((extra.clause.weight(scoring())?, extra.most));
            ranking.extras.iter().map(weighed).collect::<tantivy::Result<_>>()?
        } else {
            Vec::new()
        };
        let (values, segments) = ground.columns.of(searcher)?;
        let mut pass = Pass::new(query, &values);
        let mut whole = true;
        'segments: for ((segment, reader), columns) in (0..).zip(searcher.segment_readers()).zip(&segments) {
            let mut scorer = weight.scorer(reader, 1.0)?;
            let mut order = Order::new(ranked, query.sort, columns, Extras::new(&extras, reader)?);
            let alive = reader.alive_bitset();
            let (mut doc, mut seen) = (scorer.doc(), 0_u32);
            while doc != TERMINATED {
                if seen.is_multiple_of(STRIDE) && deadline.is_over() {
                    // Some of it is better than none of it.
                    if pass.total == 0 {
                        deadline.check()?;
                    }
                    whole = false;
                    break 'segments;
                }
                seen += 1;
                if alive.is_none_or(|alive| alive.is_alive(doc)) {
                    pass.see(DocAddress::new(segment, doc), columns, &mut order, scorer.as_mut());
                }
                doc = scorer.advance();
            }
        }
        let Pass { matched, total, top, counts, .. } = pass;
        let total = if whole { Total::Exact(total) } else { Total::AtLeast(total) };
        Ok(Self { matched, total, top: top.into_sorted(), facets: by_frequency(&values, &counts) })
    }
}

/// What is gathered on the way.
struct Pass {
    filters: Filters,
    matched: bool,
    total: u64,
    /// By the number of a value; empty where nothing is counted.
    counts: Vec<u64>,
    top: Top,
}

impl Pass {
    fn new(query: &Query, values: &Values) -> Self {
        let counts = if query.facets { vec![0; values.all().len()] } else { Vec::new() };
        Self { filters: Filters::new(query, values), matched: false, total: 0, counts, top: Top::new(query) }
    }

    /// Looks at a document that matches.
    fn see(&mut self, address: DocAddress, columns: &Segment, order: &mut Order<'_>, scorer: &mut dyn Scorer) {
        let doc = address.doc_id;
        let values = columns.values(doc);
        let missing = self.filters.missing(values);
        self.matched = true;
        self.filters.count(missing, values, &mut self.counts);
        if missing != 0 {
            return;
        }
        self.total += 1;
        if let Some(order) = order.of(doc, scorer, &self.top) {
            let published = columns.published.first(doc).unwrap_or_default();
            let rank = Rank { order, published, key: columns.key.first(doc).unwrap_or_default() };
            self.top.push(rank, address);
        }
    }
}

/// The values that were counted, of each facet the most frequent first.
fn by_frequency(values: &Values, counts: &[u64]) -> BTreeMap<Facet, Vec<(String, u64)>> {
    if counts.is_empty() {
        return BTreeMap::new();
    }
    let counted = Facet::ALL.into_iter().filter(|facet| facet.is_counted());
    let mut facets: BTreeMap<Facet, Vec<(String, u64)>> = counted.map(|facet| (facet, Vec::new())).collect();
    for ((facet, value), &count) in values.all().iter().zip(counts).filter(|(_, count)| **count > 0) {
        if let Some(counts) = facets.get_mut(facet) {
            counts.push((value.clone(), count));
        }
    }
    for counts in facets.values_mut() {
        counts.sort_unstable_by(|(one, few), (other, many)| many.cmp(few).then_with(|| one.cmp(other)));
    }
    facets
}

/// What was asked of some facets, a bit for each.
struct Filters {
    /// All of them.
    all: u16,
    /// By the number of a value: the filter that it passes.
    passes: Vec<u16>,
    /// By the number of a value: the filter on its facet.
    on: Vec<u16>,
}

impl Filters {
    fn new(query: &Query, values: &Values) -> Self {
        let mut filters = Self { all: 0, passes: Vec::new(), on: Vec::new() };
        let asked = query.filters.iter().filter(|(_, wanted)| !wanted.is_empty());
        for (bit, (facet, wanted)) in (0..).map(|place| 1 << place).zip(asked) {
            filters.all |= bit;
            filters.passes.resize(values.all().len(), 0);
            filters.on.resize(values.all().len(), 0);
            for number in wanted.iter().filter_map(|value| values.number(*facet, value)) {
                filters.passes[number] |= bit;
            }
            for (on, _) in filters.on.iter_mut().zip(values.all()).filter(|(_, (other, _))| other == facet) {
                *on = bit;
            }
        }
        filters
    }

    /// The filters that a document does not pass.
    fn missing(&self, values: &[u32]) -> u16 {
        if self.all == 0 {
            return 0;
        }
        self.all & !values.iter().fold(0, |passed, value| passed | self.passes[*value as usize])
    }

    /// Counts the values of a document that passes; of one that a single filter keeps out those
    /// of its facet, which would be found if they were chosen as well.
    fn count(&self, missing: u16, values: &[u32], counts: &mut [u64]) {
        if counts.is_empty() || missing.count_ones() > 1 {
            return;
        }
        for &value in values {
            if missing == 0 || self.on[value as usize] == missing {
                counts[value as usize] += 1;
            }
        }
    }
}

/// What the documents of a segment are sorted by.
enum Order<'a> {
    /// The score, with what may be added to it.
    Score(Extras),
    /// A share; the largest comes first.
    Saving(&'a Segment),
    /// A time; the shortest comes first.
    Payback(&'a Segment),
    /// Nothing but when they were published.
    None,
}

impl<'a> Order<'a> {
    fn new(ranked: bool, sort: Sort, columns: &'a Segment, extras: Extras) -> Self {
        match sort {
            Sort::Saving => Self::Saving(columns),
            Sort::Payback => Self::Payback(columns),
            Sort::Relevance if ranked => Self::Score(extras),
            Sort::Relevance | Sort::Newest => Self::None,
        }
    }

    /// A document's place in the order; none if it cannot be among the best.
    fn of(&mut self, doc: DocId, scorer: &mut dyn Scorer, top: &Top) -> Option<u64> {
        let order = match self {
            Self::Score(extras) => extras.complete(doc, scorer.score(), |most| top.may_reach(place(most)))?,
            Self::Saving(columns) => columns.saving.first(doc).map_or(0, |share| share.saturating_add(1)),
            Self::Payback(columns) => columns.payback.first(doc).map_or(0, |days| u64::MAX - days),
            Self::None => 0,
        };
        top.may_take(order).then_some(order)
    }
}

/// The place of a score: its bits, whose order is that of the scores as none is negative.
fn place(score: Score) -> u64 {
    u64::from(score.max(0.0).to_bits())
}

/// An extra made ready, and the most it can add.
type Weighed = (Box<dyn Weight>, Score);

/// What adds to the score of documents that match. Most of them are far from the best, and are let
/// go as soon as nothing that is left could bring them there.
struct Extras {
    scorers: Vec<(Box<dyn Scorer>, Score)>,
    /// What all of them can add.
    most: Score,
}

impl Extras {
    fn new(weighed: &[Weighed], reader: &SegmentReader) -> Result<Self, Error> {
        let mut scorers = Vec::with_capacity(weighed.len());
        for (weight, most) in weighed {
            let scorer = weight.scorer(reader, 1.0)?;
            if scorer.doc() != TERMINATED {
                scorers.push((scorer, *most));
            }
        }
        // What few documents have costs little to look up, and settles most of the others.
        scorers.sort_by_key(|(scorer, _)| scorer.cost());
        let most = scorers.iter().map(|(_, most)| most).sum();
        Ok(Self { scorers, most })
    }

    /// The whole score of a document, or nothing once it is clear that it will not do. To be asked
    /// for one document after the other.
    fn complete(&mut self, doc: DocId, score: Score, will_do: impl Fn(Score) -> bool) -> Option<u64> {
        let (mut score, mut rest) = (score, self.most);
        for (scorer, most) in &mut self.scorers {
            if !will_do(score + rest) {
                return None;
            }
            rest -= *most;
            if scorer.doc() <= doc && matches!(scorer.seek_danger(doc), SeekDangerResult::Found) {
                score += scorer.score();
            }
        }
        Some(place(score))
    }
}

/// The best documents so far, of those behind the cursor.
struct Top {
    /// The worst of them first, to be the one that goes.
    heap: BinaryHeap<Reverse<(Rank, DocAddress)>>,
    size: usize,
    after: Option<Rank>,
}

impl Top {
    fn new(query: &Query) -> Self {
        let size = query.limit.min(MOST_HITS) + usize::from(query.limit > 0);
        let after = query.after.map(|Cursor(rank)| rank);
        Self { heap: BinaryHeap::with_capacity(size + 1), size, after }
    }

    /// Whether a document may still be among the best whose order is no more than this.
    fn may_reach(&self, order: u64) -> bool {
        let worst = self.heap.peek().filter(|_| self.heap.len() == self.size);
        self.size > 0 && worst.is_none_or(|Reverse((worst, _))| order >= worst.order)
    }

    /// Whether a document with this order may still be among the best.
    fn may_take(&self, order: u64) -> bool {
        self.may_reach(order) && self.after.is_none_or(|after| order <= after.order)
    }

    fn push(&mut self, rank: Rank, address: DocAddress) {
        if self.after.is_some_and(|after| rank >= after) {
            return;
        }
        self.heap.push(Reverse((rank, address)));
        if self.heap.len() > self.size {
            self.heap.pop();
        }
    }

    fn into_sorted(self) -> Vec<(Rank, DocAddress)> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(ranked)| ranked).collect()
    }
}
