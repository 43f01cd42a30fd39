//! The best of many documents, most of which need not be ranked.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use tantivy::query::{EnableScoring, Query as _, Weight};
use tantivy::{DocId, DocSet, Score, SeekDangerResult, TERMINATED, Term};

use super::best::{Best, Extras, ROUNDING, Weighed, order, score};
use super::dictionary::Frequencies;
use super::postings::{Scored, both, postings};
use super::ranking::{Bound, Extra, Ranking, Word};
use super::tally::{Asked, Filters, Part, STRIDE};
use crate::engine::Error;

/// How many of the few documents that have something are ranked before the others, for each that is
/// shown.
const FIRST: usize = 2;

/// A question of many documents.
pub(super) struct Many<'a> {
    asked: &'a Asked<'a>,
    extras: &'a [Weighed<'a>],
    titles: Vec<Title<'a>>,
    /// Those of the query, where nothing else scores for it.
    words: Vec<(&'a Word, Box<dyn Weight>)>,
    /// What two of them score, where those that have both are all that match.
    both: Option<[Scored<'a>; 2]>,
    filters: &'a Filters,
    /// What all words as they were typed and all pairs can add, as a share of what the document scores.
    share: Score,
    /// What else can be added to any document.
    most: Score,
    /// Whether the query may be asked for single documents without finding the next. A phrase within one
    /// may not (quickwit-oss/tantivy#2811).
    leaps: bool,
}

/// A word of titles.
struct Title<'a> {
    term: &'a Term,
    /// What it adds to each document.
    adds: Score,
    /// The same word anywhere.
    anywhere: Scored<'a>,
    /// Its place among the words of the query.
    at: Option<usize>,
}

/// What is known of the documents of a segment before any is ranked.
pub(super) struct Known {
    /// The most that any scores for the query.
    most: Score,
    /// Those that have something that few have, in their order; or all that match.
    few: Vec<Few>,
    are_all: bool,
}

impl Known {
    /// All that match, in their order, if they are known.
    pub(super) fn listed(&self) -> Option<&[Few]> {
        self.are_all.then_some(&self.few)
    }
}

/// A document with something that few have, or one of all that match.
#[derive(Clone, Copy)]
pub(super) struct Few {
    pub(super) doc: DocId,
    /// What that adds to its score.
    adds: Score,
    /// What it scores for the words in its title, and how much less that is than the most; or for all words.
    scores: Score,
    less: Score,
    /// Whether it is ranked before all others.
    is_first: bool,
}

