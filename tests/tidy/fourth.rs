//! A fourth language touches no Rust: a folder is the language.

use std::collections::BTreeMap;

use content::date::PartialDate;
use content::locale::{Files, Locales};
use tests::checkout::{files, name, read};

/// The folders of `locales/`, as they are.
fn folders() -> BTreeMap<String, Files> {
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for path in files("locales", &[".ftl", ".toml"]) {
        folders.entry(name(path.parent().unwrap())).or_default().insert(name(&path), read(&path));
    }
    folders
}

#[test]
fn a_folder_more_is_a_language_more() {
    let mut folders = folders();
    let three = folders.len();
    let data =
        "tag = \"pt-BR\"\nname = \"Português\"\ndirection = \"ltr\"\nanalyzer = \"portuguese\"\nunits = \"metric\"\n";
    let words = "kind-case-study = Estudo de caso\nkinds-case-study = Casos\npath-case-study = casos\n";
    folders
        .insert("pt".into(), Files::from([("language.toml".into(), data.into()), ("kind.ftl".into(), words.into())]));
    let locales = Locales::read(&folders).unwrap();
    assert_eq!(locales.iter().count(), three + 1);
    let portuguese = locales.get("pt").unwrap();
    assert_eq!((portuguese.name(), portuguese.tag().as_str()), ("Português", "pt-BR"));
    assert_eq!(portuguese.message("kind-case-study", &[]).unwrap(), "Estudo de caso");
    assert_eq!(portuguese.date(PartialDate::parse("2002-09-17").unwrap()), "17 de setembro de 2002");
    assert_eq!(portuguese.date(PartialDate::parse("2002-09").unwrap()), "setembro de 2002");
    assert_eq!(portuguese.day_of_year("2002-09-17".parse().unwrap()), "17 de setembro");
    assert_eq!(portuguese.number("185100.5".parse().unwrap()), "185.100,5");
    // What it does not say yet is said by the first language, and known to be.
    let english = locales.first().message("quantity-water-use", &[]).unwrap();
    assert_eq!(portuguese.message("quantity-water-use", &[]).unwrap(), english);
    assert!(!portuguese.own().contains("quantity-water-use"));
}

#[test]
fn every_language_says_how_it_is_written() {
    let folders = folders();
    let locales = Locales::read(&folders).unwrap();
    for (folder, files) in &folders {
        let data: toml::Table = files["language.toml"].parse().unwrap();
        for key in ["tag", "name", "direction", "analyzer", "units"] {
            assert!(data.contains_key(key), "locales/{folder}/language.toml lacks {key}");
        }
        assert!(locales.get(folder).unwrap().tag().starts_with(folder.as_str()));
    }
}
