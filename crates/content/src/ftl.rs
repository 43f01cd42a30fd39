//! Texts as an `.ftl` file, for translators who work with Fluent tools.
//!
//! [`write`] makes a file that any such tool reads, and [`read`] takes back what it saved.
//! The file is only a vehicle: what comes back are sources for `Text::parse`.

use std::collections::HashSet;

use fluent_syntax::{ast, parser};

use crate::text::{Name, Piece, canonical, pieces, placeable};

/// A message: the texts of one item that travel together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// A Fluent identifier: a letter, then letters, digits, `-` and `_`.
    pub id: String,
    /// The source of the main text.
    pub value: String,
    /// Further texts by name, which is an identifier too.
    pub attributes: Vec<(String, String)>,
}

/// Why a file was not taken in, and on which line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FtlError {
    /// The line is not Fluent.
    #[error("line {line} is not Fluent: {reason}")]
    Syntax {
        /// The line.
        line: usize,
        /// What the parser missed, in English.
        reason: String,
    },
    /// Something in braces that a text cannot hold.
    #[error(r#"line {line} has “{found}”: a text holds {{ $figure }} and {{ -term }}, a brace is {{"{{"}}"#)]
    Placeable {
        /// The line.
        line: usize,
        /// How it begins.
        found: String,
    },
    /// A term of the file's own.
    #[error("line {line} defines the term “{name}”: terms belong in the list of terms")]
    Term {
        /// The line.
        line: usize,
        /// The term's name.
        name: String,
    },
    /// Two texts under one name.
    #[error("line {line} has “{name}” a second time: keep one of the two")]
    Twice {
        /// The line of the second.
        line: usize,
        /// The name of the message or, after a dot, of the attribute.
        name: String,
    },
}

impl FtlError {
    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        match self {
            Self::Syntax { line, .. }
            | Self::Placeable { line, .. }
            | Self::Term { line, .. }
            | Self::Twice { line, .. } => *line,
        }
    }

    /// The message that says this in the editor's language.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "ftl-syntax",
            Self::Placeable { .. } => "ftl-placeable",
            Self::Term { .. } => "ftl-term",
            Self::Twice { .. } => "ftl-twice",
        }
    }

    /// The named parts of that message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Syntax { line, reason } => {
                vec![("line", line.to_string()), ("reason", reason.clone())]
            }
            Self::Placeable { line, found } => {
                vec![("line", line.to_string()), ("found", found.clone())]
            }
            Self::Term { line, name } | Self::Twice { line, name } => {
                vec![("line", line.to_string()), ("name", name.clone())]
            }
        }
    }
}

/// Writes messages as an `.ftl` file, under a comment that may have several lines.
pub fn write(comment: &str, entries: &[Entry]) -> String {
    let mut file = String::new();
    for line in comment.lines() {
        file.extend([format!("### {line}").trim_end(), "\n"]);
    }
    for entry in entries {
        file.extend(["\n", &entry.id, " ="]);
        write_value(&mut file, &entry.value, "    ");
        for (name, value) in &entry.attributes {
            file.extend(["    .", name, " ="]);
            write_value(&mut file, value, "        ");
        }
    }
    file
}

/// Writes what stands after the `=`: on its line, or on indented lines of its own.
fn write_value(file: &mut String, source: &str, indent: &str) {
    let value = braced(&canonical(pieces(source)));
    if !value.contains('\n') {
        let line = if value.is_empty() { "{\"\"}".to_owned() } else { kept(&value) };
        file.extend([" ", &line, "\n"]);
        return;
    }
    file.push('\n');
    for line in value.split('\n') {
        if !line.is_empty() {
            file.extend([indent, &kept(line)]);
        }
        file.push('\n');
    }
}

/// A text in which every brace that is text is a literal.
fn braced(source: &str) -> String {
    let mut value = String::with_capacity(source.len());
    for piece in pieces(source) {
        match piece {
            Piece::Words(words) => {
                for character in words.chars() {
                    match character {
                        '{' => value.push_str("{\"{\"}"),
                        '}' => value.push_str("{\"}\"}"),
                        _ => value.push(character),
                    }
                }
            }
            Piece::Literal(raw) => value.extend(["{\"", raw, "\"}"]),
            Piece::Name(name) => value.push_str(&name.to_string()),
        }
    }
    value
}

