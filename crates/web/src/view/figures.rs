//! A case's figures: what was before and after, what was saved, and how far each can be trusted.

use std::cmp::Ordering;

use content::comparison::{Headline, Row, compare, headline};
use content::figure::{Figure, Figures, Qualifier, Role, Status};
use content::item::Item;
use content::unit::{System, Unit};
use content::version::Version;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use super::Error;
use super::guide::{Guide, Words};

/// One figure in a table.
#[derive(Debug, Clone, Serialize)]
struct Amount {
    /// As the source gives it.
    source: String,
    /// In the visitor's units, marked as converted.
    converted: Option<String>,
    status: &'static str,
    /// It follows from two others; the source does not give it.
    computed: bool,
    /// When it holds, and the year of its prices.
    when: Vec<String>,
    /// The number of its footnote.
    note: Option<usize>,
}

/// A quantity before and after.
#[derive(Debug, Clone, Serialize)]
struct Change {
    quantity: Words,
    before: Option<Amount>,
    after: Option<Amount>,
    saved: Option<Amount>,
    share: Option<Amount>,
    chart: Option<Chart>,
}

/// A quantity of which one figure is known.
#[derive(Debug, Clone, Serialize)]
struct Entry {
    quantity: Words,
    amount: Amount,
}

/// What the source says for a figure, and what a reader must know of it.
#[derive(Debug, Clone, Serialize)]
struct Note {
    number: usize,
    fragment: Option<Words>,
    remarks: Vec<Words>,
}

/// One bar, its length in per cent of the longer of the two.
#[derive(Debug, Clone, Serialize)]
struct Bar {
    width: String,
    amount: String,
}

/// Two bars and the finding they show.
#[derive(Debug, Clone, Serialize)]
struct Chart {
    id: usize,
    finding: String,
    before: Bar,
    after: Bar,
}

/// Everything that a page shows of an item's figures.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Tables {
    changes: Vec<Change>,
    savings: Vec<Entry>,
    results: Vec<Entry>,
    notes: Vec<Note>,
    /// The statuses that occur, so that the page can say what they mean.
    statuses: Vec<&'static str>,
    /// Whether the other unit system would show anything else.
    convertible: bool,
}

/// The figure that stands for a case in a list.
#[derive(Debug, Clone, Serialize)]
pub(super) struct KeyFigure {
    amount: String,
    quantity: Words,
    /// Whether to say that this much was saved; a minus or the quantity's name may say it too.
    saved: bool,
    status: &'static str,
}

/// Writes the tables of one item.
struct Clerk<'g, 'a> {
    guide: &'g Guide<'a>,
    item: &'g Item,
    version: &'g Version,
    notes: Vec<Note>,
}

