//! The program `p2win`: its command line, with the server behind it.

use std::process::ExitCode;

/// With the system's own, threads that answer were seen to wait for its locks while the index, which
/// gives back much at once, was written.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    web::cli::run(web::server::serve)
}
