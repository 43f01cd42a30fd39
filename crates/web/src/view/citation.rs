//! How a page is cited: APA, in the page's language.

use content::date::PartialDate;
use content::item::Item;
use serde::Serialize;

use super::Error;
use super::guide::{Guide, Words};

/// A citation; the title between its two halves is set in italics.
#[derive(Debug, Serialize)]
pub(super) struct Citation {
    head: String,
    title: Words,
    address: String,
    href: String,
}

impl Guide<'_> {
    /// The citation of an item as this page shows it, with the address that survives a rename.
    pub(super) fn citation(&self, item: &Item) -> Result<Citation, Error> {
        let version = item.version(self.language());
        let iso = version.edited.format("%Y-%m-%d").to_string();
        let day = PartialDate::parse(&iso).ok().and_then(PartialDate::day).unwrap_or_default();
        let day = [("year", iso[..4].into()), ("day", self.locale().day_of_year(day).into())];
        let href = self.site.addresses.permanent(self.language(), &item.id);
        Ok(Citation {
            head: self.say("cite-head", &day)?,
            title: self.title(item, version)?,
            address: self.site.addresses.absolute(&href),
            href,
        })
    }
}
