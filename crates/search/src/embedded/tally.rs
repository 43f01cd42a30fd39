//! Goes through the documents that match: ranks them, counts them, counts their facets.
//!
//! The filters are not part of tantivy's query. Each is looked at here, by the document's values, so
//! that a document which only one filter keeps out is still counted under that facet; one
//! pass then gives the counts of all facets, where a query per filtered facet would be
//! needed otherwise.
//!
//! Of few documents each is ranked and counted at once. Of many, most need not be ranked to know that
//! they are not among the best, and a part of them tells how many there are.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::{Duration, Instant};

use tantivy::query::{EnableScoring, Query as TantivyQuery, Scorer, Weight};
use tantivy::{DocAddress, DocId, Searcher, SegmentReader, TERMINATED};

use super::best::{Best, Extras, Order, Weighed};
use super::columns::{Segment, Values};
use super::count::Count;
use super::many::Many;
use super::ranking::{Extra, Ground, Ranking, all_needed};
use crate::document::Facet;
use crate::engine::Error;
use crate::query::{Query, Rank, Sort, Total};

/// Documents between two looks at the clock.
pub(super) const STRIDE: u32 = 1024;
/// Documents that follow each other in a sample: few, because neighbours resemble each other.
pub(super) const WINDOW: u32 = u128::BITS;
/// The limits where none are tested.
const LIMITS: Limits = Limits { many: 1_000, listed: 15_000 };

/// How the documents that match are gone through.
#[derive(Clone, Copy)]
struct Limits {
    /// From how many documents on the best are looked for without ranking each.
    many: u64,
    /// Up to how many documents of a segment those of them that have two words are listed: there that
    /// costs less than to leap from one to the next.
    listed: DocId,
}

/// When a search must be over.
#[derive(Clone, Copy)]
pub(super) struct Deadline {
    end: Instant,
    limit: Duration,
    now: fn() -> Instant,
}

impl Deadline {
    pub(super) fn after(limit: Duration) -> Self {
        Self { end: Instant::now() + limit, limit, now: Instant::now }
    }

    pub(super) fn is_over(self) -> bool {
        (self.now)() >= self.end
    }

    pub(super) fn check(self) -> Result<(), Error> {
        if self.is_over() { Err(Error::Slow { limit: self.limit }) } else { Ok(()) }
    }
}

/// What was found.
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

/// A query in one segment.
pub(super) struct Part<'a> {
    ord: u32,
    /// How many documents are in the segments before.
    before: u32,
    pub(super) reader: &'a SegmentReader,
    pub(super) columns: &'a Segment,
}

impl Part<'_> {
    pub(super) fn address(&self, doc: DocId) -> DocAddress {
        DocAddress::new(self.ord, doc)
    }

    pub(super) fn is_alive(&self, doc: DocId) -> bool {
        self.reader.alive_bitset().is_none_or(|alive| alive.is_alive(doc))
    }

    /// One window of documents in so many, counted from the first segment on, as far as they are in this.
    pub(super) fn windows(&self, step: u32) -> impl Iterator<Item = Range<DocId>> {
        let (before, end) = (self.before, self.before.saturating_add(self.reader.max_doc()));
        let windows = (before / WINDOW).next_multiple_of(step)..end.div_ceil(WINDOW);
        windows.step_by(step as usize).map(move |window| {
            let from = window * WINDOW;
            from.max(before) - before..from.saturating_add(WINDOW).min(end) - before
        })
    }
}

impl Tally {
    pub(super) fn take(
        ground: Ground<'_>,
        ranking: &Ranking,
        query: &Query,
        deadline: Deadline,
    ) -> Result<Self, Error> {
        Self::take_within(LIMITS, ground, ranking, query, deadline)
    }