impl Guide<'_> {
    /// The figures of an item as tables.
    pub(super) fn tables(&self, item: &Item) -> Result<Option<Tables>, Error> {
        let figures = &item.common.figures;
        if figures.is_empty() {
            return Ok(None);
        }
        let mut clerk = Clerk { guide: self, item, version: item.version(self.language()), notes: Vec::new() };
        let (rows, results) = compare(figures);
        let (mut changes, mut savings) = (Vec::new(), Vec::new());
        let (compared, saved): (Vec<_>, Vec<_>) =
            rows.iter().partition(|row| row.before.is_some() || row.after.is_some());
        for (id, row) in compared.into_iter().enumerate() {
            changes.push(clerk.change(id, row)?);
        }
        for figure in saved.into_iter().flat_map(Row::figures) {
            savings.push(clerk.entry(figure)?);
        }
        let results = results.into_iter().map(|figure| clerk.entry(figure)).collect::<Result<_, _>>()?;
        let mut statuses: Vec<Status> = figures.iter().map(|figure| figure.status).collect();
        statuses.sort_unstable();
        statuses.dedup();
        let statuses = statuses.into_iter().map(Status::as_str).collect();
        let convertible = figures
            .iter()
            .any(|figure| [System::Metric, System::Us].into_iter().any(|system| figure.converted(system).is_some()));
        Ok(Some(Tables { changes, savings, results, notes: clerk.notes, statuses, convertible }))
    }

    /// The headline of some figures, as lists show it.
    pub(super) fn key_figure(&self, figures: &Figures) -> Result<Option<KeyFigure>, Error> {
        let figure = match headline(figures) {
            None => return Ok(None),
            Some(Headline::Given(figure)) => figure,
            Some(Headline::Computed(row, share)) => {
                return Ok(Some(KeyFigure {
                    amount: less(&self.share_of(&row, share)?),
                    quantity: self.label("quantity", row.quantity),
                    saved: false,
                    status: row.status().as_str(),
                }));
            }
        };
        let reader = &self.visit.reader;
        let amount = reader.converted_amount(figure)?.map_or_else(|| reader.source_amount(figure), Ok)?;
        Ok(Some(KeyFigure {
            amount: if figure.role() == Role::Reduction { less(&amount) } else { amount },
            quantity: self.label("quantity", figure.quantity()),
            saved: figure.role() == Role::Saved && !figure.quantity().starts_with("money-savings"),
            status: figure.status.as_str(),
        }))
    }

    /// A share in per cent, as tables write it.
    fn share(&self, share: Decimal) -> Result<String, Error> {
        let locale = self.locale();
        let parts = [("value", locale.number(share).into()), ("plural", locale.plural(share).into())];
        self.say("unit-percent.short", &parts)
    }

    /// A share that follows from before and after, hedged where one of the two is.
    fn share_of(&self, row: &Row<'_>, share: Decimal) -> Result<String, Error> {
        let share = self.share(share)?;
        let hedged = [row.before, row.after].into_iter().flatten().any(|figure| figure.qualifier.is_some());
        if hedged { self.say("qualifier-about", &[("amount", share.into())]) } else { Ok(share) }
    }

    /// A figure as a sentence says it, for those of a quantity that begins with `start`.
    pub(super) fn amounts_of(&self, figures: &Figures, start: &str) -> Result<Vec<String>, Error> {
        let wanted = figures.iter().filter(|figure| figure.quantity().starts_with(start));
        wanted.map(|figure| Ok(self.visit.reader.amount(figure)?)).collect()
    }
}

/// An amount as a decrease; the minus goes before the number, behind a hedge.
fn less(amount: &str) -> String {
    let number = amount.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
    let (hedge, number) = amount.split_at(number);
    format!("{hedge}−{number}")
}

impl Clerk<'_, '_> {
    fn change(&mut self, id: usize, row: &Row<'_>) -> Result<Change, Error> {
        let mut given = |figure: Option<&Figure>| figure.map(|figure| self.amount(figure, false)).transpose();
        let (before, after) = (given(row.before)?, given(row.after)?);
        let (saved, reduction) = (given(row.saved)?, given(row.reduction)?);
        let saved = match (saved, row.computed_saving()) {
            (None, Some(figure)) => Some(self.amount(&figure, true)?),
            (saved, _) => saved,
        };
        let share = match (reduction, row.computed_reduction()) {
            (None, Some(share)) => Some(self.computed_share(row, share)?),
            (reduction, _) => reduction,
        };
        let quantity = self.guide.label("quantity", row.quantity);
        let chart = self.chart(id, row, &quantity)?;
        Ok(Change { quantity, before, after, saved, share, chart })
    }

    fn entry(&mut self, figure: &Figure) -> Result<Entry, Error> {
        Ok(Entry { quantity: self.guide.label("quantity", figure.quantity()), amount: self.amount(figure, false)? })
    }

    fn amount(&mut self, figure: &Figure, computed: bool) -> Result<Amount, Error> {
        let reader = &self.guide.visit.reader;
        let mut when = Vec::new();
        if let Some(span) = figure.span {
            when.push(reader.span(span)?);
        }
        if let Some(year) = figure.year {
            when.push(self.guide.say("figure-prices", &[("year", year.to_string().into())])?);
        }
        Ok(Amount {
            source: reader.source_amount(figure)?,
            converted: reader.converted_amount(figure)?,
            status: figure.status.as_str(),
            computed,
            when,
            note: if computed { None } else { self.note(figure)? },
        })
    }

