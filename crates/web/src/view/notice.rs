//! How the page's version stands towards the original, said before the text begins.

use content::item::Item;
use content::version::{Drift, Origin, Revision, Standing, Version};
use serde::Serialize;

use super::Error;
use super::guide::{Guide, Link, Words};

/// A notice above the text.
#[derive(Debug, Serialize)]
pub(super) struct Notice {
    /// `missing`, `outdated`, `machine-draft`: the message `notice-missing-title` heads it.
    sort: &'static str,
    text: String,
    links: Vec<Link>,
    /// What to say before the links.
    links_title: Option<String>,
}

/// One of the languages that an item really is in.
#[derive(Debug, Serialize)]
pub(super) struct Spoken {
    name: Words,
    lang: String,
    href: String,
    current: bool,
    standing: &'static str,
}

impl Guide<'_> {
    /// What a reader must know of the version before reading it.
    pub(super) fn notice(&self, item: &Item) -> Result<Option<Notice>, Error> {
        let Some(version) = item.versions.get(self.language()) else { return self.missing_version(item).map(Some) };
        match item.standing(version) {
            Standing::Original | Standing::Translated => Ok(None),
            Standing::MachineDraft => self.machine_draft(item, version).map(Some),
            Standing::Outdated(drift) => self.outdated(item, version, &drift).map(Some),
        }
    }

    fn missing_version(&self, item: &Item) -> Result<Notice, Error> {
        let original = self.language_said(&item.original);
        let links = item.versions.keys().map(|language| Link {
            words: self.language_name(language),
            href: self.link(&self.item_path(item, language)),
            current: false,
        });
        Ok(Notice {
            sort: "missing",
            text: self.say("notice-missing", &[("language", original.into())])?,
            links: links.collect(),
            links_title: Some(self.say("notice-missing-links", &[])?),
        })
    }

    fn machine_draft(&self, item: &Item, version: &Version) -> Result<Notice, Error> {
        let parts =
            [("from", self.language_from(&item.original).into()), ("date", self.day(version.edited).text.into())];
        let link = Link {
            words: Words::plain(
                self.say("notice-see-original", &[("language", self.language_said(&item.original).into())])?,
            ),
            href: self.link(&self.item_path(item, &item.original)),
            current: false,
        };
        Ok(Notice {
            sort: "machine-draft",
            text: self.say("notice-machine-draft", &parts)?,
            links: vec![link],
            links_title: None,
        })
    }

    fn outdated(&self, item: &Item, version: &Version, drift: &Drift) -> Result<Notice, Error> {
        let date = self.day(item.revised).text;
        let text = match drift.changed {
            Some(changed) => self.say("notice-outdated", &[("date", date.into()), ("count", changed.into())])?,
            None => self.say("notice-outdated-unknown", &[("date", date.into())])?,
        };
        let from = match version.origin {
            Origin::Translated { from, .. } => from,
            Origin::Written => Revision::FIRST,
        };
        let changes = self.site.addresses.changes(self.language(), item.kind(), &version.slug, from.0);
        let link = |message: &str, href: String| {
            let said = self.say(message, &[("language", self.language_said(&item.original).into())])?;
            Ok::<_, Error>(Link { words: Words::plain(said), href: self.link(&href), current: false })
        };
        let see_original = link("notice-see-original", self.item_path(item, &item.original))?;
        let links = match drift.changed {
            Some(_) => vec![link("notice-see-changes", changes)?, see_original],
            None => vec![see_original],
        };
        Ok(Notice { sort: "outdated", text, links, links_title: None })
    }

    /// The languages that an item really is in, and how each version stands.
    pub(super) fn spoken_languages(&self, item: &Item) -> Vec<Spoken> {
        let spoken = item.versions.iter().map(|(language, version)| Spoken {
            name: self.language_name(language),
            lang: language.to_string(),
            href: self.link(&self.item_path(item, language)),
            current: language == self.language(),
            standing: item.standing(version).as_str(),
        });
        spoken.collect()
    }
}
