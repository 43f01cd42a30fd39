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
use std::time::{Duration, Instant};

use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query as TantivyQuery, Scorer, Weight};
use tantivy::{DocAddress, DocId, DocSet, Searcher, SegmentReader, TERMINATED};

use super::best::{Best, Extras, Order, Weighed};
use super::columns::{Segment, Values};
use super::many::Many;
use super::ranking::{Extra, Ground, Ranking};
use crate::document::Facet;
use crate::engine::Error;
use crate::query::{Query, Rank, Sort, Total};

/// Documents between two looks at the clock.
pub(super) const STRIDE: u32 = 1024;
/// From how many documents on the best are looked for without ranking each.
const MANY: u64 = 1_000;
/// About how many documents are counted where there are more; what is found for them is then taken for
/// all. Nine in ten such counts of a value that one in ten documents has are within a tenth of the
/// truth.
const SAMPLE: u64 = 2_500;
/// Where so many documents have one of the words for each that has all, those are looked for in leaps.
const DENSE: u64 = 8;
/// Documents that follow each other in a sample: few, because neighbours resemble each other.
const WINDOW: u32 = u128::BITS;

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
}

impl Tally {
    pub(super) fn take(
        ground: Ground<'_>,
        ranking: &Ranking,
        query: &Query,
        deadline: Deadline,
    ) -> Result<Self, Error> {
        Self::take_from(MANY, ground, ranking, query, deadline)
    }

    /// The same with another limit from which on there are many.
    fn take_from(
        limit: u64,
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
        let segments = searcher.segment_readers().iter().zip(&segments);
        let parts: Vec<Part<'_>> =
            (0..).zip(segments).map(|(ord, (reader, columns))| Part { ord, reader, columns }).collect();
        let filters = Filters::new(query, &values);
        let scorers = scorers(&parts, weight.as_ref())?;
        let likely: u64 = scorers.iter().map(|scorer| u64::from(scorer.size_hint())).sum();

        let mut best = Best::new(query);
        let mut count = Count::new(query, &filters, &values);
        let whole = if ranked && likely > limit {
            let (query, weight) = (ranking.query.as_ref(), weight.as_ref());
            let asked = Asked { parts: &parts, query, weight, searcher, likely, deadline };
            let many = Many::new(&asked, ground.frequencies, ranking, &extras, &filters)?;
            many.find(&mut best)? && count.many(&asked, scorers)?
        } else {
            let mut orders = Vec::with_capacity(parts.len());
            for part in &parts {
                orders.push(Order::new(ranked, query.sort, part.columns, Extras::new(&extras, part.reader)?));
            }
            walk(&parts, scorers, 1, deadline, |part, doc, scorer| {
                if count.see(part.columns.values(doc)) {
                    best.take(part, doc, orders[part.ord as usize].of(doc, scorer, &best));
                }
            })
        };
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
    likely: u64,
    pub(super) deadline: Deadline,
}

impl Asked<'_> {
    /// What a document must match each of, without scores; nothing where that is not all that is asked.
    fn clauses(&self) -> tantivy::Result<Vec<Box<dyn Weight>>> {
        let clauses = self.query.downcast_ref::<BooleanQuery>().map(BooleanQuery::clauses).unwrap_or_default();
        if clauses.iter().any(|(occur, _)| *occur != Occur::Must) {
            return Ok(Vec::new());
        }
        let scoring = || EnableScoring::disabled_from_searcher(self.searcher);
        clauses.iter().map(|(_, clause)| clause.weight(scoring())).collect()
    }
}

type Scorers = Vec<Box<dyn Scorer>>;

/// The documents from one on before another, in a window, that each of some scorers has: by their distance
/// from the first.
fn in_window(scorers: &mut Scorers, from: DocId, to: DocId) -> impl Iterator<Item = u32> {
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
        let place = (all != 0).then(|| all.trailing_zeros());
        all &= all.wrapping_sub(1);
        place
    })
}

