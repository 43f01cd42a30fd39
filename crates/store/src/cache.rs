//! What was read is kept, and dropped when it changes.
//!
//! A reader may read the old rows, wait, and come to keep them after a publication has dropped
//! them. So whoever reads first takes the number of drops so far, and what was read is kept
//! only while that number is still the same.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use content::item::{Item, ItemId};
use content::kind::Kind;
use content::language::Language;
use content::slug::Slug;
use moka::sync::Cache;

use crate::addresses::Address;
use crate::items::Key;

/// Room for items, in bytes: about 1,500 case studies in three languages.
const ITEM_BYTES: u64 = 16 << 20;
/// How many addresses are kept.
const ADDRESSES: u64 = 10_000;

/// How many pages of lists are kept, as ids.
const LISTS: u64 = 256;

/// A page of a list as asked for.
pub(crate) type Wanted = (Kind, Option<Key>, u64);
/// The keys on a page of a list, and whether the list goes on.
pub(crate) type Keys = Arc<(Vec<Key>, bool)>;

/// An address as asked for.
pub(crate) type Asked = (Language, Kind, Slug);

/// How often something was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen(u64);

/// What was read.
pub(crate) struct Caches {
    drops: Mutex<u64>,
    items: Cache<ItemId, Kept>,
    /// With the number of drops before it was read.
    addresses: Cache<Asked, (Seen, Address)>,
    lists: Cache<Wanted, (Seen, Keys)>,
}

#[derive(Clone)]
struct Kept {
    item: Arc<Item>,
    weight: u32,
}

impl Default for Caches {
    fn default() -> Self {
        Self::new(ITEM_BYTES)
    }
}

impl Caches {
    pub(crate) fn new(item_bytes: u64) -> Self {
        let items = Cache::builder().max_capacity(item_bytes).weigher(|_, kept: &Kept| kept.weight).build();
        Self { drops: Mutex::default(), items, addresses: Cache::new(ADDRESSES), lists: Cache::new(LISTS) }
    }

    /// To be asked before reading what is to be kept.
    pub(crate) fn seen(&self) -> Seen {
        Seen(*self.drops())
    }

    pub(crate) fn item(&self, id: &ItemId) -> Option<Arc<Item>> {
        self.items.get(id).map(|kept| kept.item)
    }

    pub(crate) fn keep_item(&self, seen: Seen, item: &Arc<Item>, weight: usize) {
        let drops = self.drops();
        if *drops == seen.0 {
            let weight = u32::try_from(weight).unwrap_or(u32::MAX);
            self.items.insert(item.id.clone(), Kept { item: item.clone(), weight });
        }
    }

    pub(crate) fn address(&self, asked: &Asked) -> Option<Address> {
        self.addresses.get(asked).filter(|(seen, _)| *seen == self.seen()).map(|(_, address)| address)
    }

    pub(crate) fn keep_address(&self, seen: Seen, asked: Asked, address: &Address) {
        self.addresses.insert(asked, (seen, address.clone()));
    }

    pub(crate) fn list(&self, wanted: &Wanted) -> Option<Keys> {
        self.lists.get(wanted).filter(|(seen, _)| *seen == self.seen()).map(|(_, keys)| keys)
    }

    pub(crate) fn keep_list(&self, seen: Seen, wanted: Wanted, keys: &Keys) {
        self.lists.insert(wanted, (seen, keys.clone()));
    }

    /// Drops items, and all addresses and lists: which ones lead to an item is not known here.
    pub(crate) fn forget<'a>(&self, items: impl IntoIterator<Item = &'a ItemId>) {
        let mut drops = self.drops();
        *drops += 1;
        for item in items {
            self.items.invalidate(item);
        }
        self.addresses.invalidate_all();
        self.lists.invalidate_all();
    }

    fn drops(&self) -> MutexGuard<'_, u64> {
        // A number is whole whatever happened to its last holder.
        self.drops.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
