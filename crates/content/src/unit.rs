//! Units of measure, and exact conversion between metric and US customary.
//!
//! A unit of unknown kind (`ton`, `gallon`, `barrel`) is a unit of its own and is never
//! converted: sources that write "tons" without saying which stay as they are.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::invalid::Invalid;

/// What a unit measures. Only units of one dimension convert into each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Base: litre.
    Volume,
    /// Base: kilogram.
    Mass,
    /// Base: megajoule.
    Energy,
    /// Base: square metre.
    Area,
    /// Base: metre.
    Length,
    /// Base: degree Celsius; the one dimension with an offset.
    Temperature,
    /// Durations, such as a payback.
    Time,
    /// Per cent and plain ratios.
    Share,
    /// Things counted.
    Count,
    /// Money; converted never, for want of a year and a rate.
    Money,
    /// Kind unknown, or a unit that stands alone.
    Own,
}

/// Which units a reader wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum System {
    /// Litres, kilograms, megajoules.
    #[default]
    Metric,
    /// US customary: gallons, pounds, BTU.
    Us,
}

impl System {
    /// As addresses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Metric => "metric",
            Self::Us => "us",
        }
    }

    /// Reads the value of an address' `units`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "metric" => Some(Self::Metric),
            "us" => Some(Self::Us),
            _ => None,
        }
    }
}

/// ISO 4217 code of a currency, or `dollar` where the source does not say whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The code that stands for a dollar of unknown country.
    const DOLLAR: Self = Self(*b"$$$");

    fn parse(text: &str) -> Option<Self> {
        if text == "dollar" {
            return Some(Self::DOLLAR);
        }
        let code: [u8; 3] = text.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }

    /// The code, or `dollar`.
    pub fn code(&self) -> &str {
        if *self == Self::DOLLAR { "dollar" } else { std::str::from_utf8(&self.0).unwrap_or_default() }
    }
}

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $dimension:ident, $system:expr, $factor:literal;)*) => {
        /// A unit of measure.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum Unit {
            $($(#[$doc])* $name,)*
            /// An amount of money.
            Money(Currency),
        }

        impl Unit {
            /// Every unit but money.
            pub const ALL: &'static [Unit] = &[$(Unit::$name),*];

            /// As `item.toml` writes it.
            pub fn id(&self) -> &str {
                match self { $(Self::$name => $id,)* Self::Money(currency) => currency.code() }
            }

            /// What it measures.
            pub fn dimension(self) -> Dimension {
                match self { $(Self::$name => Dimension::$dimension,)* Self::Money(_) => Dimension::Money }
            }

            /// The system it belongs to; `None` where it serves in both or in neither.
            pub fn system(self) -> Option<System> {
                match self { $(Self::$name => $system,)* Self::Money(_) => None }
            }

            /// How many base units of its dimension one of it is, exactly.
            fn factor(self) -> Decimal {
                match self { $(Self::$name => dec($factor),)* Self::Money(_) => Decimal::ONE }
            }
        }
    };
}

/// Reads a literal factor of the table below; a test reads every one.
fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap_or_default()
}

const METRIC: Option<System> = Some(System::Metric);
const US: Option<System> = Some(System::Us);

