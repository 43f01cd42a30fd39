//! Log lines: a server's are its output, a command's stand beside the data.

use std::env;
use std::io::{self, IsTerminal};

use tracing_subscriber::EnvFilter;

use super::Context;
use super::progress::LogWriter;
use crate::config::{LogFormat, Origin};

/// Parts that tell more than anybody wants to know where nobody asked for details.
const QUIET: &str = "tantivy=warn,sqlx=warn,sea_orm_migration=warn";

/// Begins to write log lines, as the settings say.
pub(super) fn start(context: &Context, serves: bool) {
    let config = context.config();
    let asked =
        context.read.effective.iter().any(|setting| setting.name == "log-level" && setting.origin != Origin::Default);
    // A command says itself what it did.
    let level = if serves || asked { config.log_level.as_str() } else { "error" };
    let level = if level == "info" { format!("{QUIET},{level}") } else { level.to_owned() };
    let is_terminal = if serves { io::stdout().is_terminal() } else { io::stderr().is_terminal() };
    let colour = is_terminal && env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let writer = LogWriter { progress: context.progress.clone(), to_stdout: serves };
    let lines = tracing_subscriber::fmt().with_env_filter(EnvFilter::new(level)).with_writer(writer).with_ansi(colour);
    // A second start keeps the first.
    let _ = match config.log_format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    for variable in &context.read.unknown_variables {
        tracing::warn!(%variable, "the environment has a variable that is no setting");
    }
}
