//! Settings: flags over environment over file.
//!
//! [`read`] is called once, in `main`; everybody else is handed the [`Config`], or the one value
//! that they need. Each setting has one name, written as `--public-url`, `P2WIN_PUBLIC_URL` and
//! `public-url = "…"`. What is wrong is said with the place where it stands.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};
use tracing_subscriber::EnvFilter;
use url::Url;

/// The names of the settings, in the order that they are shown.
pub const NAMES: [&str; 11] = [
    "listen",
    "public-url",
    "data",
    "database",
    "locales",
    "seed",
    "log-format",
    "log-level",
    "page-cache",
    "item-cache",
    "fragment-cache",
];

/// The name under which flags and the environment give the file.
pub const FILE: &str = "config";
/// The file that is read where none is named, in the data directory.
const FILE_NAME: &str = "p2win.toml";

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// The address of the database, which may hold a password: it is shown masked.
#[derive(Clone, PartialEq, Eq)]
pub struct Database(String);

impl Database {
    /// The address with its password, for the store alone.
    pub fn url(&self) -> &str {
        &self.0
    }

    /// The file, where it is SQLite.
    pub fn file(&self) -> Option<&Path> {
        self.0.strip_prefix("sqlite://").map(Path::new)
    }
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&masked(&self.0))
    }
}

impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What the program was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The origin that readers see, where it is not the address listened on. [`Config::origin`]
    /// gives it in either case.
    pub public_url: Option<Url>,
    /// The folder for everything that is kept.
    pub data: PathBuf,
    /// The database.
    pub database: Database,
    /// A folder that stands for the built-in `locales/`.
    pub locales: Option<PathBuf>,
    /// Whether a first start publishes the built-in content.
    pub seed: bool,
    /// How log lines are written.
    pub log_format: LogFormat,
    /// From which level on, as `tracing_subscriber::EnvFilter` reads it.
    pub log_level: String,
    /// Room for rendered pages, in bytes.
    pub page_cache: u64,
    /// Room for items read from the database, in bytes.
    pub item_cache: u64,
    /// Room for finished pieces of pages, in bytes.
    pub fragment_cache: u64,
}

impl Config {
    /// The folder of the search index.
    pub fn index(&self) -> PathBuf {
        self.data.join("index")
    }

    /// The public origin. `bound` is the address that the socket got, with its real port.
    pub fn origin(&self, bound: SocketAddr) -> Url {
        let bound =
            || Url::parse(&format!("http://{bound}")).unwrap_or_else(|_| unreachable!("a socket's address is a host"));
        self.public_url.clone().unwrap_or_else(bound)
    }

    /// What a request's `Host` may say; any other is none of ours.
    pub fn hosts(&self, bound: SocketAddr) -> Vec<String> {
        let written =
            |host: &str, port: Option<u16>| port.map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        if let Some(url) = &self.public_url {
            return vec![written(url.host_str().unwrap_or_default(), url.port())];
        }
        let mut names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), "[::1]".to_owned()];
        let own = self.origin(bound).host_str().unwrap_or_default().to_owned();
        if !names.contains(&own) {
            names.push(own);
        }
        // A browser leaves the port of HTTP out.
        let port = Some(bound.port()).filter(|port| *port != 80);
        names.iter().map(|name| written(name, port)).collect()
    }
}

/// Where a value was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere: the program's own value.
    Default,
    /// In the file, on this line.
    File {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
    },
    /// In this variable of the environment.
    Environment(String),
    /// By this flag.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Environment(name) | Self::Flag(name) => f.write_str(name),
        }
    }
}

/// A setting as it came out, for `config check`. Passwords are masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effective {
    /// Its name.
    pub name: &'static str,
    /// Its value; `None` where it has none and needs none.
    pub value: Option<String>,
    /// Where that was given.
    pub origin: Origin,
}