units! {
    /// Cubic metre, 1,000 litres.
    CubicMetre = "cubic-metre", Volume, METRIC, "1000";
    /// Litre.
    Litre = "litre", Volume, METRIC, "1";
    /// Kilolitre.
    Kilolitre = "kilolitre", Volume, METRIC, "1000";
    /// Megalitre.
    Megalitre = "megalitre", Volume, METRIC, "1000000";
    /// US liquid gallon: 231 cubic inches.
    UsGallon = "us-gallon", Volume, US, "3.785411784";
    /// Imperial gallon.
    ImperialGallon = "imperial-gallon", Volume, None, "4.54609";
    /// Gallon of unknown kind.
    Gallon = "gallon", Own, None, "1";
    /// Cubic foot.
    CubicFoot = "cubic-foot", Volume, US, "28.316846592";
    /// Barrel of unknown kind.
    Barrel = "barrel", Own, None, "1";
    /// Gram.
    Gram = "gram", Mass, METRIC, "0.001";
    /// Kilogram.
    Kilogram = "kilogram", Mass, METRIC, "1";
    /// Tonne: 1,000 kilograms.
    Tonne = "tonne", Mass, METRIC, "1000";
    /// Short ton: 2,000 pounds.
    ShortTon = "short-ton", Mass, US, "907.18474";
    /// Ton of unknown kind.
    Ton = "ton", Own, None, "1";
    /// Pound.
    Pound = "pound", Mass, US, "0.45359237";
    /// Tonne of carbon dioxide equivalent.
    TonneCo2e = "tonne-co2e", Own, None, "1";
    /// Kilowatt-hour; bills are in it in all three countries.
    KilowattHour = "kilowatt-hour", Energy, None, "3.6";
    /// Megawatt-hour.
    MegawattHour = "megawatt-hour", Energy, None, "3600";
    /// Megajoule.
    Megajoule = "megajoule", Energy, METRIC, "1";
    /// Gigajoule.
    Gigajoule = "gigajoule", Energy, METRIC, "1000";
    /// British thermal unit of the International Table.
    Btu = "btu", Energy, US, "0.00105505585262";
    /// Therm: 100,000 BTU.
    Therm = "therm", Energy, US, "105.505585262";
    /// Square metre.
    SquareMetre = "square-metre", Area, METRIC, "1";
    /// Square foot.
    SquareFoot = "square-foot", Area, US, "0.09290304";
    /// Hectare.
    Hectare = "hectare", Area, METRIC, "10000";
    /// International acre.
    Acre = "acre", Area, US, "4046.8564224";
    /// Metre.
    Metre = "metre", Length, METRIC, "1";
    /// Foot.
    Foot = "foot", Length, US, "0.3048";
    /// Degree Celsius.
    Celsius = "celsius", Temperature, METRIC, "1";
    /// Degree Fahrenheit.
    Fahrenheit = "fahrenheit", Temperature, US, "1";
    /// Minute.
    Minute = "minute", Time, None, "1";
    /// Hour.
    Hour = "hour", Time, None, "1";
    /// Day.
    Day = "day", Time, None, "1";
    /// Week.
    Week = "week", Time, None, "1";
    /// Month.
    Month = "month", Time, None, "1";
    /// Year.
    Year = "year", Time, None, "1";
    /// Per cent.
    Percent = "percent", Share, None, "1";
    /// A plain ratio.
    Ratio = "ratio", Share, None, "1";
    /// Things counted; the text says what.
    Count = "count", Count, None, "1";
}

impl Unit {
    /// Reads a unit's id or a currency's code.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let plain = Self::ALL.iter().copied().find(|unit| unit.id() == text);
        plain.or_else(|| Currency::parse(text).map(Self::Money)).ok_or_else(|| Invalid::Unit(text.to_owned()))
    }

    /// The unit in which a reader of `system` sees an amount of this one; `None` where nothing
    /// is to convert. `value` chooses between small and large (litres, cubic metres).
    pub fn counterpart(self, value: Decimal, system: System) -> Option<Self> {
        if self.system()? == system {
            return None;
        }
        let large = |limit: u32, small, big| {
            let base = value.checked_mul(self.factor()).unwrap_or(Decimal::MAX);
            if base.abs() >= Decimal::from(limit) { big } else { small }
        };
        Some(match self {
            Self::CubicMetre | Self::Litre | Self::Kilolitre | Self::Megalitre => Self::UsGallon,
            Self::UsGallon => large(10_000, Self::Litre, Self::CubicMetre),
            Self::CubicFoot => Self::CubicMetre,
            Self::Gram | Self::Kilogram => Self::Pound,
            Self::Tonne => Self::ShortTon,
            Self::Pound => large(10_000, Self::Kilogram, Self::Tonne),
            Self::ShortTon => Self::Tonne,
            Self::Megajoule | Self::Gigajoule => Self::Btu,
            Self::Btu => Self::Megajoule,
            Self::Therm => Self::Gigajoule,
            Self::SquareMetre => Self::SquareFoot,
            Self::SquareFoot => Self::SquareMetre,
            Self::Hectare => Self::Acre,
            Self::Acre => Self::Hectare,
            Self::Metre => Self::Foot,
            Self::Foot => Self::Metre,
            Self::Celsius => Self::Fahrenheit,
            Self::Fahrenheit => Self::Celsius,
            _ => return None,
        })
    }

    /// Converts an amount, exactly up to 28 digits. `None` between dimensions or past the
    /// range of a decimal.
    pub fn convert(self, value: Decimal, to: Self) -> Option<Decimal> {
        if self == to {
            return Some(value);
        }
        let convertible = !matches!(
            self.dimension(),
            Dimension::Own | Dimension::Money | Dimension::Time | Dimension::Share | Dimension::Count
        );
        if self.dimension() != to.dimension() || !convertible {
            return None;
        }
        let (nine, five, freezing) = (Decimal::from(9), Decimal::from(5), Decimal::from(32));
        match (self, to) {
            (Self::Celsius, Self::Fahrenheit) => value.checked_mul(nine)?.checked_div(five)?.checked_add(freezing),
            (Self::Fahrenheit, Self::Celsius) => value.checked_sub(freezing)?.checked_mul(five)?.checked_div(nine),
            _ => value.checked_mul(self.factor())?.checked_div(to.factor()),
        }
    }

    /// An amount of time in days, to compare it with others: a month is taken for the twelfth of a year of
    /// 365 days. `None` for what is no time.
    pub fn days(self, value: Decimal) -> Option<Decimal> {
        let (number, of) = match self {
            Self::Minute => (1, 1440),
            Self::Hour => (1, 24),
            Self::Day => (1, 1),
            Self::Week => (7, 1),
            Self::Month => (365, 12),
            Self::Year => (365, 1),
            _ => return None,
        };
        value.checked_mul(Decimal::from(number))?.checked_div(Decimal::from(of))
    }
}

