//! The page of one item. What is special to a kind is in `templates/kind/<kind>.html`.

use std::collections::BTreeSet;
use std::sync::Arc;

use content::html::Html;
use content::item::Item;
use content::kind::{Checked, Concept, Facts, Kind, Scope};
use content::language::Language;
use content::slug::Slug;
use content::version::{Drift, Standing, Version};
use minijinja::context;
use minijinja::value::Value;
use serde::Serialize;

use super::card::{Card, Look};
use super::citation::Citation;
use super::figures::Tables;
use super::frame::{Face, Feed};
use super::guide::{Day, Guide, Link, Words, address, markup};
use super::notice::{Notice, Spoken};
use super::structured::blocks;
use super::{Error, Frame, Site, Visit};
use crate::fragments::Of;

/// What an item's page shows.
#[derive(Debug)]
pub struct ItemPage {
    /// The item.
    pub item: Arc<Item>,
    /// Cases that share a technique or the sector, and the concept they share.
    pub similar: Vec<(Arc<Item>, String)>,
    /// The organization that a working group belongs to.
    pub body: Option<Arc<Item>>,
    /// The working groups of an organization, or the other groups of the same one.
    pub groups: Vec<Arc<Item>>,
    /// The newest items on a concept, by their kinds.
    pub hub: Vec<(Kind, Vec<Arc<Item>>)>,
}

/// The box *At a glance*.
#[derive(Serialize)]
struct Glance {
    problem: Vec<Words>,
    measures: Vec<Words>,
    result: Vec<Words>,
    cost: Vec<String>,
    payback: Vec<String>,
    obstacles: Vec<Words>,
}

/// Where the facts come from, and what checking them gave.
#[derive(Serialize)]
struct Source {
    title: Words,
    url: Option<String>,
    host: Option<String>,
    language: Words,
    quote: Option<Words>,
    checked: Option<&'static str>,
    check_note: Vec<Words>,
}

/// What one kind of item has and others have not.
#[derive(Default, Serialize)]
struct Particulars {
    sector: Option<Link>,
    techniques: Vec<Link>,
    scope: Option<Words>,
    facility: Option<String>,
    staff: Vec<String>,
    evidence: Option<&'static str>,
    host: Vec<Words>,
    homepage: Option<String>,
    concept: Option<ConceptFacts>,
}

/// What a concept is called and what is around it.
#[derive(Serialize)]
struct ConceptFacts {
    category: Words,
    /// What other languages call it.
    elsewhere: Vec<Words>,
    broader: Vec<Link>,
    narrower: Vec<Link>,
    related: Vec<Link>,
    /// A search for its name.
    search: Link,
}

/// What there is of one kind on a concept.
#[derive(Serialize)]
struct Section {
    kind: &'static str,
    title: Words,
    cards: Vec<Value>,
    /// All of it.
    href: String,
}

#[derive(Serialize)]
struct Content {
    kind: &'static str,
    card: Card,
    body: Value,
    body_lang: Option<String>,
    notice: Option<Notice>,
    languages: Vec<Spoken>,
    published: Day,
    edited: Day,
    revision: u32,
    glance: Glance,
    caveats: Vec<Words>,
    tables: Option<Tables>,
    units: &'static str,
    units_metric: String,
    units_us: String,
    source: Option<Source>,
    facts: Particulars,
    similar: Vec<Card>,
    organization: Option<Card>,
    groups: Vec<Card>,
    also: Vec<Words>,
    hub: Vec<Section>,
    citation: Citation,
    formats: Vec<Feed>,
    references: Vec<Feed>,
    mail: String,
}

/// The page of one item.
pub fn item(site: &Site, visit: &Visit, frame: &Frame, page: &ItemPage) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let item = &*page.item;
    let path = |language: &Language| guide.item_path(item, language);
    let speaks = |language: &Language| item.versions.contains_key(language);
    let version = item.version(guide.language());
    let title = guide.title(item, version)?;
    let crumbs = guide.item_crumbs(item);
    let data = guide.piece("data", item.id.as_str(), &[page.item.clone() as Of], || {
        let home = guide.say("home", &[])?;
        let publisher = guide.say("site-name", &[])?;
        blocks(&[guide.item_data(item, &publisher)?, guide.crumbs_data(&home, &crumbs, &title)])
    })?;
    // A topic may be called as an organization is.
    let window = match item.kind() {
        Kind::Concept => {
            let kind = guide.label("kind", item.kind().as_str()).text;
            Words { text: format!("{} – {kind}", title.text), lang: title.lang.clone() }
        }
        _ => title.clone(),
    };
    let mut face = Face::everywhere(window, &path);
    face.description = Some(guide.text(&version.summary, version, &item.common.figures)?);
    face.speaks = &speaks;
    face.kind = Some(item.kind());
    face.index = speaks(guide.language());
    face.feeds = guide.formats(item);
    face.crumbs = crumbs;
    face.data = data;
    guide.render("item.html", frame, &face, context! { article => guide.article(page)? })
}

