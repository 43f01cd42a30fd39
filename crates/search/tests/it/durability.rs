//! What is left after a restart, after damage, and while another index is made.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use search::{Analyzer, Change, Embedded, Engine, Error, Position, State};

use crate::world::{Place, analyzers, document, empty, files, fill, ids, put, remove};

fn log() -> Vec<Change> {
    (1..=20).map(|n| put(n, vec![document(&format!("{n:02}"), "en", "Water", "closed loop", n)])).collect()
}

async fn filled(place: &Place) {
    let engine = place.open().engine;
    for changes in log().chunks(8) {
        engine.apply(changes).await.unwrap();
    }
    engine.caught_up().await.unwrap();
}

#[tokio::test]
async fn a_restart_keeps_documents_and_position() {
    let place = Place::new();
    filled(&place).await;
    let opened = place.open();
    assert_eq!(opened.healed, None);
    assert_eq!(opened.engine.position().await.unwrap(), Position(20));
    let status = opened.engine.status().await.unwrap();
    assert_eq!((status.documents, status.state), (20, State::Ready));
    opened.engine.apply(&[remove(21, "20")]).await.unwrap();
    assert!(ids(&opened.engine, "loop", "en").await.starts_with("19 18"));
}

#[tokio::test]
async fn an_index_that_was_not_complete_says_so_after_a_restart() {
    let place = Place::new();
    place.open().engine.apply(&log()[..3]).await.unwrap();
    let engine = place.open().engine;
    assert_eq!(engine.position().await.unwrap(), Position(3));
    assert_eq!(engine.status().await.unwrap().state, State::Filling);
    engine.caught_up().await.unwrap();
    assert_eq!(engine.status().await.unwrap().state, State::Ready);
}

#[tokio::test]
async fn a_position_survives_merges() {
    let place = Place::new();
    {
        let engine = place.open().engine;
        for change in log() {
            engine.apply(&[change]).await.unwrap();
        }
        // A rebuild ends the merges of what it replaces.
        let rebuild = engine.rebuild_beside().await.unwrap();
        for change in log() {
            rebuild.apply(&[change]).await.unwrap();
        }
        rebuild.finish().await.unwrap();
        assert_eq!(engine.status().await.unwrap().segments, 1);
        assert_eq!(ids(&engine, "loop", "en").await.split(' ').count(), 10);
    }
    assert_eq!(place.open().engine.position().await.unwrap(), Position(20));
}

#[tokio::test]
async fn what_was_filled_is_in_one_part_and_goes_on() {
    let place = Place::new();
    filled(&place).await;
    let engine = place.open().engine;
    assert_eq!(engine.status().await.unwrap().segments, 1);
    engine.apply(&[remove(21, "20"), put(22, vec![document("21", "en", "Water", "closed loop", 21)])]).await.unwrap();
    engine.caught_up().await.unwrap();
    let status = engine.status().await.unwrap();
    assert_eq!((status.documents, status.position, status.state), (20, Position(22), State::Ready));
    assert!(ids(&engine, "loop", "en").await.starts_with("21 19"));
}

#[tokio::test]
async fn nothing_to_apply_changes_nothing() {
    let engine = empty();
    engine.apply(&[]).await.unwrap();
    assert_eq!(engine.position().await.unwrap(), Position::ZERO);
}

/// Does something to each kind of file of an index; each time the index must either be
/// whole or be set aside, and in both cases can be filled again.
async fn after(damage: impl Fn(&Path)) -> Vec<String> {
    let mut healed = Vec::new();
    let whole = Place::new();
    filled(&whole).await;
    for original in files(&whole.indexes()[0]) {
        let place = whole.copy();
        let file = place.indexes()[0].join(original.file_name().unwrap());
        damage(&file);
        let opened = place.open();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if let Some(damage) = opened.healed {
            assert_eq!(opened.engine.position().await.unwrap(), Position::ZERO);
            assert_eq!(place.damaged(), [damage.kept]);
            assert_eq!(opened.engine.status().await.unwrap().state, State::Filling);
            healed.push(name);
            opened.engine.apply(&log()).await.unwrap();
        }
        assert_eq!(opened.engine.status().await.unwrap().documents, 20);
        assert_eq!(opened.engine.position().await.unwrap(), Position(20));
        assert_eq!(ids(&opened.engine, "\"closed loop\"", "en").await.split(' ').count(), 10);
    }
    healed
}

