//! `p2win search try` and `search eval`: the engine on small documents of one's own, in memory, with
//! the thesaurus that is built in.

use std::path::Path;

use content::locale::Locales;
use content::thesaurus::Thesaurus;
use search::trial::{self, Set, Small, Spelling, Unusable};
use search::{Embedded, Engine, Facet, Query};
use serde_json::json;

use super::Context;
use super::failure::{Exit, Failure};
use super::line::Try;
use super::out::Out;
use crate::assets;

/// The most ids that are printed.
const MOST: usize = 100;

/// Prints the ids that a query finds among some documents, the best first.
pub(super) async fn attempt(context: &Context, asked: Try) -> Result<Exit, Failure> {
    let engine = engine(&context.locales).await?;
    trial::fill(&engine, trial::lines::<Small>(&asked.docs)?).await?;
    let ids = if asked.suggest {
        engine.complete(&asked.query, &asked.lang, MOST).await?.into_iter().map(|one| one.id).collect()
    } else {
        let (words, values) = Facet::typed(&asked.query);
        let mut query = Query { snippets: false, limit: MOST, ..Query::new(words, asked.lang) };
        for (facet, value) in values {
            query.filters.entry(facet).or_default().insert(value);
        }
        for filter in asked.filter.iter().flat_map(|filters| filters.split([',', '|'])) {
            let (facet, value) = filter_of(filter)?;
            query.filters.entry(facet).or_default().insert(value);
        }
        trial::ids(&engine, &query, asked.all_languages).await?
    };
    let mut out = Out::new(&context.progress);
    out.json(&json!(ids));
    out.end()?;
    Ok(Exit::Done)
}

/// Prints how well the questions of a set are answered, a line for each spelling of them.
pub(super) async fn measure(context: &Context, directory: &Path, name: &str) -> Result<Exit, Failure> {
    let set = Set::read(directory, name)?;
    let engine = engine(&context.locales).await?;
    trial::fill(&engine, set.documents.clone()).await?;
    let mut out = Out::new(&context.progress);
    for spelling in Spelling::ALL {
        let quality = set.measure(&engine, spelling).await?;
        out.json(&json!({
            "set": name,
            "variant": spelling.as_str(),
            "queries": set.questions(),
            "ndcg@10": quality.ndcg,
            "mrr@10": quality.mrr,
            "recall@10": quality.recall,
        }));
    }
    out.end()?;
    Ok(Exit::Done)
}

async fn engine(locales: &Locales) -> Result<Embedded, Failure> {
    let engine = Embedded::in_memory(&desk::index::analyzers(locales))?;
    engine.learn(&built_in(locales)).await?;
    Ok(engine)
}

/// The concepts among the seeds.
fn built_in(locales: &Locales) -> Thesaurus {
    let concepts = assets::seeds().into_iter().filter(|seed| seed.path.starts_with("concept/"));
    Thesaurus::of(&concepts.filter_map(|seed| seed.item(locales)).collect::<Vec<_>>())
}

/// `lang=es`; `type` is another word for `kind`.
fn filter_of(filter: &str) -> Result<(Facet, String), Failure> {
    let read = || {
        let (name, value) = filter.split_once('=')?;
        let facet = if name == "type" { Facet::Kind } else { Facet::parse(name)? };
        Some((facet, value.to_owned()))
    };
    read().ok_or_else(|| Failure::new(Exit::Usage, "search-no-filter", vec![("filter", filter.into())]))
}

impl From<Unusable> for Failure {
    fn from(unusable: Unusable) -> Self {
        match unusable {
            Unusable::Engine(error) => error.into(),
            Unusable::File { path, source } => Self::file(&path, &source).ending(Exit::Refused),
            Unusable::Line { path, line, source } => {
                let parts = vec![
                    ("path", path.display().to_string().into()),
                    ("line", line.to_string().into()),
                    ("reason", source.to_string().into()),
                ];
                Self::new(Exit::Refused, "search-line", parts)
            }
        }
    }
}