impl<'a> Many<'a> {
    pub(super) fn new(
        asked: &'a Asked<'a>,
        frequencies: &'a Frequencies<'a>,
        ranking: &'a Ranking,
        extras: &'a [Weighed<'a>],
        filters: &'a Filters,
    ) -> Result<Self, Error> {
        let (mut word, mut pair, mut twice, mut most) = (0.0, 0.0, 0.0, 0.0);
        for Weighed { extra, .. } in extras {
            match extra.bound {
                Bound::Word(share) => word = Score::max(word, share),
                Bound::Pair(share) => {
                    twice = Score::max(twice, Score::min(pair, share));
                    pair = Score::max(pair, share);
                }
                Bound::Any => most += extra.most,
                Bound::Few => {}
            }
        }
        // Each word is one of the words, and in two of the pairs.
        let share = word + pair + twice;
        let mut leaps = true;
        asked.query.query_terms(&mut |_, with_positions| leaps &= !with_positions);
        let scoring = || EnableScoring::enabled_from_statistics_provider(frequencies, asked.searcher);
        let weight = |word: &'a Word| Ok((word, word.query().weight(scoring())?));
        let words = ranking.words.iter().map(weight).collect::<tantivy::Result<_>>()?;
        let title = |extra: &'a Extra| {
            let (term, word) = extra.title.as_ref()?;
            let at = ranking.words.iter().position(|known| known.term == word.term);
            let anywhere = Scored::new(word, frequencies);
            Some(anywhere.map(|anywhere| Title { term, adds: extra.most, anywhere, at }))
        };
        let titles = extras.iter().filter_map(|one| title(one.extra)).collect::<tantivy::Result<_>>()?;
        let both = match ranking.words.as_slice() {
            [one, other] if ranking.each_needed => {
                Some([Scored::new(one, frequencies)?, Scored::new(other, frequencies)?])
            }
            _ => None,
        };
        Ok(Self { asked, extras, titles, words, both, filters, share, most, leaps })
    }

    /// Finds the best; not all of them if time ran out, which is answered with `false`.
    ///
    /// Where all that match are known by their scores, the likeliest are ranked first, then those that may still
    /// reach these.
    ///
    /// Elsewhere, what an extra adds that few documents have is most of what raises one above the others. So the
    /// likeliest of those few are ranked first; then those whose titles alone do not tell that they cannot
    /// reach these. Of all other documents only those need be ranked that can do without: tantivy passes
    /// over whole blocks of documents whose score for the query is no more than they would need. It does
    /// so for words alone; where something else scores it looks at each document, and so all are ranked
    /// on the way that may be among the best.
    pub(super) fn find(&self, known: &mut [Known], best: &mut Best) -> Result<bool, Error> {
        if best.size == 0 {
            return Ok(true);
        }
        self.choose_first(known, FIRST * best.size);
        let turns: &[bool] = if self.looks_at_each() { &[true] } else { &[true, false] };
        for first in turns {
            for (part, known) in self.asked.parts.iter().zip(&*known) {
                let whole = match known.listed() {
                    Some(all) => self.rank_listed(part, all, *first, best)?,
                    None => self.rank_few(part, known, *first, best)?,
                };
                if !whole {
                    return Ok(false);
                }
            }
        }
        for (part, known) in self.asked.parts.iter().zip(&*known) {
            if known.listed().is_none() && !self.rank_others(part, known, best)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether tantivy passes over no documents: it does so for words alone.
    fn looks_at_each(&self) -> bool {
        self.words.is_empty()
    }

    /// What is known of the documents of each segment.
    pub(super) fn known(&self) -> Result<Vec<Known>, Error> {
        let known = self.asked.parts.iter().map(|part| match &self.both {
            Some(both) if part.reader.max_doc() <= self.asked.listed => self.all(part, both),
            _ => self.few(part),
        });
        known.collect()
    }

    /// All documents that have both words.
    fn all(&self, part: &Part<'_>, words: &[Scored<'_>; 2]) -> Result<Known, Error> {
        // By document.
        let mut adds: Vec<Score> = vec![0.0; part.reader.max_doc() as usize];
        for Weighed { weight, .. } in self.few_have() {
            let mut scorer = weight.scorer(part.reader, 1.0)?;
            while scorer.doc() != TERMINATED {
                adds[scorer.doc() as usize] += scorer.score();
                scorer.advance();
            }
        }
        for title in &self.titles {
            postings(part.reader, title.term, |docs, _| {
                for doc in docs {
                    adds[*doc as usize] += title.adds;
                }
            })?;
        }
        let all = both(part.reader, words)?.into_iter();
        let few = all.map(|(doc, scores)| Few { doc, adds: adds[doc as usize], scores, less: 0.0, is_first: false });
        Ok(Known { most: Score::INFINITY, few: few.collect(), are_all: true })
    }

    /// What few documents have, but for words in titles.
    fn few_have(&self) -> impl Iterator<Item = &Weighed<'a>> {
        self.extras.iter().filter(|one| one.is_few() && one.extra.title.is_none())
    }

    /// The documents that have something that few have.
    fn few(&self, part: &Part<'_>) -> Result<Known, Error> {
        let mut few: Vec<Few> = Vec::new();
        for Weighed { weight, .. } in self.few_have() {
            let mut scorer = weight.scorer(part.reader, 1.0)?;
            while scorer.doc() != TERMINATED {
                few.push(Few { doc: scorer.doc(), adds: scorer.score(), scores: 0.0, less: 0.0, is_first: false });
                scorer.advance();
            }
        }
        let mut tops = vec![None; self.words.len()];
        for title in &self.titles {
            let from = few.len();
            title.read(part, &mut few)?;
            let Some(at) = title.at else { continue };
            let in_titles = few[from..].iter().map(|few| few.scores).fold(0.0, Score::max);
            let top = self.top(part, at, in_titles)?;
            tops[at] = Some(top);
            for few in &mut few[from..] {
                few.less = top - few.scores;
            }
        }
        let mut most = if self.looks_at_each() { Score::INFINITY } else { 0.0 };
        for (at, top) in tops.into_iter().enumerate() {
            most += top.map_or_else(|| self.top(part, at, 0.0), Ok)?;
        }
        // Runs that are in order already, which this sort only puts together.
        few.sort_by_key(|few| few.doc);
        few.dedup_by(|next, few| {
            let same = next.doc == few.doc;
            if same {
                few.adds += next.adds;
                few.scores += next.scores;
                few.less += next.less;
            }
            same
        });
        Ok(Known { most, few, are_all: false })
    }

    /// The most that a document scores for a word, of which one is known to score at least so much.
    fn top(&self, part: &Part<'_>, word: usize, at_least: Score) -> Result<Score, Error> {
        let (word, weight) = &self.words[word];
        let mut top = at_least / word.weight;
        weight.for_each_pruning(top, part.reader, &mut |_, score| {
            top = score;
            top
        })?;
        Ok(top * word.weight)
    }

    /// Chooses as many as are to be ranked first: those that are likeliest to be the best.
    fn choose_first(&self, known: &mut [Known], count: usize) {
        let mut first: BinaryHeap<Reverse<(u64, usize, usize)>> = BinaryHeap::with_capacity(count + 1);
        for (at, known) in known.iter().enumerate() {
            let likely = known.few.iter().map(|few| order(self.likely(few)));
            for (place, likely) in likely.enumerate() {
                let full = first.len() == count;
                if full && first.peek().is_some_and(|Reverse((least, ..))| likely <= *least) {
                    continue;
                }
                first.push(Reverse((likely, at, place)));
                if full {
                    first.pop();
                }
            }
        }
        for Reverse((_, at, place)) in first {
            known[at].few[place].is_first = true;
        }
    }

    /// Ranks of all that match those that are to be ranked before the others, or the others.
    fn rank_listed(&self, part: &Part<'_>, all: &[Few], first: bool, best: &mut Best) -> Result<bool, Error> {
        let (mut extras, mut least) = (None, self.least(best));
        for some in all.chunks(STRIDE as usize) {
            if self.asked.deadline.is_over() {
                return Ok(false);
            }
            for few in some {
                if few.is_first == first && self.likely(few) > least {
                    self.rank(part, few.doc, few.scores, few.adds, &mut extras, best)?;
                    least = self.least(best);
                }
            }
        }
        Ok(true)
    }

    /// Ranks those of the few that are to be ranked before the others, or the others.
    fn rank_few(&self, part: &Part<'_>, known: &Known, first: bool, best: &mut Best) -> Result<bool, Error> {
        let mut few = known.few.iter().filter(|few| few.is_first == first).peekable();
        if few.peek().is_none() {
            return Ok(true);
        }
        let mut extras = None;
        let mut scorer = self.asked.weight.scorer(part.reader, 1.0)?;
        // Before this one the query has no more.
        let mut next = scorer.doc();
        for (seen, few) in (0_u32..).zip(few) {
            if seen.is_multiple_of(STRIDE) && self.asked.deadline.is_over() {
                return Ok(false);
            }
            if few.doc < next || known.most - few.less <= self.floor(few.adds, best) {
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
                SeekDangerResult::Found => self.rank(part, few.doc, scorer.score(), few.adds, &mut extras, best)?,
                SeekDangerResult::SeekLowerBound(doc) => next = doc,
            }
        }
        Ok(true)
    }

    /// Ranks the documents of a segment that are not ranked yet.
    fn rank_others(&self, part: &Part<'_>, known: &Known, best: &mut Best) -> Result<bool, Error> {
        let is_left = |few: &&Few| self.looks_at_each() && !few.is_first;
        let most = known.few.iter().filter(is_left).map(|few| few.adds).fold(0.0, Score::max);
        let floor = self.floor(most, best);
        if known.most <= floor {
            return Ok(true);
        }
        let mut extras = None;
        let mut outcome = Ok(true);
        let mut few = known.few.as_slice();
        let mut seen = 0_u32;
        self.asked.weight.for_each_pruning(floor, part.reader, &mut |doc, score| {
            while let [before, rest @ ..] = few
                && before.doc < doc
            {
                few = rest;
            }
            let found = few.first().filter(|few| few.doc == doc);
            let adds = match found {
                Some(few) => is_left(&few).then_some(few.adds),
                None => Some(0.0),
            };
            seen = seen.wrapping_add(1);
            if seen.is_multiple_of(STRIDE) && self.asked.deadline.is_over() {
                outcome = Ok(false);
            } else if let Some(adds) = adds {
                outcome = self.rank(part, doc, score, adds, &mut extras, best).map(|()| true);
            }
            if matches!(outcome, Ok(true)) { self.floor(most, best) } else { Score::INFINITY }
        })?;
        outcome
    }

    /// Ranks a document with its score for the query and what it has that few have. The extras are made ready
    /// for the first that may be among the best: most segments have none.
    fn rank(
        &self,
        part: &Part<'_>,
        doc: DocId,
        score: Score,
        adds: Score,
        extras: &mut Option<Extras>,
        best: &mut Best,
    ) -> Result<(), Error> {
        if score <= self.floor(adds, best) || !self.passes(part, doc) {
            return Ok(());
        }
        let ready = match extras.take() {
            Some(ready) => ready,
            None => Extras::new(self.extras.iter().filter(|one| !one.is_few()), part.reader)?,
        };
        best.take(part, doc, extras.insert(ready).complete(doc, score, adds, best));
        Ok(())
    }

    fn passes(&self, part: &Part<'_>, doc: DocId) -> bool {
        part.is_alive(doc) && self.filters.missing(part.columns.values(doc)) == 0
    }

    /// What a document must score more than for the query to be among the best, if what it has that few
    /// have adds so much at most.
    fn floor(&self, few: Score, best: &Best) -> Score {
        (self.least(best) - few) / (1.0 + self.share)
    }

    /// What a document must score more than in all to be among the best, but for what may be added to any.
    fn least(&self, best: &Best) -> Score {
        best.worst().map_or(Score::MIN, |worst| score(worst.order) * (1.0 - ROUNDING) - self.most)
    }

    /// The most that a document scores in all, but for what may be added to any, as far as is known.
    fn likely(&self, few: &Few) -> Score {
        few.adds + few.scores * (1.0 + self.share)
    }
}

impl Title<'_> {
    /// The documents that have the word in the title. It has the word as often as the text, so what it scores
    /// there is known as well.
    fn read(&self, part: &Part<'_>, few: &mut Vec<Few>) -> Result<(), Error> {
        let score = self.anywhere.of(part.reader)?;
        postings(part.reader, self.term, |docs, frequencies| {
            few.extend(docs.iter().zip(frequencies).map(|(&doc, &frequency)| Few {
                doc,
                adds: self.adds,
                scores: score(doc, frequency),
                less: 0.0,
                is_first: false,
            }));
        })
    }
}
