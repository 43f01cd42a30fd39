//! Markdown made into HTML that may stand in a page.
//!
//! An [`Html`] comes from pulldown-cmark and then ammonia, and from nowhere else. Raw HTML
//! in Markdown shows as text, so the allow-list is a second wall, not the only one.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::{Serialize, Serializer};

use crate::text::{FIRST_STANDIN, MOST_PLACEABLES};

/// Stands in the key of every cached page, so that a fix here reaches old content.
pub const SANITISER_VERSION: u32 = 1;

/// Tags within tags; what is deeper shows without its tag. An HTML parser looks through all
/// open tags at each new one, so a body of `>` alone would keep it busy for minutes.
const MOST_NESTED: usize = 32;

const TAGS: [&str; 34] = [
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "a",
    "img",
    "figure",
    "figcaption",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "hr",
    "br",
    "abbr",
    "sub",
    "sup",
    "q",
    "cite",
    "time",
];

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let attributes: [(&str, &[&str]); 8] = [
        ("a", &["href"]),
        ("img", &["src", "alt", "width", "height"]),
        // Without its start, a list that a paragraph interrupts would count from 1 again.
        ("ol", &["start"]),
        ("th", &["colspan", "rowspan", "scope"]),
        ("td", &["colspan", "rowspan"]),
        ("col", &["span"]),
        ("colgroup", &["span"]),
        ("time", &["datetime"]),
    ];
    let attributes = attributes.into_iter().map(|(tag, names)| (tag, names.iter().copied().collect()));
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(attributes.collect::<HashMap<_, _>>())
        .generic_attributes(HashSet::from(["title", "lang", "dir"]))
        .set_tag_attribute_value("th", "scope", "col") // Markdown heads columns only
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"))
        .attribute_filter(|tag, attribute, value| match (tag, attribute) {
            ("img", "src") if !is_own_media(value) => None,
            ("a", "href") if !is_plain_address(value) => None,
            _ => Some(Cow::Borrowed(value)),
        });
    builder
});

/// HTML that may stand in a page as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Reads Markdown. The character U+E000 stands for the first of the `values`, the next
    /// one for the second; they enter as text wherever Markdown has text.
    pub fn from_markdown(markdown: &str, values: &[String]) -> Self {
        let mut shown = Shown::new(values);
        Self(sanitised(parser(markdown).filter_map(|event| shown.event(event))))
    }

    /// The same, with each block in a `<div class="changed">` that holds one of the `changed`
    /// paragraphs, counted as [`crate::text::Text::paragraphs`] counts them.
    pub fn from_markdown_marking(markdown: &str, values: &[String], changed: &BTreeSet<usize>) -> Self {
        let starts = line_starts(markdown);
        let bytes = |lines: Range<usize>| starts[lines.start]..starts[lines.end];
        let paragraphs = paragraphs(markdown).into_iter().enumerate();
        let changed: Vec<_> =
            paragraphs.filter(|(number, _)| changed.contains(number)).map(|(_, lines)| bytes(lines)).collect();

        let mut html = String::new();
        for (block, events) in blocks(markdown, &mut Shown::new(values)) {
            let block_html = sanitised(events.into_iter());
            // The mark is ours, so it goes around what ammonia lets through.
            let next = changed.partition_point(|lines| lines.end <= block.start);
            if changed.get(next).is_some_and(|lines| lines.start < block.end) {
                html.extend(["<div class=\"changed\">\n", &block_html, "</div>\n"]);
            } else {
                html.push_str(&block_html);
            }
        }
        Self(html)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, for a caller that goes on with it.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// The words of Markdown: a line for each block and table row.
pub(crate) fn words(markdown: &str, values: &[String]) -> String {
    let mut shown = Shown::new(values);
    let mut words = String::with_capacity(markdown.len());
    for event in parser(markdown).filter_map(|event| shown.event(event)) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::End(TagEnd::TableCell) => words.push(' '),
            Event::Start(Tag::List(_))
            | Event::HardBreak
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => words.push('\n'),
            _ => {}
        }
    }
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The lines of each paragraph: what stands between blank lines outside code fences.
pub(crate) fn paragraphs(markdown: &str) -> Vec<Range<usize>> {
    let starts = line_starts(markdown);
    let mut blank: Vec<bool> = markdown.split('\n').map(|line| line.trim().is_empty()).collect();
    for (event, bytes) in parser(markdown).into_offset_iter() {
        if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) = event {
            let first = starts.partition_point(|start| *start <= bytes.start) - 1;
            let last = starts.partition_point(|start| *start < bytes.end) - 1;
            blank[first..=last].fill(false);
        }
    }
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    for (line, _) in blank.into_iter().enumerate().filter(|(_, blank)| !blank) {
        match paragraphs.last_mut() {
            Some(paragraph) if paragraph.end == line => paragraph.end = line + 1,
            _ => paragraphs.push(line..line + 1),
        }
    }
    paragraphs
}

