//! Whatever is typed is a query.

use std::time::Duration;

use search::{Analyzer, Cursor, Embedded, Engine, Error, Query, Scope};

use crate::world::{analyzers, document, fill, filled, ids};

#[tokio::test]
async fn no_text_is_an_error() {
    let engine = filled(vec![document("a", "en", "Water (H₂O)", "\"quoted\" -minus a:b", 1)]).await;
    let long = "water ".repeat(10_000);
    let quotes = "\"".repeat(300);
    let deep = format!("{}water{}", "(".repeat(120), ")".repeat(120));
    for text in [
        "\"",
        "\"\"",
        "\" \"",
        "-",
        "--",
        "-\"",
        "OR",
        "OR OR",
        "a OR",
        "- OR -",
        "*",
        "?",
        "~",
        "^",
        "a*",
        "a~2",
        "[a TO b]",
        "{* TO *}",
        "title:water",
        "id:a",
        "/.*/",
        "(",
        ")",
        "((",
        "\\",
        "\\\"",
        "AND",
        "NOT",
        "+",
        "a:b:c",
        "\0",
        "\u{feff}",
        "\u{202e}retaw",
        "👩‍🔬",
        "e\u{301}\u{301}\u{301}",
        "İ",
        "ß",
        "ﷺ",
        "'",
        "l'",
        "''''",
        "d'd'd'd'",
        "«",
        "“”",
        "%00",
        "<script>",
        "'; DROP TABLE items; --",
        "水",
        "ก็็็็",
        &long,
        &quotes,
        &deep,
    ] {
        for language in ["en", "fr", "", "xx", "\0"] {
            for scope in [Scope::Own, Scope::Others, Scope::All] {
                let query = Query { scope, facets: true, ..Query::new(text, language) };
                assert!(engine.find(&query).await.is_ok(), "{text:?} {language:?}");
            }
        }
    }
}

#[tokio::test]
async fn a_text_that_is_too_long_is_searched_by_its_beginning() {
    let engine = filled(vec![document("a", "en", "Water", "", 1)]).await;
    assert_eq!(ids(&engine, &format!("water {}", "x".repeat(100_000)), "en").await, "a");
}

#[tokio::test]
async fn documents_may_hold_anything() {
    let mut odd = document("\0", "", "\0\0", &"é".repeat(70_000), 1);
    odd.kind = String::new();
    let engine = filled(vec![odd, document(&"i".repeat(500), "xx", "", "", 1_000_000)]).await;
    let query = Query { scope: Scope::All, facets: true, ..Query::new("", "en") };
    assert_eq!(engine.find(&query).await.unwrap().hits.len(), 2);
}

#[tokio::test]
async fn a_cursor_of_another_search_is_no_error() {
    let engine = filled(vec![document("a", "en", "Water", "", 1)]).await;
    let after = Cursor::parse(&"f".repeat(48));
    assert!(after.is_some());
    assert!(engine.find(&Query { after, ..Query::new("water", "en") }).await.is_ok());
}

#[tokio::test]
async fn a_search_that_takes_too_long_is_given_up() {
    let engine = Embedded::in_memory(&analyzers()).unwrap().with_deadline(Duration::ZERO);
    fill(&engine, vec![document("a", "en", "Water", "", 1)]).await;
    let error = engine.find(&Query::new("water", "en")).await.unwrap_err();
    assert!(matches!(error, Error::Slow { .. }));
    assert_eq!(error.to_string(), "the search was given up after 0 ms");
}

#[tokio::test]
async fn a_language_may_have_any_code_and_no_analyzer() {
    let analyzers = [("pt-BR".to_owned(), Analyzer::parse("portuguese")), ("tlh".to_owned(), Analyzer::Plain)];
    let engine = Embedded::in_memory(&analyzers.into()).unwrap();
    fill(
        &engine,
        vec![document("a", "pt-BR", "Prevenção da poluição", "", 1), document("b", "tlh", "tlhIngan Hol", "", 1)],
    )
    .await;
    assert_eq!(ids(&engine, "prevencao", "pt-BR").await, "a");
    assert_eq!(ids(&engine, "TLHINGAN", "tlh").await, "b");
}
