//! The figures of an item as a table for spreadsheets and programs.

use content::figure::Figure;
use content::item::Item;
use content::reader::Reader;
use content::text::Unresolved;
use rust_decimal::Decimal;

use super::served::{FigureWords, say, word};

/// Columns in the reader's words.
const WORDS: [&str; 8] = ["quantity", "role", "amount", "converted", "status", "when", "note", "fragment"];
/// Columns for programs, the same in every language. Amounts are exact.
const EXACT: [&str; 18] = [
    "item",
    "name",
    "quantity_id",
    "role_id",
    "value",
    "upper",
    "qualifier",
    "unit",
    "per",
    "period",
    "span",
    "price_year",
    "status_id",
    "converted_value",
    "converted_upper",
    "converted_unit",
    "converted_per",
    "source_url",
];

/// The figures of an item as CSV (RFC 4180): `text/csv; charset=utf-8; header=present`.
///
/// It begins with a byte order mark, by which spreadsheets know that it is UTF-8.
pub fn figures_csv(reader: &Reader, item: &Item) -> Result<String, Unresolved> {
    let locale = &reader.locale;
    let header = WORDS.iter().map(|column| say(locale, &format!("csv-{column}"), &[]));
    let header = header.chain(EXACT.map(str::to_owned));
    let mut lines = vec![line(header)];
    for figure in &item.common.figures {
        lines.push(line(words(reader, item, figure)?.into_iter().chain(exact(reader, item, figure))));
    }
    Ok(format!("\u{feff}{}", lines.concat()))
}

fn words(reader: &Reader, item: &Item, figure: &Figure) -> Result<[String; WORDS.len()], Unresolved> {
    let words = FigureWords::new(reader, figure)?;
    // A table has no way to mark a language, so it has no notes in another.
    let own = item.versions.get(reader.locale.language());
    let notes = own.map(|version| version.part(&format!("note-{}", figure.name.as_str()))).unwrap_or_default();
    let notes = notes.iter().map(|note| reader.text(note, &item.common.figures)).collect::<Result<Vec<_>, _>>()?;
    Ok([
        words.quantity,
        words.role,
        words.source,
        words.converted.unwrap_or_default(),
        words.status,
        words.when,
        notes.join(" "),
        figure.fragment.clone().unwrap_or_default(),
    ])
}

fn exact(reader: &Reader, item: &Item, figure: &Figure) -> [String; EXACT.len()] {
    let converted = figure.converted(reader.units);
    let decimal = |value: Option<Decimal>| value.map(|value| value.to_string()).unwrap_or_default();
    let url = item.common.source.as_ref().and_then(|source| source.url.as_ref());
    [
        item.id.to_string(),
        figure.name.as_str().to_owned(),
        figure.quantity().to_owned(),
        word(&figure.role()),
        figure.value.0.to_string(),
        decimal(figure.upper.map(|upper| upper.0)),
        figure.qualifier.map(|qualifier| qualifier.as_str().to_owned()).unwrap_or_default(),
        figure.unit.to_string(),
        figure.per.map(|unit| unit.to_string()).unwrap_or_default(),
        figure.period.map(|period| period.as_str().to_owned()).unwrap_or_default(),
        figure.span.map(|span| span.to_string()).unwrap_or_default(),
        figure.year.map(|year| year.to_string()).unwrap_or_default(),
        figure.status.as_str().to_owned(),
        decimal(converted.map(|converted| converted.value)),
        decimal(converted.and_then(|converted| converted.upper)),
        converted.map(|converted| converted.unit.to_string()).unwrap_or_default(),
        converted.and_then(|converted| converted.per).map(|unit| unit.to_string()).unwrap_or_default(),
        url.map(ToString::to_string).unwrap_or_default(),
    ]
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.map(|text| cell(&text)).collect::<Vec<_>>().join(",") + "\r\n"
}

/// A cell that no spreadsheet takes for a formula: what could begin one is led by an apostrophe,
/// unless it is a number.
fn cell(text: &str) -> String {
    let begins =
        text.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let safe = if begins && text.parse::<Decimal>().is_err() { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_quoted_as_rfc_4180_has_it() {
        assert_eq!(cell("a, b"), "\"a, b\"");
        assert_eq!(cell("he said “no”, \"yes\""), "\"he said “no”, \"\"yes\"\"\"");
        assert_eq!(cell("two\r\nlines"), "\"two\r\nlines\"");
        assert_eq!(cell("plain"), "plain");
    }

    #[test]
    fn a_formula_is_text_and_a_negative_number_stays_one() {
        for formula in ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            assert!(cell(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(cell("=A1,B1"), "\"'=A1,B1\"");
        assert_eq!(cell("-12.50"), "-12.50");
    }
}