/// Where each line starts, and where one more would.
pub(crate) fn line_starts(text: &str) -> Vec<usize> {
    let lines = text.split('\n').scan(0, |at, line| {
        *at += line.len() + 1;
        Some(*at)
    });
    std::iter::once(0).chain(lines).collect()
}

/// The first stand-in within the address of a link or picture, counted from 0.
pub(crate) fn standin_in_address(markdown: &str) -> Option<usize> {
    parser(markdown).find_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => dest_url.chars().find_map(standin),
        _ => None,
    })
}

/// The characters that are written as numbers, such as `&#169;`, and where.
pub(crate) fn references(markdown: &str) -> impl Iterator<Item = (usize, char)> {
    markdown.match_indices("&#").filter_map(|(at, _)| {
        let digits = &markdown[at + 2..];
        let (digits, radix) = digits.strip_prefix(['x', 'X']).map_or((digits, 10), |digits| (digits, 16));
        let end = digits.find(|c: char| !c.is_digit(radix))?;
        let number = u32::from_str_radix(&digits[..end], radix).ok()?;
        char::from_u32(number).map(|character| (at, character))
    })
}

/// Heading attributes and footnotes stay off: they eat braces and make ids.
fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
}

fn sanitised<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    SANITISER.clean(&html).to_string()
}

/// The top-level blocks, each with its place in the Markdown.
fn blocks<'a>(markdown: &'a str, shown: &mut Shown<'_>) -> Vec<(Range<usize>, Vec<Event<'a>>)> {
    let mut blocks: Vec<(Range<usize>, Vec<Event<'a>>)> = Vec::new();
    let mut depth = 0_usize;
    for (event, bytes) in parser(markdown).into_offset_iter() {
        if depth == 0 {
            blocks.push((bytes, Vec::new()));
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if let (Some((_, events)), Some(event)) = (blocks.last_mut(), shown.event(event)) {
            events.push(event);
        }
    }
    blocks
}

/// Turns what Markdown says into what a page shows of it.
struct Shown<'v> {
    values: &'v [String],
    /// For each open tag, whether it is shown.
    open: Vec<bool>,
}

impl<'v> Shown<'v> {
    fn new(values: &'v [String]) -> Self {
        Self { values, open: Vec::new() }
    }

    fn event<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        Some(match event {
            Event::Start(tag) => {
                let shown = self.open.len() < MOST_NESTED && is_shown(&tag);
                self.open.push(shown);
                return shown.then(|| Event::Start(self.start(tag)));
            }
            Event::End(tag) => Event::End(self.open.pop()?.then(|| end(tag))?),
            Event::Code(text) => Event::Code(self.fill(text)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => Event::Text(self.fill(text)),
            other => other,
        })
    }

    fn start<'a>(&self, tag: Tag<'a>) -> Tag<'a> {
        match tag {
            Tag::HtmlBlock => Tag::Paragraph,
            Tag::Heading { level, .. } => {
                Tag::Heading { level: shown_level(level), id: None, classes: Vec::new(), attrs: Vec::new() }
            }
            // A class would name the language, a style the alignment; a page takes neither.
            Tag::CodeBlock(_) => Tag::CodeBlock(CodeBlockKind::Indented),
            Tag::Table(columns) => Tag::Table(vec![Alignment::None; columns.len()]),
            Tag::Link { link_type, dest_url, title, id } => {
                Tag::Link { link_type, dest_url, title: self.fill(title), id }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                Tag::Image { link_type, dest_url, title: self.fill(title), id }
            }
            other => other,
        }
    }

    /// Puts the values where their stand-ins are.
    fn fill<'a>(&self, text: CowStr<'a>) -> CowStr<'a> {
        let value = |character| standin(character).and_then(|index| self.values.get(index));
        if text.chars().all(|character| value(character).is_none()) {
            return text;
        }
        let mut filled = String::with_capacity(text.len());
        for character in text.chars() {
            match value(character) {
                Some(value) => filled.push_str(value),
                None => filled.push(character),
            }
        }
        filled.into()
    }
}

