//! A draft becomes an item and is published.

use std::collections::BTreeMap;

use chrono::{DateTime, SubsecRound, Utc};
use content::draft::{Draft, Made};
use content::item::Item;
use content::version::{Basis, Revision};
use store::{Published, Store};

use crate::Error;

/// Takes a draft over what was published before, without publishing it yet.
pub async fn accept(store: &Store, draft: Draft, at: DateTime<Utc>) -> Result<Item, Error> {
    let published = store.item(&draft.id).await?;
    let mut older: BTreeMap<Revision, Basis> = BTreeMap::new();
    if let Some(published) = &published {
        for version in draft.versions.values() {
            let Made::Translated { from, .. } = version.made else { continue };
            // What is published knows its own revision; only older ones are in the history.
            if from == published.revision || older.contains_key(&from) {
                continue;
            }
            if let Some(original) = store.original_at(&draft.id, from).await? {
                older.insert(from, original.basis());
            }
        }
    }
    // Both databases keep microseconds.
    let at = at.trunc_subsecs(6);
    Ok(draft.accept(published.as_deref(), |revision| older.get(&revision).cloned(), at)?)
}

/// Takes a draft and publishes it: rows and change log in one transaction.
pub async fn publish(store: &Store, draft: Draft, editor: &str, at: DateTime<Utc>) -> Result<Published, Error> {
    let item = accept(store, draft, at).await?;
    Ok(store.publish(&item, editor).await?)
}