    fn take_within(
        limits: Limits,
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
        let extras: &[Extra] = if ranked { &ranking.extras } else { &[] };
        let extras = extras.iter().map(|extra| Weighed::new(extra, scoring())).collect::<tantivy::Result<Vec<_>>>()?;
        let (values, segments) = ground.columns.of(searcher)?;
        let mut parts: Vec<Part<'_>> = Vec::with_capacity(segments.len());
        let mut before: u32 = 0;
        for ((ord, reader), columns) in (0..).zip(searcher.segment_readers()).zip(&segments) {
            parts.push(Part { ord, before, reader, columns });
            before = before.saturating_add(reader.max_doc());
        }
        let filters = Filters::new(query, &values);
        let scorers = parts.iter().map(|part| weight.scorer(part.reader, 1.0));
        let scorers = scorers.collect::<tantivy::Result<Vec<_>>>()?;
        let likely: u64 = scorers.iter().map(|scorer| u64::from(scorer.size_hint())).sum();

        let mut best = Best::new(query);
        let mut count = Count::new(query, &filters, &values);
        let mut whole = true;
        if ranked && likely > limits.many {
            let Limits { listed, .. } = limits;
            let (query, weight) = (ranking.query.as_ref(), weight.as_ref());
            let asked = Asked { parts: &parts, query, weight, searcher, likely, listed, deadline };
            let many = Many::new(&asked, ground.frequencies, ranking, &extras, &filters)?;
            let mut known = many.known()?;
            whole = many.find(&mut known, &mut best)? && count.many(&asked, &known)?;
        } else {
            for (part, scorer) in parts.iter().zip(scorers) {
                let mut order = Order::new(ranked, query.sort, part.columns, Extras::new(&extras, part.reader)?);
                whole = whole
                    && walk(part, scorer, 1, deadline, |doc, scorer| {
                        if count.see(part, doc) {
                            best.take(part, doc, order.of(doc, scorer, &best));
                        }
                    });
            }
        }
        let top = best.into_sorted();
        if !whole && top.is_empty() && count.total == 0 {
            // Some of it were better than none of it.
            deadline.check()?;
        }
        let total = match count.step {
            _ if !whole => Total::AtLeast(count.total.max(top.len() as u64)),
            1 => Total::Exact(count.total),
            _ => Total::About(count.scaled(count.total)),
        };
        Ok(Self { matched: count.matched || !top.is_empty(), total, top, facets: count.by_frequency(&values) })
    }
}

/// What is asked of many documents.
pub(super) struct Asked<'a> {
    pub(super) parts: &'a [Part<'a>],
    pub(super) query: &'a dyn TantivyQuery,
    pub(super) weight: &'a dyn Weight,
    pub(super) searcher: &'a Searcher,
    /// About how many documents match.
    pub(super) likely: u64,
    /// Up to how many documents of a segment those that have two words are listed.
    pub(super) listed: DocId,
    pub(super) deadline: Deadline,
}

impl Asked<'_> {
    /// What a document must match each of, without scores; nothing where that is not all that is asked.
    pub(super) fn clauses(&self) -> tantivy::Result<Vec<Box<dyn Weight>>> {
        let scoring = || EnableScoring::disabled_from_searcher(self.searcher);
        all_needed(self.query).iter().map(|(_, clause)| clause.weight(scoring())).collect()
    }
}

/// Goes through the documents of a segment that match, or through one window of them in so many. Answers
/// whether the time was enough.
pub(super) fn walk(
    part: &Part<'_>,
    mut scorer: Box<dyn Scorer>,
    step: u32,
    deadline: Deadline,
    mut see: impl FnMut(DocId, &mut dyn Scorer),
) -> bool {
    let (mut doc, mut seen) = (scorer.doc(), 0_u32);
    while doc != TERMINATED {
        let window = part.before.saturating_add(doc) / WINDOW;
        if step > 1 && !window.is_multiple_of(step) {
            let next = (window.next_multiple_of(step) * WINDOW).saturating_sub(part.before);
            doc = if next < part.reader.max_doc() { scorer.seek(next) } else { TERMINATED };
            continue;
        }
        if seen.is_multiple_of(STRIDE) && deadline.is_over() {
            return false;
        }
        seen += 1;
        if part.is_alive(doc) {
            see(doc, scorer.as_mut());
        }
        doc = scorer.advance();
    }
    true
}