fn has(healed: &[String], ending: &str) -> bool {
    healed.iter().any(|name| name.ends_with(ending))
}

#[tokio::test]
async fn each_file_that_is_missing_heals() {
    let healed = after(|file| fs::remove_file(file).unwrap()).await;
    for ending in ["meta.json", ".managed.json", ".store", ".fast"] {
        assert!(has(&healed, ending), "{ending} of {healed:?}");
    }
}

#[tokio::test]
async fn each_file_that_is_cut_off_heals() {
    let healed = after(|file| {
        let bytes = fs::read(file).unwrap();
        fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    })
    .await;
    for ending in ["meta.json", ".managed.json", ".store", ".fast"] {
        assert!(has(&healed, ending), "{ending} of {healed:?}");
    }
}

#[tokio::test]
async fn each_file_with_a_flipped_byte_heals() {
    for place in [3, 2] {
        let healed = after(|file| {
            let mut bytes = fs::read(file).unwrap();
            let middle = bytes.len() / place;
            if let Some(byte) = bytes.get_mut(middle) {
                *byte ^= 0x55;
            }
            fs::write(file, bytes).unwrap();
        })
        .await;
        for ending in [".store", ".fast"] {
            assert!(has(&healed, ending), "{ending} of {healed:?}");
        }
    }
}

#[tokio::test]
async fn a_changed_position_heals() {
    let place = Place::new();
    filled(&place).await;
    let meta = place.indexes()[0].join("meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    assert!(text.contains("\"20 "), "{text}");
    fs::write(&meta, text.replace("\"20 ", "\"29 ")).unwrap();
    let healed = place.open().healed.unwrap();
    assert_eq!(healed.reason, "it does not say how far it has read");
}

#[tokio::test]
async fn foreign_files_in_the_place_of_an_index_heal() {
    let place = Place::new();
    filled(&place).await;
    let index = place.indexes()[0].clone();
    fs::remove_dir_all(&index).unwrap();
    fs::create_dir(&index).unwrap();
    fs::write(index.join("holiday.jpg"), "not an index").unwrap();
    let opened = place.open();
    let healed = opened.healed.unwrap();
    assert_eq!(healed.reason, "meta.json is missing");
    assert!(healed.kept.join("holiday.jpg").exists());
    fill(&opened.engine, vec![document("a", "en", "Water", "", 1)]).await;
    assert_eq!(ids(&opened.engine, "water", "en").await, "a");
}

#[tokio::test]
async fn a_folder_that_is_gone_begins_empty() {
    let place = Place::new();
    filled(&place).await;
    fs::remove_dir_all(place.directory()).unwrap();
    let opened = place.open();
    assert_eq!(opened.healed, None);
    assert_eq!(opened.engine.position().await.unwrap(), Position::ZERO);
}

#[tokio::test]
async fn only_the_last_two_damaged_ones_are_kept() {
    let place = Place::new();
    for _ in 0..4 {
        filled(&place).await;
        fs::remove_file(place.indexes()[0].join("meta.json")).unwrap();
        assert!(place.open().healed.is_some());
    }
    assert_eq!(place.damaged().len(), 2);
}

#[tokio::test]
async fn a_second_process_is_told_what_to_do() {
    let place = Place::new();
    let _first = place.open();
    let error = Embedded::open(&place.directory(), &analyzers()).err().unwrap();
    assert!(matches!(&error, Error::Locked { directory } if *directory == place.directory()));
    assert!(error.to_string().contains("stop that process"));
}

