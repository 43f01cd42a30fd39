//! `load ADDRESS RATE SECONDS FILE`: asks for the paths of a file, one a line, so many times a
//! second whether or not answers come, and says what came back as one line of JSON.
//!
//! The clock of a request begins when it is due, so waiting for a connection counts too.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

/// Requests under way at once; beyond it they count as not sent.
const MOST: usize = 4_000;
/// A browser's patience.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Default)]
struct Told {
    /// Milliseconds, by status; 0 is no answer.
    answers: BTreeMap<u16, Vec<f64>>,
    not_sent: u64,
}

struct Asking {
    address: SocketAddr,
    paths: Vec<String>,
    idle: Mutex<Vec<TcpStream>>,
    told: Mutex<Told>,
}

impl Asking {
    async fn ask(&self, path: &str) -> std::io::Result<u16> {
        let kept = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let mut stream = match kept {
            Some(stream) => stream,
            None => TcpStream::connect(self.address).await?,
        };
        stream.set_nodelay(true)?;
        stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: {}\r\n\r\n", self.address).as_bytes()).await?;
        let mut bytes = Vec::with_capacity(65_536);
        let (status, whole) = loop {
            if stream.read_buf(&mut bytes).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(head) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                let text = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
                let length = text.split("content-length:").nth(1).and_then(|rest| rest.split("\r\n").next()?.trim().parse::<usize>().ok());
                let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
                break (status, head + 4 + length.unwrap_or(0));
            }
        };
        while bytes.len() < whole {
            if stream.read_buf(&mut bytes).await? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        }
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(stream);
        }
        Ok(status)
    }
}

fn quantile(sorted: &[f64], part: f64) -> f64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let at = ((sorted.len() as f64 - 1.0) * part).round().max(0.0) as usize;
    sorted.get(at).copied().unwrap_or(0.0)
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, rate, seconds, file] = arguments.as_slice() else { panic!("load ADDRESS RATE SECONDS FILE") };
    let rate: f64 = rate.parse().expect("RATE is a number");
    let seconds: f64 = seconds.parse().expect("SECONDS is a number");
    let paths: Vec<String> = std::fs::read_to_string(file).expect("FILE can be read").lines().map(str::to_owned).collect();
    let address = address.parse().expect("ADDRESS is an address");
    let asking = Arc::new(Asking { address, paths, idle: Mutex::default(), told: Mutex::default() });
    let room = Arc::new(Semaphore::new(MOST));
    let begun = Instant::now();
    let mut tick = tokio::time::interval(Duration::from_millis(1));
    let mut number = 0_u32;
    while begun.elapsed().as_secs_f64() < seconds {
        tick.tick().await;
        while f64::from(number) < begun.elapsed().as_secs_f64() * rate {
            let due = begun + Duration::from_secs_f64(f64::from(number) / rate);
            let asking = asking.clone();
            let at = number as usize % asking.paths.len();
            number += 1;
            let Ok(turn) = room.clone().try_acquire_owned() else {
                if let Ok(mut told) = asking.told.lock() {
                    told.not_sent += 1;
                }
                continue;
            };
            tokio::spawn(async move {
                let answered = tokio::time::timeout(PATIENCE, asking.ask(&asking.paths[at])).await;
                let status = match answered {
                    Ok(Ok(status)) => status,
                    _ => 0,
                };
                let took = due.elapsed().as_secs_f64() * 1_000.0;
                if let Ok(mut told) = asking.told.lock() {
                    told.answers.entry(status).or_default().push(took);
                }
                drop(turn);
            });
        }
    }
    let _ = tokio::time::timeout(PATIENCE, room.acquire_many(u32::try_from(MOST).unwrap_or(u32::MAX))).await;
    let told = std::mem::take(&mut *asking.told.lock().expect("nobody panics with it"));
    let parts: Vec<String> = told
        .answers
        .into_iter()
        .map(|(status, mut took)| {
            took.sort_by(f64::total_cmp);
            format!("\"{status}\": {{\"count\": {}, \"p50\": {:.3}, \"p99\": {:.3}}}", took.len(), quantile(&took, 0.5), quantile(&took, 0.99))
        })
        .collect();
    println!("{{\"sent\": {number}, \"not_sent\": {}, \"answers\": {{{}}}}}", told.not_sent, parts.join(", "));
}
