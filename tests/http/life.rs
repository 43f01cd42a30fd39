//! How the program starts, stops, and says what is wrong.

use std::fs;
use std::path::Path;
use std::process::Output;

use tests::checkout::{copy, root};
use tests::page;
use tests::program::{Program, command, import, run};

const NEWS: &str = "kind = \"news\"\noriginal = \"en\"\ncountry = \"CA\"\ndate = \"2024-05-02\"\n";

fn item(directory: &Path, id: &str, facts: &str, versions: &[(&str, &str)]) {
    let folder = directory.join("news").join(id);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("item.toml"), facts).unwrap();
    for (language, text) in versions {
        fs::write(folder.join(format!("{language}.md")), text).unwrap();
    }
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn it_stops_when_asked_with_exit_code_zero() {
    let mut program = Program::start(&["--no-seed"]);
    assert_eq!(program.get("/health/ready").status, 200);
    assert_eq!(program.stop().code(), Some(0), "{}", program.log());
}

#[test]
fn a_second_one_on_the_same_port_says_so_and_leaves_the_first_alone() {
    let first = Program::start(&["--no-seed"]);
    let other = tempfile::tempdir().unwrap();
    let output = command(["serve", "--no-seed", "--listen", &first.address.to_string(), "--data"])
        .arg(other.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(6), "{}", said(&output));
    let sentence = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(sentence.contains(&first.address.to_string()) && sentence.ends_with('\n'), "{sentence}");
    assert!(!sentence.contains("panicked"), "{sentence}");
    assert_eq!(first.get("/health/live").status, 200);
}

#[test]
fn a_second_one_on_the_same_data_is_refused_with_a_sentence() {
    let data = tempfile::tempdir().unwrap();
    let first = Program::start_on(data.path(), &["--no-seed"]);
    let output =
        command(["serve", "--no-seed", "--listen", "127.0.0.1:0", "--data"]).arg(data.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(5), "{}", said(&output));
    assert_eq!(first.get("/health/live").status, 200);
}

#[test]
fn listening_outside_without_a_public_address_is_refused() {
    let output = run(["serve", "--no-seed", "--listen", "0.0.0.0:0"]);
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(said(&output).contains("--public-url"), "{}", said(&output));
}

#[test]
fn the_public_address_stands_in_pages_and_turns_strict_transport_on() {
    let program = Program::start(&["--no-seed", "--public-url", "https://p2win.example"]);
    let answer = program.ask("GET", "/es/", &[("host", "p2win.example")]);
    assert_eq!(answer.status, 200);
    assert!(answer.header("strict-transport-security").unwrap().contains("includeSubDomains"));
    let canonical = page::values(&answer.text(), "link", &[("rel", "canonical")], "href");
    assert_eq!(canonical, ["https://p2win.example/es/"]);
}

#[test]
fn what_cannot_be_taken_is_told_with_file_line_and_field_and_the_rest_is_taken() {
    let (data, content) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    item(content.path(), "good", NEWS, &[("en", "---\ntitle: Good\nslug: good\n---\nText.\n")]);
    item(content.path(), "bad", NEWS, &[("en", "---\ntitle: Bad\nslug: Bad Slug\n---\nText with { $nobody }.\n")]);
    item(content.path(), "worse", "kind = \"news\"\noriginal = \"en\"\nsurprise = 1\ndate = \"2002\"\n", &[]);
    let check = command(["content", "check", "--json"]).arg(content.path()).output().unwrap();
    let output = import(data.path(), content.path());
    for output in [&check, &output] {
        assert_eq!(output.status.code(), Some(4), "{}", said(output));
        let lines: Vec<serde_json::Value> =
            String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let of = |id: &str| {
            lines.iter().find(|line| line["id"] == id).map(|line| line["problems"].as_array().unwrap().clone())
        };
        let slug = of("bad").unwrap().into_iter().find(|problem| problem["field"] == "slug").unwrap();
        assert_eq!((slug["file"].as_str(), slug["line"].as_u64()), (Some("en.md"), Some(3)), "{slug}");
        assert!(slug["message"].as_str().unwrap().contains("Bad Slug"), "{slug}");
        assert!(
            of("bad").unwrap().iter().any(|problem| problem["message"].as_str().unwrap().contains("nobody")),
            "{:?}",
            of("bad")
        );
        assert!(
            of("worse").unwrap().iter().any(|problem| problem["file"] == "item.toml" && problem["line"] == 3),
            "{:?}",
            of("worse")
        );
        assert!(of("good").is_none_or(|problems| problems.is_empty()));
    }
    let program = Program::start_on(data.path(), &["--no-seed"]);
    assert_eq!(program.get("/api/v1/items/good").status, 200);
    assert_eq!(program.get("/api/v1/items/bad").status, 404);
}

