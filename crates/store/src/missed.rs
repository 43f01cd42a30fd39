//! Searches that found nothing, for editors to see what is lacking. Who searched is not kept.

use chrono::NaiveDate;
use content::language::Language;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::Error;
use crate::rows::Reading;
use crate::rows::missed_searches::{ActiveModel, COLUMN, Column, Entity};
use crate::store::Store;

/// How often a search found nothing on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// The words.
    pub words: String,
    /// The language they were looked up in.
    pub language: Language,
    /// The day, in UTC.
    pub day: NaiveDate,
    /// How often.
    pub count: u64,
}

impl Store {
    /// Adds to what was counted before. This is no change of content and stands in no log.
    pub async fn add_missed(&self, missed: &[Missed]) -> Result<(), Error> {
        if missed.is_empty() {
            return Ok(());
        }
        let writing = self.begin().await?;
        for one in missed {
            let count = i64::try_from(one.count).unwrap_or(i64::MAX);
            let row = ActiveModel {
                day: ActiveValue::Set(one.day.to_string()),
                language: ActiveValue::Set(one.language.to_string()),
                words: ActiveValue::Set(one.words.clone()),
                count: ActiveValue::Set(count),
            };
            let sum = Expr::col((Entity, Column::Count)).add(count);
            let add = OnConflict::columns([Column::Day, Column::Language, Column::Words])
                .value(Column::Count, sum)
                .to_owned();
            Entity::insert(row).on_conflict(add).exec_without_returning(&writing.transaction).await?;
        }
        writing.transaction.commit().await?;
        Ok(())
    }

    /// What was searched in vain since a day, the most frequent first.
    pub async fn missed(&self, since: NaiveDate, limit: u64) -> Result<Vec<Missed>, Error> {
        let rows = Entity::find().filter(COLUMN.day.gte(since.to_string()));
        let rows = rows.order_by_desc(COLUMN.count).order_by_asc(COLUMN.words).limit(limit).all(&self.reader).await?;
        let read = |row: crate::rows::missed_searches::Model| {
            let reading = Reading(&row.words);
            Ok(Missed {
                language: reading.text(row.language)?,
                day: row.day.parse().map_err(|error: chrono::ParseError| reading.wrong(&error))?,
                count: row.count.try_into().map_err(|error: std::num::TryFromIntError| reading.wrong(&error))?,
                words: row.words.clone(),
            })
        };
        rows.into_iter().map(read).collect()
    }
}
