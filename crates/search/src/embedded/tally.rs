//! Goes once through every document that matches: ranks it, counts it, counts its facets.
//!
//! The filters are not part of tantivy's query. Each is looked at here, by its column, so
//! that a document which only one filter keeps out is still counted under that facet; one
//! pass then gives the counts of all facets, where a query per filtered facet would be
//! needed otherwise.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::time::{Duration, Instant};

use tantivy::columnar::{Cardinality, Column, StrColumn};
use tantivy::query::{EnableScoring, Scorer};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TERMINATED};

use super::fields::{KEY, PAYBACK, PUBLISHED, SAVING, column};
use super::ranking::Ranking;
use crate::document::Facet;
use crate::engine::Error;
use crate::query::{Cursor, MOST_HITS, Query, Rank, Sort};

/// Documents looked at together.
const BLOCK: usize = 128;

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

    pub(super) fn check(self) -> Result<(), Error> {
        if Instant::now() < self.end { Ok(()) } else { Err(Error::Slow { limit: self.limit }) }
    }
}

/// What the pass found.
pub(super) struct Tally {
    /// Whether a document matches the query, whatever the filters say.
    pub(super) matched: bool,
    /// How many of them pass the filters.
    pub(super) total: u64,
    /// The page, and one more if there is a next page.
    pub(super) top: Vec<(Rank, DocAddress)>,
    pub(super) facets: BTreeMap<Facet, Vec<(String, u64)>>,
}

impl Tally {
    pub(super) fn take(
        searcher: &Searcher,
        ranking: &Ranking,
        query: &Query,
        deadline: Deadline,
    ) -> Result<Self, Error> {
        let ranked = ranking.ranked && query.sort == Sort::Relevance;
        let scoring = if ranked {
            EnableScoring::enabled_from_searcher(searcher)
        } else {
            EnableScoring::disabled_from_searcher(searcher)
        };
        let weight = ranking.query.weight(scoring)?;
        let mut top = Top::new(query);
        let (mut matched, mut total) = (false, 0);
        let mut facets = BTreeMap::new();
        for (segment, reader) in (0..).zip(searcher.segment_readers()) {
            deadline.check()?;
            let mut pass = Pass::new(segment, reader, query)?;
            let mut scorer = weight.scorer(reader, 1.0)?;
            let mut block = Block::default();
            while block.fill(scorer.as_mut(), reader, ranked) {
                deadline.check()?;
                matched = true;
                total += pass.see(&block, &mut top);
            }
            pass.add_to(&mut facets)?;
        }
        let facets = facets.into_iter().map(|(facet, counts)| (facet, by_frequency(counts))).collect();
        Ok(Self { matched, total, top: top.into_sorted(), facets })
    }
}

fn by_frequency(counts: BTreeMap<String, u64>) -> Vec<(String, u64)> {
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts
}

/// Some documents that match, with their scores.
#[derive(Default)]
struct Block {
    docs: Vec<DocId>,
    scores: Vec<Score>,
}

