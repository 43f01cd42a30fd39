//! One tantivy index: in a folder, or in memory.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::directory::{Directory, MmapDirectory, RamDirectory};
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher, Term};

use super::columns::Columns;
use super::fields::Fields;
use crate::document::{Change, Position, Update};
use crate::engine::Error;

/// What one batch may take in memory before it becomes a segment. The memory is taken as
/// it fills, so a writer that has nothing to do is small and is kept.
const WRITER_BYTES: usize = 32 << 20;

/// Stored documents are compressed together up to so many bytes; to show one is to unpack all of
/// those beside it.
const STORE_BLOCK: usize = 4 << 10;

/// As soon as so many segments are of about the same size they become one: a search asks each of them
/// for its words.
const FEW_SEGMENTS: usize = 4;
/// The same while an index that began empty is filled: all of it becomes one segment in the end, and to put
/// the same documents together several times before takes longer than to fill it.
const SEGMENTS_TO_FILL: usize = 32;
/// The share of a segment's documents that may be gone before it is written anew.
const MOST_GONE: f32 = 0.3;

/// The file that marks an index which began empty and is not complete yet.
const FILLING: &str = "filling";

/// An index that can be searched and written.
pub(super) struct Volume {
    pub(super) fields: Arc<Fields>,
    pub(super) columns: Columns,
    /// Its folder; an index in memory has none.
    pub(super) folder: Option<PathBuf>,
    /// Which of the indexes that followed each other it is.
    pub(super) generation: u32,
    index: Index,
    reader: IndexReader,
    /// Made at the first change.
    writer: Mutex<Option<IndexWriter>>,
    position: AtomicI64,
    filling: AtomicBool,
}

impl Volume {
    /// An empty index in memory.
    pub(super) fn in_memory(fields: &Arc<Fields>) -> Result<Self, Error> {
        let index = create(fields, RamDirectory::create())?;
        Self::new(fields, index, None, 0, Position::ZERO)
    }

    /// An empty index, still to be filled, in a folder that does not exist yet.
    pub(super) fn create(fields: &Arc<Fields>, folder: &Path, generation: u32) -> Result<Self, Error> {
        std::fs::create_dir(folder).map_err(Error::io(folder))?;
        let directory = MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
        let index = create(fields, directory)?;
        File::create(folder.join(FILLING)).map_err(Error::io(folder))?;
        Self::new(fields, index, Some(folder.to_owned()), generation, Position::ZERO)
    }

    /// The index in a folder, or a sentence that says what is wrong with it.
    ///
    /// Every byte of its segments is read and checked; tantivy may also panic on a file
    /// that is no index, and that says the same.
    pub(super) fn open(fields: &Arc<Fields>, folder: &Path, generation: u32) -> Result<Self, String> {
        catch_unwind(AssertUnwindSafe(|| {
            let (index, position) = checked(fields, folder)?;
            Self::new(fields, index, Some(folder.to_owned()), generation, position).map_err(|error| reason(&error))
        }))
        .unwrap_or_else(|_| Err("it could not be read".to_owned()))
    }

    fn new(
        fields: &Arc<Fields>,
        mut index: Index,
        folder: Option<PathBuf>,
        generation: u32,
        position: Position,
    ) -> Result<Self, Error> {
        index.set_tokenizers(fields.tokenizers());
        // A commit is loaded at once; this is for segments that are put together afterwards.
        let reader = index.reader_builder().reload_policy(ReloadPolicy::OnCommitWithDelay).try_into()?;
        let filling = folder.as_ref().is_none_or(|folder| folder.join(FILLING).exists());
        Ok(Self {
            fields: Arc::clone(fields),
            columns: Columns::default(),
            folder,
            generation,
            index,
            reader,
            writer: Mutex::default(),
            position: AtomicI64::new(position.0),
            filling: AtomicBool::new(filling),
        })
    }

    /// The last commit as it can be searched, for as long as it is held.
    pub(super) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    pub(super) fn position(&self) -> Position {
        Position(self.position.load(Ordering::Acquire))
    }

    /// Takes changes in, in one commit that searches see at once.
    pub(super) fn apply(&self, changes: &[Change]) -> Result<(), Error> {
        let Some(last) = self.commit(changes)? else { return Ok(()) };
        self.load()?;
        self.position.store(last.0, Ordering::Release);
        Ok(())
    }

    /// Takes changes in, in one commit that searches see after the next [`Self::load`].
    pub(super) fn fill(&self, changes: &[Change]) -> Result<(), Error> {
        if let Some(last) = self.commit(changes)? {
            self.position.store(last.0, Ordering::Release);
        }
        Ok(())
    }

