//! What every answer carries, whatever it answers.

use std::io::Read;

use tests::client;

use super::site::{CASE, LANGUAGES, get, item_path, one_of_each, site};

#[test]
fn every_kind_of_answer_carries_the_headers_of_safety() {
    for (path, status) in one_of_each() {
        let answer = get(&path);
        assert_eq!(answer.status, status, "{path}");
        let header = |name: &str| answer.header(name).unwrap_or_else(|| panic!("{path} has no {name}"));
        let policy = header("content-security-policy");
        for rule in [
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        ] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains("http:") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("x-frame-options"), "DENY", "{path}");
        assert_eq!(header("referrer-policy"), "strict-origin-when-cross-origin", "{path}");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(header("permissions-policy").contains("geolocation=()"), "{path}");
        assert!(answer.header("cross-origin-resource-policy").is_some(), "{path}");
        // Loopback has no TLS, so no promise of it.
        assert_eq!(answer.header("strict-transport-security"), None, "{path}");
        for name in ["set-cookie", "server", "x-powered-by"] {
            assert_eq!(answer.header(name), None, "{path} has {name}");
        }
        if status == 200 && !path.starts_with("/health") && path != "/metrics" {
            assert!(answer.header("etag").is_some_and(|tag| tag.len() > 10), "{path}");
        }
        assert!((300..400).contains(&status) || answer.header("content-type").is_some(), "{path}");
    }
}

#[test]
fn only_what_is_for_programs_may_be_read_from_other_sites() {
    let case = item_path(CASE, "es");
    for path in ["/api/v1/items", "/es/feed.atom", &format!("{case}.json"), &format!("{case}.md"), "/api/v1/nothing"] {
        assert_eq!(get(path).header("access-control-allow-origin"), Some("*"), "{path}");
    }
    for path in ["/es/", &case, "/", "/metrics", "/health/ready"] {
        assert_eq!(get(path).header("access-control-allow-origin"), None, "{path}");
    }
}

#[test]
fn a_host_that_is_not_ours_is_told_so() {
    let port = site().address.port();
    for host in [
        "evil.example",
        "127.0.0.1",
        "localhost:1",
        "",
        &format!("evil.example:{port}"),
        &format!("127.0.0.1:{port}@evil.example"),
    ] {
        let answer = site().ask("GET", "/es/", &[("host", host)]);
        assert!(matches!(answer.status, 400 | 421), "{host}: {}", answer.status);
        assert!(answer.header("content-security-policy").is_some() || answer.status == 400, "{host}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("evil"), "{host}");
    }
    for host in
        [format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}"), format!("LOCALHOST:{port}")]
    {
        assert_eq!(site().ask("GET", "/es/", &[("host", &host)]).status, 200, "{host}");
    }
    // What a proxy is said to have been asked for changes nothing.
    let answer = site().ask("GET", "/es/", &[("x-forwarded-host", "evil.example"), ("forwarded", "host=evil.example")]);
    assert!(!answer.text().contains("evil.example"));
}

#[test]
fn readers_change_nothing() {
    for path in ["/", "/es/", "/api/v1/items", "/nothing", "/es/nothing"] {
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
            let answer = site().ask(method, path, &[("content-length", "0")]);
            assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method} {path}");
        }
    }
    for (code, tag) in LANGUAGES {
        let answer = site().ask("POST", &format!("/{code}/"), &[("content-length", "0")]);
        assert!(answer.text().contains(&format!("<html lang=\"{tag}\"")), "{code}: no page");
        let answer = site().ask("POST", &format!("/api/v1/search?lang={code}"), &[("content-length", "0")]);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
        assert_eq!(answer.json()["requested_language"], code);
    }
    for method in ["OPTIONS", "TRACE", "CONNECT", "BREW"] {
        let answer = site().ask(method, "/es/", &[]);
        assert!(
            (400..500).contains(&answer.status) || (method == "OPTIONS" && answer.status == 204),
            "{method}: {}",
            answer.status
        );
    }
}

#[test]
fn head_says_what_get_says_without_the_body() {
    for path in ["/es/", "/api/v1/items", "/es/feed.atom", "/es/nothing"] {
        let (head, get) = (site().ask("HEAD", path, &[]), get(path));
        assert_eq!(head.status, get.status, "{path}");
        for name in ["etag", "content-type", "content-language", "cache-control"] {
            assert_eq!(head.header(name), get.header(name), "{path}: {name}");
        }
        assert!(head.body.is_empty());
    }
}