/// What was read.
#[derive(Debug)]
pub struct Read {
    /// The settings.
    pub config: Config,
    /// Every setting with its origin.
    pub effective: Vec<Effective>,
    /// The file, where there is one.
    pub file: Option<PathBuf>,
    /// Variables that begin like ours and name no setting.
    pub unknown_variables: Vec<String>,
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error("the configuration file {} cannot be read: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is not TOML.
    #[error("{}:{line}: this is not TOML: {reason}", path.display())]
    Syntax {
        /// The file.
        path: PathBuf,
        /// The line.
        line: usize,
        /// What the reader of TOML said.
        reason: String,
    },
    /// The file has a key that is no setting.
    #[error("{place}: there is no setting `{name}`")]
    Unknown {
        /// Where it stands.
        place: Origin,
        /// The key.
        name: String,
    },
    /// A value cannot be used.
    #[error("{place}: `{value}` is no value of the setting `{name}`")]
    Value {
        /// Where it stands.
        place: Origin,
        /// The setting.
        name: &'static str,
        /// The value; passwords are masked.
        value: String,
    },
    /// The file in the data directory names another data directory.
    #[error("{place}: the file was found in the data directory, so it cannot name another")]
    Data {
        /// Where it stands.
        place: Origin,
    },
    /// The program would be reachable from outside under a name it does not know.
    #[error("listening on {listen} needs a public URL")]
    Public {
        /// The address.
        listen: SocketAddr,
        /// Where it was given.
        place: Origin,
    },
}

impl Error {
    /// Whether the command line itself is wrong, rather than the file or the environment.
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::Value { place: Origin::Flag(_), .. })
    }

    /// The message that says this in the reader's language, with its parts.
    pub fn message(&self) -> (String, Vec<(&'static str, String)>) {
        let file = |path: &Path| ("file", path.display().to_string());
        match self {
            Self::Unreadable { path, source } => {
                ("config-unreadable".to_owned(), vec![file(path), ("reason", source.to_string())])
            }
            Self::Syntax { path, line, reason } => {
                ("config-syntax".to_owned(), vec![file(path), ("line", line.to_string()), ("reason", reason.clone())])
            }
            Self::Unknown { place, name } => (
                "config-unknown".to_owned(),
                vec![("place", place.to_string()), ("name", name.clone()), ("known", NAMES.join(", "))],
            ),
            Self::Value { place, name, value } => (
                format!("config-value-{name}"),
                vec![("place", place.to_string()), ("name", (*name).to_owned()), ("value", value.clone())],
            ),
            Self::Data { place } => ("config-data-twice".to_owned(), vec![("place", place.to_string())]),
            Self::Public { listen, place } => {
                ("config-public".to_owned(), vec![("listen", listen.to_string()), ("place", place.to_string())])
            }
        }
    }
}

/// The variable of the environment that gives a setting.
pub fn variable(name: &str) -> String {
    format!("P2WIN_{}", name.to_ascii_uppercase().replace('-', "_"))
}

/// Reads the settings. `flags` are the values on the command line by name, with [`FILE`] among
/// them; `environment` may hold anything.
pub fn read(flags: &BTreeMap<&'static str, String>, environment: &BTreeMap<String, String>) -> Result<Read, Error> {
    let mut given = Given::default();
    for name in NAMES.into_iter().chain([FILE]) {
        // An empty variable is one that was meant to be none.
        if let Some(value) = environment.get(&variable(name)).filter(|value| !value.is_empty()) {
            given.put(name, value, Origin::Environment(variable(name)));
        }
        if let Some(value) = flags.get(name) {
            let flag = if name == "seed" && value == "false" { "--no-seed".to_owned() } else { format!("--{name}") };
            given.put(name, value, Origin::Flag(flag));
        }
    }
    let named = given.0.remove(FILE).map(|given| PathBuf::from(given.value));
    let file = match &named {
        Some(path) => Some(path.clone()),
        None => Some(given.data().join(FILE_NAME)).filter(|path| path.exists()),
    };
    if let Some(path) = &file {
        for (name, value, place) in read_file(path)? {
            if name == "data" && named.is_none() {
                return Err(Error::Data { place });
            }
            given.0.entry(name).or_insert(Value { value, origin: place });
        }
    }
    let config = given.config()?;
    let effective = given.effective(&config);
    let known: Vec<String> = NAMES.into_iter().chain([FILE]).map(variable).collect();
    let unknown = environment.keys().filter(|key| key.starts_with("P2WIN_") && !known.contains(key));
    Ok(Read { config, effective, file, unknown_variables: unknown.cloned().collect() })
}

/// A value as somebody wrote it.
struct Value {
    value: String,
    origin: Origin,
}

