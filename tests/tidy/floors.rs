//! A crate uses crates on lower floors only.

use std::collections::{BTreeMap, BTreeSet};

use tests::checkout::{files, name, read, root, short};

/// What each crate may use of ours. A new arrow is a line here, and the change to think about
/// longest.
const MAY_USE: [(&str, &[&str]); 8] = [
    ("content", &[]),
    ("migrations", &[]),
    ("store", &["content", "migrations"]),
    ("search", &["content"]),
    ("syndicator", &["content"]),
    ("desk", &["content", "store", "search"]),
    ("web", &["content", "migrations", "store", "search", "syndicator", "desk"]),
    ("tests", &["content", "migrations", "store", "search", "syndicator", "desk", "web"]),
];

/// The manifest of each crate, by its name.
fn manifests() -> BTreeMap<String, toml::Table> {
    // The peers of the benches are a workspace of their own, of which nothing here is made.
    let outside = [root().join("Cargo.toml"), root().join("tests/benches/peers/Cargo.toml")];
    let paths = files("", &["Cargo.toml"]).into_iter().filter(|path| !outside.contains(path));
    let manifests = paths.map(|path| {
        let manifest: toml::Table = read(&path).parse().unwrap_or_else(|error| panic!("{}: {error}", short(&path)));
        (manifest["package"]["name"].as_str().unwrap().to_owned(), manifest)
    });
    manifests.collect()
}

#[test]
fn a_crate_uses_only_crates_on_lower_floors() {
    let manifests = manifests();
    let ours: BTreeSet<&str> = manifests.keys().map(String::as_str).collect();
    let known: BTreeSet<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    assert_eq!(ours, known, "each crate has its floor here, and nothing else has");
    for (name, may_use) in MAY_USE {
        // What a crate's tests use counts too.
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let Some(uses) = manifests[name].get(section).and_then(toml::Value::as_table) else { continue };
            for used in uses.keys().filter(|used| ours.contains(used.as_str())) {
                assert!(may_use.contains(&used.as_str()), "{name} may not use {used} ({section})");
            }
        }
    }
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace_which_forbid_unsafe_code() {
    let workspace: toml::Table = read(&root().join("Cargo.toml")).parse().unwrap();
    assert_eq!(workspace["workspace"]["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    for (name, manifest) in manifests() {
        assert_eq!(manifest["lints"]["workspace"].as_bool(), Some(true), "{name}");
    }
}

#[test]
fn the_lock_file_is_there_and_every_version_is_told_once_for_all() {
    assert!(root().join("Cargo.lock").is_file());
    for (name, manifest) in manifests() {
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            for (used, how) in manifest.get(section).and_then(toml::Value::as_table).into_iter().flatten() {
                assert!(
                    how.get("workspace").is_some(),
                    "{name}: the version of {used} belongs into the workspace's Cargo.toml"
                );
            }
        }
    }
}

#[test]
fn no_module_is_called_by_what_it_is_not_for() {
    for path in files("", &[".rs"]) {
        let file = name(&path);
        let module =
            if file == "mod.rs" { name(path.parent().unwrap()) } else { file.trim_end_matches(".rs").to_owned() };
        let vague = ["util", "utils", "helper", "helpers", "common", "misc", "shared"];
        assert!(!vague.contains(&module.as_str()), "{}: a function lives with the type it serves", short(&path));
    }
}

#[test]
fn every_crate_says_what_it_is() {
    let roots = files("", &["lib.rs", "main.rs"]).into_iter().filter(|path| {
        let folder = name(path.parent().unwrap());
        matches!(name(path).as_str(), "lib.rs" | "main.rs")
            && (folder == "src" || path.components().any(|part| part.as_os_str() == "tests"))
    });
    for path in roots {
        let text = read(&path);
        let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        assert!(header.first().is_some_and(|line| line.len() > 20), "{} has no header", short(&path));
    }
}
