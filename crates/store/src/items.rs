//! Items by id, in lists by date, and all of them.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use content::item::{Item, ItemId};
use content::kind::Kind;
use content::language::Language;
use content::slug::Slug;
use content::version::Version;
use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use crate::cache::Seen;
use crate::error::Error;
use crate::rows::items::{COLUMN, Column, Entity};
use crate::rows::{Reading, versions};
use crate::store::Store;

/// Most ids in one statement.
const AT_ONCE: usize = 500;

/// A place in a list by date: after the item that has it. As text it fits into an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key {
    sort: String,
    id: ItemId,
}

/// An item by its addresses alone, as whoever lists all of them needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The item.
    pub item: ItemId,
    /// Its kind.
    pub kind: Kind,
    /// The language, address and last change of each version.
    pub versions: Vec<(Language, Slug, DateTime<Utc>)>,
}

impl From<&Item> for Placed {
    fn from(item: &Item) -> Self {
        let version = |version: &Version| (version.language.clone(), version.slug.clone(), version.edited);
        Self { item: item.id.clone(), kind: item.kind(), versions: item.versions.values().map(version).collect() }
    }
}

/// A part of a list by date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The items, the newest first.
    pub items: Vec<Arc<Item>>,
    /// Where it goes on; `None` at the end.
    pub next: Option<Key>,
}

impl Store {
    /// The item, where it is published.
    pub async fn item(&self, id: &ItemId) -> Result<Option<Arc<Item>>, Error> {
        if let Some(item) = self.caches.item(id) {
            return Ok(Some(item));
        }
        let seen = self.caches.seen();
        let found = load(&self.reader, COLUMN.id.eq(id.as_str())).await?;
        Ok(self.keep(seen, found).next())
    }

    /// The items, in the order asked; those that are not published are left out. One statement
    /// for up to 500 that are not kept.
    pub async fn items(&self, ids: &[ItemId]) -> Result<Vec<Arc<Item>>, Error> {
        let mut found: HashMap<&ItemId, Arc<Item>> = HashMap::with_capacity(ids.len());
        let mut missing = Vec::new();
        for id in ids {
            match self.caches.item(id) {
                Some(item) => drop(found.insert(id, item)),
                None => missing.push(id),
            }
        }
        for some in missing.chunks(AT_ONCE) {
            let seen = self.caches.seen();
            let loaded = load(&self.reader, Column::Id.is_in(some.iter().map(|id| id.as_str()))).await?;
            let mut loaded: HashMap<_, _> = self.keep(seen, loaded).map(|item| (item.id.clone(), item)).collect();
            found.extend(some.iter().filter_map(|id| Some((*id, loaded.remove(*id)?))));
        }
        Ok(ids.iter().filter_map(|id| found.get(id).cloned()).collect())
    }

    /// The items of a kind, the newest first; those without a date come last.
    pub async fn list(&self, kind: Kind, after: Option<&Key>, limit: u64) -> Result<Listing, Error> {
        let wanted = (kind, after.cloned(), limit);
        let page = if let Some(page) = self.caches.list(&wanted) {
            page
        } else {
            let seen = self.caches.seen();
            let page = Arc::new(self.keys(kind, after, limit).await?);
            self.caches.keep_list(seen, wanted, &page);
            page
        };
        let (keys, more) = page.as_ref();
        let ids: Vec<_> = keys.iter().map(|key| key.id.clone()).collect();
        Ok(Listing { items: self.items(&ids).await?, next: keys.last().filter(|_| *more).cloned() })
    }

    /// The keys on a page of a list, and whether the list goes on.
    async fn keys(&self, kind: Kind, after: Option<&Key>, limit: u64) -> Result<(Vec<Key>, bool), Error> {
        let mut rows = Entity::find().select_only().column(Column::Sort).column(Column::Id);
        rows = rows.filter(COLUMN.kind.eq(kind.as_str()));
        if let Some(key) = after {
            let place = Expr::tuple([Expr::col(Column::Sort), Expr::col(Column::Id)]);
            rows = rows.filter(place.lt(Expr::tuple([key.sort.as_str().into(), key.id.as_str().into()])));
        }
        // One more than asked tells whether the list goes on.
        let rows = rows.order_by_desc(COLUMN.sort).order_by_desc(COLUMN.id).limit(limit.saturating_add(1));
        let mut keys = Vec::new();
        for (sort, id) in rows.into_tuple::<(String, String)>().all(&self.reader).await? {
            let id = Slug::parse(&id).map_err(|error| Error::Unreadable { item: id, reason: error.to_string() })?;
            keys.push(Key { sort, id });
        }
        let more = keys.len() as u64 > limit;
        keys.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok((keys, more))
    }

