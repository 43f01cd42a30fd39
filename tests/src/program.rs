//! The real program, started as people start it.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::checkout;
use crate::client::{self, Answer};

/// How long the program may take to say where it listens: a first start publishes the seeds.
const START: Duration = Duration::from_mins(2);

/// The program, built from what is in the checkout now.
pub fn binary() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        // Another build of the program, where one is named.
        if let Some(named) = env::var_os("P2WIN_TEST_PROGRAM") {
            return named.into();
        }
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let build = ["build", "--quiet", "--workspace", "--bin", "p2win"];
        let status = Command::new(cargo).args(build).current_dir(checkout::root()).status().unwrap();
        assert!(status.success(), "the program cannot be built");
        // Tests stand in target/debug/deps, the program beside that folder.
        let mut folder = env::current_exe().unwrap();
        while !folder.join("p2win").is_file() {
            assert!(folder.pop(), "there is no program beside the tests");
        }
        folder.join("p2win")
    })
}

/// A command of the program, in English and without settings from outside.
pub fn command<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(binary());
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("P2WIN_") {
            command.env_remove(name);
        }
    }
    command.env("LC_ALL", "C.UTF-8").stdin(Stdio::null()).args(arguments);
    command
}

/// Runs a command of the program to its end.
pub fn run<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    command(arguments).output().unwrap()
}

/// Imports a folder of content into a data directory, and tells of it as JSON.
pub fn import(data: &Path, content: &Path) -> Output {
    command(["content", "import", "--json"]).arg(content).arg("--data").arg(data).output().unwrap()
}

/// A running server. It is killed when this is dropped.
#[derive(Debug)]
pub struct Program {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    /// What it wrote.
    log: Arc<Mutex<String>>,
    /// Its data, when nobody else keeps them.
    data: Option<TempDir>,
}

impl Program {
    /// Starts a server on a data directory of its own with these further arguments.
    pub fn start(arguments: &[&str]) -> Self {
        let data = tempfile::tempdir().unwrap();
        let mut program = Self::start_on(data.path(), arguments);
        program.data = Some(data);
        program
    }

    /// Starts a server on a data directory.
    pub fn start_on(data: &Path, arguments: &[&str]) -> Self {
        let mut command = command(["serve", "--listen", "127.0.0.1:0", "--data"]);
        command.arg(data).args(arguments);
        Self::spawn(command)
    }

    /// Starts a server that ends with this process, for a test binary whose tests share it.
    pub fn shared(data: &Path) -> Self {
        // The shell waits for its standard input to end, which it does with this process.
        let mut command = Command::new("sh");
        let script = "\"$0\" \"$@\" & server=$!; read -r _; kill -9 $server";
        command.args(["-c", script]).arg(binary()).args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().starts_with("P2WIN_") {
                command.env_remove(name);
            }
        }
        command.env("LC_ALL", "C.UTF-8").stdin(Stdio::piped());
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (told, address) = mpsc::channel();
        listen(child.stdout.take().unwrap(), &log, told.clone());
        listen(child.stderr.take().unwrap(), &log, told);
        let Ok(address) = address.recv_timeout(START) else {
            let _ = child.kill();
            panic!("the program did not say where it listens: {}", log.lock().unwrap());
        };
        Self { child, address, log, data: None }
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Answer {
        client::get(self.address, path)
    }

    /// Asks with headers.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        client::ask(self.address, method, path, headers)
    }

    /// Waits until the index holds all that is published.
    pub fn wait_for_index(&self) -> &Self {
        let begun = Instant::now();
        loop {
            let metrics = self.get("/metrics").text();
            let ready = self.get("/health/ready");
            if ready.status == 200
                && ready.json()["index"] == "ready"
                && gauge(&metrics, "p2win_index_position") == gauge(&metrics, "p2win_changes_position")
            {
                return self;
            }
            assert!(begun.elapsed() < START, "the index is not complete after {START:?}: {}", self.log());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// What it wrote.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to stop, as a service manager does, and returns how it ended.
    pub fn stop(&mut self) -> ExitStatus {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap()
    }

    /// Kills it as the loss of power does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads on for ever, so that the program can always write.
fn listen(out: impl Read + Send + 'static, log: &Arc<Mutex<String>>, told: Sender<SocketAddr>) {
    let log = log.clone();
    thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            if let Some(address) = address_in(&line) {
                let _ = told.send(address);
            }
            let mut log = log.lock().unwrap();
            log.push_str(&line);
            log.push('\n');
        }
    });
}

/// A value of `/metrics`.
pub fn gauge(metrics: &str, name: &str) -> Option<String> {
    metrics.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ').map(ToOwned::to_owned))
}

fn address_in(line: &str) -> Option<SocketAddr> {
    // With a public address it is that which is printed, and the log knows where it listens.
    let (_, after) = line.split_once("http://").or_else(|| line.split_once("listening on: "))?;
    let end = after.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ':' | '[' | ']')).unwrap_or(after.len());
    after[..end].trim_end_matches(['.', ':']).parse().ok()
}
