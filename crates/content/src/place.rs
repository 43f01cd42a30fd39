//! Where something is: a country, and the provinces, territories and states of it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::invalid::Invalid;

/// An ISO 3166 alpha-2 country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

impl Country {
    /// Reads a code such as `CA`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        match <[u8; 2]>::try_from(text.as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Self(code)),
            _ => Err(Invalid::Country(text.to_owned())),
        }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

as_text!(Country, |country| country.as_str().to_owned());

/// An ISO 3166-2 subdivision of a country: a province, territory or state.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(String);

impl Region {
    /// Reads a code such as `CA-QC`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let is_part = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        match text.split_once('-') {
            Some((country, part)) if (1..=3).contains(&part.len()) && is_part(part) => {
                Country::parse(country).map_err(|_| Invalid::Region(text.to_owned()))?;
                Ok(Self(text.to_owned()))
            }
            _ => Err(Invalid::Region(text.to_owned())),
        }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_in(&self, country: Country) -> bool {
        self.0.starts_with(country.as_str())
    }
}

as_text!(Region, |region| region.0);

/// Each region stands once, and in the country, where there is one.
pub(crate) fn check(regions: &[Region], country: Option<Country>) -> Result<(), Invalid> {
    let mut seen = HashSet::new();
    for region in regions {
        if !seen.insert(region) {
            return Err(Invalid::RegionTwice(region.as_str().to_owned()));
        }
        if let Some(country) = country.filter(|country| !region.is_in(*country)) {
            return Err(Invalid::RegionElsewhere {
                region: region.as_str().to_owned(),
                country: country.as_str().to_owned(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regions(codes: &[&str]) -> Vec<Region> {
        codes.iter().map(|code| Region::parse(code).unwrap()).collect()
    }

    #[test]
    fn a_region_is_a_country_a_hyphen_and_one_to_three_capitals_or_digits() {
        for code in ["CA-QC", "US-MA", "MX-CMX", "FR-2A", "AT-9", "CN-11"] {
            assert_eq!(Region::parse(code).unwrap().as_str(), code);
        }
        for code in ["", "CA", "CA-", "-QC", "ca-QC", "CA-qc", "CA-QUEB", "CA QC", "CAN-QC", "CA-Q-C", "CA-É"] {
            assert_eq!(Region::parse(code), Err(Invalid::Region(code.to_owned())));
        }
    }

    #[test]
    fn regions_are_of_the_country_and_stand_once() {
        let country = Country::parse("US").unwrap();
        assert_eq!(check(&regions(&["US-NY", "US-VT"]), Some(country)), Ok(()));
        assert_eq!(
            check(&regions(&["US-NY", "MX-SON"]), Some(country)),
            Err(Invalid::RegionElsewhere { region: "MX-SON".to_owned(), country: "US".to_owned() })
        );
        assert_eq!(check(&regions(&["US-NY", "US-VT", "US-NY"]), None), Err(Invalid::RegionTwice("US-NY".to_owned())));
    }

    #[test]
    fn without_one_country_regions_may_be_anywhere() {
        assert_eq!(check(&regions(&["CA-BC", "US-WA"]), None), Ok(()));
    }
}
