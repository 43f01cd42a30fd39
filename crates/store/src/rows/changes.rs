//! One row per publication and withdrawal, in the order in which they became visible.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "changes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub seq: i64,
    pub item: String,
    pub kind: String,
    pub action: String,
    pub at: String,
}

impl ActiveModelBehavior for ActiveModel {}
