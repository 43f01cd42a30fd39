//! The best of the documents that match.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tantivy::query::{EnableScoring, Scorer, Weight};
use tantivy::{DocAddress, DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED};

use super::columns::Segment;
use super::ranking::{Bound, Extra};
use super::tally::Part;
use crate::engine::Error;
use crate::query::{Cursor, MOST_HITS, Query, Rank, Sort};

/// What sums of scores lose in rounding: no document is let go for so little.
pub(super) const ROUNDING: Score = 1e-4;

/// What the documents of a segment are sorted by.
pub(super) enum Order<'a> {
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
    pub(super) fn new(ranked: bool, sort: Sort, columns: &'a Segment, extras: Extras) -> Self {
        match sort {
            Sort::Saving => Self::Saving(columns),
            Sort::Payback => Self::Payback(columns),
            Sort::Relevance if ranked => Self::Score(extras),
            Sort::Relevance | Sort::Newest => Self::None,
        }
    }

    /// A document's place in the order; none if it cannot be among the best.
    pub(super) fn of(&mut self, doc: DocId, scorer: &mut dyn Scorer, best: &Best) -> Option<u64> {
        Some(match self {
            Self::Score(extras) => extras.complete(doc, scorer.score(), 0.0, best)?,
            Self::Saving(columns) => columns.saving.first(doc).map_or(0, |share| share.saturating_add(1)),
            Self::Payback(columns) => columns.payback.first(doc).map_or(0, |days| u64::MAX - days),
            Self::None => 0,
        })
    }
}

/// The order of a score: its bits, whose order is that of the scores as none is negative.
pub(super) fn order(score: Score) -> u64 {
    u64::from(score.max(0.0).to_bits())
}

/// The score of an order.
pub(super) fn score(order: u64) -> Score {
    u32::try_from(order).map_or(0.0, Score::from_bits)
}

/// An extra made ready.
pub(super) struct Weighed<'a> {
    pub(super) extra: &'a Extra,
    pub(super) weight: Box<dyn Weight>,
}

impl<'a> Weighed<'a> {
    pub(super) fn new(extra: &'a Extra, scoring: EnableScoring<'_>) -> tantivy::Result<Self> {
        Ok(Self { extra, weight: extra.clause.weight(scoring)? })
    }

    /// Whether it is something that few documents have.
    pub(super) fn is_few(&self) -> bool {
        self.extra.bound == Bound::Few
    }
}

/// What adds to the score of the documents of a segment. Most of them are far from the best, and are
/// let go as soon as nothing that is left could bring them there.
pub(super) struct Extras {
    adds: Vec<Adds>,
    /// The places of those that some document has; what costs little to look up, as few have it,
    /// comes first, for it settles most documents.
    by_cost: Vec<usize>,
}

struct Adds {
    scorer: Box<dyn Scorer>,
    most: Score,
    bound: Bound,
    /// To the document last looked at.
    added: Score,
}

impl Adds {
    /// The most this can add to a document with this score.
    fn most(&self, score: Score) -> Score {
        match self.bound {
            Bound::Word(share) | Bound::Pair(share) => self.most.min(score * share),
            Bound::Few | Bound::Any => self.most,
        }
    }
}

impl Extras {
    pub(super) fn new<'a>(
        weighed: impl IntoIterator<Item = &'a Weighed<'a>>,
        reader: &SegmentReader,
    ) -> Result<Self, Error> {
        let mut adds = Vec::new();
        for Weighed { weight, extra: Extra { most, bound, .. } } in weighed {
            adds.push(Adds { scorer: weight.scorer(reader, 1.0)?, most: *most, bound: *bound, added: 0.0 });
        }
        let mut by_cost: Vec<usize> = (0..adds.len()).filter(|at| adds[*at].scorer.doc() != TERMINATED).collect();
        by_cost.sort_by_key(|at| adds[*at].scorer.cost());
        Ok(Self { adds, by_cost })
    }

    /// The order of a document by its whole score, or nothing once it is clear that it is not among
    /// the best. To be asked for one document after the other, with its score for the query and
    /// what it is known to have of what few have.
    pub(super) fn complete(&mut self, doc: DocId, score: Score, few: Score, best: &Best) -> Option<u64> {
        let mut whole = score + few;
        let mut rest: Score = self.by_cost.iter().map(|at| self.adds[*at].most(score)).sum();
        for at in &self.by_cost {
            let adds = &mut self.adds[*at];
            if !best.may_reach(order((whole + rest) * (1.0 + ROUNDING))) {
                return None;
            }
            rest -= adds.most(score);
            let has = adds.scorer.doc() <= doc && matches!(adds.scorer.seek_danger(doc), SeekDangerResult::Found);
            adds.added = if has { adds.scorer.score() } else { 0.0 };
            whole += adds.added;
        }
        // In the order of the query, whatever was looked up first: equal documents score the same.
        let sum = |few: bool| -> Score {
            self.adds.iter().filter(|adds| (adds.bound == Bound::Few) == few).map(|adds| adds.added).sum()
        };
        Some(order(score + (few + sum(true)) + sum(false)))
    }
}

/// The best documents so far, of those behind the cursor.
pub(super) struct Best {
    /// The worst of them first, to be the one that goes.
    heap: BinaryHeap<Reverse<(Rank, DocAddress)>>,
    pub(super) size: usize,
    after: Option<Rank>,
}

impl Best {
    /// As many as are asked for, and one more.
    pub(super) fn new(query: &Query) -> Self {
        let size = query.limit.min(MOST_HITS) + usize::from(query.limit > 0);
        let after = query.after.map(|Cursor(rank)| rank);
        Self { heap: BinaryHeap::with_capacity(size + 1), size, after }
    }

    /// The worst of them, once there are enough.
    pub(super) fn worst(&self) -> Option<Rank> {
        self.heap.peek().filter(|_| self.heap.len() == self.size).map(|Reverse((worst, _))| *worst)
    }

    /// Whether a document may still be among the best whose order is no more than this.
    fn may_reach(&self, order: u64) -> bool {
        self.size > 0 && self.worst().is_none_or(|worst| order >= worst.order)
    }

    /// Whether a document with this order may still be among the best.
    fn may_take(&self, order: u64) -> bool {
        self.may_reach(order) && self.after.is_none_or(|after| order <= after.order)
    }

    /// Takes a document in if it has an order that will do.
    pub(super) fn take(&mut self, part: &Part<'_>, doc: DocId, order: Option<u64>) {
        let Some(order) = order.filter(|order| self.may_take(*order)) else { return };
        let published = part.columns.published.first(doc).unwrap_or_default();
        let rank = Rank { order, published, key: part.columns.key.first(doc).unwrap_or_default() };
        if self.after.is_some_and(|after| rank >= after) {
            return;
        }
        self.heap.push(Reverse((rank, part.address(doc))));
        if self.heap.len() > self.size {
            self.heap.pop();
        }
    }

    pub(super) fn into_sorted(self) -> Vec<(Rank, DocAddress)> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(ranked)| ranked).collect()
    }
}
