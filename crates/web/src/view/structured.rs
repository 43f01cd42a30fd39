//! What search engines read in a page: schema.org as JSON-LD.

use content::item::Item;
use content::kind::{Facts, Kind};
use serde_json::{Value as Json, json};

use super::Error;
use super::guide::{Guide, Link, Words};
use crate::addresses::Place;

/// One block of structured data.
#[derive(Debug, Clone)]
pub(super) struct Data(Json);

/// Structured data as it stands in a page: blocks that no text can end or leave.
pub(super) fn blocks(all: &[Data]) -> Result<String, Error> {
    let block = |data: &Data| {
        let json = serde_json::to_string(&data.0)?;
        let json = json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
        Ok(format!("<script type=\"application/ld+json\">{json}</script>\n"))
    };
    all.iter().map(block).collect()
}

impl Guide<'_> {
    /// The site itself and its search.
    pub(super) fn site_data(&self, name: &str, description: &str) -> Data {
        let addresses = &self.site.addresses;
        let search = addresses.absolute(&addresses.place(self.language(), Place::Search));
        Data(json!({
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": name,
            "description": description,
            "url": addresses.absolute(&addresses.home(self.language())),
            "inLanguage": self.locale().tag(),
            "potentialAction": {
                "@type": "SearchAction",
                "target": { "@type": "EntryPoint", "urlTemplate": format!("{search}?q={{search_term_string}}") },
                "query-input": "required name=search_term_string",
            },
        }))
    }

    /// The way to a page, its own name last.
    pub(super) fn crumbs_data(&self, home: &str, crumbs: &[Link], own: &Words) -> Data {
        let addresses = &self.site.addresses;
        let home = (home.to_owned(), Some(addresses.absolute(&addresses.home(self.language()))));
        let between = crumbs.iter().map(|link| (link.words.text.clone(), Some(addresses.absolute(&link.href))));
        let steps = [home].into_iter().chain(between).chain([(own.text.clone(), None)]);
        let elements = steps.enumerate().map(|(at, (name, item))| {
            let mut step = json!({ "@type": "ListItem", "position": at + 1, "name": name });
            if let (Some(item), Some(step)) = (item, step.as_object_mut()) {
                step.insert("item".to_owned(), item.into());
            }
            step
        });
        Data(json!({
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": elements.collect::<Vec<_>>(),
        }))
    }

    /// An item, as the type that its kind is.
    pub(super) fn item_data(&self, item: &Item, publisher: &str) -> Result<Data, Error> {
        let version = item.version(self.language());
        let figures = &item.common.figures;
        let addresses = &self.site.addresses;
        let reader = self.reader(&version.language);
        let title = reader.title(item, version)?;
        let url = addresses.absolute(&self.item_path(item, &version.language));
        let mut data = json!({
            "@context": "https://schema.org",
            "url": url,
            "name": title,
            "description": reader.text(&version.summary, figures)?,
        });
        let more = match &item.facts {
            Facts::Organization(facts) => json!({
                "@type": "Organization",
                "alternateName": facts.acronym,
                "sameAs": facts.homepage,
            }),
            Facts::WorkingGroup(_) => json!({ "@type": "Organization" }),
            Facts::Event(facts) => json!({
                "@type": "Event",
                "startDate": facts.start.map(|date| date.to_string()),
                "endDate": facts.end.map(|date| date.to_string()),
                "location": { "@type": "Place", "name": self.place_name(item)?, "address": self.place_name(item)? },
                "inLanguage": reader.locale.tag(),
            }),
            Facts::Concept(_) => json!({
                "@type": "DefinedTerm",
                "termCode": item.id.as_str(),
                "alternateName": version.part("also").iter().map(|text| text.source().to_owned()).collect::<Vec<_>>(),
                "inDefinedTermSet": addresses.absolute(&addresses.place(self.language(), Place::List(Kind::Concept))),
                "inLanguage": reader.locale.tag(),
            }),
            Facts::News(_) | Facts::CaseStudy(_) | Facts::Guide(_) | Facts::Page(_) => json!({
                "@type": match &item.facts {
                    Facts::News(_) => "NewsArticle",
                    Facts::CaseStudy(_) | Facts::Guide(_) => "Article",
                    _ => "WebPage",
                },
                "headline": title,
                "inLanguage": reader.locale.tag(),
                "datePublished": item.published.to_rfc3339(),
                "dateModified": version.edited.to_rfc3339(),
                "isBasedOn": item.common.source.as_ref().and_then(|source| source.url.clone()),
                "author": { "@type": "Organization", "name": publisher, "url": addresses.absolute("/") },
                "publisher": { "@type": "Organization", "name": publisher, "url": addresses.absolute("/") },
                "mainEntityOfPage": url,
            }),
        };
        if let (Some(data), Json::Object(more)) = (data.as_object_mut(), more) {
            data.extend(more.into_iter().filter(|(_, value)| !value.is_null()));
        }
        Ok(Data(data))
    }

    fn place_name(&self, item: &Item) -> Result<String, Error> {
        let version = item.version(self.language());
        match version.part("place").first() {
            Some(place) => Ok(self.text(place, version, &item.common.figures)?.text),
            None => match item.common.country {
                Some(country) => Ok(self.label("country", country.as_str()).text),
                None => self.say("place-unknown", &[]),
            },
        }
    }
}
