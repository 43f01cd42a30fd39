//! Elements, one after the other.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The attributes of an element. One without a value is left out.
pub(super) type Attributes<'a> = &'a [(&'a str, Option<&'a str>)];

/// XML that grows from its beginning to its end.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A part of a document.
    pub(super) fn part() -> Self {
        Self(Writer::new_with_indent(Vec::new(), b' ', 1))
    }

    /// A document with its declaration.
    pub(super) fn document() -> io::Result<Self> {
        let mut document = Self::part();
        document.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(document)
    }

    /// A part that was written before.
    pub(super) fn put(&mut self, part: &str) {
        self.0.get_mut().extend_from_slice(b"\n");
        self.0.get_mut().extend_from_slice(part.trim_end().as_bytes());
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Start(start(name, attributes)))
    }

    /// Ends it.
    pub(super) fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with text in it.
    pub(super) fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.0.write_event(Event::Text(BytesText::new(&printable(text))))?;
        self.close(name)
    }

    /// An element with attributes alone.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// The document.
    pub(super) fn finish(self) -> io::Result<String> {
        let mut text = String::from_utf8(self.0.into_inner()).map_err(io::Error::other)?;
        text.push('\n');
        Ok(text)
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        if let Some(value) = value {
            start.push_attribute((*name, printable(value).as_ref()));
        }
    }
    start
}

/// The text without what XML 1.0 has no way to write.
fn printable(text: &str) -> Cow<'_, str> {
    let has_place =
        |c: char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(has_place) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| has_place(*c)).collect())
    }
}