    /// All items by id, after the given one. They are not kept: who reads all reads each once.
    pub async fn all(&self, after: Option<&ItemId>, limit: u64) -> Result<Vec<Arc<Item>>, Error> {
        self.by_id(None, after, limit).await
    }

    /// All items of a kind by id, after the given one.
    pub async fn all_of(&self, kind: Kind, after: Option<&ItemId>, limit: u64) -> Result<Vec<Arc<Item>>, Error> {
        self.by_id(Some(kind), after, limit).await
    }

    async fn by_id(&self, kind: Option<Kind>, after: Option<&ItemId>, limit: u64) -> Result<Vec<Arc<Item>>, Error> {
        let loaded = load(&self.reader, Column::Id.in_subquery(ids(kind, after, limit))).await?;
        Ok(loaded.into_iter().map(|loaded| Arc::new(loaded.item)).collect())
    }

    /// Where all items are, by id, after the given one; their texts are not read.
    pub async fn placed(&self, after: Option<&ItemId>, limit: u64) -> Result<Vec<Placed>, Error> {
        use versions::Column as Own;
        let rows = versions::Entity::find().inner_join(Entity).select_only().column(Own::Item).column(Column::Kind);
        let rows = rows.columns([Own::Language, Own::Slug, Own::Edited]);
        let rows = rows.filter(Own::Item.in_subquery(ids(None, after, limit)));
        let rows = rows.order_by_asc(Own::Item).order_by_asc(Own::Language);
        let mut placed: Vec<Placed> = Vec::new();
        for (id, kind, language, slug, edited) in
            rows.into_tuple::<(String, String, String, String, String)>().all(&self.reader).await?
        {
            let reading = Reading(&id);
            let version = (reading.text(language)?, reading.text(slug)?, reading.moment(&edited)?);
            match placed.last_mut().filter(|placed| placed.item.as_str() == id) {
                Some(placed) => placed.versions.push(version),
                None => placed.push(Placed {
                    item: reading.text(id.clone())?,
                    kind: reading.text(kind)?,
                    versions: vec![version],
                }),
            }
        }
        Ok(placed)
    }

    /// Keeps what was read, where nothing was dropped meanwhile.
    fn keep(&self, seen: Seen, loaded: Vec<Loaded>) -> impl Iterator<Item = Arc<Item>> {
        loaded.into_iter().map(move |Loaded { item, weight }| {
            let item = Arc::new(item);
            self.caches.keep_item(seen, &item, weight);
            item
        })
    }
}

/// So many ids, of a kind or all, after the given one.
fn ids(kind: Option<Kind>, after: Option<&ItemId>, limit: u64) -> SelectStatement {
    let mut ids = Query::select();
    ids.column(Column::Id).from(Entity).order_by(Column::Id, Order::Asc).limit(limit);
    ids.and_where_option(kind.map(|kind| Expr::col(Column::Kind).eq(kind.as_str())));
    ids.and_where_option(after.map(|id| Expr::col(Column::Id).gt(id.as_str())));
    ids
}

/// An item from its rows.
pub(crate) struct Loaded {
    pub(crate) item: Item,
    weight: usize,
}

/// Reads items with their versions, by id. One statement, so that both are of one moment.
pub(crate) async fn load(database: &impl ConnectionTrait, which: impl IntoCondition) -> Result<Vec<Loaded>, Error> {
    let rows = Entity::find().filter(which.into_condition()).order_by_asc(COLUMN.id);
    let rows = rows.find_with_related(versions::Entity).all(database).await?;
    let loaded = rows.into_iter().map(|(row, versions)| {
        let weight = row.weight(&versions);
        Ok(Loaded { item: row.item(versions)?, weight })
    });
    loaded.collect()
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.sort, self.id)
    }
}

impl FromStr for Key {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parsed = text.split_once('~').and_then(|(sort, id)| {
            let date = sort.len() <= 10 && sort.bytes().all(|b| b.is_ascii_digit() || b == b'-');
            Some(Self { sort: sort.to_owned(), id: Slug::parse(id).ok().filter(|_| date)? })
        });
        parsed.ok_or_else(|| Error::Key(text.to_owned()))
    }
}

impl TryFrom<String> for Key {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_fits_into_an_address_and_comes_back() {
        for text in ["2002-09-17~dry-ice", "2002~a", "~undated"] {
            assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_key_that_was_never_given_out_is_refused() {
        for text in ["", "2002", "2002-09-17~", "2002~A", "'; drop~a", "2002~a~b", "20020202020~a"] {
            assert!(matches!(text.parse::<Key>(), Err(Error::Key(_))), "{text}");
        }
    }
}
