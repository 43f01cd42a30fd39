//! Which item an address leads to.

use content::item::ItemId;
use content::kind::Kind;
use content::language::Language;
use content::slug::Slug;
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, FromQueryResult};

use crate::error::Error;
use crate::rows::{Reading, addresses, items, versions};
use crate::store::Store;

/// Where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The item.
    pub item: ItemId,
    /// The slug it has now, where the one asked for is an old one. The item may be of another
    /// kind now too.
    pub current: Option<Slug>,
}

impl Store {
    /// Where an address leads. An item that lacks the language is found under the slug of its
    /// original, as it is shown in its place.
    pub async fn address(&self, language: &Language, kind: Kind, slug: &Slug) -> Result<Option<Address>, Error> {
        let asked = (language.clone(), kind, slug.clone());
        if let Some(address) = self.caches.address(&asked) {
            return Ok(Some(address));
        }
        let seen = self.caches.seen();
        let rows = self.reader.query_all(&candidates(language, kind, slug)).await?;
        let candidates = rows.iter().map(|row| Candidate::from_query_result(row, ""));
        let candidates = candidates.collect::<Result<Vec<_>, _>>()?;
        let own = candidates.iter().find(|candidate| candidate.language == language.as_str());
        let stand_in = || candidates.iter().find(|candidate| candidate.language == candidate.original);
        let Some(found) = own.or_else(stand_in) else { return Ok(None) };
        let address = found.address(kind, slug)?;
        self.caches.keep_address(seen, asked, &address);
        Ok(Some(address))
    }
}

/// A row of this kind and slug, in whatever language, with what the item says now.
#[derive(FromQueryResult)]
struct Candidate {
    language: String,
    item: String,
    original: String,
    kind: String,
    /// The slug of the original.
    first: String,
    /// The slug in the language asked for.
    asked: Option<String>,
}

impl Candidate {
    fn address(&self, kind: Kind, slug: &Slug) -> Result<Address, Error> {
        let reading = Reading(&self.item);
        let now: Slug = reading.text(self.asked.as_ref().unwrap_or(&self.first).clone())?;
        let old = now != *slug || self.kind != kind.as_str();
        Ok(Address { item: reading.text(self.item.clone())?, current: Some(now).filter(|_| old) })
    }
}

fn candidates(language: &Language, kind: Kind, slug: &Slug) -> SelectStatement {
    use {addresses::Column as Of, items::Column as Item, versions::Column as Version};
    let item = (addresses::Entity, Of::Item);
    let version = |name: &'static str| Expr::col((name, Version::Item)).equals(item);
    let first = version("first").and(Expr::col(("first", Version::Language)).equals((items::Entity, Item::Original)));
    let asked = version("asked").and(Expr::col(("asked", Version::Language)).eq(language.as_str()));
    Query::select()
        .columns([(addresses::Entity, Of::Language), (addresses::Entity, Of::Item)])
        .columns([(items::Entity, Item::Original), (items::Entity, Item::Kind)])
        .expr_as(Expr::col(("first", Version::Slug)), "first")
        .expr_as(Expr::col(("asked", Version::Slug)), "asked")
        .from(addresses::Entity)
        .inner_join(items::Entity, Expr::col((items::Entity, Item::Id)).equals(item))
        .join_as(JoinType::InnerJoin, versions::Entity, "first", first)
        .join_as(JoinType::LeftJoin, versions::Entity, "asked", asked)
        .and_where(Expr::col((addresses::Entity, Of::Kind)).eq(kind.as_str()))
        .and_where(Expr::col((addresses::Entity, Of::Slug)).eq(slug.as_str()))
        // Two items may have it in two other languages; the choice should at least not change.
        .order_by(item, Order::Asc)
        .take()
}
