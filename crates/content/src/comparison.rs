//! Before and after: the rows of a case's table, made from its figures.

use rust_decimal::Decimal;

use crate::figure::{Figure, Figures, Qualifier, Role, Status};
use crate::unit::Unit;

/// One quantity before and after a measure. What the source gives is a figure; what follows
/// from two figures is computed and says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// What is measured.
    pub quantity: &'a str,
    /// Before.
    pub before: Option<&'a Figure>,
    /// After.
    pub after: Option<&'a Figure>,
    /// The amount saved, as the source gives it.
    pub saved: Option<&'a Figure>,
    /// The share saved, as the source gives it.
    pub reduction: Option<&'a Figure>,
}

impl<'a> Row<'a> {
    /// The amount saved that follows from before and after; `None` where the source gives one,
    /// where the two are not in the same unit and period, where one is only a bound (`less than`),
    /// or where there is more after than before. It is hedged where either of the two is.
    pub fn computed_saving(&self) -> Option<Figure> {
        let (before, after) = self.falling()?;
        if self.saved.is_some() {
            return None;
        }
        let mut saved = before.clone();
        saved.qualifier = before.qualifier.or(after.qualifier).map(|_| Qualifier::About);
        saved.value.0 = before.value.0.checked_sub(after.value.0)?;
        saved.fragment = None;
        saved.status = before.status.max(after.status);
        Some(saved)
    }

    /// The share saved in per cent, to a tenth, that follows from before and after; `None` where
    /// the source gives one.
    pub fn computed_reduction(&self) -> Option<Decimal> {
        let (before, after) = self.falling()?;
        if self.reduction.is_some() || before.value.0.is_zero() {
            return None;
        }
        let share = before
            .value
            .0
            .checked_sub(after.value.0)?
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(before.value.0)?;
        Some(share.round_dp(1).normalize())
    }

    /// Before and after, where they can be set against each other: exact values in one unit.
    pub fn comparable(&self) -> Option<(&'a Figure, &'a Figure)> {
        let (before, after) = (self.before?, self.after?);
        let same = before.unit == after.unit && before.per == after.per && before.period == after.period;
        let exact = before.upper.is_none() && after.upper.is_none();
        (same && exact).then_some((before, after))
    }

    /// Before and after, where what follows from them is a saving.
    fn falling(&self) -> Option<(&'a Figure, &'a Figure)> {
        let (before, after) = self.comparable()?;
        let bound = |figure: &Figure| !matches!(figure.qualifier, None | Some(Qualifier::About | Qualifier::Average));
        (after.value < before.value && !bound(before) && !bound(after)).then_some((before, after))
    }

    /// How far what follows from the row can be trusted: as far as the least certain of its figures.
    pub fn status(&self) -> Status {
        self.figures().map(|figure| figure.status).max().unwrap_or(Status::Reported)
    }

    /// Every figure of the row.
    pub fn figures(&self) -> impl Iterator<Item = &'a Figure> {
        [self.before, self.after, self.saved, self.reduction].into_iter().flatten()
    }
}

/// The rows in which something is before, after or saved, and the other results, each in the
/// order of the figures.
pub fn compare(figures: &Figures) -> (Vec<Row<'_>>, Vec<&Figure>) {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut results = Vec::new();
    for figure in figures {
        let role = figure.role();
        if role == Role::Result {
            results.push(figure);
            continue;
        }
        let free = |row: &&mut Row<'_>| row.quantity == figure.quantity() && slot(row, role).is_none();
        if let Some(row) = rows.iter_mut().find(free) {
            fill(row, role, figure);
        } else {
            let mut row = Row { quantity: figure.quantity(), before: None, after: None, saved: None, reduction: None };
            fill(&mut row, role, figure);
            rows.push(row);
        }
    }
    (rows, results)
}

/// What says most of a case: the share saved, the amount saved, or else its first result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Headline<'a> {
    /// A share in per cent that follows from before and after.
    Computed(Row<'a>, Decimal),
    /// A figure as the source gives it.
    Given(&'a Figure),
}

impl Headline<'_> {
    /// The share saved, in per cent, where it is one.
    pub fn share(&self) -> Option<Decimal> {
        match self {
            Self::Computed(_, share) => Some(*share),
            Self::Given(figure) => {
                (figure.role() == Role::Reduction && figure.unit == Unit::Percent).then_some(figure.value.0)
            }
        }
    }
}

/// The headline of some figures. They stand in the order of what they tell of the case, so it is the first
/// of its sort, not the largest.
pub fn headline(figures: &Figures) -> Option<Headline<'_>> {
    let (rows, results) = compare(figures);
    let computed = rows.iter().find_map(|row| Some(Headline::Computed(row.clone(), row.computed_reduction()?)));
    let given = || {
        let reduction = rows.iter().find_map(|row| row.reduction);
        reduction.or_else(|| rows.iter().find_map(|row| row.saved)).or_else(|| results.first().copied())
    };
    computed.or_else(|| given().map(Headline::Given))
}