impl FromStr for Unit {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Invalid> {
        Self::parse(text)
    }
}

as_text!(Unit, |unit| unit.id().to_owned());

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// Rounds a converted amount to as many significant digits as its source has, and at least
/// three, so that converting back gives the source's figure again.
pub fn round_like(converted: Decimal, source: Decimal) -> Decimal {
    let digits = source.normalize().mantissa().unsigned_abs().to_string();
    let significant = digits.trim_end_matches('0').len().clamp(3, 9);
    let rounded = u32::try_from(significant).ok().and_then(|digits| converted.round_sf(digits));
    rounded.unwrap_or(converted).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn convert(value: &str, from: &str, to: &str) -> Option<String> {
        let (from, to) = (Unit::parse(from).unwrap(), Unit::parse(to).unwrap());
        from.convert(dec(value), to).map(|v| v.normalize().to_string())
    }

    #[test]
    fn times_are_compared_in_days() {
        let days = |value: &str, unit: Unit| unit.days(Decimal::from_str(value).unwrap()).map(|days| days.round_dp(1));
        let is = |value: &str| Some(Decimal::from_str(value).unwrap());
        assert_eq!(days("1", Unit::Week), is("7"));
        assert_eq!(days("18", Unit::Month), is("547.5"));
        assert_eq!(days("2.5", Unit::Year), is("912.5"));
        assert_eq!(days("36", Unit::Hour), is("1.5"));
        assert_eq!(days("3", Unit::Kilogram), None);
    }

    #[test]
    fn every_factor_in_the_table_is_a_number() {
        for unit in Unit::ALL {
            assert!(unit.factor() > Decimal::ZERO, "{unit}");
            assert_eq!(Unit::parse(unit.id()).unwrap(), *unit);
        }
    }

    #[test]
    fn conversion_is_exact() {
        let cases = [
            ("1", "us-gallon", "litre", "3.785411784"),
            ("1", "imperial-gallon", "litre", "4.54609"),
            ("2000", "pound", "short-ton", "1"),
            ("1", "tonne", "kilogram", "1000"),
            ("100000", "btu", "therm", "1"),
            ("1", "kilowatt-hour", "megajoule", "3.6"),
            ("212", "fahrenheit", "celsius", "100"),
            ("-40", "celsius", "fahrenheit", "-40"),
            ("640", "acre", "square-foot", "27878400"),
        ];
        for (value, from, to, expected) in cases {
            assert_eq!(convert(value, from, to).as_deref(), Some(expected), "{value} {from} -> {to}");
        }
    }

    #[test]
    fn units_of_unknown_kind_are_never_converted() {
        for (from, to) in [
            ("ton", "tonne"),
            ("short-ton", "ton"),
            ("gallon", "litre"),
            ("USD", "CAD"),
            ("pound", "litre"),
            ("percent", "ratio"),
        ] {
            assert_eq!(convert("1", from, to), None, "{from} -> {to}");
        }
        assert_eq!(Unit::Ton.counterpart(Decimal::ONE, System::Metric), None);
        assert_eq!(Unit::Ton.counterpart(Decimal::ONE, System::Us), None);
    }

    #[test]
    fn an_amount_goes_there_and_back_to_the_source() {
        for (value, from) in [
            ("78000", "us-gallon"),
            ("880", "us-gallon"),
            ("3900", "pound"),
            ("185100", "cubic-metre"),
            ("0.067", "short-ton"),
        ] {
            let (source, unit) = (dec(value), Unit::parse(from).unwrap());
            let other = if unit.system() == US { System::Metric } else { System::Us };
            let target = unit.counterpart(source, other).unwrap();
            let there = round_like(unit.convert(source, target).unwrap(), source);
            let back = target.convert(there, unit).unwrap();
            let off = ((back - source) / source).abs();
            assert!(off < dec("0.005"), "{value} {from}: {there} {target}, back {back}");
        }
    }

    #[test]
    fn conversion_keeps_the_precision_of_the_source() {
        let rounded = |value: &str, like: &str| round_like(dec(value), dec(like)).to_string();
        assert_eq!(rounded("295262.119", "78000"), "295000");
        assert_eq!(rounded("3331.162", "880"), "3330");
        assert_eq!(rounded("48898246.9", "185100"), "48900000");
    }

    #[test]
    fn a_currency_is_three_capital_letters_or_an_unknown_dollar() {
        assert_eq!(Unit::parse("USD").unwrap().id(), "USD");
        assert_eq!(Unit::parse("dollar").unwrap().id(), "dollar");
        assert!(Unit::parse("usd").is_err());
        assert!(Unit::parse("$$$").is_err());
    }
}
