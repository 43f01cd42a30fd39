//! The documents of a segment that have a word, or two, all of them.

use tantivy::query::Bm25Weight;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Score, SegmentReader, TantivyError, Term};

use super::dictionary::Frequencies;
use super::ranking::Word;
use crate::engine::Error;

/// A word, and what a document scores for it.
pub(super) struct Scored<'a> {
    term: &'a Term,
    weight: Bm25Weight,
}

impl<'a> Scored<'a> {
    pub(super) fn new(word: &'a Word, frequencies: &Frequencies<'_>) -> tantivy::Result<Self> {
        let weight = Bm25Weight::for_terms(frequencies, std::slice::from_ref(&word.term))?;
        Ok(Self { term: &word.term, weight: weight.boost_by(word.weight) })
    }

    /// What a document of a segment scores that has the word so often.
    pub(super) fn of(&self, reader: &SegmentReader) -> tantivy::Result<impl Fn(DocId, u32) -> Score> {
        let lengths = reader.get_fieldnorms_reader(self.term.field())?;
        Ok(move |doc, frequency| self.weight.score(lengths.fieldnorm_id(doc), frequency))
    }
}

/// Reads the documents that have a term, and how often each has it: some, and then more.
pub(super) fn postings(
    reader: &SegmentReader,
    term: &Term,
    mut take: impl FnMut(&[DocId], &[u32]),
) -> Result<(), Error> {
    let postings = reader.inverted_index(term.field())?.read_block_postings(term, IndexRecordOption::WithFreqs);
    let Some(mut postings) = postings.map_err(TantivyError::from)? else { return Ok(()) };
    while !postings.docs().is_empty() {
        take(postings.docs(), postings.freqs());
        postings.advance();
    }
    Ok(())
}

/// The documents that have two words, and what they score for them. It takes memory for each document of the
/// segment.
pub(super) fn both(reader: &SegmentReader, [one, other]: &[Scored<'_>; 2]) -> Result<Vec<(DocId, Score)>, Error> {
    // By document.
    let mut of_one: Vec<u32> = vec![0; reader.max_doc() as usize];
    postings(reader, one.term, |docs, frequencies| {
        for (doc, frequency) in docs.iter().zip(frequencies) {
            of_one[*doc as usize] = *frequency;
        }
    })?;
    // Each is put down, and the next in its place if it has but one word: a processor that guesses which of
    // them have both is wrong too often.
    let mut with_both: Vec<(DocId, u32)> = Vec::new();
    let mut count = 0;
    postings(reader, other.term, |docs, frequencies| {
        with_both.resize(count + docs.len(), (0, 0));
        for (doc, frequency) in docs.iter().zip(frequencies) {
            with_both[count] = (*doc, *frequency);
            count += usize::from(of_one[*doc as usize] > 0);
        }
    })?;
    with_both.truncate(count);
    let (one, other) = (one.of(reader)?, other.of(reader)?);
    let scored = with_both.into_iter().map(|(doc, of_other)| {
        let score = one(doc, of_one[doc as usize]) + other(doc, of_other);
        (doc, score)
    });
    Ok(scored.collect())
}
