//! The best of many documents, most of which need not be ranked.

use tantivy::query::{Bm25Weight, EnableScoring, Query as _, Weight};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, Score, SeekDangerResult, TERMINATED, TantivyError, Term};

use super::best::{Best, Extras, ROUNDING, Weighed, score};
use super::dictionary::Frequencies;
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
    text: Field,
    in_text: Bm25Weight,
    /// Its place among the words of the query.
    at: Option<usize>,
}

/// What is known of the documents of a segment before any is ranked.
struct Known {
    /// The most that any scores for the query.
    most: Score,
    /// Those that have something that few have, in their order.
    few: Vec<Few>,
}

/// A document with something that few have.
#[derive(Clone, Copy)]
struct Few {
    doc: DocId,
    /// What that adds to its score.
    adds: Score,
    /// What it scores for the words in its title, and how much less that is than the most.
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
            let in_text = Bm25Weight::for_terms(frequencies, std::slice::from_ref(&word.term));
            let in_text = in_text.map(|weight| weight.boost_by(word.weight));
            let at = ranking.words.iter().position(|known| known.term == word.term);
            Some(in_text.map(|in_text| Title { term, adds: extra.most, text: word.term.field(), in_text, at }))
        };
        let titles = extras.iter().filter_map(|one| title(one.extra)).collect::<tantivy::Result<_>>()?;
        Ok(Self { asked, extras, titles, words, filters, share, most, leaps })
    }

    /// Finds the best; not all of them if time ran out, which is answered with `false`.
    ///
    /// What an extra adds that few documents have is most of what raises one above the others. So the
    /// likeliest of those few are ranked first; then those whose titles alone do not tell that they cannot
    /// reach these. Of all other documents only those need be ranked that can do without: tantivy passes
    /// over whole blocks of documents whose score for the query is no more than they would need. It does
    /// so for words alone; where something else scores it looks at each document, and so all are ranked
    /// on the way that may be among the best.
    pub(super) fn find(&self, best: &mut Best) -> Result<bool, Error> {
        if best.size == 0 {
            return Ok(true);
        }
        let mut known = self.asked.parts.iter().map(|part| self.known(part)).collect::<Result<Vec<_>, _>>()?;
        self.choose_first(&mut known, FIRST * best.size);
        let turns: &[bool] = if self.looks_at_each() { &[true] } else { &[true, false] };
        for first in turns {
            for (part, known) in self.asked.parts.iter().zip(&known) {
                if !self.rank_few(part, known, *first, best)? {
                    return Ok(false);
                }
            }
        }
        for (part, known) in self.asked.parts.iter().zip(&known) {
            if !self.rank_others(part, known, best)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether tantivy passes over no documents: it does so for words alone.
    fn looks_at_each(&self) -> bool {
        self.words.is_empty()
    }

    fn known(&self, part: &Part<'_>) -> Result<Known, Error> {
        let mut few: Vec<Few> = Vec::new();
        for Weighed { weight, .. } in self.extras.iter().filter(|one| one.is_few() && one.extra.title.is_none()) {
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
        Ok(Known { most, few })
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
        let likely = |few: &Few| few.adds + few.scores * (1.0 + self.share);
        let mut all: Vec<Score> = known.iter().flat_map(|known| &known.few).map(likely).collect();
        let least = match all.len() {
            few if few <= count => Score::NEG_INFINITY,
            _ => *all.select_nth_unstable_by(count, |one, other| other.total_cmp(one)).1,
        };
        let mut left = count;
        for few in known.iter_mut().flat_map(|known| &mut known.few) {
            few.is_first = likely(few) > least;
            left -= usize::from(few.is_first);
        }
        // Of those that are as likely as each other, as many as there is still room for.
        let few = known.iter_mut().flat_map(|known| &mut known.few);
        for few in few.filter(|few| likely(few).total_cmp(&least).is_eq()).take(left) {
            few.is_first = true;
        }
    }

    /// Ranks those of the few that are to be ranked before the others, or the others.
    fn rank_few(&self, part: &Part<'_>, known: &Known, first: bool, best: &mut Best) -> Result<bool, Error> {
        let mut few = known.few.iter().filter(|few| few.is_first == first).peekable();
        if few.peek().is_none() {
            return Ok(true);
        }
        let mut scorer = self.asked.weight.scorer(part.reader, 1.0)?;
        let mut extras = None;
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
        let Some(worst) = best.worst() else { return Score::MIN };
        (score(worst.order) * (1.0 - ROUNDING) - few - self.most) / (1.0 + self.share)
    }
}

impl Title<'_> {
    /// The documents that have the word in the title. It has the word as often as the text, so what it scores
    /// there is known as well.
    fn read(&self, part: &Part<'_>, few: &mut Vec<Few>) -> Result<(), Error> {
        let titles = part.reader.inverted_index(self.term.field())?;
        let postings = titles.read_block_postings(self.term, IndexRecordOption::WithFreqs);
        let Some(mut postings) = postings.map_err(TantivyError::from)? else { return Ok(()) };
        let lengths = part.reader.get_fieldnorms_reader(self.text)?;
        few.reserve(postings.doc_freq() as usize);
        while !postings.docs().is_empty() {
            few.extend(postings.docs().iter().zip(postings.freqs()).map(|(&doc, &frequency)| {
                let scores = self.in_text.score(lengths.fieldnorm_id(doc), frequency);
                Few { doc, adds: self.adds, scores, less: 0.0, is_first: false }
            }));
            postings.advance();
        }
        Ok(())
    }
}