fn scorers(parts: &[Part<'_>], weight: &dyn Weight) -> Result<Scorers, Error> {
    Ok(parts.iter().map(|part| weight.scorer(part.reader, 1.0)).collect::<tantivy::Result<_>>()?)
}

/// Goes through the documents that match, or through one window of them in so many. Answers whether
/// the time was enough.
fn walk<'a>(
    parts: &[Part<'a>],
    scorers: Scorers,
    step: u32,
    deadline: Deadline,
    mut see: impl FnMut(&Part<'a>, DocId, &mut dyn Scorer),
) -> bool {
    let mut before: u32 = 0;
    for (part, mut scorer) in parts.iter().zip(scorers) {
        let (mut doc, mut seen) = (scorer.doc(), 0_u32);
        while doc != TERMINATED {
            let window = before.saturating_add(doc) / WINDOW;
            if step > 1 && !window.is_multiple_of(step) {
                let next = (window.next_multiple_of(step) * WINDOW).saturating_sub(before);
                doc = if next < part.reader.max_doc() { scorer.seek(next) } else { TERMINATED };
                continue;
            }
            if seen.is_multiple_of(STRIDE) && deadline.is_over() {
                return false;
            }
            seen += 1;
            if part.is_alive(doc) {
                see(part, doc, scorer.as_mut());
            }
            doc = scorer.advance();
        }
        before = before.saturating_add(part.reader.max_doc());
    }
    true
}

/// What is counted on the way.
struct Count<'a> {
    filters: &'a Filters,
    matched: bool,
    total: u64,
    /// By the number of a value; empty where nothing is counted.
    values: Vec<u64>,
    /// How many documents each that was counted stands for.
    step: u32,
}

impl<'a> Count<'a> {
    fn new(query: &Query, filters: &'a Filters, values: &Values) -> Self {
        let values = if query.facets { vec![0; values.all().len()] } else { Vec::new() };
        Self { filters, matched: false, total: 0, values, step: 1 }
    }

    /// Counts a document that matches. Answers whether the filters let it pass.
    fn see(&mut self, values: &[u32]) -> bool {
        let missing = self.filters.missing(values);
        self.matched = true;
        self.filters.count(missing, values, &mut self.values);
        self.total += u64::from(missing == 0);
        missing == 0
    }

    /// Counts many documents, or a sample of them. Whoever chose values wants to know how many, and of
    /// what few documents have a sample knows too little: then each is counted.
    fn many(&mut self, asked: &Asked<'_>, scorers: Scorers) -> Result<bool, Error> {
        if self.filters.all == 0 {
            self.step = u32::try_from(asked.likely.div_ceil(SAMPLE)).unwrap_or(u32::MAX);
        }
        let whole = self.count(asked, scorers)?;
        if self.step == 1 || !whole || self.total >= SAMPLE / 4 {
            return Ok(whole);
        }
        (self.total, self.step) = (0, 1);
        self.values.fill(0);
        self.count(asked, self::scorers(asked.parts, asked.weight)?)
    }

    /// Counts the documents that match, or one window of them in so many. Where most documents that have one
    /// of the words have the others too, to look which have all is cheaper than to leap from one to the next.
    fn count(&mut self, asked: &Asked<'_>, scorers: Scorers) -> Result<bool, Error> {
        let clauses = asked.clauses()?;
        let of_clauses =
            asked.parts.iter().map(|part| clauses.iter().map(|clause| clause.scorer(part.reader, 1.0)).collect());
        let of_clauses = of_clauses.collect::<tantivy::Result<Vec<Scorers>>>()?;
        let to_look_at: u64 = of_clauses.iter().flatten().map(DocSet::cost).sum();
        if clauses.is_empty() || to_look_at > asked.likely * DENSE {
            return Ok(walk(asked.parts, scorers, self.step, asked.deadline, |part, doc, _| {
                self.see(part.columns.values(doc));
            }));
        }
        let mut before: u32 = 0;
        for (part, mut scorers) in asked.parts.iter().zip(of_clauses) {
            let end = before.saturating_add(part.reader.max_doc());
            let first = (before / WINDOW).next_multiple_of(self.step);
            let windows = (first..end.div_ceil(WINDOW)).step_by(self.step as usize);
            for (seen, window) in (0_u32..).zip(windows.map(|window| window * WINDOW)) {
                if seen.is_multiple_of(STRIDE / WINDOW) && asked.deadline.is_over() {
                    return Ok(false);
                }
                let (from, to) = (window.max(before) - before, window.saturating_add(WINDOW).min(end) - before);
                let found = in_window(&mut scorers, from, to).map(|place| from + place);
                for doc in found.filter(|doc| part.is_alive(*doc)) {
                    self.see(part.columns.values(doc));
                }
            }
            before = end;
        }
        Ok(true)
    }

    /// What a number in a sample stands for, in two digits, as it is known no better.
    fn scaled(&self, count: u64) -> u64 {
        if self.step == 1 {
            return count;
        }
        let count = count * u64::from(self.step);
        let last = 10_u64.pow(count.checked_ilog10().unwrap_or(0).saturating_sub(1));
        (count + last / 2) / last * last
    }

    /// The values that were counted, of each facet the most frequent first.
    fn by_frequency(&self, values: &Values) -> BTreeMap<Facet, Vec<(String, u64)>> {
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

/// What was asked of some facets, a bit for each.
pub(super) struct Filters {
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
    pub(super) fn missing(&self, values: &[u32]) -> u16 {
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

    use super::{Deadline, Tally};
    use crate::analysis::Analyzer;
    use crate::document::{Change, Document, Facet, Position, Update};
    use crate::embedded::Embedded;
    use crate::embedded::ranking::{Need, Ranking};
    use crate::engine::{Engine, Error};
    use crate::query::{Cursor, Query, Scope, Total};

    /// Words from frequent to rare, without any of which a document is none.
    const WORDS: [&str; 12] =
        ["water", "rinse", "plating", "rinses", "nickel", "tank", "paint", "solvent", "tanks", "press", "dye", "hide"];

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

    type Take<'a> = &'a dyn Fn(u64, Deadline) -> Result<Tally, Error>;

    /// Lets somebody take tallies of a query, with what limit and deadline they like, all of one commit.
    async fn tallies<T: Send + 'static>(
        engine: &Embedded,
        query: &Query,
        look: impl FnOnce(Take<'_>) -> T + Send + 'static,
    ) -> T {
        let query = query.clone();
        let looked = engine.on_ground(move |ground| {
            let ranking = Ranking::new(ground, &query, Need::Few)?;
            Ok(look(&|limit, deadline| Tally::take_from(limit, ground, &ranking, &query, deadline)))
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
                        let both = |take: Take<'_>| [0, u64::MAX].map(|limit| take(limit, in_time()).unwrap());
                        let [many, each] = tallies(&engine, &query, both).await;
                        let what = format!("{query:?}");
                        assert_eq!(many.top, each.top, "{what}");
                        assert_eq!(
                            (many.total, &many.facets, many.matched),
                            (each.total, &each.facets, each.matched),
                            "{what}"
                        );
                        compared += many.top.len();
                        let Some((last, _)) = many.top.get(9) else { break };
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
        let query = Query { facets: true, ..Query::new("water", "en") };
        let look = |take: Take<'_>| {
            for limit in [0, u64::MAX] {
                let whole = take(limit, in_time()).unwrap();
                let (mut slow, mut in_part) = (0, 0);
                for looks in 0..40 {
                    match take(limit, after_looks(looks)) {
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
