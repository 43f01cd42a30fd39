//! Items in a row.

use std::sync::Arc;

use content::item::Item;
use content::reader::Reader;
use content::text::Unresolved;
use serde::Serialize;
use utoipa::ToSchema;

use super::item::{ItemSummary, summary};
use crate::addresses::Addresses;

/// A part of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemList {
    /// The language that was asked for. Each item says which one it came in.
    #[schema(example = "es")]
    pub requested_language: String,
    /// The items.
    pub items: Vec<ItemSummary>,
    /// The `cursor` of the next part; absent at the end.
    pub next_cursor: Option<String>,
}

/// Items in few words: `/api/v1/items`, and the `.json` beside a list.
pub fn list(
    addresses: &Addresses,
    reader: &Reader,
    items: &[Arc<Item>],
    next_cursor: Option<String>,
) -> Result<ItemList, Unresolved> {
    Ok(ItemList {
        requested_language: reader.locale.language().to_string(),
        items: items.iter().map(|item| summary(addresses, reader, item)).collect::<Result<_, _>>()?,
        next_cursor,
    })
}
