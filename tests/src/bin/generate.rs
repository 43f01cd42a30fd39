//! `generate COUNT DIR`: writes so many made-up items as folders, for benches.

use std::env;
use std::path::PathBuf;

use anyhow::Context;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [count, directory] = arguments.as_slice() else { anyhow::bail!("generate COUNT DIR") };
    let count = count.parse().context("the first argument is how many")?;
    let directory = PathBuf::from(directory);
    for folder in tests::generate::generate(count) {
        tests::generate::write(&directory, &folder)?;
    }
    Ok(())
}
