//! Dates as precise as their source, and no more.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::invalid::Invalid;

/// A day, a month or a year, as the source gives it.
///
/// Sorts by time; a year sorts before its months and a month before its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl PartialDate {
    /// Reads `2002`, `2002-09` or `2002-09-17`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let refused = || Invalid::Date(text.to_owned());
        let mut parts = text.split('-');
        let number = |part: Option<&str>, width: usize| match part {
            None => Ok(None),
            Some(digits) if digits.len() == width && digits.bytes().all(|b| b.is_ascii_digit()) => {
                digits.parse::<u32>().map(Some).map_err(|_| refused())
            }
            Some(_) => Err(refused()),
        };
        let year = number(parts.next(), 4)?.ok_or_else(refused)?;
        let (month, day) = (number(parts.next(), 2)?, number(parts.next(), 2)?);
        let year = i32::try_from(year).map_err(|_| refused())?;
        let real = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)).is_some();
        if real && parts.next().is_none() { Ok(Self { year, month, day }) } else { Err(refused()) }
    }

    /// A whole year.
    pub fn of_year(year: i32) -> Self {
        Self { year, month: None, day: None }
    }

    /// The date as a calendar day, where the source gives one.
    pub fn day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month?, self.day?)
    }

    /// The first day that the date can mean.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or_default()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u32> {
        self.month
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

as_text!(PartialDate, |date| date.to_string());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_the_precision_of_its_source() {
        for text in ["2002", "2002-04", "2002-09-17"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
        assert!(PartialDate::parse("2002-04").unwrap().day().is_none());
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in ["2002-13", "2002-02-30", "02-04", "2002-4", "2002-04-17-01", "soon", ""] {
            assert!(PartialDate::parse(text).is_err(), "{text}");
        }
    }
}
