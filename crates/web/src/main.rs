//! The program `p2win`: its command line, with the server behind it.

use std::process::ExitCode;

/// The system's own lets all threads wait while one gives back much at once, as the index does at every
/// commit.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    web::cli::run(web::server::serve)
}