/// A line whose ends Fluent, or an editor that trims lines, does not take for its own.
fn kept(line: &str) -> String {
    let (first, line) = match line.split_at_checked(1) {
        Some((first @ ("*" | "[" | "." | " " | "\t"), rest)) => (format!("{{\"{first}\"}}"), rest),
        _ => (String::new(), line),
    };
    match line.char_indices().next_back() {
        Some((at, last @ (' ' | '\t'))) => format!("{first}{}{{\"{last}\"}}", &line[..at]),
        _ => first + line,
    }
}

/// Reads the messages of an `.ftl` file back. Comments are the translator's and stay behind.
pub fn read(text: &str) -> Result<Vec<Entry>, FtlError> {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let file = File { text: &text };
    file.check_placeables()?;
    let resource = parser::parse_runtime(text.as_str()).map_err(|(_, errors)| file.syntax(&errors))?;
    let mut names = HashSet::new();
    let mut entries = Vec::new();
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => entries.push(file.entry(message, &mut names)?),
            ast::Entry::Term(ast::Term { id, .. }) => {
                return Err(FtlError::Term { line: file.line_of(id.name), name: id.name.to_owned() });
            }
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_)
            | ast::Entry::Junk { .. } => {}
        }
    }
    Ok(entries)
}

/// A file being read: the text that the syntax tree points into.
struct File<'a> {
    text: &'a str,
}

impl<'a> File<'a> {
    /// Refuses selectors, functions, arguments and the like before the parser sees them: it
    /// calls itself for each brace within a brace, and a file of braces would end the program.
    fn check_placeables(&self) -> Result<(), FtlError> {
        let mut rest = self.text;
        let (mut line_start, mut seen) = (0, 0);
        while let Some(at) = rest.find('{') {
            let before = self.text.len() - rest.len() + at;
            // Only what is new is searched: a line may hold a hundred thousand braces.
            line_start = self.text[seen..before].rfind('\n').map_or(line_start, |at| seen + at + 1);
            seen = before;
            rest = &rest[at..];
            if self.text[line_start..].starts_with('#') {
                rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
            } else if let Some((_, after)) = placeable(rest, &[' ', '\n']) {
                rest = after;
            } else {
                let end = rest.find(['}', '\n']).map_or(rest.len(), |end| end + 1);
                let found = rest[..end].trim_end().chars().take(40).collect();
                return Err(FtlError::Placeable { line: self.line_at(before), found });
            }
        }
        Ok(())
    }

    fn entry(&self, message: ast::Message<&'a str>, names: &mut HashSet<String>) -> Result<Entry, FtlError> {
        let id = self.once(message.id.name, message.id.name.to_owned(), names)?;
        let value = message.value.map_or(Ok(String::new()), |value| self.source(&value, message.id.name))?;
        let mut attributes = Vec::new();
        for attribute in message.attributes {
            let name = attribute.id.name;
            self.once(name, format!("{id}.{name}"), names)?;
            attributes.push((name.to_owned(), self.source(&attribute.value, name)?));
        }
        Ok(Entry { id, value, attributes })
    }

    fn once(&self, found: &str, name: String, names: &mut HashSet<String>) -> Result<String, FtlError> {
        if names.insert(name.clone()) { Ok(name) } else { Err(FtlError::Twice { line: self.line_of(found), name }) }
    }

    /// A pattern as source again; `owner` is the name it stands under.
    fn source(&self, pattern: &ast::Pattern<&'a str>, owner: &str) -> Result<String, FtlError> {
        let pieces: Option<Vec<Piece<'a>>> = pattern.elements.iter().map(piece_of).collect();
        let unknown = || FtlError::Placeable { line: self.line_of(owner), found: owner.to_owned() };
        Ok(canonical(pieces.ok_or_else(unknown)?.into_iter()))
    }

    fn syntax(&self, errors: &[parser::ParserError]) -> FtlError {
        let first = errors.iter().min_by_key(|error| error.pos.start);
        let (at, reason) = first.map_or((0, String::new()), |error| (error.pos.start, error.kind.to_string()));
        FtlError::Syntax { line: self.line_at(at), reason }
    }

