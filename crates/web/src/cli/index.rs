//! `p2win index rebuild` and `index status`.

use content::locale::{Arg, Locales};
use search::{Change, Embedded, Engine, Position, State, Update};
use serde_json::json;
use store::Store;

use super::Context;
use super::database;
use super::failure::{Exit, Failure};
use super::out::Out;
use super::progress::Task;

/// How many items go into one commit.
const BATCH: u64 = 100;

fn open(context: &Context) -> Result<Embedded, Failure> {
    let opened = Embedded::open(&context.config().index(), &desk::index::analyzers(&context.locales))?;
    if let Some(damage) = opened.healed {
        let parts = [("reason", Arg::from(damage.reason)), ("path", Arg::from(damage.kept.display().to_string()))];
        context.progress.aside(|| eprintln!("{}", context.words.say("index-healed", &parts)));
    }
    Ok(opened.engine)
}

pub(super) async fn rebuild(context: &Context) -> Result<Exit, Failure> {
    let store = database::read(context.config()).await?;
    let engine = open(context)?;
    fill(&store, &engine, &context.locales, context).await?;
    let status = engine.status().await?;
    store.close().await;
    let mut out = Out::new(&context.progress);
    let documents = i64::try_from(status.documents).unwrap_or(i64::MAX);
    out.line(
        &context
            .words
            .say("index-rebuilt", &[("count", documents.into()), ("position", status.position.to_string().into())]),
    );
    out.end()?;
    Ok(Exit::Done)
}

/// Makes a fresh index beside the one there is, from all items, and puts it in its place.
async fn fill(store: &Store, engine: &Embedded, locales: &Locales, context: &Context) -> Result<(), Failure> {
    // Read first: what is published meanwhile comes after it in the log, and is read again.
    let position = Position(store.position().await?.0);
    let bar = context.progress.begin(Task::Index, 0);
    let rebuild = engine.rebuild_beside().await?;
    let mut after = None;
    loop {
        let items = store.all(after.as_ref(), BATCH).await?;
        let Some(last) = items.last() else { break };
        after = Some(last.id.clone());
        let mut changes = Vec::with_capacity(items.len());
        for item in &items {
            let documents = desk::index::documents(item, locales)?;
            changes.push(Change { position, update: Update::Put { id: item.id.to_string(), documents } });
            bar.advance();
        }
        rebuild.apply(&changes).await?;
    }
    rebuild.finish().await?;
    Ok(())
}

pub(super) async fn status(context: &Context, as_json: bool) -> Result<Exit, Failure> {
    let store = database::read(context.config()).await?;
    let head = store.position().await?.0;
    let status = open(context)?.status().await?;
    store.close().await;
    let behind = head - status.position.0;
    let state = match status.state {
        State::Filling => "filling",
        State::Rebuilding => "rebuilding",
        State::Ready if behind != 0 => "behind",
        State::Ready => "ready",
    };
    let mut out = Out::new(&context.progress);
    if as_json {
        out.json(&json!({
            "state": state,
            "documents": status.documents,
            "segments": status.segments,
            "bytes": status.bytes,
            "position": status.position.0,
            "log": head,
        }));
    } else {
        let whole = |number: u64| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        out.line(&context.words.say(&format!("index-{state}"), &[("behind", behind.into())]));
        out.line(&context.words.say("index-documents", &[("count", whole(status.documents))]));
        out.line(
            &context.words.say("index-size", &[("count", whole(status.bytes)), ("segments", status.segments.into())]),
        );
        out.line(&context.words.say("index-position", &[("position", status.position.0.into()), ("log", head.into())]));
    }
    out.end()?;
    Ok(Exit::Done)
}