impl Block {
    /// Takes the next documents, and tells whether there were any.
    fn fill(&mut self, scorer: &mut dyn Scorer, reader: &SegmentReader, ranked: bool) -> bool {
        self.docs.clear();
        self.scores.clear();
        let alive = reader.alive_bitset();
        let mut doc = scorer.doc();
        while doc != TERMINATED && self.docs.len() < BLOCK {
            if alive.is_none_or(|alive| alive.is_alive(doc)) {
                self.docs.push(doc);
                self.scores.push(if ranked { scorer.score() } else { 0.0 });
            }
            doc = scorer.advance();
        }
        !self.docs.is_empty()
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

    /// Whether a document with this order may still be among the best.
    fn may_take(&self, order: u64) -> bool {
        let worst = self.heap.peek().filter(|_| self.heap.len() == self.size);
        self.size > 0
            && worst.is_none_or(|Reverse((worst, _))| order >= worst.order)
            && self.after.is_none_or(|after| order <= after.order)
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

/// The pass through one segment.
struct Pass {
    segment: u32,
    published: Column<i64>,
    key: Column<u64>,
    /// What is sorted by where that is no score.
    order: Option<(Column<u64>, Sort)>,
    filters: Vec<Filter>,
    counts: Vec<Count>,
    verdicts: Vec<Verdict>,
    ordinals: Vec<Option<u64>>,
}

/// A filter in the numbers of a segment.
struct Filter {
    facet: Facet,
    column: Option<StrColumn>,
    allowed: Vec<u64>,
}

/// The counts of a facet in a segment.
struct Count {
    facet: Facet,
    column: StrColumn,
    of: Vec<u64>,
}

/// What the filters say of a document.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passes,
    /// One filter keeps it out.
    Fails(Facet),
    Out,
}

impl Pass {
    fn new(segment: u32, reader: &SegmentReader, query: &Query) -> Result<Self, Error> {
        let columns = reader.fast_fields();
        let mut filters = Vec::new();
        for (&facet, values) in query.filters.iter().filter(|(_, values)| !values.is_empty()) {
            let column = columns.str(&column(facet))?;
            let mut allowed = Vec::new();
            for value in values {
                let ordinal = column.as_ref().map(|column| column.dictionary().term_ord(value));
                allowed.extend(ordinal.transpose().map_err(tantivy::TantivyError::from)?.flatten());
            }
            filters.push(Filter { facet, column, allowed });
        }
        let mut counts = Vec::new();
        for facet in Facet::ALL.into_iter().filter(|facet| query.facets && facet.is_counted()) {
            if let Some(column) = columns.str(&column(facet))? {
                counts.push(Count { facet, of: vec![0; column.num_terms()], column });
            }
        }
        let (published, key) = (columns.i64(PUBLISHED)?, columns.u64(KEY)?);
        let order = match query.sort {
            Sort::Saving => Some((columns.u64(SAVING)?, Sort::Saving)),
            Sort::Payback => Some((columns.u64(PAYBACK)?, Sort::Payback)),
            Sort::Relevance | Sort::Newest => None,
        };
        let (verdicts, ordinals) = (Vec::new(), Vec::new());
        Ok(Self { segment, published, key, order, filters, counts, verdicts, ordinals })
    }

    /// Looks at some documents and tells how many pass every filter.
    fn see(&mut self, block: &Block, top: &mut Top) -> u64 {
        self.judge(&block.docs);
        self.count(&block.docs);
        let mut passed = 0;
        for ((&doc, &score), &verdict) in block.docs.iter().zip(&block.scores).zip(&self.verdicts) {
            if verdict != Verdict::Passes {
                continue;
            }
            passed += 1;
            let order = match &self.order {
                None => u64::from(score.max(0.0).to_bits()),
                Some((column, Sort::Payback)) => column.first(doc).map_or(0, |days| u64::MAX - days),
                Some((column, _)) => column.first(doc).map_or(0, |share| share.saturating_add(1)),
            };
            if top.may_take(order) {
                let published = self.published.first(doc).unwrap_or_default();
                let rank = Rank { order, published, key: self.key.first(doc).unwrap_or_default() };
                top.push(rank, DocAddress::new(self.segment, doc));
            }
        }
        passed
    }

    fn judge(&mut self, docs: &[DocId]) {
        self.verdicts.clear();
        self.verdicts.resize(docs.len(), Verdict::Passes);
        for Filter { facet, column, allowed } in &self.filters {
            for (&doc, verdict) in docs.iter().zip(&mut self.verdicts) {
                let mut values = column.iter().flat_map(|column| column.ords().values_for_doc(doc));
                if !values.any(|value| allowed.contains(&value)) {
                    *verdict = match verdict {
                        Verdict::Passes => Verdict::Fails(*facet),
                        _ => Verdict::Out,
                    };
                }
            }
        }
    }

    fn count(&mut self, docs: &[DocId]) {
        for Count { facet, column, of } in &mut self.counts {
            let counts = |verdict: Verdict| verdict == Verdict::Passes || verdict == Verdict::Fails(*facet);
            let mut add = |value: u64| {
                if let Some(count) = usize::try_from(value).ok().and_then(|value| of.get_mut(value)) {
                    *count += 1;
                }
            };
            let ordinals = column.ords();
            if ordinals.get_cardinality() == Cardinality::Multivalued {
                for (&doc, _) in docs.iter().zip(&self.verdicts).filter(|(_, verdict)| counts(**verdict)) {
                    ordinals.values_for_doc(doc).for_each(&mut add);
                }
            } else {
                self.ordinals.clear();
                self.ordinals.resize(docs.len(), None);
                ordinals.first_vals(docs, &mut self.ordinals);
                let counted = self.ordinals.iter().zip(&self.verdicts).filter(|(_, v)| counts(**v));
                counted.filter_map(|(value, _)| *value).for_each(&mut add);
            }
        }
    }

    /// Adds the counts of this segment to those of the others, by name.
    fn add_to(self, facets: &mut BTreeMap<Facet, BTreeMap<String, u64>>) -> Result<(), Error> {
        for Count { facet, column, of } in self.counts {
            let facet = facets.entry(facet).or_default();
            for (ordinal, count) in (0..).zip(of).filter(|(_, count)| *count > 0) {
                let mut value = String::new();
                column.ord_to_str(ordinal, &mut value).map_err(tantivy::TantivyError::from)?;
                *facet.entry(value).or_default() += count;
            }
        }
        Ok(())
    }
}
