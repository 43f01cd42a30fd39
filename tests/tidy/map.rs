//! The README's map, and what must stand nowhere.

use std::collections::BTreeSet;
use std::fs;

use tests::checkout::{files, name, read, root, short};

/// The entries of the README's map: what a line begins with, unless it is indented.
fn map() -> BTreeSet<String> {
    let readme = read(&root().join("README.md"));
    let (_, after) = readme.split_once("## The map").unwrap();
    let block = after.split("```").nth(1).unwrap();
    let lines = block.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    lines.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn the_map_shows_the_folders_there_are() {
    let map = map();
    for entry in &map {
        assert!(root().join(entry).exists(), "the map shows {entry}, which is not there");
    }
    let ignored: BTreeSet<String> =
        read(&root().join(".gitignore")).lines().map(|line| line.trim_matches('/').to_owned()).collect();
    for entry in fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path()).filter(|entry| entry.is_dir()) {
        let name = name(&entry);
        let is_known = name.starts_with('.') || ignored.contains(&name) || map.contains(&format!("{name}/"));
        assert!(is_known, "the README's map lacks {name}/");
    }
}

#[test]
fn every_crate_is_on_the_map() {
    let readme = read(&root().join("README.md"));
    for manifest in files("crates", &["Cargo.toml"]) {
        let name = name(manifest.parent().unwrap());
        assert!(
            readme.lines().any(|line| line.starts_with("  ") && line.split_whitespace().next() == Some(&name)),
            "the map lacks {name}"
        );
    }
}

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    let folders = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
    let endings = [
        ".rs", ".toml", ".md", ".ftl", ".html", ".css", ".js", ".mjs", ".json", ".py", ".yml", "run", "spelling",
        "justfile", ".txt", ".lock",
    ];
    for path in files("", &endings) {
        for (number, line) in read(&path).lines().enumerate() {
            for folder in folders {
                let is_path = line.match_indices(folder).any(|(at, _)| {
                    // In an address it is part of somebody else's path.
                    !line[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '}'))
                });
                assert!(!is_path, "{}:{} names {folder}", short(&path), number + 1);
            }
        }
    }
}

#[test]
fn both_licences_and_what_a_visitor_looks_for_are_there() {
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "README.md", "SECURITY.md", "CHANGELOG.md", "content/README.md"] {
        assert!(root().join(file).is_file(), "{file}");
    }
}
