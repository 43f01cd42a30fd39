//! What can be written on the command line. The words about it are messages: see `help`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::config;

#[derive(Debug, Parser)]
#[command(name = "p2win", version, disable_help_subcommand = true)]
pub(super) struct Line {
    #[command(flatten)]
    pub(super) settings: Settings,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// The settings are kept as they were written: `config` reads them, wherever they come from.
#[derive(Debug, Args)]
pub(super) struct Settings {
    #[arg(long, global = true, value_name = "ADDRESS")]
    listen: Option<String>,
    #[arg(long, global = true, value_name = "URL")]
    public_url: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<String>,
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    locales: Option<String>,
    #[arg(long, global = true, overrides_with = "no_seed")]
    seed: bool,
    #[arg(long, global = true, overrides_with = "seed")]
    no_seed: bool,
    #[arg(long, global = true, value_name = "text|json")]
    log_format: Option<String>,
    #[arg(long, global = true, value_name = "LEVEL")]
    log_level: Option<String>,
    #[arg(long, global = true, value_name = "SIZE")]
    page_cache: Option<String>,
    #[arg(long, global = true, value_name = "SIZE")]
    item_cache: Option<String>,
    #[arg(long, global = true, value_name = "SIZE")]
    fragment_cache: Option<String>,
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<String>,
}

impl Settings {
    /// What was given, by the name of the setting.
    pub(super) fn given(&self) -> BTreeMap<&'static str, String> {
        let seed = (self.seed || self.no_seed).then(|| self.seed.to_string());
        let given = [
            ("listen", &self.listen),
            ("public-url", &self.public_url),
            ("data", &self.data),
            ("database", &self.database),
            ("locales", &self.locales),
            ("seed", &seed),
            ("log-format", &self.log_format),
            ("log-level", &self.log_level),
            ("page-cache", &self.page_cache),
            ("item-cache", &self.item_cache),
            ("fragment-cache", &self.fragment_cache),
            (config::FILE, &self.config),
        ];
        given.into_iter().filter_map(|(name, value)| Some((name, value.clone()?))).collect()
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Serve,
    Migrate {
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    #[command(subcommand)]
    Content(Content),
    #[command(subcommand)]
    Index(Index),
    #[command(subcommand)]
    Search(Search),
    #[command(subcommand)]
    Config(Configuration),
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Man,
    Help {
        #[arg(value_name = "COMMAND")]
        command: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Content {
    Import {
        #[arg(value_name = "DIR")]
        directory: PathBuf,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
    },
    Export {
        #[arg(value_name = "DIR")]
        directory: PathBuf,
        #[arg(long, value_name = "md|ftl", default_value = "md")]
        format: Format,
        #[arg(long, value_name = "LANGUAGE")]
        language: Option<String>,
    },
    Check {
        #[arg(value_name = "DIR")]
        directory: PathBuf,
        #[arg(long)]
        json: bool,
    },
    Count {
        #[arg(value_name = "DIR")]
        directory: PathBuf,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Md,
    Ftl,
}

impl From<Format> for desk::seed::Format {
    fn from(format: Format) -> Self {
        match format {
            Format::Md => Self::Markdown,
            Format::Ftl => Self::Fluent,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Index {
    Rebuild,
    Status {
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Search {
    Try(Try),
    Eval {
        #[arg(value_name = "DIR")]
        directory: PathBuf,
        #[arg(long, value_name = "NAME")]
        set: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct Try {
    #[arg(long, value_name = "FILE")]
    pub(super) docs: PathBuf,
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    pub(super) query: String,
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) lang: String,
    #[arg(long)]
    pub(super) all_languages: bool,
    #[arg(long, value_name = "FILTER")]
    pub(super) filter: Vec<String>,
    #[arg(long)]
    pub(super) suggest: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Configuration {
    Check {
        #[arg(long)]
        json: bool,
    },
}
