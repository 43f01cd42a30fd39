//! The one way in, and the way out.
//!
//! A publication writes item, versions, addresses, history and change in one transaction, alone.
//! What an item already says is not written again, so publishing twice is publishing once.

use content::item::{Item, ItemId};
use content::version::Version;
use sea_orm::sea_query::{Condition, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, Iterable,
    QueryFilter, QueryOrder,
};

use crate::changes::{self, Action, Position};
use crate::error::Error;
use crate::history::{self, By};
use crate::rows::{Reading, addresses, items, now, truncated, versions};
use crate::store::Store;

/// What a publication did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// The item was so already; nothing was written.
    Unchanged,
    /// It was written, as this change of the log.
    At(Position),
}

impl Store {
    /// Publishes an item, or what has changed of it. An address that another item of the kind
    /// has or had in that language refuses it. Once begun it goes on to its end, whether or not
    /// somebody waits for it.
    pub async fn publish(&self, item: &Item, editor: &str) -> Result<Published, Error> {
        let mut done = self.publish_all(std::slice::from_ref(item), editor).await?;
        done.pop().unwrap_or(Ok(Published::Unchanged))
    }

    /// Publishes many items in one transaction, in their order. One that is refused does not
    /// spoil the others; when the whole fails, none is written.
    pub async fn publish_all(&self, items: &[Item], editor: &str) -> Result<Vec<Result<Published, Error>>, Error> {
        let (store, items, editor) = (self.clone(), items.to_vec(), editor.to_owned());
        uninterrupted(async move { store.write(items, &editor).await }).await
    }

    /// Takes an item away with its addresses, which others may have then. Its history stays.
    /// `None` where it is not published.
    pub async fn withdraw(&self, id: &ItemId, editor: &str) -> Result<Option<Position>, Error> {
        let (store, id, editor) = (self.clone(), id.clone(), editor.to_owned());
        uninterrupted(async move { store.remove(&id, &editor).await }).await
    }

    async fn write(&self, items: Vec<Item>, editor: &str) -> Result<Vec<Result<Published, Error>>, Error> {
        let writing = self.begin().await?;
        let by = By { editor, at: now() };
        let mut done = Vec::with_capacity(items.len());
        let mut changed = Vec::new();
        for item in items {
            let item = exact(item);
            let published = match write_item(&writing.transaction, &item, by).await {
                refused @ Err(Error::SlugTaken { .. }) => refused,
                published => Ok(published?),
            };
            if let Ok(Published::At(position)) = published {
                changed.push((item.id, position));
            }
            done.push(published);
        }
        if let Some((_, newest)) = changed.last() {
            writing.transaction.commit().await?;
            self.caches.forget(changed.iter().map(|(id, _)| id));
            self.announce(*newest);
        }
        Ok(done)
    }

    async fn remove(&self, id: &ItemId, editor: &str) -> Result<Option<Position>, Error> {
        let writing = self.begin().await?;
        let transaction = &writing.transaction;
        let Some(item) = stored(transaction, id).await? else { return Ok(None) };
        let by = By { editor, at: now() };
        let notes = item.versions.values().map(|version| by.notes(&item, version, true));
        history::append(transaction, notes.collect::<Result<_, _>>()?).await?;
        // Versions and addresses go with it.
        items::Entity::delete_by_id(id.to_string()).exec(transaction).await?;
        let position = changes::append(transaction, id, item.kind(), Action::Withdrawn, by.at).await?;
        writing.transaction.commit().await?;
        self.caches.forget([id]);
        self.announce(position);
        Ok(Some(position))
    }
}

/// Does work to its end even where nobody waits for it any more: a commit without what follows
/// it would leave old items in the caches.
async fn uninterrupted<T: Send + 'static>(
    work: impl Future<Output = Result<T, Error>> + Send + 'static,
) -> Result<T, Error> {
    tokio::spawn(work).await.unwrap_or(Err(Error::Interrupted))
}

/// The item with its times as the tables keep them, so that it is equal when it comes back.
fn exact(mut item: Item) -> Item {
    item.revised = truncated(item.revised);
    item.published = truncated(item.published);
    for version in item.versions.values_mut() {
        version.edited = truncated(version.edited);
    }
    item
}

async fn stored(transaction: &DatabaseTransaction, id: &ItemId) -> Result<Option<Item>, Error> {
    let found = crate::items::load(transaction, items::COLUMN.id.eq(id.as_str())).await?;
    Ok(found.into_iter().next().map(|loaded| loaded.item))
}