#[tokio::test]
async fn another_set_of_languages_is_another_index_beside() {
    let place = Place::new();
    filled(&place).await;
    let mut more: BTreeMap<String, Analyzer> = analyzers();
    more.insert("pt".to_owned(), Analyzer::parse("portuguese"));
    let opened = Embedded::open(&place.directory(), &more).unwrap();
    assert_eq!((opened.healed, place.indexes().len()), (None, 2));
    fill(&opened.engine, vec![document("a", "pt", "Prevenção", "", 1)]).await;
    assert_eq!(ids(&opened.engine, "prevencao", "pt").await, "a");
    assert_eq!(place.indexes().len(), 2);
    opened.engine.caught_up().await.unwrap();
    assert_eq!(place.indexes().len(), 1);
}

#[tokio::test]
async fn a_reset_sets_aside_and_begins_empty() {
    let place = Place::new();
    filled(&place).await;
    let engine = place.open().engine;
    engine.reset().await.unwrap();
    assert_eq!(engine.position().await.unwrap(), Position::ZERO);
    assert_eq!(engine.status().await.unwrap().state, State::Filling);
    assert_eq!(ids(&engine, "water", "en").await, "");
    assert_eq!((place.indexes().len(), place.damaged().len()), (1, 1));
    fill(&engine, vec![document("a", "en", "Water", "", 1)]).await;
    drop(engine);
    assert_eq!(ids(&place.open().engine, "water", "en").await, "a");
}

#[tokio::test]
async fn the_old_index_serves_until_the_new_one_is_finished() {
    let place = Place::new();
    filled(&place).await;
    let engine = place.open().engine;
    let rebuild = engine.rebuild_beside().await.unwrap();
    assert_eq!(engine.status().await.unwrap().state, State::Rebuilding);
    assert!(matches!(engine.rebuild_beside().await, Err(Error::Rebuilding)));
    rebuild.apply(&[put(30, vec![document("new", "en", "Water", "", 1)])]).await.unwrap();
    assert_eq!(rebuild.position(), Position(30));
    engine.apply(&[remove(21, "20")]).await.unwrap();
    assert_eq!(engine.status().await.unwrap().documents, 19);
    rebuild.finish().await.unwrap();
    assert_eq!(ids(&engine, "water", "en").await, "new");
    assert_eq!(engine.status().await.unwrap().state, State::Ready);
    engine.apply(&[put(31, vec![document("newer", "en", "Water", "", 2)])]).await.unwrap();
    drop(engine);
    let opened = place.open();
    assert_eq!((opened.healed, place.indexes().len()), (None, 1));
    assert_eq!(ids(&opened.engine, "", "en").await, "newer new");
}

#[tokio::test]
async fn a_rebuild_that_is_given_up_leaves_nothing_behind() {
    let place = Place::new();
    filled(&place).await;
    let engine = place.open().engine;
    let rebuild = engine.rebuild_beside().await.unwrap();
    rebuild.apply(&log()).await.unwrap();
    assert_eq!(place.indexes().len(), 2);
    drop(rebuild);
    assert_eq!(place.indexes().len(), 1);
    assert_eq!(engine.status().await.unwrap().documents, 20);
    drop(engine.rebuild_beside().await.unwrap());
}

#[tokio::test]
async fn an_index_in_memory_rebuilds_and_resets_too() {
    let engine = empty();
    engine.apply(&log()).await.unwrap();
    let rebuild = engine.rebuild_beside().await.unwrap();
    rebuild.apply(&log()[..2]).await.unwrap();
    rebuild.finish().await.unwrap();
    assert_eq!(ids(&engine, "", "en").await, "02 01");
    engine.reset().await.unwrap();
    assert_eq!(ids(&engine, "", "en").await, "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn searches_go_on_while_the_index_is_replaced() {
    let place = Place::new();
    filled(&place).await;
    let engine = place.open().engine;
    let reader = tokio::spawn({
        let engine = engine.clone();
        async move {
            for _ in 0..200 {
                let found = ids(&engine, "loop", "en").await;
                assert_eq!(found.split(' ').count(), 10, "{found}");
            }
        }
    });
    for _ in 0..3 {
        let rebuild = engine.rebuild_beside().await.unwrap();
        rebuild.apply(&log()).await.unwrap();
        rebuild.finish().await.unwrap();
    }
    reader.await.unwrap();
}
