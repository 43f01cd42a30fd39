//! The places of a list: its countries, and on a page of their own the provinces, territories and
//! states, as a map of tiles (`web/maps/places.toml`) and as a list.

use std::collections::BTreeMap;
use std::sync::Arc;

use content::kind::Kind;
use minijinja::context;
use minijinja::value::Value;
use search::{Facet, Hits};
use serde::{Deserialize, Serialize};

use super::Error;
use super::guide::{Guide, Link, Words, address};
use crate::addresses::Place as Spot;
use crate::asked::More;
use crate::assets;
use crate::fragments::Of;

/// The countries that have a sign of their own, as on a map.
const THREE: [&str; 3] = ["CA", "US", "MX"];
/// From one tile to the next, in units of the picture; the gap between two is part of it.
const STEP: (u32, u32) = (30, 32);
/// The gap.
const GAP: u32 = 2;

/// How many items each place has, by its code.
type Counts = [(String, u64)];

/// The grid of tiles, as its file has it.
#[derive(Debug, Deserialize)]
struct Grid {
    columns: u32,
    rows: u32,
    country: Vec<Land>,
}

/// The tiles of a country, in the order of reading.
#[derive(Debug, Deserialize)]
struct Land {
    code: String,
    caption: Cell,
    tiles: Vec<Cut>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct Cell {
    column: u32,
    row: u32,
}

/// A tile of the file.
#[derive(Debug, Deserialize)]
struct Cut {
    code: String,
    label: String,
    #[serde(flatten)]
    cell: Cell,
}

impl Cell {
    /// Its upper left corner.
    fn corner(self) -> (u32, u32) {
        (self.column * STEP.0, self.row * STEP.1)
    }
}

/// A place that items come from.
#[derive(Debug, Serialize)]
struct Place {
    sign: Option<String>,
    count: u64,
    link: Link,
}

/// The map as it is drawn.
#[derive(Debug, Serialize)]
struct Map {
    width: u32,
    height: u32,
    tile: (u32, u32),
    countries: Vec<Country>,
}

#[derive(Debug, Serialize)]
struct Country {
    code: String,
    words: Words,
    corner: (u32, u32),
    /// Places that nothing comes from.
    quiet: Vec<Tile>,
    /// Places that lead somewhere.
    tiles: Vec<Tile>,
}

#[derive(Debug, Serialize)]
struct Tile {
    corner: (u32, u32),
    label: String,
    place: Option<Place>,
}

/// The places of one country.
#[derive(Debug, Serialize)]
struct Register {
    code: String,
    words: Words,
    places: Vec<Place>,
}

/// Provinces, territories and states.
#[derive(Debug, Serialize)]
struct Regions {
    map: Map,
    registers: Vec<Register>,
}

impl Guide<'_> {
    /// The countries of a list, the three of the network first, and what leads to a smaller place.
    pub(super) fn places(&self, counts: Option<&Arc<Hits>>, kind: Kind) -> Result<Option<Value>, Error> {
        let Some(hits) = counts else { return Ok(None) };
        let whole = self.visit.query.iter().any(|(name, value)| name == "more" && value == More::Places.as_str());
        let of = |facet| hits.facets.get(&facet).map(Vec::as_slice).unwrap_or_default();
        let write = || {
            let mut counts = of(Facet::Country).to_vec();
            counts.sort_by_key(|(code, _)| THREE.iter().position(|three| three == code).unwrap_or(THREE.len()));
            let countries: Vec<Place> =
                counts.iter().map(|(code, count)| self.place(kind, Facet::Country, code, *count)).collect();
            let (all, regions) = match of(Facet::Region) {
                [] => (None, None),
                counts if whole => (None, Some(self.regions(kind, counts)?)),
                _ => (Some(self.all_places(kind)), None),
            };
            let (places, regions) = (Value::from_serialize(&countries), Value::from_serialize(&regions));
            self.write("part/places.html", context! { places, all, regions })
        };
        let name = if whole { format!("{kind} whole") } else { kind.to_string() };
        self.piece("places", &name, &[hits.clone() as Of], write).map(Some)
    }

