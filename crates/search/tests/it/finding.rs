//! What is found, by which words, in which order, and how it is shown.

use search::{Engine, Part, Query, Scope, Sort, State, Total};

use crate::world::{document, empty, fill, filled, find, first, ids, outline, put, remove, show};

#[tokio::test]
async fn a_word_is_found_in_the_language_of_the_reader() {
    let engine = filled(vec![
        document("a", "es", "Ahorro de energía", "La tintorería recicla sus aguas.", 1),
        document("b", "fr", "Économies d'énergie", "L’usine recycle ses déchets.", 2),
        document("c", "en", "Saving energy", "The plant recycles solvents.", 3),
    ])
    .await;
    assert_eq!(ids(&engine, "ENERGIA", "es").await, "a");
    assert_eq!(ids(&engine, "agua", "es").await, "a");
    assert_eq!(ids(&engine, "l'energie", "fr").await, "b");
    assert_eq!(ids(&engine, "dechet", "fr").await, "b");
    assert_eq!(ids(&engine, "solvent", "en").await, "c");
    assert_eq!(ids(&engine, "solvent", "fr").await, "");
}

#[tokio::test]
async fn all_languages_are_searched_when_asked_for() {
    let engine = filled(vec![
        document("a", "es", "PVC", "reciclaje", 1),
        document("b", "fr", "PVC", "recyclage", 2),
        document("c", "de", "PVC", "keine Sprache der Seite", 3),
    ])
    .await;
    let query = Query { scope: Scope::All, ..Query::new("pvc", "fr") };
    assert_eq!(engine.find(&query).await.unwrap().total, Total::Exact(3));
    let query = Query { scope: Scope::All, ..Query::new("", "fr") };
    assert_eq!(outline(&engine.find(&query).await.unwrap()), "c b a");
    assert_eq!(ids(&engine, "keine sprache", "de").await, "c");
}

#[tokio::test]
async fn two_words_narrow_until_nothing_is_left_and_of_a_sentence_one_will_do() {
    let engine =
        filled(vec![document("a", "en", "Nickel", "rinse water", 1), document("b", "en", "Nickel", "paint", 2)]).await;
    assert_eq!(ids(&engine, "nickel rinse", "en").await, "a");
    assert_eq!(ids(&engine, "how to rinse nickel with the water of a zzz", "en").await, "a b");
    assert_eq!(ids(&engine, "zzz yyy", "en").await, "");
    assert_eq!(ids(&engine, "\"rinse water\" nickel zzz", "en").await, "a");
    assert_eq!(ids(&engine, "\"rinse paint\" nickel", "en").await, "");
}

#[tokio::test]
async fn phrases_minus_and_or_do_what_they_say() {
    let engine = filled(vec![
        document("a", "en", "Dry ice", "cleaning of moulds", 1),
        document("b", "en", "Cleaning ice rinks", "dry", 2),
        document("c", "en", "Solvents", "degreasing", 3),
    ])
    .await;
    assert_eq!(ids(&engine, "\"dry ice\"", "en").await, "a");
    assert_eq!(ids(&engine, "\"cleaning of moulds\"", "en").await, "a");
    assert_eq!(ids(&engine, "ice -rinks", "en").await, "a");
    assert_eq!(ids(&engine, "ice -\"dry ice\"", "en").await, "b");
    assert_eq!(ids(&engine, "degreasing OR moulds", "en").await.split(' ').count(), 2);
    assert_eq!(ids(&engine, "cleaning solvents OR moulds", "en").await, "a");
    assert_eq!(ids(&engine, "-ice", "en").await, "c");
}

#[tokio::test]
async fn what_no_document_has_as_a_whole_is_found_in_part_and_said_so() {
    let engine = filled(vec![
        document("a", "en", "Rinse tanks", "two tanks in a row", 1),
        document("b", "en", "Paint", "a booth", 1),
    ])
    .await;
    let found = async |text: &'static str| {
        let hits = find(&engine, text, "en").await;
        (outline(&hits), hits.in_part)
    };
    assert_eq!(found("rinse tanks").await, ("a".to_owned(), false));
    assert_eq!(found("rinse booth").await, ("b a".to_owned(), true));
    assert_eq!(found("rinse robot").await, ("a".to_owned(), true));
    // Quotes mean what they say, but in a sentence they may only set something off.
    assert_eq!(found("\"rinse tanks\"").await, ("a".to_owned(), false));
    assert_eq!(found("\"tanks rinse\"").await, (String::new(), false));
    assert_eq!(found("\"tanks rinse\" row").await, (String::new(), false));
    assert_eq!(found("what is a \"tanks rinse\"?").await, ("a".to_owned(), true));
    assert_eq!(found("what is a \"rinse tanks\" row?").await, ("a".to_owned(), false));
    assert_eq!(found("nothing of it").await, (String::new(), false));
}

