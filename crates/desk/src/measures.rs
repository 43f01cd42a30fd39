//! What a case's figures say for comparing it with others: how much, how soon, how large.
//!
//! Only figures of the item itself count. Money is compared in the currency it is in: the steps are
//! wide, and an exchange rate would claim more than the source does.

use content::comparison::headline;
use content::figure::{Figure, Figures};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The share saved that lists show, in thousandths.
pub(crate) fn saving(figures: &Figures) -> Option<u64> {
    let share = headline(figures)?.share().filter(|share| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(share))?;
    (share * Decimal::TEN).round().to_u64()
}

/// The shortest payback, in days.
pub(crate) fn payback(figures: &Figures) -> Option<u64> {
    of(figures, "time-payback").filter_map(|figure| figure.unit.days(figure.value.0)?.round().to_u64()).min()
}

/// How soon it paid back: the value of the facet.
pub(crate) fn payback_step(figures: &Figures) -> Option<&'static str> {
    Some(match payback(figures)? {
        0..=365 => "up-to-1-year",
        366..=1095 => "1-to-3-years",
        _ => "over-3-years",
    })
}

/// What it cost: the value of the facet.
pub(crate) fn investment_step(figures: &Figures) -> Option<&'static str> {
    Some(match largest(figures, "money-investment")? {
        0..10_000 => "under-10-000",
        10_000..100_000 => "10-000-to-100-000",
        100_000..1_000_000 => "100-000-to-1-million",
        _ => "over-1-million",
    })
}

/// How large the firm is, by its staff: the value of the facet.
pub(crate) fn size_step(figures: &Figures) -> Option<&'static str> {
    Some(match largest(figures, "people-employees")? {
        0..50 => "under-50",
        50..250 => "50-to-249",
        _ => "over-249",
    })
}

fn largest(figures: &Figures, quantity: &'static str) -> Option<u64> {
    of(figures, quantity).map(|figure| figure.value.0).max()?.to_u64()
}

fn of<'a>(figures: &'a Figures, quantity: &'static str) -> impl Iterator<Item = &'a Figure> {
    figures.iter().filter(move |figure| figure.quantity().starts_with(quantity))
}
