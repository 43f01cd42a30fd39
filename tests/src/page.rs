//! What a page says, read as far as tests need: tags with their attributes.

use std::collections::BTreeMap;

/// A tag as it stands in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its name.
    pub name: String,
    /// Its attributes, with entities read.
    pub attributes: BTreeMap<String, String>,
    /// The text up to the next tag.
    pub text: String,
}

impl Tag {
    /// An attribute, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// Every opening tag of a page in its order. What stands in scripts is not read.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        let (attributes, after) = attributes(&rest[name_end..]);
        rest = after;
        if matches!(name.as_str(), "script" | "style") {
            let (inside, after) = rest.split_once(&format!("</{name}")).unwrap_or((rest, ""));
            found.push(Tag { name, attributes, text: inside.to_owned() });
            rest = after;
            continue;
        }
        let text = rest.split('<').next().unwrap_or_default();
        found.push(Tag { name, attributes, text: unescape(text).trim().to_owned() });
    }
    found
}

fn attributes(mut rest: &str) -> (BTreeMap<String, String>, &str) {
    let mut found = BTreeMap::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (found, after);
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/')).unwrap_or(rest.len());
        if end == 0 {
            return (found, rest.get(1..).unwrap_or_default());
        }
        let name = rest[..end].to_ascii_lowercase();
        rest = &rest[end..];
        let Some(after) = rest.strip_prefix('=') else {
            found.insert(name, String::new());
            continue;
        };
        let quote = after
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))
            .unwrap_or_else(|| panic!("an attribute without quotes: {name}"));
        let (value, after) = after[1..].split_once(quote).unwrap_or((after, ""));
        found.insert(name, unescape(value));
        rest = after;
    }
}

/// Reads the entities that templates and sanitisers write.
pub fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once(';').filter(|(name, _)| name.len() < 10) else {
            out.push('&');
            rest = after;
            continue;
        };
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let character = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            _ => name
                .strip_prefix("#x")
                .map_or_else(|| name.strip_prefix('#').and_then(|d| number(d, 10)), |d| number(d, 16)),
        };
        out.push(character.unwrap_or('&'));
        rest = if character.is_some() { behind } else { after };
    }
    out.push_str(rest);
    out
}

/// The values of an attribute of every tag that has others.
pub fn values(html: &str, name: &str, others: &[(&str, &str)], wanted: &str) -> Vec<String> {
    tags(html)
        .into_iter()
        .filter(|tag| {
            tag.name == name && others.iter().all(|(name, value)| tag.get(name).split(' ').any(|one| one == *value))
        })
        .map(|tag| tag.get(wanted).to_owned())
        .collect()
}

/// What the page's foreign versions are, by language: the value of `hreflang` and the address.
pub fn alternates(html: &str) -> BTreeMap<String, String> {
    tags(html)
        .into_iter()
        .filter(|tag| tag.name == "link" && tag.get("rel") == "alternate" && tag.attributes.contains_key("hreflang"))
        .map(|tag| (tag.get("hreflang").to_owned(), tag.get("href").to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_their_attributes() {
        let html = "<!doctype html><html lang=\"es-MX\"><!-- <p> --><script>a < b</script><link rel=\"alternate\" hreflang='fr' href=\"/fr/?a=1&amp;b=2\"><p hidden>Qué&nbsp;&#x26;&#38; dice</p>";
        let names: Vec<_> = tags(html).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["html", "script", "link", "p"]);
        assert_eq!(alternates(html), BTreeMap::from([("fr".to_owned(), "/fr/?a=1&b=2".to_owned())]));
        assert_eq!(tags(html)[3].text, "Qué\u{a0}&& dice");
    }
}