    /// The line of a part of the file. The syntax tree has no positions, but its words are
    /// slices of the file.
    fn line_of(&self, part: &str) -> usize {
        self.line_at(part.as_ptr() as usize - self.text.as_ptr() as usize)
    }

    fn line_at(&self, byte: usize) -> usize {
        self.text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// None where a text cannot hold the element; `check_placeables` lets none of these by.
fn piece_of<'a>(element: &ast::PatternElement<&'a str>) -> Option<Piece<'a>> {
    use ast::InlineExpression::{StringLiteral, TermReference, VariableReference};
    let expression = match element {
        ast::PatternElement::TextElement { value } => return Some(Piece::Words(value)),
        ast::PatternElement::Placeable { expression: ast::Expression::Inline(expression) } => expression,
        ast::PatternElement::Placeable { .. } => return None,
    };
    match expression {
        StringLiteral { value } => Some(Piece::Literal(value)),
        VariableReference { id } => Some(Piece::Name(Name::Figure(id.name))),
        TermReference { id, attribute: None, arguments: None } => Some(Piece::Name(Name::Term(id.name))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentResource};
    use proptest::prelude::*;

    use super::*;
    use crate::text::{Terms, Text};

    fn entry(id: &str, value: &str, attributes: &[(&str, &str)]) -> Entry {
        let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Entry { id: id.to_owned(), value: value.to_owned(), attributes: attributes.collect() }
    }

    fn refused(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_file_reads_like_fluent() {
        let body = "## Title\n\n* a { $x }\n\n  indented\n[b](/c) {\"{\"} $x }\nhard  \n{ -fiprev } \\ \"q\"";
        let entries =
            [entry("case", "A title", &[("summary", "{ $x } less"), ("body", body)]), entry("empty", "", &[])];
        insta::assert_snapshot!(write("Case\n\nDo not translate names.", &entries), @r#"
        ### Case
        ###
        ### Do not translate names.

        case = A title
            .summary = { $x } less
            .body =
                ## Title

                {"*"} a { $x }

                {" "} indented
                {"["}b](/c) {"{"} $x {"}"}
                hard {" "}
                { -fiprev } \ "q"

        empty = {""}
        "#);
    }

    #[test]
    fn what_a_fluent_tool_saved_comes_back_as_text() {
        let file = "\u{FEFF}# { comment {{\r\n\r\n\
            a = One {\r\n $x } {\"\\u0041{\"}\r\n  .b =\r\n      two\r\n\r\n        three{\"}\"}\r\n";
        assert_eq!(read(file).unwrap(), [entry("a", "One { $x } A{", &[("b", "two\n\n  three}")])]);
    }

    #[test]
    fn what_a_text_cannot_hold_is_refused_with_its_line() {
        assert_eq!(
            refused("a = b\nc = x { $n ->\n [one] y\n *[other] z\n }"),
            r#"line 2 has “{ $n ->”: a text holds { $figure } and { -term }, a brace is {"{"}"#
        );
        for placeable in
            ["{ NUMBER($n) }", "{ -term(case: \"x\") }", "{ message }", "{ -term.attribute }", "{ { $x } }", "{ 5 }"]
        {
            let error = read(&format!("a = b\n\nc =\n    one\n    {placeable}\n")).unwrap_err();
            assert_eq!(
                error,
                FtlError::Placeable { line: 5, found: placeable.split_inclusive('}').next().unwrap().to_owned() }
            );
        }
        assert_eq!(refused("a = b\n-c = d"), "line 2 defines the term “c”: terms belong in the list of terms");
        assert_eq!(refused("a = b\na = c"), "line 2 has “a” a second time: keep one of the two");
        assert_eq!(refused("a = b\n .x = c\n .x = d"), "line 3 has “a.x” a second time: keep one of the two");
        assert_eq!(refused("a = b\nc = d }"), "line 2 is not Fluent: Unbalanced closing brace");
        assert!(refused("a = b\n\n1 = d").starts_with("line 3 is not Fluent: "));
        assert!(refused("a = b\nc =").starts_with("line 2 is not Fluent: "));
    }

    #[test]
    fn a_file_of_braces_does_not_end_the_program() {
        assert!(refused(&format!("a = {}", "{".repeat(1_000_000))).starts_with("line 1 has “{{{"));
        assert!(refused(&format!("a = {}", "{ A(".repeat(1_000_000))).starts_with("line 1 has “{ A("));
    }

    #[test]
    fn a_long_line_of_placeables_is_read_in_no_time() {
        let begun = std::time::Instant::now();
        let value = "{ $x }".repeat(100_000);
        assert_eq!(read(&write("", &[entry("a", &value, &[])])).unwrap()[0].value, value);
        assert!(begun.elapsed().as_secs() < 5);
    }

    /// Lines as people paste them, and worse.
    fn body() -> impl Strategy<Value = String> {
        let fragment = prop_oneof![
            prop::sample::select(vec![
                "{", "}", "{ ", " }", "{{", "}}", "*", "**", "[", "]", "(", ")", ".", "..", " ", "  ", "    ", "\t",
                "#", "## ", "- ", "1. ", "> ", "`", "```", "|", "|---|", "\"", "\\", "\\\"", "\\u0041", "=", "-", "$",
                "$x", "-t", "&amp;",
            ]),
            prop::sample::select(vec![
                "{ $water-saved }",
                "{$x}",
                "{ -fiprev }",
                "{-t}",
                "{\"{\"}",
                "{\"}\"}",
                "{\"\\\\\"}",
                "{\"\\U01F600\"}",
                "{\"*\"}",
                "{\" \"}",
                "{ $x",
                "{ \"",
                "\" }",
                "{\"",
                "\"}",
                "agua",
                "é",
                "ñandú",
                "😀",
                "𝒳",
                "\u{a0}",
                "\u{2028}",
                "\u{85}",
                "\u{FEFF}",
                "\u{0}",
                "\u{200B}",
                "\n",
                "\n\n",
                "\n \n",
                "\r\n",
                "\r",
            ]),
        ];
        let line = prop::collection::vec(fragment, 0..8).prop_map(|fragments| fragments.concat());
        prop::collection::vec(line, 0..10).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_text_leaves_and_comes_back_as_it_was(body in body(), attribute in body(), second in body()) {
            let [body, attribute, second] = [body, attribute, second].map(|source| Text::parse(&source, |_| true));
            prop_assume!(body.is_ok() && attribute.is_ok() && second.is_ok());
            let [body, attribute, second] = [body.unwrap(), attribute.unwrap(), second.unwrap()];
            let entries = [
                entry("body", body.source(), &[("summary", attribute.source()), ("title", second.source())]),
                entry("second", second.source(), &[]),
            ];
            for file in [write("Notes", &entries), write("", &entries).replace('\n', "\r\n")] {
                let back = read(&file).unwrap();
                prop_assert_eq!(&back[..], &entries[..]);
                let again = Text::parse(&back[0].value, |_| true).unwrap();
                prop_assert_eq!(again.pattern(), body.pattern());
                prop_assert_eq!(again.source(), body.source());
            }
        }

        #[test]
        fn any_fluent_tool_reads_the_file_as_the_text_reads(body in body()) {
            let text = Text::parse(&body, |_| true);
            prop_assume!(text.is_ok());
            let text = text.unwrap();
            let file = write("", &[entry("body", text.source(), &[])]);
            let file = file + "-fiprev = FIPREV\n-t = { \"{ -fiprev }\" }\n";
            let mut tool = Terms::new_concurrent(vec!["es-MX".parse().unwrap()]);
            tool.set_use_isolating(false);
            tool.add_resource(FluentResource::try_new(file).unwrap()).unwrap();
            let arguments = FluentArgs::from_iter([("x", "{ 1"), ("water-saved", " 2 ")]);
            let message = tool.get_message("body").unwrap().value().unwrap();
            let mut errors = Vec::new();
            let read = tool.format_pattern(message, Some(&arguments), &mut errors);
            prop_assume!(errors.is_empty()); // literal braces count as placeables there
            let value = |name: &str| Some(if name == "x" { "{ 1" } else { " 2 " }.to_owned());
            prop_assert_eq!(read, text.format(&tool, value).unwrap());
        }

        #[test]
        fn a_source_is_already_in_its_one_spelling(body in body()) {
            if let Ok(text) = Text::parse(&body, |_| true) {
                let again = Text::parse(text.source(), |_| true).unwrap();
                prop_assert_eq!(&again, &text);
                prop_assert_eq!(again.pattern(), text.pattern());
            }
        }
    }
}