fn slot<'a>(row: &Row<'a>, role: Role) -> Option<&'a Figure> {
    match role {
        Role::Before => row.before,
        Role::After => row.after,
        Role::Saved => row.saved,
        Role::Reduction => row.reduction,
        Role::Result => None,
    }
}

fn fill<'a>(row: &mut Row<'a>, role: Role, figure: &'a Figure) {
    match role {
        Role::Before => row.before = Some(figure),
        Role::After => row.after = Some(figure),
        Role::Saved => row.saved = Some(figure),
        Role::Reduction => row.reduction = Some(figure),
        Role::Result => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Holder {
        figure: Figures,
    }

    fn figures(lines: &[(&str, &str, &str)]) -> Figures {
        let figure = |(name, value, unit): &(&str, &str, &str)| {
            format!("[[figure]]\nname = \"{name}\"\nvalue = \"{value}\"\nunit = \"{unit}\"\nstatus = \"reported\"\n")
        };
        let toml: Vec<String> = lines.iter().map(figure).collect();
        toml::from_str::<Holder>(&toml.concat()).unwrap().figure
    }

    #[test]
    fn before_and_after_make_one_row_with_what_was_saved() {
        let figures = figures(&[
            ("water-before", "78000", "us-gallon"),
            ("water-after", "880", "us-gallon"),
            ("loans", "48", "count"),
        ]);
        let (rows, results) = compare(&figures);
        assert_eq!((rows.len(), results.len()), (1, 1));
        assert_eq!(rows[0].computed_saving().unwrap().value.0, Decimal::from(77_120));
        assert_eq!(rows[0].computed_reduction().unwrap().to_string(), "98.9");
    }

    #[test]
    fn amounts_in_different_units_are_not_set_against_each_other() {
        let figures = figures(&[("water-before", "60", "litre"), ("water-after", "1", "us-gallon")]);
        let (rows, _) = compare(&figures);
        assert_eq!((rows[0].computed_saving(), rows[0].computed_reduction()), (None, None));
    }

    #[test]
    fn a_rise_and_a_bound_are_no_saving() {
        let rise = figures(&[("product-before", "30", "percent"), ("product-after", "65", "percent")]);
        assert_eq!((compare(&rise).0[0].computed_saving(), compare(&rise).0[0].computed_reduction()), (None, None));
        let mut bound: Vec<Figure> = figures(&[("waste-before", "3", "ton"), ("waste-after", "1", "ton")]).into();
        bound[0].qualifier = Some(Qualifier::LessThan);
        let bound = Figures::new(bound).unwrap();
        assert_eq!((compare(&bound).0[0].computed_saving(), compare(&bound).0[0].computed_reduction()), (None, None));
    }

    #[test]
    fn what_follows_from_hedged_figures_is_hedged() {
        let mut hedged: Vec<Figure> = figures(&[("waste-before", "3", "ton"), ("waste-after", "1", "ton")]).into();
        hedged[1].qualifier = Some(Qualifier::Average);
        let hedged = Figures::new(hedged).unwrap();
        assert_eq!(compare(&hedged).0[0].computed_saving().unwrap().qualifier, Some(Qualifier::About));
    }

    #[test]
    fn the_source_s_own_saving_is_not_computed_again() {
        let figures = figures(&[
            ("water-before", "10", "litre"),
            ("water-after", "5", "litre"),
            ("water-reduction", "48", "percent"),
        ]);
        assert_eq!(compare(&figures).0[0].computed_reduction(), None);
    }

    #[test]
    fn the_headline_is_the_first_share_and_not_the_largest() {
        let first = figures(&[
            ("loans", "48", "count"),
            ("water-before", "10", "litre"),
            ("water-after", "5", "litre"),
            ("waste-reduction", "90", "percent"),
        ]);
        let share = |figures: &Figures| headline(figures).and_then(|headline| headline.share());
        assert_eq!(share(&first), Some(Decimal::from(50)));
        assert_eq!(share(&figures(&[("waste-reduction", "90", "percent")])), Some(Decimal::from(90)));
        let saved = figures(&[("loans", "48", "count"), ("mek-saved", "5000", "kilogram")]);
        assert_eq!(headline(&saved), Some(Headline::Given(saved.iter().next_back().unwrap())));
        assert_eq!(share(&saved), None);
        assert_eq!(headline(&Figures::default()), None);
    }

    #[test]
    fn a_second_figure_in_the_same_place_starts_a_row_of_its_own() {
        let figures = figures(&[("mek-saved", "5000", "kilogram"), ("mek-saved-2", "1", "count")]);
        assert_eq!(compare(&figures).0.len(), 1);
        let mut twice: Vec<Figure> = figures.clone().into();
        twice[1] = twice[0].clone();
        twice[1].name = crate::figure::Name::parse("mek2-saved").unwrap();
        assert_eq!(compare(&Figures::new(twice).unwrap()).0.len(), 2);
    }
}