    fn computed_share(&self, row: &Row<'_>, share: Decimal) -> Result<Amount, Error> {
        Ok(Amount {
            source: self.guide.share_of(row, share)?,
            converted: None,
            status: row.status().as_str(),
            computed: true,
            when: Vec::new(),
            note: None,
        })
    }

    /// The number of a figure's footnote, if there is anything to say in one.
    fn note(&mut self, figure: &Figure) -> Result<Option<usize>, Error> {
        let name = format!("note-{}", figure.name.as_str());
        let remarks = self.guide.part(&name, self.version, &self.item.common.figures)?;
        let language = self.item.common.source.as_ref().map(|source| &source.language);
        let lang = language.and_then(|language| self.guide.foreign(language));
        let fragment = figure.fragment.clone().map(|text| Words { text, lang });
        if remarks.is_empty() && fragment.is_none() {
            return Ok(None);
        }
        let number = self.notes.len() + 1;
        self.notes.push(Note { number, fragment, remarks });
        Ok(Some(number))
    }

    /// Two bars, where both ends are exact and can be set against each other.
    fn chart(&self, id: usize, row: &Row<'_>, quantity: &Words) -> Result<Option<Chart>, Error> {
        let Some((before, after)) = row.comparable().filter(|(before, after)| is_amount(before) && is_amount(after))
        else {
            return Ok(None);
        };
        let longest = before.value.0.max(after.value.0);
        if longest <= Decimal::ZERO || before.value.0.min(after.value.0) < Decimal::ZERO {
            return Ok(None);
        }
        let finding = self.finding(row, before, after, quantity)?;
        let reader = &self.guide.visit.reader;
        let unit = |figure: &Figure| figure.converted(reader.units).map(|converted| (converted.unit, converted.per));
        let in_one_unit = unit(before) == unit(after);
        let bar = |figure: &Figure| {
            let width = (figure.value.0 * Decimal::ONE_HUNDRED / longest).to_f64().unwrap_or_default();
            // What is not nothing can be seen.
            let width = if figure.value.0.is_zero() { 0.0 } else { width.max(0.4) };
            let converted = if in_one_unit { reader.converted_amount(figure)? } else { None };
            let amount = converted.map_or_else(|| reader.source_amount(figure), Ok)?;
            Ok::<_, Error>(Bar { width: format!("{width:.1}%"), amount })
        };
        Ok(Some(Chart { id, finding, before: bar(before)?, after: bar(after)? }))
    }

    /// What the two bars show, in a sentence.
    fn finding(&self, row: &Row<'_>, before: &Figure, after: &Figure, quantity: &Words) -> Result<String, Error> {
        let reader = &self.guide.visit.reader;
        let quantity = ("quantity", quantity.text.clone().into());
        let share = match row.reduction {
            // A share of a share would be taken for a difference of the two.
            _ if before.unit == Unit::Percent => None,
            Some(reduction) => Some(reader.source_amount(reduction)?),
            None => change_in_share(before, after).map(|share| self.guide.share_of(row, share)).transpose()?,
        };
        let Some(share) = share else {
            let ends =
                [("before", reader.source_amount(before)?.into()), ("after", reader.source_amount(after)?.into())];
            return self.guide.say("chart-plain", &[&[quantity], &ends[..]].concat());
        };
        let message = match after.value.cmp(&before.value) {
            Ordering::Less => "chart-less",
            Ordering::Equal => "chart-same",
            Ordering::Greater => "chart-more",
        };
        self.guide.say(message, &[quantity, ("share", share.into())])
    }
}

/// By how much of what was before the amount has changed, in per cent, to a tenth.
fn change_in_share(before: &Figure, after: &Figure) -> Option<Decimal> {
    let change = before.value.0.checked_sub(after.value.0)?.abs();
    let share = change.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(before.value.0)?;
    Some(share.round_dp(1).normalize())
}

/// Whether a figure says how much, and not only how much at most or at least.
fn is_amount(figure: &Figure) -> bool {
    matches!(figure.qualifier, None | Some(Qualifier::About | Qualifier::Average | Qualifier::Almost))
}