#[test]
fn reports_are_in_the_language_of_the_terminal() {
    let content = tempfile::tempdir().unwrap();
    item(content.path(), "bad", NEWS, &[("en", "---\ntitle: Bad\nslug: Bad Slug\n---\nText.\n")]);
    let mut said_in = Vec::new();
    for language in ["en_CA.UTF-8", "es_MX.UTF-8", "fr_CA.UTF-8"] {
        let output = command(["content", "check"]).arg(content.path()).env("LC_ALL", language).output().unwrap();
        said_in.push(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    assert!(said_in[0] != said_in[1] && said_in[1] != said_in[2] && said_in[0] != said_in[2], "{said_in:?}");
}

#[test]
fn a_renamed_page_leads_from_its_old_address_to_the_new() {
    let (data, content) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let version = |slug: &str| format!("---\ntitle: Rinse water\nslug: {slug}\n---\nText.\n");
    item(content.path(), "renamed", NEWS, &[("en", &version("first-name"))]);
    assert_eq!(import(data.path(), content.path()).status.code(), Some(0));
    let program = Program::start_on(data.path(), &["--no-seed"]);
    let permanent = program.get("/en/id/renamed");
    let old = permanent.header("location").unwrap().to_owned();
    assert!(old.ends_with("/first-name"), "{old}");
    assert_eq!(program.get(&old).status, 200);
    // The program follows what another process publishes.
    item(content.path(), "renamed", NEWS, &[("en", &version("second-name"))]);
    assert_eq!(import(data.path(), content.path()).status.code(), Some(0));
    let begun = std::time::Instant::now();
    while program.get(&old).status == 200 && begun.elapsed().as_secs() < 10 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let new = old.replace("first-name", "second-name");
    for (asked, to) in [
        (old.clone(), new.clone()),
        (format!("{old}?units=us"), format!("{new}?units=us")),
        (format!("{old}.json"), format!("{new}.json")),
    ] {
        let moved = program.get(&asked);
        assert_eq!((moved.status, moved.header("location")), (301, Some(to.as_str())), "{asked}");
    }
    assert_eq!(program.get("/en/id/renamed").header("location"), Some(new.as_str()));
}

#[test]
fn a_page_that_is_not_translated_is_shown_as_it_is_and_says_so() {
    let (data, content) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    item(content.path(), "english-only", NEWS, &[("en", "---\ntitle: Only English\nslug: only-english\n---\nText.\n")]);
    assert_eq!(import(data.path(), content.path()).status.code(), Some(0));
    let program = Program::start_on(data.path(), &["--no-seed"]);
    let address = program.get("/fr/id/english-only").header("location").unwrap().to_owned();
    assert!(address.starts_with("/fr/"), "{address}");
    let answer = program.get(&address);
    let html = answer.text();
    let tags = page::tags(&html);
    assert_eq!(tags.iter().find(|tag| tag.name == "html").unwrap().get("lang"), "fr-CA");
    assert!(tags.iter().any(|tag| tag.name == "h1" && tag.get("lang") == "en"), "the title is not marked");
    assert!(tags.iter().any(|tag| tag.get("name") == "robots" && tag.get("content").contains("noindex")));
    assert!(!page::alternates(&html).contains_key("fr"), "a French version that is not there");
    let english = page::alternates(&program.get(&address.replace("/fr/", "/en/").replace("nouvelles", "news")).text());
    assert!(!english.contains_key("fr"), "{english:?}");
    // Programs are told the same.
    let served = program.get("/api/v1/items/english-only?lang=fr").json();
    assert_eq!((&served["requested_language"], &served["served_language"]), (&"fr".into(), &"en".into()));
    assert!(!program.get("/sitemap.xml").text().contains(&address));
}

#[test]
fn a_fourth_language_is_a_folder() {
    let locales = tempfile::tempdir().unwrap();
    copy(&root().join("locales"), locales.path());
    let folder = locales.path().join("pt");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("language.toml"),
        "tag = \"pt-BR\"\nname = \"Português\"\ndirection = \"ltr\"\nanalyzer = \"portuguese\"\nunits = \"metric\"\n",
    )
    .unwrap();
    let words = "search-button = Buscar já\nkinds-case-study = Estudos de caso\npath-case-study = estudos\nskip-to-content = Ir para o conteúdo\n";
    fs::write(folder.join("site.ftl"), words).unwrap();
    let program = Program::start(&["--locales", locales.path().to_str().unwrap()]);
    let answer = program.get("/pt/");
    assert_eq!((answer.status, answer.header("content-language")), (200, Some("pt-BR")));
    let html = answer.text();
    for said in ["Buscar já", "Ir para o conteúdo"] {
        assert!(html.contains(said), "{said} is not said");
    }
    assert!(page::alternates(&html).contains_key("pt"));
    let cases = program.get("/pt/estudos");
    assert_eq!(cases.status, 200);
    assert!(cases.text().contains("Estudos de caso"));
    // Its own name is in the row of languages of every other page.
    let english = program.get("/en/").text();
    let own_name = page::tags(&english).into_iter().find(|tag| tag.name == "a" && tag.get("hreflang") == "pt").unwrap();
    assert_eq!((own_name.text.as_str(), own_name.get("href")), ("Português", "/pt/"));
    assert!(page::alternates(&english).contains_key("pt"));
    // What nobody has translated is shown in its original.
    let list = program.get("/pt/estudos").text();
    let case = page::tags(&list)
        .into_iter()
        .find(|tag| tag.name == "a" && tag.get("href").starts_with("/pt/estudos/"))
        .unwrap();
    let shown = program.get(case.get("href"));
    assert_eq!(shown.status, 200);
    assert!(!page::alternates(&shown.text()).contains_key("pt"));
    assert!(program.get("/pt/llms.txt").status == 200 && program.get("/pt/feed.atom").status == 200);
}

#[test]
fn on_postgresql_it_is_the_same_site() {
    let Ok(server) = std::env::var("P2WIN_TEST_POSTGRES") else {
        println!("not run on PostgreSQL: P2WIN_TEST_POSTGRES is not set");
        return;
    };
    let place = postgres::Place::new(&server);
    let program = Program::start(&["--database", &place.url]);
    program.wait_for_index();
    let (here, there) = (super::site::site(), &program);
    let plain = |program: &Program, path: &str| {
        let text = program.get(path).text().replace(&program.address.to_string(), "HERE");
        // The two were seeded at different moments.
        text.split('"').filter(|part| !part.contains('T') || !part.ends_with('Z')).collect::<Vec<_>>().join("\"")
    };
    let mut compared = 0;
    for path in super::site::listed().keys().step_by(5) {
        assert_eq!(there.get(path).status, 200, "{path}");
        let (left, right) = (
            plain(here, &format!("{}.json", path.trim_end_matches('/'))),
            plain(there, &format!("{}.json", path.trim_end_matches('/'))),
        );
        assert_eq!(left.len(), right.len(), "{path}");
        compared += 1;
    }
    assert!(compared > 50);
    let found = |program: &Program| program.get("/api/v1/search?q=agua&lang=es").json()["total"].clone();
    assert_eq!(found(here), found(there));
    drop(program);
}

pub(crate) mod postgres {
    //! A database of one's own on the server that tests may use.

    use std::process;
    use std::sync::atomic::{AtomicU32, Ordering};

    use sea_orm::{ConnectionTrait, Database};

    pub(crate) struct Place {
        pub(crate) url: String,
    }

    impl Place {
        /// Makes a database; the server is thrown away after the tests, and the database with it.
        pub(crate) fn new(server: &str) -> Self {
            static MADE: AtomicU32 = AtomicU32::new(0);
            let name = format!("p2win_http_{}_{}", process::id(), MADE.fetch_add(1, Ordering::Relaxed));
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let database = Database::connect(server).await.unwrap();
                database.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
                database.close().await.unwrap();
            });
            let (base, _) = server.rsplit_once('/').unwrap();
            Self { url: format!("{base}/{name}") }
        }
    }
}