#[tokio::test]
async fn a_title_with_the_word_comes_first() {
    let engine = filled(vec![
        document("body", "en", "A plating shop", "nickel is recovered from rinse tanks", 1),
        document("title", "en", "Recovered nickel", "a plating shop has rinse tanks, the", 1),
    ])
    .await;
    assert_eq!(ids(&engine, "nickel", "en").await, "title body");
}

#[tokio::test]
async fn stop_words_alone_are_looked_up_and_signs_alone_find_nothing() {
    let engine = filled(vec![document("a", "en", "The Who", "a band", 1)]).await;
    assert_eq!(ids(&engine, "the", "en").await, "a");
    assert_eq!(ids(&engine, "the band", "en").await, "a");
    assert_eq!(ids(&engine, "?!", "en").await, "");
}

#[tokio::test]
async fn nothing_typed_lists_everything_newest_first() {
    let engine = filled((1..=4).map(|day| document(&day.to_string(), "en", "x", "y", day)).collect()).await;
    assert_eq!(ids(&engine, " ", "en").await, "4 3 2 1");
    let query = Query { sort: Sort::Newest, ..Query::new("x", "en") };
    assert_eq!(outline(&engine.find(&query).await.unwrap()), "4 3 2 1");
}

#[tokio::test]
async fn an_item_is_replaced_as_a_whole_and_removed_as_a_whole() {
    let engine = empty();
    let both = || vec![document("a", "en", "Water", "", 1), document("a", "es", "Agua", "", 1)];
    engine.apply(&[put(1, both())]).await.unwrap();
    assert_eq!(ids(&engine, "agua", "es").await, "a");
    engine.apply(&[put(2, vec![document("a", "en", "Air", "", 1)])]).await.unwrap();
    assert_eq!((ids(&engine, "agua", "es").await, ids(&engine, "air", "en").await), (String::new(), "a".into()));
    engine.apply(&[put(3, both()), remove(4, "a"), remove(5, "never there")]).await.unwrap();
    assert_eq!(ids(&engine, "", "en").await, "");
    assert_eq!(engine.status().await.unwrap().documents, 0);
}

#[tokio::test]
async fn a_hit_shows_where_its_words_stand() {
    let mut found = document("a", "fr", "Une usine", "Elle recycle l’eau usée, et l'eau de pluie.", 1);
    found.summary = "Cinq millions de litres.".to_owned();
    let engine = filled(vec![found]).await;
    let shown = |text: &'static str| {
        let engine = engine.clone();
        async move { first(&find(&engine, text, "fr").await) }
    };
    assert_eq!(shown("eaux").await, (Some(Part::Body), "Elle recycle l’[eau] usée, et l'[eau] de pluie.".to_owned()));
    assert_eq!(shown("litre").await, (Some(Part::Summary), "Cinq millions de [litres].".to_owned()));
    assert_eq!(shown("usine").await, (Some(Part::Title), "Cinq millions de litres.".to_owned()));
    assert_eq!(
        shown("\"eau usée\"").await,
        (Some(Part::Body), "Elle recycle l’[eau] [usée], et l'[eau] de pluie.".to_owned())
    );
    assert_eq!(shown("").await, (None, "Cinq millions de litres.".to_owned()));
}

#[tokio::test]
async fn a_snippet_holds_the_text_as_it_is_and_never_html() {
    let text = "<script>alert(\"water\")</script> & <b>water</b>";
    let engine = filled(vec![document("a", "en", "x", text, 1)]).await;
    let hits = find(&engine, "water", "en").await;
    let snippet = hits.hits[0].snippet.clone().unwrap();
    assert_eq!(show(&snippet), "<script>alert(\"[water]\")</script> & <b>[water]</b>");
    let whole: String = snippet.0.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(whole, text);
    assert!(snippet.0.iter().filter(|piece| piece.marked).all(|piece| piece.text == "water"));
}

#[tokio::test]
async fn an_engine_says_how_it_is() {
    let engine = empty();
    assert_eq!(engine.status().await.unwrap().state, State::Filling);
    fill(&engine, vec![document("a", "en", "x", "y", 1), document("b", "en", "x", "y", 1)]).await;
    engine.caught_up().await.unwrap();
    let status = engine.status().await.unwrap();
    assert_eq!((status.documents, status.segments, status.position.0), (2, 1, 2));
    assert_eq!(status.state, State::Ready);
    assert!(status.bytes > 0);
}
