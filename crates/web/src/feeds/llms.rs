//! `llms.txt`: the site in few words, for language models.

use std::sync::Arc;

use content::item::Item;
use content::kind::Kind;
use content::locale::Locale;
use content::reader::Reader;
use content::text::Unresolved;

use super::markdown::link;
use super::served::{Served, label, say};
use crate::addresses::{Addresses, Place};

/// The site in one language, with the pages about itself.
pub fn llms(addresses: &Addresses, locale: &Arc<Locale>, pages: &[Arc<Item>]) -> Result<String, Unresolved> {
    let language = locale.language();
    let mut lines = vec![
        format!("# {}\n", say(locale, "feed-site", &[])),
        format!("> {}\n", say(locale, "export-about", &[])),
        format!("{}\n", say(locale, "export-forms", &[])),
        format!("## {}\n", say(locale, "export-lists", &[])),
    ];
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Page) {
        let address = addresses.absolute(&addresses.place(language, Place::List(*kind)));
        lines.push(format!("- {}", link(&label(locale, "kinds", kind.as_str()), &format!("{address}.md"))));
    }
    lines.push(format!("\n## {}\n", say(locale, "export-pages", &[])));
    let reader = Reader::new(locale.clone());
    for item in pages {
        let served = Served::new(addresses, &reader, item);
        let summary = served.summary()?;
        let after = if summary.is_empty() { summary } else { format!(": {summary}") };
        lines.push(format!("- {}{after}", link(&served.title()?, &format!("{}.md", served.page()))));
    }
    lines.push(format!("\n## {}\n", say(locale, "export-programs", &[])));
    let news = addresses.place(language, Place::List(Kind::News));
    let programs = [
        ("export-openapi", "/api/v1/openapi.json".to_owned()),
        ("export-feed-news", format!("{news}/feed.atom")),
        ("export-sitemap", "/sitemap.xml".to_owned()),
    ];
    for (message, path) in programs {
        lines.push(format!("- {}", link(&say(locale, message, &[]), &addresses.absolute(&path))));
    }
    lines.push(format!("\n## {}\n", say(locale, "export-other-languages", &[])));
    for other in addresses.locales().iter().filter(|other| other.language() != language) {
        lines.push(language_line(addresses, other));
    }
    Ok(lines.join("\n") + "\n")
}

/// The site in all its languages: where to find each.
pub fn llms_root(addresses: &Addresses) -> String {
    let first = addresses.locales().first();
    let mut lines = vec![format!("# {}\n", say(first, "feed-site", &[]))];
    for locale in addresses.locales().iter() {
        lines.push(format!("> {}\n", say(locale, "export-about", &[])));
    }
    lines.extend(addresses.locales().iter().map(|locale| language_line(addresses, locale)));
    lines.join("\n") + "\n"
}

fn language_line(addresses: &Addresses, locale: &Locale) -> String {
    let address = addresses.absolute(&format!("{}llms.txt", addresses.home(locale.language())));
    format!("- {}: {}", link(locale.name(), &address), say(locale, "export-search-about", &[]))
}
