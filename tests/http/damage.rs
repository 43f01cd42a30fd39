//! What may happen to the folder of the index between two starts: the program serves and heals, or
//! says why it cannot.

use std::fs::{self, File, Permissions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Output;

use tempfile::TempDir;
use tests::checkout::copy;
use tests::program::{Program, command, import};

/// Whoever owns nothing.
const NOBODY: u32 = 65_534;

/// Data with so many notices, and their index.
fn data(notices: u32) -> TempDir {
    let (content, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for number in 1..=notices {
        let folder = content.path().join(format!("news/notice-{number}"));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("item.toml"), "kind = \"news\"\noriginal = \"en\"\ndate = \"2024-05-02\"\n").unwrap();
        let text = format!("---\ntitle: Notice {number}\nslug: notice-{number}\nsummary: Nickel.\n---\nNickel.\n");
        fs::write(folder.join("en.md"), text).unwrap();
    }
    let output = import(data.path(), content.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut program = Program::start_on(data.path(), &["--no-seed"]);
    assert_eq!(found(&program), u64::from(notices));
    program.stop();
    data
}

fn found(program: &Program) -> u64 {
    program.wait_for_index().get("/api/v1/search?q=nickel&lang=en").json()["total"].as_u64().unwrap()
}

/// The folder of the index in use.
fn index(data: &Path) -> PathBuf {
    let folders = fs::read_dir(data.join("index")).unwrap().map(|entry| entry.unwrap().path());
    folders.filter(|path| path.is_dir()).max().unwrap()
}

/// The files of its segments.
fn segments(data: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(index(data)).unwrap().map(|entry| entry.unwrap().path());
    let kinds = ["store", "term", "idx", "pos", "fast", "fieldnorm"];
    files.filter(|path| path.extension().is_some_and(|kind| kinds.iter().any(|known| kind == *known))).collect()
}

/// Starts after some damage, finds everything again, and starts once more without ado.
fn heals(damage: impl FnOnce(&Path)) {
    let data = data(2);
    damage(data.path());
    let mut program = Program::start_on(data.path(), &["--no-seed"]);
    assert_eq!(program.get("/en/news").status, 200, "it serves");
    assert_eq!(found(&program), 2, "{}", program.log());
    program.stop();
    let again = Program::start_on(data.path(), &["--no-seed"]);
    assert_eq!(found(&again), 2);
    assert!(!again.log().contains("set aside"), "{}", again.log());
}

/// Starts where it must not, and gives the sentence.
fn refused(mut start: std::process::Command) -> String {
    let output: Output = start.output().unwrap();
    let sentence = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(5), "{sentence}");
    assert!(sentence.contains("index") && !sentence.contains("panicked"), "{sentence}");
    sentence
}

#[test]
fn a_file_that_is_missing() {
    heals(|data| fs::remove_file(&segments(data)[0]).unwrap());
}

#[test]
fn a_file_that_is_cut_off() {
    heals(|data| {
        let largest = segments(data).into_iter().max_by_key(|path| path.metadata().unwrap().len()).unwrap();
        let file = File::options().write(true).open(&largest).unwrap();
        file.set_len(largest.metadata().unwrap().len() / 2).unwrap();
    });
}

#[test]
fn bytes_that_are_others() {
    heals(|data| {
        for path in segments(data) {
            let mut file = File::options().read(true).write(true).open(&path).unwrap();
            let middle = path.metadata().unwrap().len() / 2;
            let mut byte = [0];
            file.seek(SeekFrom::Start(middle)).unwrap();
            file.read_exact(&mut byte).unwrap();
            file.seek(SeekFrom::Start(middle)).unwrap();
            file.write_all(&[byte[0] ^ 0xff]).unwrap();
        }
    });
}

#[test]
fn an_index_of_an_older_schema() {
    heals(|data| {
        let folder = index(data);
        fs::rename(&folder, folder.with_file_name("0123456789abcdef-000001")).unwrap();
    });
}

#[test]
fn files_of_somebody_else() {
    heals(|data| {
        let folder = index(data);
        fs::remove_dir_all(&folder).unwrap();
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("meta.json"), "{\"shopping\": [\"bread\"]}").unwrap();
        fs::write(folder.join("holiday.jpg"), [0xff, 0xd8, 0xff]).unwrap();
        fs::write(data.join("index/notes.txt"), "mine").unwrap();
    });
}

#[test]
fn a_folder_that_may_only_be_read() {
    let data = data(1);
    let mut start = command(["serve", "--no-seed", "--listen", "127.0.0.1:0", "--data"]);
    start.arg(data.path());
    // Root may write everywhere.
    if data.path().metadata().unwrap().uid() == 0 {
        give_away(data.path());
        start.uid(NOBODY);
    }
    fs::set_permissions(data.path().join("index"), Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(data.path().join("index/lock"), Permissions::from_mode(0o444)).unwrap();
    let sentence = refused(start);
    fs::set_permissions(data.path().join("index"), Permissions::from_mode(0o755)).unwrap();
    assert!(sentence.contains("index/lock") && sentence.contains("write"), "{sentence}");
}

fn give_away(path: &Path) {
    chown(path, Some(NOBODY), None).unwrap();
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            give_away(&entry.unwrap().path());
        }
    }
}

#[test]
fn an_index_that_another_process_uses() {
    let data = data(1);
    let lock = File::options().write(true).open(data.path().join("index/lock")).unwrap();
    lock.lock().unwrap();
    let mut start = command(["serve", "--no-seed", "--listen", "127.0.0.1:0", "--data"]);
    start.arg(data.path());
    refused(start);
    lock.unlock().unwrap();
    assert_eq!(found(&Program::start_on(data.path(), &["--no-seed"])), 1);
}

#[test]
fn an_index_that_is_ahead_of_the_change_log() {
    let further = data(5);
    heals(|data| {
        fs::remove_dir_all(data.join("index")).unwrap();
        copy(&further.path().join("index"), &data.join("index"));
    });
}
