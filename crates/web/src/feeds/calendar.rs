//! Events as a calendar.

use std::sync::Arc;

use content::item::Item;
use content::kind::Facts;
use content::reader::Reader;
use content::text::Unresolved;
use syndicator::write::{self, CalendarEvent};

use super::served::{Served, say};
use crate::addresses::Addresses;

/// Events as iCalendar: `text/calendar`. What is no event, or has no day, is not in it.
pub fn calendar(addresses: &Addresses, reader: &Reader, items: &[Arc<Item>]) -> Result<String, Unresolved> {
    let events: Vec<CalendarEvent> = items
        .iter()
        .filter_map(|item| event(&Served::new(addresses, reader, item)).transpose())
        .collect::<Result<_, _>>()?;
    let name = say(&reader.locale, "feed-calendar", &[]);
    Ok(write::calendar(&name, &reader.locale.tag(), &events))
}

fn event(served: &Served<'_>) -> Result<Option<CalendarEvent>, Unresolved> {
    let item = served.item;
    let Facts::Event(facts) = &item.facts else { return Ok(None) };
    let Some((first, last)) = facts.days() else { return Ok(None) };
    let host = served.addresses.public().host_str().unwrap_or("localhost");
    let planned = facts.planned.then(|| served.say("export-planned", &[]));
    let description = served.notice().into_iter().chain(planned).chain([served.summary()?]);
    Ok(Some(CalendarEvent {
        uid: format!("{}@{host}", item.id),
        title: served.title()?,
        description: description.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n\n"),
        language: served.tag(),
        location: served.part("place")?.into_iter().next(),
        address: served.page(),
        first,
        last,
        planned: facts.planned,
        categories: served.filed().into_iter().map(|(_, _, label)| label).collect(),
        published: item.published,
        updated: served.updated(),
    }))
}
