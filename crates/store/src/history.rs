//! What items said before.

use chrono::{DateTime, Utc};
use content::item::{Item, ItemId};
use content::language::Language;
use content::version::{Revision, Version};
use sea_orm::{ActiveValue, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

use crate::error::Error;
use crate::rows::history::{ActiveModel, COLUMN, Column, Entity};
use crate::rows::{Reading, moment};
use crate::store::Store;

/// One version that a publication changed or took away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HistoryEntry {
    /// The language.
    pub language: Language,
    /// The revision of the original at that time.
    pub revision: Revision,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub editor: String,
    /// Whether the version was taken away.
    pub removed: bool,
}

impl Store {
    /// What the original said last at a revision, also of an item that was withdrawn.
    pub async fn original_at(&self, id: &ItemId, revision: Revision) -> Result<Option<Version>, Error> {
        let rows = Entity::find().filter(COLUMN.item.eq(id.as_str())).filter(COLUMN.revision.eq(i64::from(revision.0)));
        let rows = rows.filter(COLUMN.original.eq(true)).filter(COLUMN.version.is_not_null());
        let row = rows.order_by_desc(COLUMN.number).one(&self.reader).await?;
        let version = row.and_then(|row| row.version);
        version.map(|version| Reading(id.as_str()).json(&version)).transpose()
    }

    /// Who changed an item and when, the newest first, in one language or all. A publication that
    /// changed the facts alone stands there with the language of the original.
    pub async fn history(&self, id: &ItemId, language: Option<&Language>) -> Result<Vec<HistoryEntry>, Error> {
        let mut rows = Entity::find().filter(COLUMN.item.eq(id.as_str()));
        if let Some(language) = language {
            rows = rows.filter(COLUMN.language.eq(language.as_str()));
        }
        let rows = rows.order_by_desc(COLUMN.number).select_only();
        let rows = rows.columns([Column::Language, Column::Revision, Column::At, Column::Editor]);
        let rows = rows.column_as(COLUMN.version.is_null(), "removed");
        let rows = rows.into_tuple::<(String, i64, String, String, bool)>().all(&self.reader).await?;
        let reading = Reading(id.as_str());
        let entries = rows.into_iter().map(|(language, revision, at, editor, removed)| {
            let revision = Revision(revision.try_into().map_err(|error| reading.wrong(&error))?);
            Ok(HistoryEntry { language: reading.text(language)?, revision, at: reading.moment(&at)?, editor, removed })
        });
        entries.collect()
    }
}

/// Who does something, and when.
#[derive(Clone, Copy)]
pub(crate) struct By<'a> {
    pub(crate) editor: &'a str,
    pub(crate) at: DateTime<Utc>,
}

impl By<'_> {
    /// Notes what a version says now, or that it is taken away.
    pub(crate) fn notes(self, item: &Item, version: &Version, removed: bool) -> Result<ActiveModel, Error> {
        let said = if removed { None } else { Some(Reading(item.id.as_str()).write(version)?) };
        Ok(ActiveModel {
            number: ActiveValue::NotSet,
            item: ActiveValue::Set(item.id.to_string()),
            language: ActiveValue::Set(version.language.to_string()),
            revision: ActiveValue::Set(item.revision.0.into()),
            original: ActiveValue::Set(version.language == item.original),
            at: ActiveValue::Set(moment(self.at)),
            editor: ActiveValue::Set(self.editor.to_owned()),
            version: ActiveValue::Set(said),
        })
    }
}

pub(crate) async fn append(database: &impl ConnectionTrait, notes: Vec<ActiveModel>) -> Result<(), Error> {
    Entity::insert_many(notes).exec_without_returning(database).await?;
    Ok(())
}