/// The values that were given, by setting.
#[derive(Default)]
struct Given(BTreeMap<&'static str, Value>);

impl Given {
    fn put(&mut self, name: &'static str, value: &str, origin: Origin) {
        self.0.insert(name, Value { value: value.to_owned(), origin });
    }

    fn data(&self) -> PathBuf {
        self.0.get("data").map_or_else(|| PathBuf::from("data"), |given| PathBuf::from(&given.value))
    }

    /// A setting's value, read as what it is.
    fn one<T>(&self, name: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Error> {
        let Some(Value { value, origin }) = self.0.get(name) else { return Ok(None) };
        let wrong = || Error::Value { place: origin.clone(), name, value: masked(value) };
        read(value.trim()).map(Some).ok_or_else(wrong)
    }

    fn config(&self) -> Result<Config, Error> {
        let data = self.one("data", path)?.unwrap_or_else(|| self.data());
        let file = || Database(format!("sqlite://{}", data.join("p2win.db").display()));
        let config = Config {
            listen: self.one("listen", listen)?.unwrap_or_else(|| SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))),
            public_url: self.one("public-url", origin)?,
            database: self.one("database", database)?.unwrap_or_else(file),
            locales: self.one("locales", path)?,
            seed: self.one("seed", yes_or_no)?.unwrap_or(true),
            log_format: self.one("log-format", log_format)?.unwrap_or(LogFormat::Text),
            log_level: self.one("log-level", log_level)?.unwrap_or_else(|| "info".to_owned()),
            page_cache: self.one("page-cache", bytes)?.unwrap_or(5 << 20),
            item_cache: self.one("item-cache", bytes)?.unwrap_or(12 << 20),
            fragment_cache: self.one("fragment-cache", bytes)?.unwrap_or(6 << 20),
            data,
        };
        if config.public_url.is_none() && !config.listen.ip().to_canonical().is_loopback() {
            let place = self.0.get("listen").map_or(Origin::Default, |given| given.origin.clone());
            return Err(Error::Public { listen: config.listen, place });
        }
        Ok(config)
    }

    fn effective(&self, config: &Config) -> Vec<Effective> {
        let path = |path: &Path| path.display().to_string();
        let value = |name: &str| match name {
            "listen" => Some(config.listen.to_string()),
            "public-url" => config.public_url.as_ref().map(ToString::to_string),
            "data" => Some(path(&config.data)),
            "database" => Some(config.database.to_string()),
            "locales" => config.locales.as_deref().map(path),
            "seed" => Some(config.seed.to_string()),
            "log-format" => Some(if config.log_format == LogFormat::Text { "text" } else { "json" }.to_owned()),
            "log-level" => Some(config.log_level.clone()),
            "page-cache" => Some(written(config.page_cache)),
            "item-cache" => Some(written(config.item_cache)),
            "fragment-cache" => Some(written(config.fragment_cache)),
            _ => unreachable!("`{name}` is not in NAMES"),
        };
        let origin = |name| self.0.get(name).map_or(Origin::Default, |given| given.origin.clone());
        NAMES.iter().map(|name| Effective { name, value: value(name), origin: origin(name) }).collect()
    }
}

/// Name, value and place of everything in the file.
type Lines = Vec<(&'static str, String, Origin)>;

fn read_file(path: &Path) -> Result<Lines, Error> {
    let text = fs::read(path)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|error| io::Error::new(ErrorKind::InvalidData, error)));
    let text = text.map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    let line_at = |at: usize| text.get(..at).unwrap_or(&text).matches('\n').count() + 1;
    let table = DeTable::parse(&text).map_err(|error| Error::Syntax {
        path: path.to_owned(),
        line: error.span().map_or(1, |span| line_at(span.start)),
        reason: error.message().trim().to_owned(),
    })?;
    let mut lines = Lines::new();
    for (key, value) in table.get_ref() {
        let place = Origin::File { path: path.to_owned(), line: line_at(key.span().start) };
        let Some(name) = NAMES.into_iter().find(|name| *name == key.get_ref().as_ref()) else {
            return Err(Error::Unknown { place, name: key.get_ref().to_string() });
        };
        let value = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) => number.to_string(),
            DeValue::Boolean(yes) => yes.to_string(),
            _ => return Err(Error::Value { place, name, value: text[value.span()].to_owned() }),
        };
        // A path in the file is meant from where the file stands.
        let value = match (name, path.parent()) {
            ("data" | "locales", Some(folder)) if !value.is_empty() => folder.join(value).display().to_string(),
            _ => value,
        };
        lines.push((name, value, place));
    }
    // The reader of TOML has its own order; the first in the file is the first to be complained about.
    lines.sort_by_key(|(_, _, place)| if let Origin::File { line, .. } = place { *line } else { 0 });
    Ok(lines)
}

fn listen(text: &str) -> Option<SocketAddr> {
    let port = text.strip_prefix("localhost:").and_then(|port| port.parse().ok());
    let local = port.map(|port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port));
    local.or_else(|| text.parse().ok())
}

/// Scheme, host and port, and nothing else.
fn origin(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    (web && bare && url.username().is_empty() && url.password().is_none()).then_some(url)
}

