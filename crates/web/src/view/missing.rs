//! When there is nothing to show: in the language of the address, with a way on.

use std::sync::Arc;

use content::item::Item;
use content::kind::Kind;
use content::language::Language;
use serde::Serialize;

use super::card::Card;
use super::frame::Face;
use super::guide::{Guide, Link, Words};
use super::search::words_of;
use super::{Error, Frame, Site, Visit};
use crate::addresses::Place;

/// What is the matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// 404: nothing has this address.
    NotFound,
    /// 410: what had this address was withdrawn.
    Gone,
    /// 405: the address only answers readers.
    Method,
    /// 400: a parameter of the address cannot be read.
    Parameter(String),
    /// 500: a fault of ours, under the reference by which the log knows it.
    Failed(String),
    /// 503: too much to do, or a part of the site is not there for the moment.
    Busy,
}

impl Trouble {
    /// The message `trouble-<id>` heads the page, its `.text` says what to do.
    fn id(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Gone => "gone",
            Self::Method => "method",
            Self::Parameter(_) => "parameter",
            Self::Failed(_) => "failed",
            Self::Busy => "busy",
        }
    }

    fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::Method => 405,
            Self::Parameter(_) => 400,
            Self::Failed(_) => 500,
            Self::Busy => 503,
        }
    }
}

/// An answer without the thing asked for.
#[derive(Debug)]
pub struct Missing {
    /// What is the matter.
    pub trouble: Trouble,
    /// What the visitor may have meant.
    pub likely: Vec<Arc<Item>>,
}

#[derive(Serialize)]
struct Content {
    status: u16,
    title: String,
    text: String,
    action: String,
    asked: String,
    units: Option<String>,
    likely: Vec<Card>,
    lists: Vec<Link>,
}

/// The page for an address that leads nowhere, and for every other error.
pub fn missing(site: &Site, visit: &Visit, frame: &Frame, missing: &Missing) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let home = |language: &Language| site.addresses.home(language);
    let id = missing.trouble.id();
    let detail = match &missing.trouble {
        Trouble::Parameter(name) | Trouble::Failed(name) => name.as_str(),
        Trouble::NotFound | Trouble::Method | Trouble::Gone | Trouble::Busy => "",
    };
    let title = guide.say(&format!("trouble-{id}"), &[])?;
    let mut face = Face::everywhere(Words::plain(title.clone()), &home);
    face.index = false;
    face.search = false;
    let lists =
        [Kind::CaseStudy, Kind::News, Kind::Guide, Kind::Concept, Kind::Event, Kind::WorkingGroup, Kind::Organization];
    let content = Content {
        status: missing.trouble.status(),
        title,
        text: guide.say(&format!("trouble-{id}.text"), &[("detail", detail.into())])?,
        action: site.addresses.place(guide.language(), Place::Search),
        asked: words_of(&visit.path),
        units: guide.units().map(|(_, units)| units.to_owned()),
        likely: missing.likely.iter().map(|item| guide.card(item)).collect::<Result<_, _>>()?,
        lists: lists.into_iter().map(|kind| guide.crumb(kind)).collect(),
    };
    guide.render("missing.html", frame, &face, content)
}
