//! `p2win migrate`: brings the tables up to date.

use serde_json::json;
use store::Store;

use super::Context;
use super::database::{Scratch, missing};
use super::failure::{Exit, Failure};
use super::out::Out;

pub(super) async fn migrate(context: &Context, dry: bool, as_json: bool) -> Result<Exit, Failure> {
    let steps = steps(context, dry).await?;
    let mut out = Out::new(&context.progress);
    if as_json {
        out.json(&json!({ "dry_run": dry, "steps": steps }));
    } else {
        for step in &steps {
            out.line(step);
        }
        let id = if dry { "migrate-would" } else { "migrate-done" };
        out.line(&context.words.say(id, &[("count", steps.len().into())]));
    }
    out.end()?;
    Ok(Exit::Done)
}

async fn steps(context: &Context, dry: bool) -> Result<Vec<String>, Failure> {
    if dry && missing(context.config()).is_some() {
        let scratch = Scratch::new().await?;
        let steps = scratch.store.pending().await;
        scratch.end().await;
        return Ok(steps?);
    }
    let store = Store::open(context.config().database.url()).await?;
    let steps = if dry { store.pending().await? } else { store.migrate().await? };
    store.close().await;
    Ok(steps)
}