/// Of a picture from elsewhere only the description is left, as text.
fn is_shown(tag: &Tag<'_>) -> bool {
    match tag {
        Tag::Image { dest_url, .. } => is_own_media(dest_url),
        _ => true,
    }
}

fn end(tag: TagEnd) -> TagEnd {
    match tag {
        TagEnd::HtmlBlock => TagEnd::Paragraph,
        TagEnd::Heading(level) => TagEnd::Heading(shown_level(level)),
        other => other,
    }
}

/// Which value a character stands for.
fn standin(character: char) -> Option<usize> {
    let index = u32::from(character).checked_sub(u32::from(FIRST_STANDIN))?;
    usize::try_from(index).ok().filter(|index| *index < MOST_PLACEABLES)
}

/// The page's own title is the one `h1`, and below `h4` nobody sees a difference.
fn shown_level(level: HeadingLevel) -> HeadingLevel {
    level.clamp(HeadingLevel::H2, HeadingLevel::H4)
}

/// Whether what stands before a colon, where a scheme could, is a known scheme. Ammonia lets
/// `java\u{3}script:` through, as a path that browsers of today do not run either.
fn is_plain_address(address: &str) -> bool {
    let start = address.split(['/', '?', '#']).next().unwrap_or_default();
    start.split_once(':').is_none_or(|(scheme, _)| {
        let is_scheme = |known: &&str| known.eq_ignore_ascii_case(scheme);
        SCHEMES.iter().any(is_scheme)
    })
}

