//! An item, in few words and in full.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use content::figure;
use content::item::Item;
use content::reader::Reader;
use content::text::Unresolved;
use content::version::Standing;
use serde::Serialize;
use utoipa::ToSchema;

use crate::addresses::Addresses;
use crate::feeds::links;
use crate::feeds::served::{FigureWords, Served, word};

/// An item in few words.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemSummary {
    /// Its name for ever, the same in every language.
    #[schema(example = "poly-plating-ma-closed-loop-nickel")]
    pub id: String,
    /// What it is: `news`, `case-study`, `working-group`, `event`, `organization`, `concept`,
    /// `guide`, `page`.
    #[schema(example = "case-study")]
    pub kind: String,
    /// The language that was asked for.
    #[schema(example = "fr")]
    pub requested_language: String,
    /// The language that title, summary and text are in: the one asked for, or else the one that
    /// the item was written in.
    #[schema(example = "fr")]
    pub served_language: String,
    /// The title.
    pub title: String,
    /// Two or three sentences without markup.
    pub summary: String,
    /// The page, in the language that was asked for.
    #[schema(format = "uri")]
    pub url: String,
    /// The languages that the item really is in.
    #[schema(example = json!(["en", "es", "fr"]))]
    pub languages: Vec<String>,
    /// How the served text stands towards the original: `original`, `translated`,
    /// `machine-draft` (no person has read it), `outdated` (the original has changed since).
    #[schema(example = "translated")]
    pub standing: String,
    /// When it was first published.
    pub published: DateTime<Utc>,
    /// When the served text, or the original it was made from, last changed.
    pub updated: DateTime<Utc>,
    /// ISO 3166 code of the country it comes from, where the source says so.
    #[schema(example = "US")]
    pub country: Option<String>,
    /// ISO 3166-2 codes of the provinces, territories and states, where the source names them.
    #[schema(example = json!(["US-MA"]))]
    pub regions: Vec<String>,
    /// Whether it is work of Canada, Mexico and the United States together.
    pub trinational: bool,
    /// Id of the concept of its sector.
    #[schema(example = "electroplating")]
    pub sector: Option<String>,
    /// Ids of the concepts of its techniques.
    pub techniques: Vec<String>,
    /// When what it tells of happened, as precisely as the source says: `2002`, `2002-04` or
    /// `2002-04-17`.
    #[schema(example = "1997")]
    pub date: Option<String>,
}

/// An item in full.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemDetail {
    /// What lists say of it.
    #[serde(flatten)]
    pub summary: ItemSummary,
    /// The address that survives a rename.
    #[schema(format = "uri")]
    pub permanent_url: String,
    /// The unit system of the converted amounts: `metric` or `us`.
    #[schema(example = "metric")]
    pub units: String,
    /// The facts of its kind.
    #[schema(value_type = Object)]
    pub facts: serde_json::Value,
    /// Its numbers, in the order of the item.
    pub figures: Vec<Figure>,
    /// Further texts by the name of their field, such as `problem`, `measure`, `caveat`, `place`.
    pub parts: BTreeMap<String, Vec<String>>,
    /// The text.
    pub body: Body,
    /// Where its facts come from.
    pub source: Option<Source>,
    /// The revision of the original. Only a change of meaning raises it.
    #[schema(example = 1)]
    pub revision: u32,
    /// The item in each of its languages.
    pub versions: Vec<Version>,
    /// The same page in other forms.
    pub alternates: Vec<Alternate>,
}

