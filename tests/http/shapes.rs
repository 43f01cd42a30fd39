//! Requests that no browser sends.

use tests::client;

use super::site::{get, site};

/// Sends lines as they are and returns the status, or nothing where the connection was closed.
fn status(request: &str) -> Option<u16> {
    let request = request.replace("HOST", &site().address.to_string());
    let answer = client::send(site().address, request.as_bytes());
    String::from_utf8_lossy(&answer).split(' ').nth(1).and_then(|status| status.parse().ok())
}

#[test]
fn what_is_not_http_is_refused_or_left() {
    let long = "x".repeat(200_000);
    let many = "x-a: y\r\n".repeat(20_000);
    for (what, request) in [
        ("nothing but a line", "hello\r\n\r\n".to_owned()),
        ("no version", "GET /es/\r\n\r\n".to_owned()),
        ("a version to come", "GET /es/ HTTP/9.9\r\nhost: HOST\r\n\r\n".to_owned()),
        ("HTTP/2 without being asked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned()),
        ("no host", "GET /es/ HTTP/1.1\r\n\r\n".to_owned()),
        ("two hosts", "GET /es/ HTTP/1.1\r\nhost: HOST\r\nhost: evil.example\r\n\r\n".to_owned()),
        (
            "two lengths",
            "POST /es/ HTTP/1.1\r\nhost: HOST\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab".to_owned(),
        ),
        ("a length that is none", "POST /es/ HTTP/1.1\r\nhost: HOST\r\ncontent-length: +1\r\n\r\na".to_owned()),
        ("a negative length", "POST /es/ HTTP/1.1\r\nhost: HOST\r\ncontent-length: -1\r\n\r\na".to_owned()),
        (
            "length and chunks",
            "POST /es/ HTTP/1.1\r\nhost: HOST\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"
                .to_owned(),
        ),
        (
            "chunks by another name",
            "POST /es/ HTTP/1.1\r\nhost: HOST\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n".to_owned(),
        ),
        (
            "chunks twice",
            "POST /es/ HTTP/1.1\r\nhost: HOST\r\ntransfer-encoding: chunked, chunked\r\n\r\n0\r\n\r\n".to_owned(),
        ),
        (
            "a chunk that is no number",
            "POST /es/ HTTP/1.1\r\nhost: HOST\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n\r\n".to_owned(),
        ),
        (
            "an endless chunk",
            "POST /es/ HTTP/1.1\r\nhost: HOST\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffff1\r\n\r\n"
                .to_owned(),
        ),
        ("a header without a name", "GET /es/ HTTP/1.1\r\nhost: HOST\r\n: x\r\n\r\n".to_owned()),
        ("a space before the colon", "GET /es/ HTTP/1.1\r\nhost : HOST\r\n\r\n".to_owned()),
        ("a folded header", "GET /es/ HTTP/1.1\r\nhost: HOST\r\nx-a: b\r\n c\r\n\r\n".to_owned()),
        ("a zero in a header", "GET /es/ HTTP/1.1\r\nhost: HOST\r\nx-a: b\0c\r\n\r\n".to_owned()),
        ("a space in the address", "GET /es/ x HTTP/1.1\r\nhost: HOST\r\n\r\n".to_owned()),
        ("a long line", format!("GET /{long} HTTP/1.1\r\nhost: HOST\r\n\r\n")),
        ("a large header", format!("GET /es/ HTTP/1.1\r\nhost: HOST\r\nx-a: {long}\r\n\r\n")),
        ("20,000 headers", format!("GET /es/ HTTP/1.1\r\nhost: HOST\r\n{many}\r\n")),
    ] {
        let status = status(&request);
        assert!(status.is_none_or(|status| (400..500).contains(&status) || status == 505), "{what}: {status:?}");
    }
    // And it still answers others.
    assert_eq!(get("/health/live").status, 200);
}

#[test]
fn what_is_smuggled_behind_a_request_is_not_answered() {
    let smuggled = "GET /health/live HTTP/1.1\r\nhost: HOST\r\n\r\n";
    for head in [
        "POST /es/ HTTP/1.1\r\nhost: HOST\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /es/ HTTP/1.1\r\nhost: HOST\r\ncontent-length: 0\r\ncontent-length: 44\r\n\r\n",
        "POST /es/ HTTP/1.1\r\nhost: HOST\r\ntransfer-encoding: chunked\r\ntransfer-encoding: identity\r\n\r\n0\r\n\r\n",
    ] {
        let request = format!("{head}{smuggled}").replace("HOST", &site().address.to_string());
        let answer = client::send(site().address, request.as_bytes());
        assert!(!String::from_utf8_lossy(&answer).contains("live\n"), "{head}");
    }
}

#[test]
fn odd_paths_are_4xx_or_a_redirect_inside_and_never_a_fault() {
    for path in [
        "/es/../../etc/passwd",
        "/es/%2e%2e/%2e%2e/etc/passwd",
        "/static/../Cargo.toml",
        "/static/%2e%2e%2fCargo.toml",
        "/es//casos",
        "/es/casos//x",
        "/%00",
        "/es/%00",
        "/es/%ff%fe",
        "/%E0%A4%A",
        "/es/casos/%0d%0aset-cookie:x=1",
        "/es/;jsessionid=1",
        "/\\evil.example",
        "//evil.example/",
        "//evil.example/es",
        "///es",
        "/es/id/../../x",
        "/es/id/%3Cscript%3E",
        "/.git/config",
        "/.env",
        "/es/casos/x.css",
    ] {
        let answer = get(path);
        assert!(matches!(answer.status, 301 | 400..=499), "{path}: {}", answer.status);
        assert_eq!(answer.header("set-cookie"), None, "{path}");
        if let Some(location) = answer.header("location") {
            assert!(
                location.starts_with('/') && !location.starts_with("//") && !location.contains('\\'),
                "{path} leads to {location}"
            );
        }
        let text = String::from_utf8_lossy(&answer.body).to_lowercase();
        for inner in ["panicked", "sqlite", "sea_orm", "tantivy", ".rs:", "<script>alert", "root:x"] {
            assert!(!text.contains(inner), "{path} tells {inner}");
        }
    }
}

#[test]
fn searches_that_nobody_means_are_answered() {
    let long = "agua+".repeat(90);
    for query in [
        "*",
        "%22",
        "%28%28%28",
        "a%00b",
        "-",
        "title:agua",
        "%5Ba+TO+z%5D",
        "agua%5E99",
        "~",
        "%F0%9F%92%A7",
        "%27+OR+1%3D1",
        long.as_str(),
    ] {
        let answer = get(&format!("/api/v1/search?lang=es&q={query}"));
        assert!(matches!(answer.status, 200 | 400), "{query}: {}", answer.status);
    }
}
