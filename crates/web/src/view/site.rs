//! The site as every page knows it: its addresses, its templates, its style and its script.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::value::Value;
use minijinja::{Environment, HtmlEscape};
use serde::Serialize;
use sha2::{Digest, Sha384};

use crate::addresses::Addresses;
use crate::assets::{self, Scripts, Static, Styles};
use crate::fragments::Fragments;
use crate::templates;

/// A file that pages name. Its address changes with its bytes, so it may be kept for ever.
#[derive(Debug, Clone, Serialize)]
pub struct Asset {
    /// `/static/<hash>/site.css`
    pub path: String,
    /// What a browser checks the bytes against.
    pub integrity: String,
}

/// The bytes of such a file.
#[derive(Debug, Clone)]
pub struct AssetBytes {
    /// Its media type.
    pub media_type: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What is the same for every visitor.
pub struct Site {
    /// Where everything is.
    pub addresses: Addresses,
    /// Pieces of pages that are finished.
    pub fragments: Fragments,
    design: RwLock<Arc<Design>>,
}

/// What designers write: templates, style, script, pictures.
pub struct Design {
    /// The templates.
    pub environment: Environment<'static>,
    /// The style sheet.
    pub style: Asset,
    /// The script; every page works without it.
    pub script: Asset,
    /// The sign in the browser's tab.
    pub icon: Option<Asset>,
    pub(super) files: BTreeMap<String, AssetBytes>,
    /// When it was last edited, where it is read from a checkout.
    edited: Option<SystemTime>,
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("addresses", &self.addresses).finish_non_exhaustive()
    }
}

impl Site {
    /// Puts the site together from the files inside the binary, with room for so many bytes of
    /// finished pieces.
    pub fn new(addresses: Addresses, fragments: u64) -> Self {
        let design = RwLock::new(Arc::new(Design::new(&addresses)));
        Self { addresses, fragments: Fragments::new(fragments), design }
    }

    /// What designers write, as it is now.
    pub fn design(&self) -> Arc<Design> {
        self.design.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads again what designers write if they have edited it since; says whether they have.
    /// A release build has it inside and never looks.
    pub fn redesign(&self) -> bool {
        if !cfg!(debug_assertions) || assets::edited() <= self.design().edited {
            return false;
        }
        *self.design.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Design::new(&self.addresses));
        self.fragments.drop_all();
        true
    }
}

impl Design {
    fn new(addresses: &Addresses) -> Self {
        let edited = assets::edited();
        let mut files = BTreeMap::new();
        let mut styles = assets::joined::<Styles>(".css");
        let script = keep(
            &mut files,
            "site.js",
            "text/javascript; charset=utf-8",
            assets::joined::<Scripts>(".js").into_bytes(),
        );
        let mut icon = None;
        for name in Static::iter() {
            let Some(file) = Static::get(&name) else { continue };
            let asset = keep(&mut files, &name, file.metadata.mimetype(), file.data.into_owned());
            styles = styles.replace(&format!("url(\"{name}\")"), &format!("url(\"{}\")", asset.path));
            if name == "icon.svg" {
                icon = Some(asset);
            }
        }
        let style = keep(&mut files, "site.css", "text/css; charset=utf-8", styles.into_bytes());
        let mut environment = templates::environment(addresses.locales().clone());
        environment.add_filter("lang", lang);
        environment.add_filter("breaks", breaks);
        Self { environment, style, script, icon, files, edited }
    }

    /// The file at an address under `/static/`.
    pub fn asset(&self, path: &str) -> Option<&AssetBytes> {
        self.files.get(path)
    }
}

fn keep(files: &mut BTreeMap<String, AssetBytes>, name: &str, media_type: &str, bytes: Vec<u8>) -> Asset {
    let hash = blake3::hash(&bytes).to_hex();
    let path = format!("/static/{}/{name}", &hash[..16]);
    let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&bytes)));
    files.insert(path.clone(), AssetBytes { media_type: media_type.to_owned(), bytes });
    Asset { path, integrity }
}

/// An amount that may break before its unit and before a stroke, but never within its number.
#[allow(clippy::needless_pass_by_value)] // minijinja's signature
fn breaks(amount: String) -> Value {
    let mut written = String::with_capacity(amount.len() + 8);
    let mut characters = amount.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('\u{a0}', Some(next)) if next.is_alphabetic() => written.push(' '),
            ('/', Some(_)) => written.push_str("<wbr>/"),
            _ => {
                let _ = write!(written, "{}", HtmlEscape(character.encode_utf8(&mut [0; 4])));
            }
        }
    }
    Value::from_safe_string(written)
}

/// `lang` as an attribute, for words that are not in the page's language; else nothing.
#[allow(clippy::needless_pass_by_value)] // minijinja's signature
fn lang(code: Option<String>) -> Value {
    match code.filter(|code| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')) {
        Some(code) => Value::from_safe_string(format!(" lang=\"{code}\"")),
        None => Value::from(""),
    }
}
