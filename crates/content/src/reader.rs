//! Who a text is written out for: a language and a unit system.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::date::PartialDate;
use crate::figure::{Figure, Figures, Span};
use crate::html::Html;
use crate::item::Item;
use crate::kind::Kind;
use crate::language::Language;
use crate::locale::{Locale, Unsaid};
use crate::text::{Text, Unresolved};
use crate::thesaurus::Thesaurus;
use crate::unit::{System, Unit, round_like};
use crate::version::Version;

/// A language with its terms and formats, and a unit system.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The language.
    pub locale: Arc<Locale>,
    /// The unit system.
    pub units: System,
    /// The concepts whose names it can read.
    pub thesaurus: Arc<Thesaurus>,
}

/// An amount in the reader's units, beside the source's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Converted {
    /// The converted value, rounded as its source is.
    pub value: Decimal,
    /// The upper end, for a range.
    pub upper: Option<Decimal>,
    /// The unit it is in.
    pub unit: Unit,
    /// What it is per, in the same system.
    pub per: Option<Unit>,
}

/// A term as it begins a line.
pub fn capitalized(term: &str) -> String {
    let mut letters = term.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Figure {
    /// The amount in another unit system; `None` where the source is in it already, or where
    /// its unit has no counterpart or is of unknown kind.
    pub fn converted(&self, system: System) -> Option<Converted> {
        let (value, unit) = (self.value.0, self.unit);
        let target = unit.counterpart(value, system).unwrap_or(unit);
        let per = self.per.map(|per| per.counterpart(Decimal::ONE, system).unwrap_or(per));
        if target == unit && per == self.per {
            return None;
        }
        let share = match (self.per, per) {
            (Some(from), Some(to)) => from.convert(Decimal::ONE, to)?,
            _ => Decimal::ONE,
        };
        let convert = |value: Decimal| Some(round_like(unit.convert(value, target)?.checked_div(share)?, value));
        let upper = match self.upper {
            Some(upper) => Some(convert(upper.0)?),
            None => None,
        };
        Some(Converted { value: convert(value)?, upper, unit: target, per })
    }
}

impl Reader {
    /// A reader of a language in its usual units, who knows no concepts.
    pub fn new(locale: Arc<Locale>) -> Self {
        Self::knowing(locale, Arc::default())
    }

    /// A reader of a language in its usual units, who knows these concepts.
    pub fn knowing(locale: Arc<Locale>, thesaurus: Arc<Thesaurus>) -> Self {
        let units = locale.units();
        Self { locale, units, thesaurus }
    }

    /// The same reader in another language.
    pub fn speaking(&self, locale: Arc<Locale>) -> Self {
        Self { locale, ..self.clone() }
    }

    /// What a concept is called, and in which language: the reader's, or else the one it was first
    /// named in. A concept that nobody describes is called by its id.
    pub fn topic(&self, id: &str) -> (String, Language) {
        let own = self.locale.language();
        match self.thesaurus.names(id, own) {
            Some((names, language)) => (names.preferred.clone(), language.clone()),
            None => (id.replace('-', " "), own.clone()),
        }
    }

    /// The title of an item's version, which is in the reader's language. A term of the thesaurus
    /// begins with a capital where it stands as a title.
    pub fn title(&self, item: &Item, version: &Version) -> Result<String, Unresolved> {
        let title = self.text(&version.title, &item.common.figures)?;
        Ok(if item.kind() == Kind::Concept { capitalized(&title) } else { title })
    }

    /// A figure as a sentence says it: `about 78,000 US gallons (≈ 295,000 litres) a day`.
    pub fn amount(&self, figure: &Figure) -> Result<String, Unsaid> {
        self.write(figure, Style::Sentence)
    }

    /// A figure as a table says it, in the source's own unit: `78,000 US gal/day`.
    pub fn source_amount(&self, figure: &Figure) -> Result<String, Unsaid> {
        self.write(figure, Style::Source)
    }

    /// A figure as a table says it in the reader's units, with `≈` where it was converted;
    /// `None` where there is nothing to convert.
    pub fn converted_amount(&self, figure: &Figure) -> Result<Option<String>, Unsaid> {
        let Some(converted) = figure.converted(self.units) else { return Ok(None) };
        let quantity = self.quantity(converted.value, converted.upper, converted.unit, converted.per, ".short")?;
        let hedged = self.hedge(figure, &self.rate(figure, &quantity, ".short")?)?;
        self.locale.message("unit-converted", &[("amount", hedged.into())]).map(Some)
    }

    fn write(&self, figure: &Figure, style: Style) -> Result<String, Unsaid> {
        let form = if style == Style::Sentence { "" } else { ".short" };
        let own = self.quantity(figure.value.0, figure.upper.map(|upper| upper.0), figure.unit, figure.per, form)?;
        let both = match (style, figure.converted(self.units)) {
            (Style::Sentence, Some(to)) => {
                let converted = self.quantity(to.value, to.upper, to.unit, to.per, form)?;
                self.locale.message("unit-both", &[("amount", own.into()), ("converted", converted.into())])?
            }
            _ => own,
        };
        self.hedge(figure, &self.rate(figure, &both, form)?)
    }

    fn quantity(
        &self,
        value: Decimal,
        upper: Option<Decimal>,
        unit: Unit,
        per: Option<Unit>,
        form: &str,
    ) -> Result<String, Unsaid> {
        let written = match upper {
            None => self.locale.number(value),
            Some(upper) => {
                let ends = [("from", self.locale.number(value).into()), ("to", self.locale.number(upper).into())];
                self.locale.message("unit-range", &ends)?
            }
        };
        let plural = self.locale.plural(upper.unwrap_or(value));
        let amount = match unit {
            Unit::Money(currency) => {
                let id = format!("money-{}", currency.code());
                let id = if self.locale.has(&id) { id.as_str() } else { "money-other" };
                self.locale.message(id, &[("value", written.into()), ("code", currency.code().into())])?
            }
            _ => self
                .locale
                .message(&format!("unit-{unit}{form}"), &[("value", written.into()), ("plural", plural.into())])?,
        };
        match per {
            None => Ok(amount),
            Some(per) => self.locale.message(&format!("per-{per}{form}"), &[("amount", amount.into())]),
        }
    }

    fn rate(&self, figure: &Figure, amount: &str, form: &str) -> Result<String, Unsaid> {
        match figure.period {
            None => Ok(amount.to_owned()),
            Some(period) => {
                self.locale.message(&format!("period-{}{form}", period.as_str()), &[("amount", amount.into())])
            }
        }
    }

    fn hedge(&self, figure: &Figure, amount: &str) -> Result<String, Unsaid> {
        match figure.qualifier {
            None => Ok(amount.to_owned()),
            Some(qualifier) => {
                self.locale.message(&format!("qualifier-{}", qualifier.as_str()), &[("amount", amount.into())])
            }
        }
    }

    /// When a figure holds, in words.
    pub fn span(&self, span: Span) -> Result<String, Unsaid> {
        let date = |date: PartialDate| self.locale.date(date);
        match (span.from, span.to) {
            (Some(from), Some(to)) if from == to => Ok(date(from)),
            (Some(from), Some(to)) => {
                self.locale.message("span-between", &[("from", date(from).into()), ("to", date(to).into())])
            }
            (Some(from), None) => self.locale.message("span-since", &[("from", date(from).into())]),
            (None, to) => self.locale.message("span-until", &[("to", to.map(date).unwrap_or_default().into())]),
        }
    }

    /// A date range in words: one date where both are the same.
    pub fn dates(&self, start: PartialDate, end: Option<PartialDate>) -> Result<String, Unsaid> {
        let Some(end) = end.filter(|end| *end != start) else { return Ok(self.locale.date(start)) };
        let from = match start.day() {
            Some(day) if start.year() == end.year() && end.day().is_some() => self.locale.day_of_year(day),
            _ => self.locale.date(start),
        };
        self.locale.message("date-range", &[("from", from.into()), ("to", self.locale.date(end).into())])
    }

    /// A text with its figures in place.
    pub fn text(&self, text: &Text, figures: &Figures) -> Result<String, Unresolved> {
        text.format(self.locale.bundle(), |name| self.value(figures, name))
    }

    /// A text with its figures in place, without Markdown's marks: for the index.
    pub fn plain(&self, text: &Text, figures: &Figures) -> Result<String, Unresolved> {
        text.plain(self.locale.bundle(), |name| self.value(figures, name))
    }

    /// A text as a page shows it.
    pub fn html(&self, text: &Text, figures: &Figures) -> Result<Html, Unresolved> {
        text.to_html(self.locale.bundle(), |name| self.value(figures, name))
    }

    /// A text as a page shows it, with the changed paragraphs marked.
    pub fn html_marking(
        &self,
        text: &Text,
        figures: &Figures,
        changed: &std::collections::BTreeSet<usize>,
    ) -> Result<Html, Unresolved> {
        text.to_html_marking(self.locale.bundle(), |name| self.value(figures, name), changed)
    }

    fn value(&self, figures: &Figures, name: &str) -> Option<String> {
        figures.get(name).and_then(|figure| self.amount(figure).ok())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Sentence,
    Source,
}