impl Guide<'_> {
    /// The item, finished. It also names others: those are sources as well.
    fn article(&self, page: &ItemPage) -> Result<Value, Error> {
        let reasons: String = page.similar.iter().map(|(_, shared)| shared.as_str()).collect();
        let name = format!("{} {reasons}", address(&self.visit.path, self.query()));
        let others = page.body.iter().chain(&page.groups).chain(page.similar.iter().map(|(item, _)| item));
        let others = others.chain(page.hub.iter().flat_map(|(_, items)| items));
        let sources: Vec<Of> = [&page.item].into_iter().chain(others).map(|item| item.clone() as Of).collect();
        self.piece("article", &name, &sources, || {
            self.write(&format!("kind/{}.html", page.item.kind()), self.item_content(page)?)
        })
    }

    fn item_content(&self, page: &ItemPage) -> Result<Content, Error> {
        let item = &*page.item;
        let version = item.version(self.language());
        let figures = &item.common.figures;
        let cards = |items: &[Arc<Item>]| items.iter().map(|item| self.card(item)).collect::<Result<Vec<_>, _>>();
        let units = |units: &str| {
            let others = self.query().filter(|(name, _)| *name != "units");
            format!("{}#figures", address(&self.visit.path, others.chain([("units", units)])))
        };
        Ok(Content {
            kind: item.kind().as_str(),
            card: self.card(item)?,
            body: markup(self.body(item, version)?),
            body_lang: self.foreign(&version.language),
            notice: self.notice(item)?,
            languages: self.spoken_languages(item),
            published: self.day(item.published),
            edited: self.day(version.edited),
            revision: item.revision.0,
            glance: self.glance(item, version)?,
            caveats: self.part("caveat", version, figures)?,
            tables: self.tables(item)?,
            units: self.visit.reader.units.as_str(),
            units_metric: units("metric"),
            units_us: units("us"),
            source: self.source(item, version)?,
            facts: self.item_particulars(item, version)?,
            similar: self.similar(&page.similar)?,
            organization: page.body.as_deref().map(|body| self.card(body)).transpose()?,
            groups: cards(&page.groups)?,
            also: self.part("also", version, figures)?,
            hub: page.hub.iter().map(|(kind, items)| self.section(item, *kind, items)).collect::<Result<_, _>>()?,
            citation: self.citation(item)?,
            formats: self.formats(item),
            references: self.references(item),
            mail: self.mail(item, version)?,
        })
    }

    /// The text; paragraphs whose original has changed are marked in the margin.
    fn body(&self, item: &Item, version: &Version) -> Result<Html, Error> {
        let reader = self.reader(&version.language);
        let figures = &item.common.figures;
        Ok(match item.standing(version) {
            Standing::Outdated(Drift { marked, .. }) if !marked.is_empty() => {
                reader.html_marking(&version.body, figures, &marked)?
            }
            _ => reader.html(&version.body, figures)?,
        })
    }

    fn glance(&self, item: &Item, version: &Version) -> Result<Glance, Error> {
        let figures = &item.common.figures;
        let part = |name| self.part(name, version, figures);
        Ok(Glance {
            problem: part("problem")?,
            measures: part("measure")?,
            result: part("result")?,
            cost: self.amounts_of(figures, "money-investment")?,
            payback: self.amounts_of(figures, "time-payback")?,
            obstacles: part("obstacle")?,
        })
    }

    fn source(&self, item: &Item, version: &Version) -> Result<Option<Source>, Error> {
        let Some(source) = &item.common.source else { return Ok(None) };
        let lang = self.foreign(&source.language);
        let checked = match &item.facts {
            Facts::CaseStudy(case) => Some(match case.checked {
                Checked::Confirmed => "confirmed",
                Checked::Corrected => "corrected",
                Checked::Seed => "seed",
            }),
            _ => None,
        };
        Ok(Some(Source {
            title: Words { text: source.title.clone(), lang: lang.clone() },
            url: source.url.as_ref().map(ToString::to_string),
            host: source
                .url
                .as_ref()
                .and_then(|url| url.host_str())
                .map(|host| host.trim_start_matches("www.").to_owned()),
            language: self.language_name(&source.language),
            quote: source.quote.clone().map(|text| Words { text, lang }),
            checked,
            check_note: self.part("check-note", version, &item.common.figures)?,
        }))
    }

    fn item_particulars(&self, item: &Item, version: &Version) -> Result<Particulars, Error> {
        let common = &item.common;
        let mut facts = Particulars {
            sector: common.sector.as_ref().map(|id| self.concept(id)),
            techniques: common.techniques.iter().map(|id| self.concept(id)).collect(),
            host: self.part("host", version, &common.figures)?,
            ..Particulars::default()
        };
        match &item.facts {
            Facts::CaseStudy(case) => {
                facts.scope = Some(self.label("scope", scope(case.scope)));
                facts.facility.clone_from(&case.facility);
                facts.staff = self.amounts_of(&common.figures, "people-employees")?;
                facts.evidence = Some(case.evidence.as_str());
            }
            Facts::Organization(organization) => {
                facts.homepage = organization.homepage.as_ref().map(ToString::to_string);
            }
            Facts::Concept(concept) => facts.concept = Some(self.concept_facts(item, version, concept)?),
            Facts::News(_) | Facts::WorkingGroup(_) | Facts::Event(_) | Facts::Guide(_) | Facts::Page(_) => {}
        }
        Ok(facts)
    }

    fn concept_facts(&self, item: &Item, version: &Version, facts: &Concept) -> Result<ConceptFacts, Error> {
        let around = self.visit.reader.thesaurus.get(item.id.as_str());
        let links = |ids: Option<&BTreeSet<Slug>>| {
            let mut links: Vec<Link> = ids.into_iter().flatten().map(|id| self.concept(id.as_str())).collect();
            links.sort_by(|one, other| self.locale().compare(&one.words.text, &other.words.text));
            links
        };
        let name = version.title.source();
        let elsewhere = item.versions.values().filter(|other| other.language != version.language);
        Ok(ConceptFacts {
            category: self.label("category", facts.category.as_str()),
            elsewhere: elsewhere
                .map(|version| Words { text: version.title.source().to_owned(), lang: self.foreign(&version.language) })
                .collect(),
            broader: facts.broader.iter().map(|id| self.concept(id.as_str())).collect(),
            narrower: links(around.map(|concept| &concept.narrower)),
            related: links(around.map(|concept| &concept.related)),
            search: Link {
                words: Words::plain(self.say("topic-search", &[("topic", name.into())])?),
                href: self.asking(self.language(), name),
                current: false,
            },
        })
    }

    fn section(&self, concept: &Item, kind: Kind, items: &[Arc<Item>]) -> Result<Section, Error> {
        Ok(Section {
            kind: kind.as_str(),
            title: self.label("kinds", kind.as_str()),
            cards: self.entries(items, Look::Full { level: 3 })?,
            href: self.narrowed(kind, "topic", concept.id.as_str()),
        })
    }

    fn similar(&self, similar: &[(Arc<Item>, String)]) -> Result<Vec<Card>, Error> {
        let card = |(item, shared): &(Arc<Item>, String)| {
            let message =
                if item.common.sector.as_ref() == Some(shared) { "similar-sector" } else { "similar-technique" };
            let mut card = self.card(item)?;
            card.reason = Some(self.say(message, &[("topic", self.topic_words(shared).text.into())])?);
            Ok(card)
        };
        similar.iter().map(card).collect()
    }

    /// The way to an item: its list, and for a case sector and technique.
    fn item_crumbs(&self, item: &Item) -> Vec<Link> {
        let kind = item.kind();
        match kind {
            Kind::Page => Vec::new(),
            Kind::Concept => {
                let above = self.visit.reader.thesaurus.above(item.id.as_str());
                [self.crumb(kind)].into_iter().chain(above.iter().rev().map(|id| self.concept(id.as_str()))).collect()
            }
            Kind::CaseStudy => {
                let sector = item.common.sector.iter().map(|id| self.topic(kind, "sector", id));
                let technique = item.common.techniques.first().map(|id| self.topic(kind, "technique", id));
                [self.crumb(kind)].into_iter().chain(sector).chain(technique).collect()
            }
            _ => vec![self.crumb(kind)],
        }
    }

    /// The same page for programs.
    fn formats(&self, item: &Item) -> Vec<Feed> {
        let path = self.item_path(item, self.language());
        let mut formats = vec![Feed::new("md", format!("{path}.md")), Feed::new("data", format!("{path}.json"))];
        if matches!(&item.facts, Facts::Event(event) if event.days().is_some()) {
            formats.push(Feed::new("ics", format!("{path}.ics")));
        }
        if item.kind() == Kind::CaseStudy && !item.common.figures.is_empty() {
            formats.push(Feed::new("csv", format!("{path}.csv")));
        }
        formats
    }

    /// A case for programs that keep references.
    fn references(&self, item: &Item) -> Vec<Feed> {
        let path = self.item_path(item, self.language());
        match item.kind() {
            Kind::CaseStudy => vec![Feed::new("ris", format!("{path}.ris")), Feed::new("bib", format!("{path}.bib"))],
            _ => Vec::new(),
        }
    }

    /// A letter with the page's name and lasting address, not yet addressed to anybody.
    fn mail(&self, item: &Item, version: &Version) -> Result<String, Error> {
        let title = self.title(item, version)?.text;
        let body = self.site.addresses.absolute(&self.site.addresses.permanent(self.language(), &item.id));
        // A letter's address writes a space as `%20`; `+` would stay a plus.
        Ok(address("mailto:", [("subject", title.as_str()), ("body", body.as_str())]).replace('+', "%20"))
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Facility => "facility",
        Scope::Survey => "survey",
        Scope::Programme => "programme",
        Scope::Sector => "sector",
        Scope::PilotGroup => "pilot-group",
    }
}