#[test]
fn who_has_a_page_already_is_not_sent_it_again() {
    for path in ["/es/", "/", "/es/feed.atom", "/api/v1/items", "/sitemap.xml"] {
        let first = get(path);
        let tag = first.header("etag").unwrap().to_owned();
        for asked in [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".to_owned()] {
            let again = site().ask("GET", path, &[("if-none-match", &asked)]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path} {asked}");
            assert_eq!(again.header("etag"), Some(tag.as_str()), "{path}");
            assert!(again.header("content-security-policy").is_some(), "{path}");
        }
        assert_eq!(site().ask("GET", path, &[("if-none-match", "\"x\"")]).status, 200, "{path}");
        assert!(first.header("vary").unwrap().contains("accept-encoding"), "{path}");
    }
}

#[test]
fn compressed_pages_are_the_same_pages() {
    for path in ["/es/", "/es/feed.atom", "/api/v1/items", "/sitemap.xml", &item_path(CASE, "fr")] {
        let plain = site().ask("GET", path, &[("accept-encoding", "identity")]);
        assert_eq!(plain.header("content-encoding"), None, "{path}");
        let gzip = site().ask("GET", path, &[("accept-encoding", "gzip")]);
        assert_eq!(gzip.header("content-encoding"), Some("gzip"), "{path}");
        let mut decoded = Vec::new();
        flate2::read::GzDecoder::new(gzip.body.as_slice()).read_to_end(&mut decoded).unwrap();
        assert!(decoded == plain.body, "{path}: gzip");
        let brotli = site().ask("GET", path, &[("accept-encoding", "gzip, deflate, br")]);
        assert_eq!(brotli.header("content-encoding"), Some("br"), "{path}");
        let mut decoded = Vec::new();
        brotli::Decompressor::new(brotli.body.as_slice(), 4096).read_to_end(&mut decoded).unwrap();
        assert!(decoded == plain.body, "{path}: brotli");
        assert!(brotli.body.len() <= gzip.body.len() && gzip.body.len() < plain.body.len(), "{path}");
        let tags = [&plain, &gzip, &brotli].map(|answer| answer.header("etag").unwrap().to_owned());
        assert!(tags[0] != tags[1] && tags[1] != tags[2], "{path}: {tags:?}");
    }
    let refused = site().ask("GET", "/es/", &[("accept-encoding", "br;q=0, gzip;q=0")]);
    assert_eq!(refused.header("content-encoding"), None);
}

#[test]
fn files_with_a_hash_in_their_address_are_kept_for_a_year_and_checked_by_the_browser() {
    let html = get("/es/").text();
    let tags = tests::page::tags(&html);
    let assets: Vec<_> = tags
        .iter()
        .filter_map(|tag| match tag.name.as_str() {
            "link" if tag.get("rel") == "stylesheet" => Some((tag.get("href"), tag.get("integrity"))),
            "script" if !tag.get("src").is_empty() => Some((tag.get("src"), tag.get("integrity"))),
            _ => None,
        })
        .collect();
    assert_eq!(assets.len(), 2, "{assets:?}");
    for (path, integrity) in assets {
        assert!(path.starts_with("/static/") && integrity.starts_with("sha384-"), "{path}");
        let answer = get(path);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
        let br = site().ask("GET", path, &[("accept-encoding", "br")]);
        assert!(br.body.len() < answer.body.len() || answer.body.len() < 512, "{path} is not compressed");
    }
    let icon = tests::page::values(&html, "link", &[("rel", "icon")], "href");
    assert_eq!(get(&icon[0]).header("content-type"), Some("image/svg+xml"));
    assert_eq!(get("/static/0000000000000000/site.css").status, 404);
}

#[test]
fn a_connection_is_used_again() {
    let address = site().address;
    let request = format!("GET /health/live HTTP/1.1\r\nhost: {address}\r\n\r\n");
    let last = request.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n");
    let answer = client::send(address, format!("{request}{request}{last}").as_bytes());
    assert_eq!(String::from_utf8_lossy(&answer).matches("HTTP/1.1 200").count(), 3);
}