    fn commit(&self, changes: &[Change]) -> Result<Option<Position>, Error> {
        let Some(last) = changes.last() else { return Ok(None) };
        let mut kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        // Taken out, so that a writer that failed half way is gone with what it began.
        let mut writer = match kept.take() {
            Some(writer) => writer,
            None => self.writer()?,
        };
        for change in changes {
            self.write(&writer, &change.update)?;
        }
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&seal(last.position));
        commit.commit()?;
        *kept = Some(writer);
        Ok(Some(last.position))
    }

    fn write(&self, writer: &IndexWriter, update: &Update) -> Result<(), Error> {
        writer.delete_term(Term::from_field_text(self.fields.id, update.id()));
        if let Update::Put { documents, .. } = update {
            for document in documents {
                writer.add_document(self.fields.write(document))?;
            }
        }
        Ok(())
    }

    fn writer(&self) -> Result<IndexWriter, Error> {
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(WRITER_BYTES)
            .num_worker_threads(1)
            .num_merge_threads(1)
            .build();
        let writer = self.index.writer_with_options(options)?;
        let mut policy = LogMergePolicy::default();
        policy.set_min_num_segments(if self.is_filling() { SEGMENTS_TO_FILL } else { FEW_SEGMENTS });
        policy.set_del_docs_ratio_before_merge(MOST_GONE);
        writer.set_merge_policy(Box::new(policy));
        Ok(writer)
    }

    /// Whether it began empty and has not been filled since.
    pub(super) fn is_filling(&self) -> bool {
        self.filling.load(Ordering::Acquire)
    }

    /// Notes that it holds everything there is, and puts that together in one segment. Whoever lets it serve
    /// has to [`Self::load`] it.
    pub(super) fn filled(&self) -> Result<(), Error> {
        if let Some(mark) = self.folder.as_ref().map(|folder| folder.join(FILLING)).filter(|mark| mark.exists()) {
            std::fs::remove_file(&mark).map_err(Error::io(mark))?;
        }
        self.filling.store(false, Ordering::Release);
        self.close()?;
        if let Err(error) = self.unite() {
            tracing::warn!(reason = reason(&error), "the search index stays in several parts, and is slower so");
        }
        Ok(())
    }

    fn unite(&self) -> Result<(), Error> {
        let segments = self.index.searchable_segment_ids()?;
        if segments.len() > 1 {
            let mut writer = self.writer()?;
            writer.merge(&segments).wait()?;
            writer.wait_merging_threads()?;
        }
        Ok(())
    }

    /// Lets searches see the last commit.
    pub(super) fn load(&self) -> Result<(), Error> {
        self.reader.reload()?;
        // Here, or the first search afterwards would have to.
        self.columns.of(&self.reader.searcher())?;
        Ok(())
    }

    /// Ends the writing, so that the folder may be moved.
    pub(super) fn close(&self) -> Result<(), Error> {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        Ok(writer.map_or(Ok(()), IndexWriter::wait_merging_threads)?)
    }
}

fn create(fields: &Fields, directory: impl Into<Box<dyn Directory>>) -> Result<Index, Error> {
    let settings = IndexSettings {
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: STORE_BLOCK,
        ..IndexSettings::default()
    };
    Ok(Index::create(directory, fields.schema.clone(), settings)?)
}

/// Opens an index only if all of it is as it was written.
fn checked(fields: &Fields, folder: &Path) -> Result<(Index, Position), String> {
    // Without its list of files tantivy would check none of them.
    for name in ["meta.json", ".managed.json"] {
        if !folder.join(name).is_file() {
            return Err(format!("{name} is missing"));
        }
    }
    let index = Index::open_in_dir(folder).map_err(|error| error.to_string())?;
    if index.schema() != fields.schema {
        return Err("its fields are others".to_owned());
    }
    let damaged = index.validate_checksum().map_err(|error| error.to_string())?;
    if let Some(file) = damaged.iter().next() {
        return Err(format!("{} is damaged", file.display()));
    }
    let meta = index.load_metas().map_err(|error| error.to_string())?;
    let position = match meta.payload {
        None if meta.segments.is_empty() => Position::ZERO,
        payload => payload.and_then(|p| unseal(&p)).ok_or("it does not say how far it has read")?,
    };
    Ok((index, position))
}

/// A position with a check, since nothing else guards tantivy's `meta.json`.
fn seal(position: Position) -> String {
    let check = blake3::hash(&position.0.to_le_bytes()).to_hex();
    format!("{position} {}", &check[..16])
}

fn unseal(payload: &str) -> Option<Position> {
    let position = Position(payload.split_once(' ')?.0.parse().ok()?);
    (seal(position) == payload).then_some(position)
}

/// An error with its cause, in one line.
fn reason(error: &Error) -> String {
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}"));
    format!("{error}{}", cause.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{Position, seal, unseal};

    #[test]
    fn a_position_that_was_changed_is_not_believed() {
        let sealed = seal(Position(41));
        assert_eq!(unseal(&sealed), Some(Position(41)));
        assert_eq!(unseal(&sealed.replacen('4', "5", 1)), None);
        assert_eq!(unseal("41"), None);
    }
}