    fn place(&self, kind: Kind, facet: Facet, code: &str, count: u64) -> Place {
        let link = Link {
            words: self.label(facet.as_str(), code),
            href: self.narrowed(kind, facet.as_str(), code),
            current: false,
        };
        Place { sign: THREE.contains(&code).then(|| code.to_owned()), count, link }
    }

    /// Where the map is, and the list below it.
    fn all_places(&self, kind: Kind) -> String {
        let path = self.site.addresses.place(self.language(), Spot::List(kind));
        let pairs = self.units().into_iter().chain([("more", More::Places.as_str())]);
        format!("{}#regions", address(&path, pairs))
    }

    fn regions(&self, kind: Kind, counts: &Counts) -> Result<Regions, Error> {
        let grid = Grid::read()?;
        Ok(Regions { registers: self.registers(&grid, kind, counts), map: self.map(grid, kind, counts) })
    }

    fn map(&self, grid: Grid, kind: Kind, counts: &Counts) -> Map {
        let tile = |cut: Cut| {
            let count = counts.iter().find(|(code, _)| *code == cut.code).map(|(_, count)| *count);
            let place = count.map(|count| self.place(kind, Facet::Region, &cut.code, count));
            Tile { corner: cut.cell.corner(), label: cut.label, place }
        };
        let country = |land: Land| {
            let (tiles, quiet) = land.tiles.into_iter().map(tile).partition(|tile| tile.place.is_some());
            let words = self.label("country", &land.code);
            Country { code: land.code, words, corner: land.caption.corner(), quiet, tiles }
        };
        Map {
            width: grid.columns * STEP.0 - GAP,
            height: grid.rows * STEP.1 - GAP,
            tile: (STEP.0 - GAP, STEP.1 - GAP),
            countries: grid.country.into_iter().map(country).collect(),
        }
    }

    /// The same by country, those of the map first, each in the order of the language.
    fn registers(&self, grid: &Grid, kind: Kind, counts: &Counts) -> Vec<Register> {
        let mut countries: BTreeMap<(usize, &str), Vec<Place>> = BTreeMap::new();
        for (code, count) in counts {
            let country = code.split('-').next().unwrap_or(code);
            let order = grid.country.iter().position(|land| land.code == country).unwrap_or(grid.country.len());
            countries.entry((order, country)).or_default().push(self.place(kind, Facet::Region, code, *count));
        }
        let register = |((_, code), mut places): ((usize, &str), Vec<Place>)| {
            places.sort_by(|one, other| self.locale().compare(&one.link.words.text, &other.link.words.text));
            Register { code: code.to_owned(), words: self.label("country", code), places }
        };
        countries.into_iter().map(register).collect()
    }
}

impl Grid {
    fn read() -> Result<Self, Error> {
        Ok(toml::from_str(&assets::map("places.toml"))?)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use content::kind::Region;

    use super::*;

    #[test]
    fn every_region_that_has_a_name_has_a_tile_of_its_own() {
        let grid = Grid::read().unwrap();
        let locales = assets::locales().unwrap();
        let (mut cells, mut codes) = (BTreeSet::new(), BTreeSet::new());
        for land in &grid.country {
            for cut in &land.tiles {
                Region::parse(&cut.code).unwrap();
                assert_eq!(cut.code, format!("{}-{}", land.code, cut.label));
                assert!(cut.cell.column < grid.columns && cut.cell.row < grid.rows, "{} is off the map", cut.code);
                assert!(cells.insert((cut.cell.column, cut.cell.row)), "{} stands on another", cut.code);
                assert!(codes.insert(format!("region-{}", cut.code)), "{} is there twice", cut.code);
            }
        }
        let named: BTreeSet<_> = locales.first().own().iter().filter(|id| id.starts_with("region-")).cloned().collect();
        assert_eq!(codes, named);
    }
}
