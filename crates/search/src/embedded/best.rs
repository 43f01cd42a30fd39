//! The best of the documents that match.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tantivy::query::{EnableScoring, Scorer, Weight};
use tantivy::{DocAddress, DocId, DocSet, Score, SeekDangerResult, SegmentReader, TERMINATED};

use super::columns::Segment;
use super::ranking::{Bound, Extra};
use super::tally::{Asked, Filters, Part, STRIDE};
use crate::engine::Error;
use crate::query::{Cursor, MOST_HITS, Query, Rank, Sort};

/// How many of the few documents that have something are ranked before the others, for each that is
/// shown.
const FIRST: usize = 2;

/// What sums of scores lose in rounding: no document is let go for so little.
const ROUNDING: Score = 1e-4;

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
fn order(score: Score) -> u64 {
    u64::from(score.max(0.0).to_bits())
}

/// An extra made ready.
pub(super) struct Weighed {
    weight: Box<dyn Weight>,
    most: Score,
    bound: Bound,
}

impl Weighed {
    pub(super) fn new(extra: &Extra, scoring: EnableScoring<'_>) -> tantivy::Result<Self> {
        Ok(Self { weight: extra.clause.weight(scoring)?, most: extra.most, bound: extra.bound })
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
            Bound::Share(share) => self.most.min(score * share),
            Bound::Few | Bound::Any => self.most,
        }
    }
}