fn database(text: &str) -> Option<Database> {
    let (scheme, rest) = text.split_once("://")?;
    let known = matches!(scheme, "sqlite" | "postgres" | "postgresql");
    (known && !rest.is_empty() && !(scheme == "sqlite" && rest.contains('?'))).then(|| Database(text.to_owned()))
}

fn path(text: &str) -> Option<PathBuf> {
    (!text.is_empty()).then(|| PathBuf::from(text))
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

fn log_format(text: &str) -> Option<LogFormat> {
    match text {
        "text" => Some(LogFormat::Text),
        "json" => Some(LogFormat::Json),
        _ => None,
    }
}

/// A level, or levels by module: `info,store=debug`.
fn log_level(text: &str) -> Option<String> {
    let level = |text: &str| matches!(text, "off" | "error" | "warn" | "info" | "debug" | "trace");
    let known = text.split(',').all(|part| part.split_once('=').map_or_else(|| level(part), |(_, of)| level(of)));
    (known && EnvFilter::try_new(text).is_ok()).then(|| text.to_owned())
}

const UNITS: [(&str, u64); 4] = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("", 1)];

/// `64 MiB`, or a number of bytes.
fn bytes(text: &str) -> Option<u64> {
    UNITS.into_iter().find_map(|(unit, size)| {
        let number: u64 = text.strip_suffix(unit)?.trim_end().parse().ok()?;
        number.checked_mul(size)
    })
}

fn written(bytes: u64) -> String {
    let fits = |(_, size): &(&str, u64)| bytes >= *size && bytes.is_multiple_of(*size);
    let (unit, size) = UNITS.into_iter().find(fits).unwrap_or(("", 1));
    format!("{} {unit}", bytes / size).trim_end().to_owned()
}

