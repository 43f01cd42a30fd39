//! What has changed in an original since a translation was made from it.

use content::figure::Figures;
use content::item::Item;
use content::language::Language;
use content::text::Text;
use content::version::{Edit, Revision, Version, differences};
use minijinja::value::Value;
use serde::Serialize;

use super::frame::Face;
use super::guide::{Day, Guide, Link, Words, markup};
use super::{Error, Frame, Site, Visit};

/// One paragraph, and what became of it.
#[derive(Serialize)]
struct Paragraph {
    /// `kept`, `removed`, `added`.
    edit: &'static str,
    html: Value,
}

/// One field of the original, if anything in it has changed.
#[derive(Serialize)]
struct Field {
    /// The message `field-title` and so on names it.
    name: String,
    label: Words,
    paragraphs: Vec<Paragraph>,
}

#[derive(Serialize)]
struct Content {
    title: Words,
    item: Link,
    original: Link,
    text_lang: Option<String>,
    language: String,
    from: u32,
    to: u32,
    was: Day,
    now: Day,
    fields: Vec<Field>,
}

/// What has changed in the original of an item since `old`, which was its revision `from`.
pub fn changes(
    site: &Site,
    visit: &Visit,
    frame: &Frame,
    item: &Item,
    old: &Version,
    from: Revision,
) -> Result<String, Error> {
    let guide = Guide::new(site, visit);
    let version = item.version(guide.language());
    let path = |language: &Language| {
        let slug = &item.version(language).slug;
        site.addresses.changes(language, item.kind(), slug, from.0)
    };
    let title = guide.text(&version.title, version, &item.common.figures)?;
    let link = Link { words: title.clone(), href: guide.item(item), current: false };
    let mut face = Face::everywhere(Words::plain(guide.say("changes-title", &[])?), &path);
    face.kind = Some(item.kind());
    face.crumbs = vec![guide.crumb(item.kind()), link.clone()];
    face.index = false;
    let content = Content {
        title,
        item: link,
        original: Link {
            words: guide.language_name(&item.original),
            href: guide.link(&guide.item_path(item, &item.original)),
            current: false,
        },
        text_lang: guide.foreign(&item.original),
        language: guide.language_said(&item.original),
        from: from.0,
        to: item.revision.0,
        was: guide.day(old.edited),
        now: guide.day(item.revised),
        fields: guide.changed_fields(item, old),
    };
    guide.render("changes.html", frame, &face, content)
}

impl Guide<'_> {
    fn changed_fields(&self, item: &Item, old: &Version) -> Vec<Field> {
        let new = item.original();
        let none = Text::default();
        let mut names: Vec<&str> = new.texts().chain(old.texts()).map(|(name, _)| name).collect();
        names.dedup();
        let mut fields: Vec<Field> = Vec::new();
        for name in names {
            if fields.iter().any(|field| field.name == name) {
                continue;
            }
            let (was, is) = (texts(old, name), texts(new, name));
            let mut paragraphs = Vec::new();
            for at in 0..was.len().max(is.len()) {
                let (was, is) = (was.get(at).copied().unwrap_or(&none), is.get(at).copied().unwrap_or(&none));
                paragraphs.extend(differences(was, is).into_iter().map(|edit| self.paragraph(&edit, item)));
            }
            if paragraphs.iter().any(|paragraph| paragraph.edit != "kept") {
                fields.push(Field { name: name.to_owned(), label: self.field(name, item), paragraphs });
            }
        }
        fields
    }

    /// What a field is called; the note on a figure is called after the figure.
    fn field(&self, name: &str, item: &Item) -> Words {
        match name.strip_prefix("note-") {
            Some(figure) => item
                .common
                .figures
                .get(figure)
                .map_or_else(|| self.label("field", "note"), |figure| self.label("quantity", figure.quantity())),
            None => self.label("field", name),
        }
    }

    fn paragraph(&self, edit: &Edit<'_>, item: &Item) -> Paragraph {
        let (edit, source) = match edit {
            Edit::Kept(source) => ("kept", source),
            Edit::Removed(source) => ("removed", source),
            Edit::Added(source) => ("added", source),
        };
        Paragraph { edit, html: self.shown_paragraph(source, &item.original, &item.common.figures) }
    }

    /// A paragraph with its figures, or as it was typed where it names one that is gone.
    fn shown_paragraph(&self, source: &str, language: &Language, figures: &Figures) -> Value {
        let text = Text::parse(source, |_| true).ok();
        match text.and_then(|text| self.reader(language).html(&text, figures).ok()) {
            Some(html) => markup(html),
            None => Value::from(source),
        }
    }
}

fn texts<'v>(version: &'v Version, name: &str) -> Vec<&'v Text> {
    version.texts().filter(|(field, _)| *field == name).map(|(_, text)| text).collect()
}
