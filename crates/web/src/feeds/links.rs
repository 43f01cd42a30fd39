//! Addresses inside HTML that leaves the site.

use url::Url;

/// The HTML with every relative address made absolute. It is HTML as `content` writes it: `<`
/// stands for nothing but the beginning of a tag, and values are in double quotes.
pub(crate) fn absolute(html: &str, page: &str) -> String {
    let Ok(base) = Url::parse(page) else { return html.to_owned() };
    let mut result = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        result.push_str(text);
        rest = copy_tag(tag, &base, &mut result);
    }
    result.push_str(rest);
    result
}

/// Copies one tag, and returns what follows it.
fn copy_tag<'a>(tag: &'a str, base: &Url, result: &mut String) -> &'a str {
    let mut rest = tag;
    loop {
        let Some(at) = rest.find(['"', '>']) else {
            result.push_str(rest);
            return "";
        };
        let (before, from) = rest.split_at(at + 1);
        result.push_str(before);
        if before.ends_with('>') {
            return from;
        }
        let end = from.find('"').unwrap_or(from.len());
        let (value, after) = from.split_at(end);
        let is_address = before.ends_with(" href=\"") || before.ends_with(" src=\"");
        match base.join(value) {
            Ok(address) if is_address && Url::parse(value).is_err() => result.push_str(address.as_str()),
            _ => result.push_str(value),
        }
        let quote = after.len().min(1);
        result.push_str(&after[..quote]);
        rest = &after[quote..];
    }
}

#[cfg(test)]
mod tests {
    use super::absolute;

    #[test]
    fn relative_addresses_become_absolute_and_words_stay() {
        let page = "https://p2win.example/es/casos/niquelado";
        let cases = [
            (
                "<a href=\"/fr/id/a\" rel=\"noopener\">a</a>",
                "<a href=\"https://p2win.example/fr/id/a\" rel=\"noopener\">a</a>",
            ),
            ("<a href=\"otro?a=1&amp;b=2\">b</a>", "<a href=\"https://p2win.example/es/casos/otro?a=1&amp;b=2\">b</a>"),
            ("<a href=\"#nota\">c</a>", "<a href=\"https://p2win.example/es/casos/niquelado#nota\">c</a>"),
            (
                "<img src=\"/media/x.png\" alt=\"a > b\">",
                "<img src=\"https://p2win.example/media/x.png\" alt=\"a > b\">",
            ),
            ("<a href=\"https://other.example/\">d</a>", "<a href=\"https://other.example/\">d</a>"),
            ("<a href=\"mailto:a@b.example\">e</a>", "<a href=\"mailto:a@b.example\">e</a>"),
            ("<p>write href=\"/x\" > here</p>", "<p>write href=\"/x\" > here</p>"),
            ("<p title=\"cut", "<p title=\"cut"),
        ];
        for (html, expected) in cases {
            assert_eq!(absolute(html, page), expected);
        }
    }
}