async fn write_item(transaction: &DatabaseTransaction, item: &Item, by: By<'_>) -> Result<Published, Error> {
    let before = stored(transaction, &item.id).await?;
    if before.as_ref() == Some(item) {
        return Ok(Published::Unchanged);
    }
    let said = |version: &Version| before.as_ref().and_then(|before| before.versions.get(&version.language));
    let changed: Vec<_> = item.versions.values().filter(|version| said(version) != Some(*version)).collect();
    let earlier = before.iter().flat_map(|before| before.versions.values());
    let removed: Vec<_> = earlier.filter(|version| !item.versions.contains_key(&version.language)).collect();

    // Nothing is written before this, so a refusal leaves the transaction as it was.
    let new = addresses_of(item);
    refuse_taken(transaction, item, &new).await?;
    write_rows(transaction, item, &changed, &removed).await?;
    insert_new(transaction, new).await?;

    let mut notes = Vec::new();
    for version in &changed {
        notes.push(by.notes(item, version, false)?);
    }
    for version in &removed {
        notes.push(by.notes(item, version, true)?);
    }
    if notes.is_empty() {
        // The facts alone have changed; somebody did that.
        notes.push(by.notes(item, item.original(), false)?);
    }
    history::append(transaction, notes).await?;
    let position = changes::append(transaction, &item.id, item.kind(), Action::Published, by.at).await?;
    Ok(Published::At(position))
}

async fn write_rows(
    transaction: &impl ConnectionTrait,
    item: &Item,
    changed: &[&Version],
    removed: &[&Version],
) -> Result<(), Error> {
    let row = items::Model::of(item)?.into_active_model().reset_all();
    let others = items::Column::iter().filter(|column| !matches!(column, items::Column::Id));
    let replace = OnConflict::column(items::Column::Id).update_columns(others).to_owned();
    items::Entity::insert(row).on_conflict(replace).exec_without_returning(transaction).await?;

    if !removed.is_empty() {
        let languages = removed.iter().map(|version| version.language.as_str());
        let gone = versions::Column::Item.eq(item.id.as_str()).and(versions::Column::Language.is_in(languages));
        versions::Entity::delete_many().filter(gone).exec(transaction).await?;
    }
    let rows = changed.iter().map(|version| versions::Model::of(item, version));
    let rows = rows.map(|row| Ok::<_, Error>(row?.into_active_model().reset_all())).collect::<Result<Vec<_>, _>>()?;
    let is_key = |column: &versions::Column| matches!(column, versions::Column::Item | versions::Column::Language);
    let others = versions::Column::iter().filter(|column| !is_key(column));
    let replace = OnConflict::columns(versions::Column::iter().filter(is_key)).update_columns(others).to_owned();
    versions::Entity::insert_many(rows).on_conflict(replace).exec_without_returning(transaction).await?;
    Ok(())
}

fn addresses_of(item: &Item) -> Vec<addresses::Model> {
    let address = |version: &Version| addresses::Model {
        kind: item.kind().to_string(),
        slug: version.slug.to_string(),
        language: version.language.to_string(),
        item: item.id.to_string(),
    };
    item.versions.values().map(address).collect()
}

async fn refuse_taken(transaction: &impl ConnectionTrait, item: &Item, new: &[addresses::Model]) -> Result<(), Error> {
    use addresses::Column;
    // The kind stands in each alternative: outside of them SQLite reads every address of the kind.
    let same = |address: &addresses::Model| {
        let place = Column::Language.eq(address.language.as_str()).and(Column::Kind.eq(item.kind().as_str()));
        place.and(Column::Slug.eq(address.slug.as_str()))
    };
    let any = new.iter().fold(Condition::any(), |any, address| any.add(same(address)));
    let taken =
        addresses::Entity::find().filter(any).filter(Column::Item.ne(item.id.as_str())).order_by_asc(Column::Language);
    let Some(taken) = taken.one(transaction).await? else { return Ok(()) };
    let reading = Reading(item.id.as_str());
    Err(Error::SlugTaken {
        language: reading.text(taken.language)?,
        slug: reading.text(taken.slug)?,
        by: reading.text(taken.item)?,
    })
}

/// An old address stays beside the new one.
async fn insert_new(transaction: &impl ConnectionTrait, new: Vec<addresses::Model>) -> Result<(), Error> {
    let rows = new.into_iter().map(|row| row.into_active_model().reset_all());
    let mut key =
        OnConflict::columns(addresses::Column::iter().filter(|column| !matches!(column, addresses::Column::Item)));
    addresses::Entity::insert_many(rows)
        .on_conflict(key.do_nothing().to_owned())
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}
