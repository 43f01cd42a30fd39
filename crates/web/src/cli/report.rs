//! What could not be taken, and what is doubtful: told one by one, counted at the end.

use std::collections::BTreeSet;

use content::folder::Problem;
use serde_json::{Value, json};

use super::words::Words;

/// Something that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// The file's name inside the folder.
    pub(super) file: String,
    /// The line, counted from 1, where one is known.
    pub(super) line: Option<usize>,
    /// The field, where it is one.
    pub(super) field: Option<String>,
    /// The sentence.
    pub(super) message: String,
    /// Whether it stands in the way. What does not is a note.
    pub(super) is_problem: bool,
}

impl Finding {
    pub(super) fn of(problem: Problem, words: &Words) -> Self {
        let message = words.say_with(problem.invalid.message());
        Self { file: problem.file, line: problem.line, field: problem.field, message, is_problem: true }
    }

    pub(super) fn as_value(&self) -> Value {
        json!({ "file": self.file, "line": self.line, "field": self.field, "message": self.message })
    }

    /// `es.md:3: slug: …`
    pub(super) fn line(&self) -> String {
        let place = self.line.map_or_else(|| self.file.clone(), |line| format!("{}:{line}", self.file));
        let field = self.field.as_ref().map_or_else(String::new, |field| format!(" {field}:"));
        format!("{place}:{field} {}", self.message)
    }
}

/// What was found in one folder, as lines: its path, and below it each finding.
pub(super) fn group(path: &str, heading: &str, findings: &[Finding]) -> Vec<String> {
    let mut told = BTreeSet::new();
    // The same doubt about one line, told once.
    let lines =
        findings.iter().map(Finding::line).filter(|line| told.insert(line.clone())).map(|line| format!("  {line}"));
    let heading = if heading.is_empty() { path.to_owned() } else { format!("{path} ({heading})") };
    [heading].into_iter().chain(lines).collect()
}
