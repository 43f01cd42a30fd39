//! One row per item, with the facts that are the same in every language.

use content::item::Item;
use content::version::Revision;
use sea_orm::entity::prelude::*;

use super::{Reading, moment, versions};
use crate::error::Error;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub kind: String,
    pub original: String,
    pub revision: i64,
    pub revised: String,
    pub published: String,
    pub updated: String,
    pub sort: String,
    pub common: String,
    pub facts: String,
    #[sea_orm(has_many)]
    pub versions: HasMany<versions::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn of(item: &Item) -> Result<Self, Error> {
        let reading = Reading(item.id.as_str());
        Ok(Self {
            id: item.id.to_string(),
            kind: item.kind().to_string(),
            original: item.original.to_string(),
            revision: item.revision.0.into(),
            revised: moment(item.revised),
            published: moment(item.published),
            updated: moment(item.updated()),
            sort: item.order(),
            common: reading.write(&item.common)?,
            facts: reading.write(&item.facts)?,
        })
    }

    pub fn item(self, versions: Vec<versions::Model>) -> Result<Item, Error> {
        let reading = Reading(&self.id);
        let versions = versions.into_iter().map(|row| {
            let version = row.version()?;
            Ok((version.language.clone(), version))
        });
        let item = Item {
            id: reading.text(self.id.clone())?,
            common: reading.json(&self.common)?,
            facts: reading.json(&self.facts)?,
            original: reading.text(self.original)?,
            revision: Revision(self.revision.try_into().map_err(|error| reading.wrong(&error))?),
            revised: reading.moment(&self.revised)?,
            published: reading.moment(&self.published)?,
            versions: versions.collect::<Result<_, Error>>()?,
        };
        // Everything above this crate counts on it.
        let complete = item.versions.contains_key(&item.original);
        if complete { Ok(item) } else { Err(reading.wrong("its original version is missing")) }
    }

    /// About how much memory the item takes, in bytes.
    pub fn weight(&self, versions: &[versions::Model]) -> usize {
        let facts = self.common.len() + self.facts.len();
        // What a parsed item has beside its texts: maps, vectors, small strings.
        2 * facts + 1_000 + versions.iter().map(versions::Model::weight).sum::<usize>()
    }
}