/// A number from the source. Values are decimals as text, exactly as the source has them.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Figure {
    /// What the item's texts call it.
    #[schema(example = "water-before")]
    pub name: String,
    /// What is measured. Before, after and saved of one quantity share its id.
    #[schema(example = "water-use")]
    pub quantity: String,
    /// What is measured, in the language that was asked for.
    #[schema(example = "Water use")]
    pub label: String,
    /// Its side of a comparison: `before`, `after`, `saved`, `reduction`, `result`.
    #[schema(example = "before")]
    pub role: String,
    /// The source's number.
    #[schema(example = "78000")]
    pub value: String,
    /// The upper end of a range that begins at `value`.
    pub upper: Option<String>,
    /// How the source hedges it: `about`, `more-than`, `at-least`, `up-to`, `less-than`,
    /// `almost`, `average`.
    pub qualifier: Option<String>,
    /// The source's unit; ISO 4217 code for money.
    #[schema(example = "us-gallon")]
    pub unit: String,
    /// The unit that the amount is per.
    pub per: Option<String>,
    /// The time that a rate is per: `minute`, `hour`, `day`, `week`, `month`, `year`, or `total`.
    #[schema(example = "day")]
    pub period: Option<String>,
    /// When it holds: `1998`, `1996/1998`, `2005/..`, `../2002-11`.
    pub span: Option<String>,
    /// The year of prices, for money.
    pub price_year: Option<i32>,
    /// How far it can be trusted: `measured`, `reported`, `estimated`, `recommended`,
    /// `count-only`.
    #[schema(example = "reported")]
    pub status: String,
    /// The same in the language that was asked for.
    #[schema(example = "Reported")]
    pub status_label: String,
    /// The source's own words for it.
    pub fragment: Option<String>,
    /// The amount in the source's unit, as the language that was asked for writes it.
    #[schema(example = "78,000 US gal/day")]
    pub source_amount: String,
    /// The amount in the unit system that was asked for, where it was converted.
    pub converted: Option<Converted>,
    /// What must be known of it, in the served language.
    pub notes: Vec<String>,
}

/// An amount in another unit system, rounded as its source is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Converted {
    /// The value.
    #[schema(example = "295")]
    pub value: String,
    /// The upper end of a range.
    pub upper: Option<String>,
    /// The unit.
    #[schema(example = "cubic-metre")]
    pub unit: String,
    /// The unit that the amount is per.
    pub per: Option<String>,
    /// The amount as the language that was asked for writes it.
    #[schema(example = "≈ 295 m³/day")]
    pub text: String,
}

/// A text in two forms, with its figures in place.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Body {
    /// Markdown. Addresses in it may be relative to the page.
    pub markdown: String,
    /// HTML that may stand in a page as it is, with absolute addresses.
    pub html: String,
}

/// Where the facts come from.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Source {
    /// The title, as the source writes it.
    pub title: String,
    /// Its address, where it has one.
    #[schema(format = "uri")]
    pub url: Option<String>,
    /// The language it is in.
    #[schema(example = "en")]
    pub language: String,
    /// Words copied from it, by which the facts were checked.
    pub quote: Option<String>,
}

/// The item in one language.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Version {
    /// The language.
    #[schema(example = "es")]
    pub language: String,
    /// Its page.
    #[schema(format = "uri")]
    pub url: String,
    /// How it stands towards the original.
    #[schema(example = "translated")]
    pub standing: String,
    /// How many paragraphs of the original have changed since, where that is known.
    pub changed_paragraphs: Option<usize>,
}

/// The page in another form.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Alternate {
    /// Its media type.
    #[serde(rename = "type")]
    #[schema(example = "text/markdown")]
    pub media_type: String,
    /// Its address.
    #[schema(format = "uri")]
    pub url: String,
}

/// An item in few words.
pub fn summary(addresses: &Addresses, reader: &Reader, item: &Item) -> Result<ItemSummary, Unresolved> {
    brief(&Served::new(addresses, reader, item))
}

/// An item in full: `/api/v1/items/{id}`, and the `.json` beside its page.
pub fn detail(addresses: &Addresses, reader: &Reader, item: &Item) -> Result<ItemDetail, Unresolved> {
    let served = Served::new(addresses, reader, item);
    let parts = served.version.parts.keys().map(|name| Ok((name.clone(), served.part(name)?)));
    Ok(ItemDetail {
        summary: brief(&served)?,
        permanent_url: served.permanent(),
        units: reader.units.as_str().to_owned(),
        // Facts are texts, numbers and dates, each of which JSON can hold.
        facts: serde_json::to_value(&item.facts).unwrap_or_default(),
        figures: item.common.figures.iter().map(|one| figure(&served, one)).collect::<Result<_, _>>()?,
        parts: parts.collect::<Result<_, _>>()?,
        body: Body {
            markdown: served.text(&served.version.body)?,
            html: links::absolute(served.html()?.as_str(), &served.page()),
        },
        source: item.common.source.as_ref().map(|source| Source {
            title: source.title.clone(),
            url: source.url.as_ref().map(ToString::to_string),
            language: source.language.to_string(),
            quote: source.quote.clone(),
        }),
        revision: item.revision.0,
        versions: versions(&served),
        alternates: alternates(&served),
    })
}

