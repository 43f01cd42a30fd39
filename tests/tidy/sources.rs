//! The texts inside programs and templates, cut out without a parser.

/// A text in quotes, and what stands on its line before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    pub(crate) text: String,
    pub(crate) before: String,
    pub(crate) line: usize,
}

/// Every text in double quotes of a Rust file; comments and tests at the file's end are left out.
pub(crate) fn in_rust(source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or(source);
    let mut found = Vec::new();
    let (mut line, mut before) = (1, String::new());
    let mut letters = source.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => {
                line += 1;
                // A call that is broken after its bracket goes on.
                if !before.trim_end().ends_with(['(', ',', '=']) {
                    before.clear();
                }
            }
            '/' if letters.peek() == Some(&'/') => {
                while letters.peek().is_some_and(|letter| *letter != '\n') {
                    letters.next();
                }
            }
            '\'' => {
                // A character such as '"', or a lifetime.
                let mut ahead = letters.clone();
                match (ahead.next(), ahead.next(), ahead.next()) {
                    (Some('\\'), Some(_), Some('\'')) => drop(letters.nth(2)),
                    (Some(_), Some('\''), _) => drop(letters.nth(1)),
                    _ => {}
                }
                before.push('\'');
            }
            '"' => {
                let mut text = String::new();
                while let Some(letter) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => drop(letters.next()),
                        '\n' => line += 1,
                        _ => text.push(letter),
                    }
                }
                found.push(Literal { text, before: before.trim_end().to_owned(), line });
                before.push_str("\"\"");
            }
            _ => before.push(letter),
        }
    }
    found
}

/// The inside of every `{{ … }}` and `{% … %}` of a template, with its line.
pub(crate) fn tags_of_template(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = source[at..].find(['{']).map(|start| start + at) {
        let close = match source[start..].get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let end = source[start..].find(close).map_or(source.len(), |end| end + start);
        if close != "#}" {
            found.push((source[..start].matches('\n').count() + 1, source[start + 2..end].to_owned()));
        }
        at = (end + 2).min(source.len());
    }
    found
}

/// A template without comments, tags and expressions: what it says by itself.
pub(crate) fn bare_template(source: &str) -> String {
    let mut bare = String::new();
    let mut rest = source;
    while let Some(start) = rest.find('{') {
        let close = match rest[start..].get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                bare.push_str(&rest[..=start]);
                rest = &rest[start + 1..];
                continue;
            }
        };
        bare.push_str(&rest[..start]);
        let inside = rest[start..].split_once(close);
        // Lines stay where they are.
        bare.extend(inside.map_or("", |(inside, _)| inside).chars().filter(|letter| *letter == '\n'));
        rest = inside.map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare
}

/// The texts in quotes inside a template's expression, each with what stands before and behind it.
pub(crate) fn in_expression(expression: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = expression[at..].find(['"', '\'']).map(|start| start + at) {
        let quote = &expression[start..=start];
        let Some(end) = expression[start + 1..].find(quote).map(|end| end + start + 1) else { break };
        found.push((
            expression[..start].trim_end().to_owned(),
            expression[start + 1..end].to_owned(),
            expression[end + 1..].trim_start().to_owned(),
        ));
        at = end + 1;
    }
    found
}

#[test]
fn texts_are_cut_out() {
    let texts = |source| in_rust(source).into_iter().map(|literal| literal.text).collect::<Vec<_>>();
    assert_eq!(
        texts("say(\"a\", &[]); // \"no\"\nlet q = '\"'; let e = '\\''; fn f<'a>(x: &'a str) { t(\"b\\\"c\") }"),
        ["a", "bc"]
    );
    assert_eq!(in_rust("say(\n    \"a\",\n)")[0].before, "say(");
    let template = "{# \"no\" #}<p>{{ t(\"a-\" ~ b) }}</p>{% if c == 'd' %}x{% endif %}";
    let inside: Vec<_> = tags_of_template(template)
        .into_iter()
        .flat_map(|(_, tag)| in_expression(&tag))
        .map(|(_, text, _)| text)
        .collect();
    assert_eq!(inside, ["a-", "d"]);
    assert_eq!(bare_template(template), "<p></p>x");
}