/// What was asked of some facets, a bit for each.
pub(super) struct Filters {
    /// All of them.
    pub(super) all: u16,
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
    pub(super) fn missing(&self, values: &[u32]) -> u16 {
        if self.all == 0 {
            return 0;
        }
        self.all & !values.iter().fold(0, |passed, value| passed | self.passes[*value as usize])
    }

    /// Counts the values of a document that passes; of one that a single filter keeps out those
    /// of its facet, which would be found if they were chosen as well.
    pub(super) fn count(&self, missing: u16, values: &[u32], counts: &mut [u64]) {
        if counts.is_empty() || missing.count_ones() > 1 {
            return;
        }
        let counted = |value: &&u32| missing == 0 || self.on[**value as usize] == missing;
        for &value in values.iter().filter(counted) {
            counts[value as usize] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::{Duration, Instant};

    use chrono::DateTime;

    use super::{Deadline, Limits, Tally};
    use crate::analysis::Analyzer;
    use crate::document::{Change, Document, Facet, Position, Update};
    use crate::embedded::Embedded;
    use crate::embedded::ranking::{Need, Ranking};
    use crate::engine::{Engine, Error};
    use crate::query::{Cursor, Query, Scope, Total};

    /// Words from frequent to rare, without any of which a document is none.
    const WORDS: [&str; 12] =
        ["water", "rinse", "plating", "rinses", "nickel", "tank", "paint", "solvent", "tanks", "press", "dye", "hide"];

    /// Each document is ranked; only the best, found in leaps; only the best of all that have two words.
    const WAYS: [Limits; 3] =
        [Limits { many: u64::MAX, listed: 0 }, Limits { many: 0, listed: 0 }, Limits { many: 0, listed: u32::MAX }];

    /// Documents of words by chance, the same each time.
    async fn documents(count: u32) -> Embedded {
        let analyzers = [("en", "english"), ("fr", "french")];
        let analyzers = analyzers.map(|(language, analyzer)| (language.to_owned(), Analyzer::parse(analyzer))).into();
        let engine = Embedded::in_memory(&analyzers).unwrap();
        let mut state = 1_u64;
        let mut chance = |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % limit
        };
        let mut words = |count: usize| -> String {
            let word = |_| WORDS[chance(WORDS.len()).min(chance(WORDS.len()))];
            (0..count).map(word).collect::<Vec<_>>().join(" ")
        };
        let document = |n: u32| Document {
            id: format!("d{n}"),
            language: if n.is_multiple_of(5) { "fr" } else { "en" }.to_owned(),
            kind: "case-study".to_owned(),
            title: words(3),
            summary: String::new(),
            body: words(6 + n as usize % 30),
            facets: [(Facet::Country, vec![if n.is_multiple_of(3) { "MX" } else { "US" }.to_owned()])].into(),
            date: None,
            published: DateTime::UNIX_EPOCH,
            names: Vec::new(),
            saving: None,
            payback: None,
        };
        let change = |document: Document| Update::Put { id: document.id.clone(), documents: vec![document] };
        let updates = (0..count).map(document).map(change).collect::<Vec<_>>();
        // In several segments, some of whose documents are gone.
        for (part, updates) in (1..).zip(updates.chunks(700)) {
            let gone = Update::Remove { id: format!("d{}", part * 100) };
            let changes = updates.iter().cloned().chain([gone]);
            let changes: Vec<Change> = changes.map(|update| Change { position: Position(part), update }).collect();
            engine.apply(&changes).await.unwrap();
        }
        engine
    }

    type Take<'a> = &'a dyn Fn(Limits, Deadline) -> Result<Tally, Error>;

    /// Lets somebody take tallies of a query, with what limits and deadline they like, all of one commit.
    async fn tallies<T: Send + 'static>(
        engine: &Embedded,
        query: &Query,
        look: impl FnOnce(Take<'_>) -> T + Send + 'static,
    ) -> T {
        let query = query.clone();
        let looked = engine.on_ground(move |ground| {
            let ranking = Ranking::new(ground, &query, Need::Few)?;
            Ok(look(&|limits, deadline| Tally::take_within(limits, ground, &ranking, &query, deadline)))
        });
        looked.await.unwrap()
    }

    fn in_time() -> Deadline {
        Deadline::after(Duration::from_mins(10))
    }

    #[tokio::test]
    async fn the_best_of_many_are_the_same_as_if_each_were_ranked() {
        let engine = documents(3_000).await;
        let texts = [
            "water",
            "water rinse",
            "rinsing tanks",
            "dye hide",
            "water rinse plating nickel",
            "water water",
            "rinses of a rinse tank",
            "water OR hide",
            "\"rinse water\" tank",
            "water -rinse",
            "pla* water",
            "solvnt water",
            "the water of a tank",
        ];
        let mexican: BTreeMap<_, _> = [(Facet::Country, BTreeSet::from(["MX".to_owned()]))].into();
        let mut compared = 0;
        for text in texts {
            for scope in [Scope::Own, Scope::Others, Scope::All] {
                for filters in [BTreeMap::new(), mexican.clone()] {
                    let mut query = Query { scope, filters, facets: true, ..Query::new(text, "en") };
                    for _ in 0..3 {
                        let all = |take: Take<'_>| WAYS.map(|limits| take(limits, in_time()).unwrap());
                        let [each, others @ ..] = tallies(&engine, &query, all).await;
                        let what = format!("{query:?}");
                        for many in others {
                            assert_eq!(many.top, each.top, "{what}");
                            assert_eq!(
                                (many.total, &many.facets, many.matched),
                                (each.total, &each.facets, each.matched),
                                "{what}"
                            );
                        }
                        compared += each.top.len();
                        let Some((last, _)) = each.top.get(9) else { break };
                        query.after = Some(Cursor(*last));
                    }
                }
            }
        }
        assert!(compared > 1_000, "{compared}");
    }

    /// How often the clock may still be looked at before time is over.
    static LOOKS: AtomicU32 = AtomicU32::new(0);

    /// A deadline that is over when the clock has been looked at so often.
    fn after_looks(looks: u32) -> Deadline {
        let now = || {
            let left = LOOKS.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1));
            Instant::now() + if left.is_ok() { Duration::ZERO } else { Duration::from_hours(2) }
        };
        LOOKS.store(looks, Ordering::Relaxed);
        Deadline { end: Instant::now() + Duration::from_hours(1), limit: Duration::ZERO, now }
    }

    #[tokio::test]
    async fn a_search_out_of_time_says_what_it_has_and_that_there_may_be_more() {
        let engine = documents(3_000).await;
        let query = Query { facets: true, ..Query::new("water rinse", "en") };
        let look = |take: Take<'_>| {
            for limits in WAYS {
                let whole = take(limits, in_time()).unwrap();
                let (mut slow, mut in_part) = (0, 0);
                for looks in 0..40 {
                    match take(limits, after_looks(looks)) {
                        Err(Error::Slow { .. }) => slow += 1,
                        Err(error) => panic!("{error}"),
                        Ok(Tally { total: Total::AtLeast(total), top, .. }) => {
                            assert!(total > 0 && total <= whole.total.number() && top.len() as u64 <= total, "{total}");
                            in_part += 1;
                        }
                        Ok(tally) => assert_eq!((tally.total, tally.top), (whole.total, whole.top.clone())),
                    }
                }
                assert!(slow > 0 && in_part > 0, "{slow} {in_part}");
            }
        };
        tallies(&engine, &query, look).await;
    }
}
