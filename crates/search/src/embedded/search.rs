//! Answers a query from one commit of an index.

use std::collections::BTreeMap;

use tantivy::{DocAddress, Searcher, TantivyDocument};

use super::fields::{Fields, Stored};
use super::ranking::{Need, Ranking};
use super::tally::{Deadline, Tally};
use crate::engine::Error;
use crate::query::{Cursor, Hit, Hits, MOST_HITS, Part, Query, Rank, Total};
use crate::snippet::{Marker, Snippet};

/// Finds, counts, and shows.
pub(super) fn find(searcher: &Searcher, fields: &Fields, query: &Query, deadline: Deadline) -> Result<Hits, Error> {
    let take = |need| {
        let ranking = Ranking::new(fields, query, need);
        Tally::take(searcher, &ranking, query, deadline).map(|tally| (ranking, tally))
    };
    let mut found = take(Need::All)?;
    // Not because of the filters: choosing one must not change what the others count.
    if found.0.narrow && !found.1.matched {
        found = take(Need::Any)?;
    }
    let (ranking, Tally { total, mut top, facets, .. }) = found;
    let limit = query.limit.min(MOST_HITS);
    let more = top.len() > limit;
    top.truncate(limit);
    let next = top.last().filter(|_| more).map(|(rank, _)| Cursor(*rank));
    let mut page = Page { searcher, fields, query, ranking, markers: BTreeMap::new() };
    let mut hits = Vec::with_capacity(top.len());
    for (rank, address) in top {
        deadline.check()?;
        hits.push(page.hit(rank, address)?);
    }
    Ok(Hits { total: Total::Exact(total), hits, facets, next })
}

/// The page of hits that is being made.
struct Page<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    query: &'a Query,
    ranking: Ranking,
    /// By language.
    markers: BTreeMap<String, Marker>,
}

impl Page<'_> {
    fn hit(&mut self, rank: Rank, address: DocAddress) -> Result<Hit, Error> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let stored = self.fields.read(&document);
        let marker = self
            .markers
            .entry(stored.language.to_owned())
            .or_insert_with(|| self.ranking.marker(self.fields, stored.language));
        let (field, snippet) = if self.ranking.ranked {
            shown(marker, &stored, self.query.snippets)
        } else {
            (None, self.query.snippets.then(|| beginning(&stored)).flatten())
        };
        Ok(Hit {
            id: stored.id.to_owned(),
            language: stored.language.to_owned(),
            kind: stored.kind.to_owned(),
            score: f32::from_bits(rank.score),
            snippet,
            field,
        })
    }
}

/// The first part that has one of the words, and the place of summary or body that has the
/// most of them.
fn shown(marker: &mut Marker, stored: &Stored<'_>, snippets: bool) -> (Option<Part>, Option<Snippet>) {
    let in_title = marker.is_in(stored.title).then_some(Part::Title);
    if !snippets {
        let in_summary = || marker.is_in(stored.summary).then_some(Part::Summary);
        return (in_title.or_else(in_summary).or(Some(Part::Body)), None);
    }
    let summary = marker.best(stored.summary);
    let body = marker.best(stored.body);
    let field = in_title.or(summary.as_ref().map(|_| Part::Summary)).or(body.as_ref().map(|_| Part::Body));
    let best = match (summary, body) {
        (Some((few, _)), Some((more, body))) if more > few => Some(body),
        (Some((_, summary)), _) => Some(summary),
        (None, body) => body.map(|(_, body)| body),
    };
    (field, best.or_else(|| beginning(stored)))
}

/// How the text begins, where none of it was asked for.
fn beginning(stored: &Stored<'_>) -> Option<Snippet> {
    Snippet::beginning(stored.summary).or_else(|| Snippet::beginning(stored.body))
}
