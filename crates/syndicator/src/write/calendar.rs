//! iCalendar (RFC 5545), for whole days.

use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// An event that lasts whole days. What is known to a month or a year only is no calendar's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Names the event for ever, in every language.
    pub uid: String,
    /// The title.
    pub title: String,
    /// What it is about, without markup.
    pub description: String,
    /// The BCP 47 tag of title and description.
    pub language: String,
    /// Where it takes place.
    pub location: Option<String>,
    /// The absolute address of its page.
    pub address: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day; the first where it has one day only.
    pub last: NaiveDate,
    /// It was announced, and no source says that it took place.
    pub planned: bool,
    /// The names of what it is about.
    pub categories: Vec<String>,
    /// When it was first published.
    pub published: DateTime<Utc>,
    /// When it was last changed.
    pub updated: DateTime<Utc>,
}

/// Writes events as a calendar of this name, in this language.
pub fn calendar(name: &str, language: &str, events: &[CalendarEvent]) -> String {
    let mut calendar = Calendar::new();
    calendar.properties.retain(|property| property.key() != "PRODID");
    calendar.append_property(Property::new("PRODID", "-//P2WIN//P2WIN//EN"));
    calendar.append_property(text("NAME", name, language));
    // Older programs know the name by this word only.
    calendar.append_property(text("X-WR-CALNAME", name, language));
    for one in events {
        calendar.push(event(one));
    }
    calendar.to_string()
}

fn event(from: &CalendarEvent) -> Event {
    let mut event = Event::new();
    event
        .uid(&from.uid)
        .timestamp(from.updated)
        .created(from.published)
        .last_modified(from.updated)
        .append_property(day("DTSTART", from.first))
        // The end is the first day that is no longer part of it.
        .append_property(day("DTEND", from.last.checked_add_days(Days::new(1)).unwrap_or(from.last)))
        .append_property(text("SUMMARY", &from.title, &from.language))
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .url(&from.address);
    if from.planned {
        event.status(EventStatus::Tentative);
    }
    if !from.description.is_empty() {
        event.append_property(text("DESCRIPTION", &from.description, &from.language));
    }
    if let Some(location) = &from.location {
        event.append_property(text("LOCATION", location, &from.language));
    }
    if !from.categories.is_empty() {
        event.categories(&from.categories);
    }
    event.done()
}

fn text(name: &str, value: &str, language: &str) -> Property {
    let value: String = value.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    // Without the type, names that the crate does not know would go unescaped.
    Property::new(name, value).add_parameter("VALUE", "TEXT").add_parameter("LANGUAGE", language).done()
}

fn day(name: &str, day: NaiveDate) -> Property {
    Property::new(name, day.format("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}
