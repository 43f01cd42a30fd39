//! What is looked up by document: the values it is counted under, and what it is sorted by.
//!
//! tantivy would open each column, and name its values, anew at every search. A segment never
//! changes, so that is done once; the values of a document then lie side by side, as numbers that
//! are the same in every segment.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tantivy::columnar::{Column, StrColumn};
use tantivy::index::SegmentId;
use tantivy::{DocId, Searcher, SegmentReader};

use super::fields::{KEY, PAYBACK, PUBLISHED, SAVING, column};
use crate::document::Facet;
use crate::engine::Error;

/// The columns of an index, as far as they have been read.
#[derive(Default)]
pub(super) struct Columns {
    known: RwLock<Arc<Known>>,
    /// Held by whoever reads more of them; those who need no more go on meanwhile.
    reading: Mutex<()>,
}

#[derive(Default, Clone)]
struct Known {
    values: Arc<Values>,
    segments: HashMap<SegmentId, Arc<Segment>>,
}

/// Every value that documents are counted under; its place is its number.
#[derive(Default, Clone)]
pub(super) struct Values {
    all: Vec<(Facet, String)>,
    numbers: BTreeMap<Facet, HashMap<String, u32>>,
}

/// The columns of a segment.
pub(super) struct Segment {
    pub(super) published: Column<i64>,
    pub(super) key: Column<u64>,
    pub(super) saving: Column<u64>,
    pub(super) payback: Column<u64>,
    /// The numbers of the values of each document, one document after the other.
    values: Vec<u32>,
    /// Where those of a document begin; one more than there are documents.
    begins: Vec<u32>,
}

impl Columns {
    /// The columns of each segment of a commit, and what the numbers in them mean.
    pub(super) fn of(&self, searcher: &Searcher) -> Result<(Arc<Values>, Vec<Arc<Segment>>), Error> {
        if let Some(known) = self.known().of(searcher) {
            return Ok(known);
        }
        let _turn = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = Known::clone(&self.known());
        let readers = searcher.segment_readers();
        known.segments.retain(|id, _| readers.iter().any(|reader| reader.segment_id() == *id));
        let mut segments = Vec::with_capacity(readers.len());
        for reader in readers {
            segments.push(match known.segments.entry(reader.segment_id()) {
                Entry::Occupied(read) => Arc::clone(read.get()),
                Entry::Vacant(place) => {
                    Arc::clone(place.insert(Arc::new(Segment::read(reader, Arc::make_mut(&mut known.values))?)))
                }
            });
        }
        let values = Arc::clone(&known.values);
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(known);
        Ok((values, segments))
    }

    fn known(&self) -> Arc<Known> {
        Arc::clone(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Known {
    /// What is known of each segment of a commit, if all of them are.
    fn of(&self, searcher: &Searcher) -> Option<(Arc<Values>, Vec<Arc<Segment>>)> {
        let readers = searcher.segment_readers().iter();
        let segments = readers.map(|reader| self.segments.get(&reader.segment_id()).cloned()).collect::<Option<_>>()?;
        Some((Arc::clone(&self.values), segments))
    }
}

impl Values {
    pub(super) fn all(&self) -> &[(Facet, String)] {
        &self.all
    }

    pub(super) fn number(&self, facet: Facet, value: &str) -> Option<usize> {
        self.numbers.get(&facet)?.get(value).map(|number| *number as usize)
    }

    /// The numbers of the values of a column, by its own.
    fn learn(&mut self, facet: Facet, column: &StrColumn) -> Result<Vec<u32>, Error> {
        let numbers = self.numbers.entry(facet).or_default();
        let mut terms = column.dictionary().stream().map_err(tantivy::TantivyError::from)?;
        let mut learnt = Vec::with_capacity(column.num_terms());
        while terms.advance() {
            let value = String::from_utf8_lossy(terms.key()).into_owned();
            let all = &mut self.all;
            learnt.push(*numbers.entry(value).or_insert_with_key(|value| {
                all.push((facet, value.clone()));
                u32::try_from(all.len() - 1).unwrap_or(u32::MAX)
            }));
        }
        Ok(learnt)
    }
}

impl Segment {
    fn read(reader: &SegmentReader, known: &mut Values) -> Result<Self, Error> {
        let columns = reader.fast_fields();
        let mut facets = Vec::new();
        for facet in Facet::ALL {
            if let Some(column) = columns.str(&column(facet))? {
                facets.push((known.learn(facet, &column)?, column));
            }
        }
        let (mut values, mut begins) = (Vec::new(), vec![0]);
        for doc in 0..reader.max_doc() {
            for (numbers, column) in &facets {
                values.extend(
                    column.ords().values_for_doc(doc).filter_map(|ord| numbers.get(usize::try_from(ord).ok()?)),
                );
            }
            begins.push(u32::try_from(values.len()).unwrap_or(u32::MAX));
        }
        Ok(Self {
            published: columns.i64(PUBLISHED)?,
            key: columns.u64(KEY)?,
            saving: columns.u64(SAVING)?,
            payback: columns.u64(PAYBACK)?,
            values,
            begins,
        })
    }

    /// The numbers of the values of a document.
    pub(super) fn values(&self, doc: DocId) -> &[u32] {
        let at = doc as usize;
        match self.begins.get(at..at + 2) {
            Some(&[from, to]) => self.values.get(from as usize..to as usize).unwrap_or_default(),
            _ => &[],
        }
    }
}
