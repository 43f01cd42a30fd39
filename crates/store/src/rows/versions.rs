//! One row per item and language.

use content::item::Item;
use content::version::Version;
use sea_orm::entity::prelude::*;

use super::{Reading, items, moment};
use crate::error::Error;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub parts: String,
    pub origin: String,
    pub edited: String,
    #[sea_orm(belongs_to, from = "item", to = "id")]
    pub of: BelongsTo<items::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub fn of(item: &Item, version: &Version) -> Result<Self, Error> {
        let reading = Reading(item.id.as_str());
        Ok(Self {
            item: item.id.to_string(),
            language: version.language.to_string(),
            slug: version.slug.to_string(),
            title: version.title.source().to_owned(),
            summary: version.summary.source().to_owned(),
            body: version.body.source().to_owned(),
            parts: reading.write(&version.parts)?,
            origin: reading.write(&version.origin)?,
            edited: moment(version.edited),
        })
    }

    pub fn version(self) -> Result<Version, Error> {
        let reading = Reading(&self.item);
        Ok(Version {
            language: reading.text(self.language)?,
            slug: reading.text(self.slug)?,
            title: reading.text(self.title)?,
            summary: reading.text(self.summary)?,
            body: reading.text(self.body)?,
            parts: reading.json(&self.parts)?,
            origin: reading.json(&self.origin)?,
            edited: reading.moment(&self.edited)?,
        })
    }

    pub fn weight(&self) -> usize {
        500 + self.title.len() + self.summary.len() + self.body.len() + 2 * (self.parts.len() + self.origin.len())
    }
}
