//! One row per version that a publication changed or took away.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "history")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub number: i64,
    pub item: String,
    pub language: String,
    pub revision: i64,
    pub original: bool,
    pub at: String,
    pub editor: String,
    pub version: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