impl Extras {
    pub(super) fn new<'a>(
        weighed: impl IntoIterator<Item = &'a Weighed>,
        reader: &SegmentReader,
    ) -> Result<Self, Error> {
        let mut adds = Vec::new();
        for Weighed { weight, most, bound } in weighed {
            adds.push(Adds { scorer: weight.scorer(reader, 1.0)?, most: *most, bound: *bound, added: 0.0 });
        }
        let mut by_cost: Vec<usize> = (0..adds.len()).filter(|at| adds[*at].scorer.doc() != TERMINATED).collect();
        by_cost.sort_by_key(|at| adds[*at].scorer.cost());
        Ok(Self { adds, by_cost })
    }

    /// The order of a document by its whole score, or nothing once it is clear that it is not among
    /// the best. To be asked for one document after the other, with its score for the query and
    /// what it is known to have of what few have.
    fn complete(&mut self, doc: DocId, score: Score, few: Score, best: &Best) -> Option<u64> {
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
    size: usize,
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
    fn worst(&self) -> Option<Rank> {
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

/// A document with something that few have.
#[derive(Clone, Copy)]
struct Few {
    doc: DocId,
    /// What that adds to its score.
    adds: Score,
    /// Whether it is ranked before all others.
    is_first: bool,
}

/// Chooses so many to which most is added.
fn choose_first(few: &mut [Vec<Few>], count: usize) {
    let mut adds: Vec<Score> = few.iter().flatten().map(|few| few.adds).collect();
    let least =
        if count < adds.len() { *adds.select_nth_unstable_by(count, |one, other| other.total_cmp(one)).1 } else { 0.0 };
    let mut left = count;
    for few in few.iter_mut().flatten() {
        few.is_first = few.adds > least;
        left -= usize::from(few.is_first);
    }
    // Of those to which the same is added, as many as there is still room for.
    for few in few.iter_mut().flatten().filter(|few| few.adds.total_cmp(&least).is_eq()).take(left) {
        few.is_first = true;
    }
}

/// A question of many documents, most of which need not be ranked.
pub(super) struct Many<'a> {
    asked: &'a Asked<'a>,
    extras: &'a [Weighed],
    filters: &'a Filters,
    /// What all words as they were typed can add, as a share of what the document scores: that of each
    /// is a share of what this word scores, so of all together none is more.
    share: Score,
    /// What else can be added to any document.
    most: Score,
    /// Whether the query may be asked for single documents without finding the next. A phrase within one
    /// may not (quickwit-oss/tantivy#2811).
    leaps: bool,
}

impl<'a> Many<'a> {
    pub(super) fn new(asked: &'a Asked<'a>, extras: &'a [Weighed], filters: &'a Filters) -> Self {
        let (mut share, mut most) = (0.0, 0.0);
        for extra in extras {
            match extra.bound {
                Bound::Share(one) => share = Score::max(share, one),
                Bound::Any => most += extra.most,
                Bound::Few => {}
            }
        }
        let mut leaps = true;
        asked.query.query_terms(&mut |_, with_positions| leaps &= !with_positions);
        Self { asked, extras, filters, share, most, leaps }
    }

    /// Finds the best; not all of them if time ran out, which is answered with `false`.
    ///
    /// What an extra adds that few documents have is most of what raises one above the others. So those
    /// few are ranked first, and of them those to which it adds most, so that the others need not be
    /// ranked to the end. Of all other documents only those need be ranked that can do without: tantivy
    /// passes over whole blocks of documents whose score for the query is no more than they would need.
    pub(super) fn find(&self, best: &mut Best) -> Result<bool, Error> {
        if best.size == 0 {
            return Ok(true);
        }
        let mut few = self.asked.parts.iter().map(|part| self.few(part)).collect::<Result<Vec<_>, _>>()?;
        choose_first(&mut few, FIRST * best.size);
        for first in [true, false] {
            for (part, few) in self.asked.parts.iter().zip(&few) {
                if !self.rank_few(part, few.iter().filter(|few| few.is_first == first), best)? {
                    return Ok(false);
                }
            }
        }
        for (part, few) in self.asked.parts.iter().zip(&few) {
            if !self.rank_others(part, few, best)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The documents of a segment that have something that few have, in their order.
    fn few(&self, part: &Part<'_>) -> Result<Vec<Few>, Error> {
        let mut few: Vec<Few> = Vec::new();
        for extra in self.extras.iter().filter(|extra| extra.bound == Bound::Few) {
            let mut scorer = extra.weight.scorer(part.reader, 1.0)?;
            while scorer.doc() != TERMINATED {
                few.push(Few { doc: scorer.doc(), adds: scorer.score(), is_first: false });
                scorer.advance();
            }
        }
        // Runs that are in order already, which this sort only puts together.
        few.sort_by_key(|few| few.doc);
        few.dedup_by(|next, few| {
            let same = next.doc == few.doc;
            few.adds += if same { next.adds } else { 0.0 };
            same
        });
        Ok(few)
    }

    /// Ranks some of the few.
    fn rank_few<'f>(
        &self,
        part: &Part<'_>,
        few: impl Iterator<Item = &'f Few>,
        best: &mut Best,
    ) -> Result<bool, Error> {
        let mut few = few.peekable();
        if few.peek().is_none() {
            return Ok(true);
        }
        let mut scorer = self.asked.weight.scorer(part.reader, 1.0)?;
        let mut extras = self.other_extras(part)?;
        // Before this one the query has no more.
        let mut next = scorer.doc();
        for (seen, few) in (0_u32..).zip(few) {
            if seen.is_multiple_of(STRIDE) && self.asked.deadline.is_over() {
                return Ok(false);
            }
            if few.doc < next {
                continue;
            }
            let found = if self.leaps {
                scorer.seek_danger(few.doc)
            } else if scorer.doc() == few.doc || scorer.seek(few.doc) == few.doc {
                SeekDangerResult::Found
            } else {
                SeekDangerResult::SeekLowerBound(scorer.doc())
            };
            match found {
                SeekDangerResult::Found => self.rank(part, few.doc, scorer.score(), few.adds, &mut extras, best),
                SeekDangerResult::SeekLowerBound(doc) => next = doc,
            }
        }
        Ok(true)
    }

    /// Ranks the documents of a segment that are not among the few.
    fn rank_others(&self, part: &Part<'_>, few: &[Few], best: &mut Best) -> Result<bool, Error> {
        // Most segments have none that would do.
        let mut extras = None;
        let mut outcome = Ok(true);
        self.asked.weight.for_each_pruning(self.floor(0.0, best), part.reader, &mut |doc, score| {
            let is_ranked = few.binary_search_by_key(&doc, |few| few.doc).is_ok();
            if self.asked.deadline.is_over() {
                outcome = Ok(false);
            } else if !is_ranked {
                match extras.take().map_or_else(|| self.other_extras(part), Ok) {
                    Ok(ready) => self.rank(part, doc, score, 0.0, extras.insert(ready), best),
                    Err(error) => outcome = Err(error),
                }
            }
            if matches!(outcome, Ok(true)) { self.floor(0.0, best) } else { Score::INFINITY }
        })?;
        outcome
    }

    /// Ranks a document with its score for the query and what it has that few have.
    fn rank(&self, part: &Part<'_>, doc: DocId, score: Score, adds: Score, extras: &mut Extras, best: &mut Best) {
        if score > self.floor(adds, best) && self.passes(part, doc) {
            best.take(part, doc, extras.complete(doc, score, adds, best));
        }
    }

    /// The extras that are not had by few.
    fn other_extras(&self, part: &Part<'_>) -> Result<Extras, Error> {
        Extras::new(self.extras.iter().filter(|extra| extra.bound != Bound::Few), part.reader)
    }

    fn passes(&self, part: &Part<'_>, doc: DocId) -> bool {
        part.is_alive(doc) && self.filters.missing(part.columns.values(doc)) == 0
    }

    /// What a document must score more than for the query to be among the best, if what it has that few
    /// have adds so much at most.
    fn floor(&self, few: Score, best: &Best) -> Score {
        let Some(worst) = best.worst() else { return Score::MIN };
        let worst = u32::try_from(worst.order).map_or(0.0, Score::from_bits);
        (worst * (1.0 - ROUNDING) - few - self.most) / (1.0 + self.share)
    }
}
