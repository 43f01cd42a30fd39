//! Answers a query from one commit of an index.

use std::collections::{BTreeMap, BTreeSet};

use tantivy::collector::DocSetCollector;
use tantivy::query::BooleanQuery;
use tantivy::{DocAddress, TantivyDocument, Term};

use super::best::score;
use super::fields::Stored;
use super::ranking::{Ground, Need, Ranking, one_of};
use super::tally::{Deadline, Tally};
use crate::analysis::{Cutter, clean, folded, reduce};
use crate::engine::Error;
use crate::query::{Cursor, Hit, Hits, MOST_HITS, Part, Query, Rank, Scope};
use crate::snippet::{Marker, Snippet};

/// How many more documents than asked for are looked at where some may have to go.
const SPARE: usize = 3;

/// Finds, counts, and shows.
pub(super) fn find(ground: Ground<'_>, query: &Query, deadline: Deadline) -> Result<Hits, Error> {
    let limit = query.limit.min(MOST_HITS);
    // Of the other languages some are dropped, so more are taken.
    let taken = if query.scope == Scope::Others { (limit * SPARE).min(MOST_HITS) } else { limit };
    let wide = Query { limit: taken, ..query.clone() };
    let take = |need| {
        let ranking = Ranking::new(ground, query, need)?;
        let tally = Tally::take(ground, &ranking, &wide, deadline)?;
        Ok::<_, Error>((ranking, tally))
    };
    let mut found = take(Need::Few)?;
    // Not because of the filters: choosing one must not change what the others count.
    let in_part = found.0.narrow && !found.1.matched;
    if in_part {
        found = take(Need::Any)?;
    }
    let (mut ranking, Tally { total, mut top, facets, .. }) = found;
    let (synonyms, corrections) = (std::mem::take(&mut ranking.synonyms), std::mem::take(&mut ranking.corrections));
    let more = top.len() > taken;
    top.truncate(taken);
    let mut page = Page { ground, query, ranking, markers: BTreeMap::new() };
    let mut top = page.read(top)?;
    if query.scope == Scope::Others {
        page.drop_found(&mut top)?;
    }
    let more = more || top.len() > limit;
    top.truncate(limit);
    let next = top.last().filter(|_| more).map(|(rank, _)| Cursor(*rank));
    let mut hits = Vec::with_capacity(top.len());
    for (rank, document) in &top {
        hits.push(page.hit(*rank, document));
    }
    let suggestion = suggestion(ground, query, &corrections)?;
    let in_part = in_part && !hits.is_empty();
    Ok(Hits { total, hits, in_part, facets, next, synonyms, suggestion })
}

/// The page of hits that is being made.
struct Page<'a> {
    ground: Ground<'a>,
    query: &'a Query,
    ranking: Ranking,
    /// By language.
    markers: BTreeMap<String, Marker>,
}

impl Page<'_> {
    fn read(&self, top: Vec<(Rank, DocAddress)>) -> Result<Vec<(Rank, TantivyDocument)>, Error> {
        top.into_iter().map(|(rank, address)| Ok((rank, self.ground.searcher.doc(address)?))).collect()
    }

    /// Drops what the visitor's own language has found, and of each other item all but its best.
    fn drop_found(&self, top: &mut Vec<(Rank, TantivyDocument)>) -> Result<(), Error> {
        let Ground { searcher, fields, .. } = self.ground;
        let id = |document: &TantivyDocument| fields.read(document).id.to_owned();
        let ids: BTreeSet<String> = top.iter().map(|(_, document)| id(document)).collect();
        let terms = ids.iter().map(|id| Term::from_field_text(fields.id, id));
        let own = Query { scope: Scope::Own, ..self.query.clone() };
        let own = Ranking::new(self.ground, &own, Need::Few)?.query;
        let found = searcher.search(&BooleanQuery::intersection(vec![own, one_of(terms)]), &DocSetCollector)?;
        let mut seen = BTreeSet::new();
        for address in found {
            seen.insert(id(&searcher.doc(address)?));
        }
        top.retain(|(_, document)| seen.insert(id(document)));
        Ok(())
    }

    fn hit(&mut self, rank: Rank, document: &TantivyDocument) -> Hit {
        let fields = self.ground.fields;
        let stored = fields.read(document);
        let marker = self
            .markers
            .entry(stored.language.to_owned())
            .or_insert_with(|| self.ranking.marker(fields, stored.language));
        let (field, snippet) = if self.ranking.ranked {
            shown(marker, &stored, self.query.snippets)
        } else {
            (None, self.query.snippets.then(|| beginning(&stored)).flatten())
        };
        Hit {
            id: stored.id.to_owned(),
            language: stored.language.to_owned(),
            kind: stored.kind.to_owned(),
            score: score(rank.order),
            snippet,
            field,
        }
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

/// What was typed, with each word that nobody wrote replaced by the nearest that somebody did, as
/// that person wrote it.
fn suggestion(ground: Ground<'_>, query: &Query, corrections: &[(String, String)]) -> Result<Option<String>, Error> {
    if corrections.is_empty() {
        return Ok(None);
    }
    let mut suggestion = String::new();
    let mut cutter = Cutter::new(&query.text);
    let (mut at, mut word) = (0, String::new());
    while let Some(piece) = cutter.next() {
        clean(&query.text[piece.range.clone()], &mut word);
        if let Some((_, nearest)) = corrections.iter().find(|(typed, _)| *typed == word) {
            suggestion.push_str(&query.text[at..piece.range.start]);
            let words = nearest.split(' ').map(|word| as_written(ground, query, word));
            suggestion.push_str(&words.collect::<Result<Vec<_>, _>>()?.join(" "));
            at = piece.range.end;
        }
    }
    suggestion.push_str(&query.text[at..]);
    Ok(Some(suggestion))
}

/// A folded word with its accents, as a document has it.
fn as_written(ground: Ground<'_>, query: &Query, folded_word: &str) -> Result<String, Error> {
    let Ground { searcher, fields, .. } = ground;
    let spoken =
        fields.languages.iter().filter(|(language, _)| query.scope != Scope::Own || **language == query.language);
    for (_, spoken) in spoken {
        let dictionary = ground.dictionary(spoken.exact);
        let Some(address) = dictionary.first(folded_word)? else { continue };
        let document: TantivyDocument = searcher.doc(address)?;
        let stored = fields.read(&document);
        let mut fold = folded();
        let mut cleaned = String::new();
        for text in [stored.title, stored.summary, stored.body].into_iter().chain(stored.names.iter().copied()) {
            let mut cutter = Cutter::new(text);
            while let Some(piece) = cutter.next() {
                clean(&text[piece.range], &mut cleaned);
                if reduce(&mut fold, &cleaned).is_some_and(|word| word == folded_word) {
                    return Ok(cleaned);
                }
            }
        }
    }
    Ok(folded_word.to_owned())
}
