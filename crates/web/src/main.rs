//! The program `p2win`: its command line, with the server behind it.

use std::process::ExitCode;

fn main() -> ExitCode {
    web::cli::run(web::server::serve)
}
