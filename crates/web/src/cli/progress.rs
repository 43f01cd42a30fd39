//! Bars for work that takes a while: on a terminal only, and only on standard error.

use std::io::{self, Write};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use tracing_subscriber::fmt::MakeWriter;

use super::words::Words;

/// What takes a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Items are read and published.
    Import,
    /// Changes go into the search index.
    Index,
    /// Items are read and checked.
    Check,
    /// Items are written as files.
    Export,
}

impl Task {
    /// The message that names it.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Import => "progress-import",
            Self::Index => "progress-index",
            Self::Check => "progress-check",
            Self::Export => "progress-export",
        }
    }
}

/// The bars of one run. Clones are the same.
#[derive(Debug, Clone)]
pub struct Progress {
    bars: MultiProgress,
    words: Words,
}

impl Progress {
    /// No bar yet. Where standard error is not a terminal there never is one.
    pub fn new(words: Words) -> Self {
        Self { bars: MultiProgress::new(), words }
    }

    /// Begins a bar that is full at `total`. It goes when it is dropped.
    pub fn begin(&self, task: Task, total: u64) -> Bar {
        let bar = self.bars.add(ProgressBar::new(total));
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.set_message(self.words.say(task.message(), &[]));
        Bar(bar)
    }

    /// Does something that writes to the terminal, with the bars out of the way.
    pub fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        self.bars.suspend(work)
    }
}

/// A bar.
#[derive(Debug)]
pub struct Bar(ProgressBar);

impl Bar {
    /// One step further.
    pub fn advance(&self) {
        self.0.inc(1);
    }

    /// So far.
    pub fn reach(&self, done: u64) {
        self.0.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Where log lines go, with the bars out of the way of each.
#[derive(Debug, Clone)]
pub(super) struct LogWriter {
    pub(super) progress: Progress,
    /// Standard output for a server; elsewhere that belongs to the data.
    pub(super) to_stdout: bool,
}

impl Write for LogWriter {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let to_stdout = self.to_stdout;
        self.progress.aside(|| if to_stdout { io::stdout().write(line) } else { io::stderr().write(line) })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.to_stdout { io::stdout().flush() } else { Ok(()) }
    }
}

impl<'a> MakeWriter<'a> for LogWriter {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
