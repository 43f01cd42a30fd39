//! Standard output, whose reader may leave at any time.

use std::io::{self, ErrorKind, Write};

use super::failure::{Exit, Failure};
use super::progress::Progress;

/// Lines to standard output. After an error nothing more is written, and [`Out::end`] tells it.
pub(super) struct Out {
    progress: Progress,
    failed: Option<io::Error>,
}

impl Out {
    pub(super) fn new(progress: &Progress) -> Self {
        Self { progress: progress.clone(), failed: None }
    }

    /// Writes a line, which is out when this returns.
    pub(super) fn line(&mut self, line: &str) {
        if self.failed.is_none() {
            let write = || {
                let mut out = io::stdout().lock();
                writeln!(out, "{line}").and_then(|()| out.flush())
            };
            self.failed = self.progress.aside(write).err();
        }
    }

    /// Writes a value as one line of JSON.
    pub(super) fn json(&mut self, value: &serde_json::Value) {
        self.line(&value.to_string());
    }

    /// Whether everything was written. A reader that has left, as `head` does, had enough.
    pub(super) fn end(self) -> Result<(), Failure> {
        match self.failed {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                Err(Failure::new(Exit::Failed, "cli-output", vec![("reason", (&error).into())]))
            }
            _ => Ok(()),
        }
    }
}