pub(super) fn brief(served: &Served<'_>) -> Result<ItemSummary, Unresolved> {
    let item = served.item;
    Ok(ItemSummary {
        id: item.id.to_string(),
        kind: item.kind().to_string(),
        requested_language: served.requested().to_string(),
        served_language: served.version.language.to_string(),
        title: served.title()?,
        summary: served.summary()?,
        url: served.page(),
        languages: item.versions.keys().map(ToString::to_string).collect(),
        standing: item.standing(served.version).as_str().to_owned(),
        published: item.published,
        updated: served.updated(),
        country: item.common.country.map(String::from),
        regions: item.common.regions.iter().cloned().map(String::from).collect(),
        trinational: item.common.trinational,
        sector: item.common.sector.clone(),
        techniques: item.common.techniques.clone(),
        date: item.facts.date().map(|date| date.to_string()),
    })
}

fn figure(served: &Served<'_>, figure: &figure::Figure) -> Result<Figure, Unresolved> {
    let words = FigureWords::new(served.reader, figure)?;
    let converted = figure.converted(served.reader.units).zip(words.converted);
    Ok(Figure {
        name: figure.name.as_str().to_owned(),
        quantity: figure.quantity().to_owned(),
        label: words.quantity,
        role: word(&figure.role()),
        value: figure.value.0.to_string(),
        upper: figure.upper.map(|upper| upper.0.to_string()),
        qualifier: figure.qualifier.map(|qualifier| qualifier.as_str().to_owned()),
        unit: figure.unit.to_string(),
        per: figure.per.map(|unit| unit.to_string()),
        period: figure.period.map(|period| period.as_str().to_owned()),
        span: figure.span.map(|span| span.to_string()),
        price_year: figure.year,
        status: figure.status.as_str().to_owned(),
        status_label: words.status,
        fragment: figure.fragment.clone(),
        source_amount: words.source,
        converted: converted.map(|(converted, text)| Converted {
            value: converted.value.to_string(),
            upper: converted.upper.map(|upper| upper.to_string()),
            unit: converted.unit.to_string(),
            per: converted.per.map(|unit| unit.to_string()),
            text,
        }),
        notes: served.part(&format!("note-{}", figure.name.as_str()))?,
    })
}

fn versions(served: &Served<'_>) -> Vec<Version> {
    let versions = served.item.versions.values().map(|version| {
        let standing = served.item.standing(version);
        Version {
            language: version.language.to_string(),
            url: served.page_in(version),
            standing: standing.as_str().to_owned(),
            changed_paragraphs: match standing {
                Standing::Outdated(drift) => drift.changed,
                Standing::Original | Standing::Translated | Standing::MachineDraft => None,
            },
        }
    });
    versions.collect()
}

/// The forms that stand beside every page, and those that only some have.
fn alternates(served: &Served<'_>) -> Vec<Alternate> {
    use content::kind::Facts;
    let item = served.item;
    let mut forms = vec![("text/html", ""), ("text/markdown", ".md"), ("application/json", ".json")];
    if !item.common.figures.is_empty() {
        forms.push(("text/csv", ".csv"));
    }
    match &item.facts {
        Facts::CaseStudy(_) => {
            forms.extend([("application/x-research-info-systems", ".ris"), ("application/x-bibtex", ".bib")]);
        }
        Facts::Event(event) if event.days().is_some() => forms.push(("text/calendar", ".ics")),
        Facts::Event(_)
        | Facts::News(_)
        | Facts::WorkingGroup(_)
        | Facts::Organization(_)
        | Facts::Concept(_)
        | Facts::Guide(_)
        | Facts::Page(_) => {}
    }
    let page = served.page();
    let alternate = |(media_type, ending): (&str, &str)| Alternate {
        media_type: media_type.to_owned(),
        url: format!("{page}{ending}"),
    };
    forms.into_iter().map(alternate).collect()
}