fn is_own_media(address: &str) -> bool {
    address.starts_with("/media/") && !address.contains("..") && !address.contains('\\')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Terms, Text};

    fn html(markdown: &str) -> String {
        Html::from_markdown(markdown, &[]).into_string()
    }

    #[test]
    fn raw_html_shows_as_text() {
        assert_eq!(html("a <b>c</b>"), "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
        assert_eq!(
            html("<script>\n\nalert(1)</script>\n\nb"),
            "<p>&lt;script&gt;\n\nalert(1)&lt;/script&gt;\n</p>\n<p>b</p>\n"
        );
    }

    #[test]
    fn headings_stay_below_the_title_of_the_page() {
        assert_eq!(html("# A { #id .x }\n\n##### B"), "<h2>A { #id .x }</h2>\n<h4>B</h4>\n");
    }

    #[test]
    fn lists_tables_and_code_come_through() {
        let lists = "3. a\n4. b\n   - c\n\n| A | B |\n|:--|--:|\n| *1* | `2` |";
        let rest = "```rust\nx < y\n```\n\n> q\n\n---";
        insta::assert_snapshot!(html(&format!("{lists}\n\n{rest}")), @r#"
        <ol start="3">
        <li>a</li>
        <li>b
        <ul>
        <li>c</li>
        </ul>
        </li>
        </ol>
        <table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>
        <tr><td><em>1</em></td><td><code>2</code></td></tr>
        </tbody></table>
        <pre><code>x &lt; y
        </code></pre>
        <blockquote>
        <p>q</p>
        </blockquote>
        <hr>
        "#);
    }

    #[test]
    fn a_picture_is_our_own_or_its_description() {
        assert_eq!(html("![a *b*](/media/x.png)"), "<p><img src=\"/media/x.png\" alt=\"a b\"></p>\n");
        for address in
            ["https://x.org/a.png", "//x.org/a.png", "x.png", "/media/../a", "/media/\\x", "data:image/png,x"]
        {
            assert_eq!(html(&format!("![a *b*](<{address}>)")), "<p>a <em>b</em></p>\n", "{address}");
        }
        assert_eq!(html("![a ![b](/media/x.png) c](/y)"), "<p>a <img src=\"/media/x.png\" alt=\"b\"> c</p>\n");
    }

    #[test]
    fn a_link_goes_to_the_web_to_a_mailbox_to_a_telephone_or_to_this_site() {
        for address in ["https://x.org/", "http://x.org", "mailto:a@b.mx", "tel:+52", "/es/noticias", "#x", "?q=1"] {
            assert!(html(&format!("[a]({address})")).contains(&format!("href=\"{address}\"")), "{address}");
        }
        for address in [
            "javascript:x",
            "JaVaScript:x",
            "java&#x9;script:x",
            "&#1;javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///x",
        ] {
            assert_inert(&html(&format!("[a](<{address}>)")));
        }
    }

    #[test]
    fn what_is_nested_without_end_shows_without_its_tags() {
        let html = html(&format!("{}a", "> ".repeat(100)));
        assert_eq!(html.matches("<blockquote>").count(), MOST_NESTED);
        assert!(html.contains("\na"), "{html}");
    }

    /// Every payload as a body and as a value: nothing in the page may be active.
    #[test]
    fn no_known_attack_gets_through() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/eval/xss/xss_public.jsonl");
        let Ok(lines) = std::fs::read_to_string(path) else {
            println!("skipped: no payloads at {path}");
            return;
        };
        let terms = Terms::new_concurrent(vec!["en-US".parse().unwrap()]);
        let page = |body: &str, value: &str| {
            let text = Text::parse(body, |_| true).ok()?;
            let changed = BTreeSet::from([0]);
            let value = |_: &str| Some(value.to_owned());
            assert_inert(text.to_html_marking(&terms, value, &changed).unwrap().as_str());
            assert_inert(text.to_html(&terms, value).unwrap().as_str());
            Some(())
        };
        let mut pages = 0;
        for line in lines.lines() {
            let payload: serde_json::Value = serde_json::from_str(line).unwrap();
            let payload = payload["payload"].as_str().unwrap();
            // What ammonia does alone, if raw HTML ever got as far.
            assert_inert(&SANITISER.clean(payload).to_string());
            let address = payload.replace(['<', '>', '\n'], "");
            let anchors = format!("[a](<{address}>) ![a](<{address}>) <{address}>");
            let bodies = [payload, &anchors].map(|body| page(body, ""));
            let around = "{ $x } `{ $x }` [{ $x }](/a \"{ $x }\") ![{ $x }](/media/a) <a { $x }>";
            let values = [around, "    { $x }"].map(|body| page(body, payload));
            pages += bodies.into_iter().chain(values).flatten().count();
        }
        // A few are refused at the door, for a character of private use.
        assert!(pages > 5_000, "{pages}");
    }

    /// Reads the markup anew, with rules of its own: known tags, known attributes, known
    /// schemes, and no `<`, `>` or `"` anywhere else.
    fn assert_inert(html: &str) {
        for part in html.split('<').skip(1) {
            let (tag, _) = part.split_once('>').unwrap_or_else(|| panic!("an open tag: {html}"));
            if tag == "div class=\"changed\"" || tag == "/div" {
                continue;
            }
            let tag = tag.strip_prefix('/').unwrap_or(tag);
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            assert!(TAGS.contains(&name), "the tag {tag}: {html}");
            assert_attributes(attributes, html);
        }
    }

    fn assert_attributes(mut rest: &str, html: &str) {
        let known = "href title src alt rel start scope colspan rowspan lang dir width height \
            datetime span";
        while let Some((name, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap_or((after, ""));
            assert!(known.split(' ').any(|known| known == name), "the attribute {name}: {html}");
            // Browsers read past blanks and control characters, those of ASCII only.
            let address: String = value.chars().filter(|c| *c > ' ').collect();
            let address = address.to_lowercase();
            assert!(name != "src" || address.starts_with("/media/"), "the picture {value}: {html}");
            if let (true, Some((scheme, _))) = (name == "href", address.split_once(':')) {
                // With another character in it, a browser takes it for part of a path.
                let is_path = scheme.contains(|c: char| !c.is_alphanumeric() && !"+-.".contains(c));
                let is_known = ["http", "https", "mailto", "tel"].contains(&scheme);
                assert!(is_path || is_known, "the link {value}: {html}");
            }
            rest = after.trim_start();
        }
        assert!(rest.is_empty(), "the rest {rest}: {html}");
    }

    /// A check that passes everything would pass the test above.
    #[test]
    fn the_check_for_attacks_sees_attacks() {
        let attacks = [
            "<script>",
            "<p onclick=\"x\">",
            "<p class=\"x\">",
            "<a href=\"javascript:x\">",
            "<a href=\"\u{1}java\tscript:x\">",
            "<a href=\"data:x\">",
            "<img src=\"//x\">",
            "<p onclick=x>",
            "<b",
        ];
        for attack in attacks {
            assert!(std::panic::catch_unwind(|| assert_inert(attack)).is_err(), "{attack}");
        }
    }
}