/// A value without the password in it, where it is an address with one.
pub fn masked(text: &str) -> String {
    let Ok(mut url) = Url::parse(text) else {
        // Not an address, and perhaps one with a slip in it.
        let scheme = text.split_once("://").filter(|(_, rest)| rest.contains('@'));
        return scheme.map_or_else(|| text.to_owned(), |(scheme, _)| format!("{scheme}://***"));
    };
    if url.cannot_be_a_base() || (url.password().is_none() && url.query().is_none()) {
        return text.to_owned();
    }
    if url.password().is_some() && url.set_password(Some("***")).is_err() {
        return format!("{}://***", url.scheme());
    }
    let parts: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    if parts.iter().any(|(key, _)| key.contains("password")) {
        let mask = |(key, value): (String, String)| {
            let value = if key.contains("password") { "***".to_owned() } else { value };
            (key, value)
        };
        url.query_pairs_mut().clear().extend_pairs(parts.into_iter().map(mask));
    }
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    fn flags(pairs: &[(&'static str, &str)]) -> BTreeMap<&'static str, String> {
        pairs.iter().map(|(key, value)| (*key, (*value).to_owned())).collect()
    }

    /// The settings of a data directory whose file holds this.
    fn with_file(file: &str) -> Result<Read, String> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE_NAME), file).unwrap();
        let data = folder.path().display().to_string();
        let read = read(&flags(&[("data", &data)]), &text(&[]));
        read.map_err(|error| error.to_string().replace(&data, "DATA"))
    }

    #[test]
    fn a_flag_goes_before_the_environment_and_that_before_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("own.toml");
        fs::write(&file, "log-level = \"debug\"\nseed = false\nlisten = \"127.0.0.1:1\"\ndata = \"kept\"\n").unwrap();
        let environment = text(&[
            ("P2WIN_CONFIG", file.to_str().unwrap()),
            ("P2WIN_SEED", "yes"),
            ("P2WIN_LISTEN", "127.0.0.1:2"),
            ("P2WIN_LOCALES", ""),
            ("P2WIN_LISTN", "127.0.0.1:9"),
            ("PATH", "/bin"),
        ]);
        let read = read(&flags(&[("listen", "localhost:3")]), &environment).unwrap();
        assert_eq!(read.config.listen, "127.0.0.1:3".parse().unwrap());
        assert_eq!((read.config.seed, read.config.log_level.as_str()), (true, "debug"));
        assert_eq!(read.config.data, folder.path().join("kept"));
        assert_eq!(read.config.database.file().unwrap(), folder.path().join("kept/p2win.db"));
        assert_eq!(read.unknown_variables, ["P2WIN_LISTN"]);
        let origins: Vec<_> = read.effective.iter().map(|setting| setting.origin.to_string()).collect();
        assert_eq!(origins[0], "--listen");
        assert_eq!(origins[5], "P2WIN_SEED");
        assert_eq!(origins[7], format!("{}:1", file.display()));
        assert_eq!(origins[8], "default");
    }

    #[test]
    fn what_is_wrong_in_the_file_is_said_with_its_line() {
        assert_eq!(with_file("\nlistn = \"x\"\n").unwrap_err(), "DATA/p2win.toml:2: there is no setting `listn`");
        assert_eq!(
            with_file("seed = true\nlisten = 8080\n").unwrap_err(),
            "DATA/p2win.toml:2: `8080` is no value of the setting `listen`"
        );
        assert_eq!(
            with_file("page-cache = [1]\n").unwrap_err(),
            "DATA/p2win.toml:1: `[1]` is no value of the setting `page-cache`"
        );
        assert!(with_file("a = 1\nb = \n").unwrap_err().starts_with("DATA/p2win.toml:2: this is not TOML: "));
        assert!(with_file("data = \"x\"\n").unwrap_err().contains("cannot name another"));
        assert_eq!(with_file("page-cache = 1048576\n").unwrap().effective[8].value.as_deref(), Some("1 MiB"));
    }

    #[test]
    fn a_file_that_was_named_must_be_there() {
        let error = read(&flags(&[(FILE, "/nowhere/p2win.toml")]), &text(&[])).unwrap_err();
        assert!(matches!(error, Error::Unreadable { .. }));
    }

    #[test]
    fn nobody_listens_to_the_world_without_a_name() {
        let config = |pairs: &[(&'static str, &str)]| read(&flags(pairs), &text(&[])).map(|read| read.config);
        for listen in ["0.0.0.0:80", "[::]:0", "192.168.1.5:8080"] {
            assert!(matches!(config(&[("listen", listen)]), Err(Error::Public { .. })), "{listen}");
        }
        assert!(config(&[("listen", "[::ffff:127.0.0.1]:1")]).is_ok());
        let public = config(&[("listen", "0.0.0.0:80"), ("public-url", "https://P2win.org")]).unwrap();
        let bound = "0.0.0.0:80".parse().unwrap();
        assert_eq!(public.origin(bound).as_str(), "https://p2win.org/");
        assert_eq!(public.hosts(bound), ["p2win.org"]);
    }

    #[test]
    fn a_loopback_address_has_three_names() {
        let config = read(&flags(&[("listen", "127.0.0.1:0")]), &text(&[])).unwrap().config;
        let bound = "127.0.0.1:4321".parse().unwrap();
        assert_eq!(config.origin(bound).as_str(), "http://127.0.0.1:4321/");
        assert_eq!(config.hosts(bound), ["localhost:4321", "127.0.0.1:4321", "[::1]:4321"]);
        assert_eq!(config.hosts("127.0.0.2:80".parse().unwrap()), ["localhost", "127.0.0.1", "[::1]", "127.0.0.2"]);
    }

    #[test]
    fn a_public_url_is_an_origin() {
        for wrong in
            ["p2win.org", "ftp://p2win.org", "https://p2win.org/site", "https://a:b@p2win.org", "https://p2win.org/?x"]
        {
            assert!(origin(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn sizes_are_read_as_they_are_written() {
        assert_eq!(["64 MiB", "64MiB", "67108864"].map(bytes), [Some(64 << 20); 3]);
        assert_eq!([written(64 << 20), written(1536), written(0)], ["64 MiB", "1536", "0"]);
        assert_eq!(["64MB", "-1", "", "99999999999999 GiB"].map(bytes), [None; 4]);
    }

    #[test]
    fn no_password_is_shown() {
        for (given, shown) in [
            ("postgres://ana:s3cret@db/p2win", "postgres://ana:***@db/p2win"),
            ("postgres://db/p2win?user=ana&password=s3cret", "postgres://db/p2win?user=ana&password=***"),
            ("postgres://ana:s3/cret@db:x/p2win", "postgres://***"),
            ("sqlite://data/p2win.db", "sqlite://data/p2win.db"),
            ("postgres://db/p2win", "postgres://db/p2win"),
        ] {
            assert_eq!(masked(given), shown);
        }
        let error = read(&flags(&[("database", "mysql://ana:s3cret@db/x")]), &text(&[])).unwrap_err();
        let told = format!("{error} {:?}", Database("postgres://ana:s3cret@db/p2win".to_owned()));
        assert!(!told.contains("s3cret"), "{told}");
    }

    #[test]
    fn levels_are_levels() {
        assert!(["info", "warn,store=debug", "off"].iter().all(|level| log_level(level).is_some()));
        assert!(["loud", "store", "info,", "store=loud"].iter().all(|level| log_level(level).is_none()));
    }
}
