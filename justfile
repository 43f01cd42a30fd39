# `just` lists what there is. `tests/run` is all of CI; `just check` is its quick half.

_list:
    @just --list --unsorted

# Formats, lints and tests, without browser and network
check:
    tests/run format lint build test tidy content

# Everything that CI checks, or only the steps named
test *steps:
    tests/run {{ steps }}

# The browser's tests, with a picture of each page in three widths, light and dark, in target/pictures
pictures:
    PICTURES=1 tests/run browser

# Serves on http://127.0.0.1:8080/
run *flags:
    cargo run -- serve {{ flags }}

# Publishes what is new or changed in content/
seed *flags:
    cargo run -- content import content/ {{ flags }}

# Brings the database to this program's schema
migrate *flags:
    cargo run -- migrate {{ flags }}

# Measures the program beside its peers and writes docs/benchmarks.md: half an hour, alone on the machine
bench:
    tests/bench

# The bars of the benches that are ratios, for CI: two minutes
bench-quick:
    tests/bench quick

# Measures functions
bench-functions *filter:
    cargo bench --workspace -- {{ filter }}

# Measures searches beside bare tantivy in indexes of 10,000, 100,000 and 1,000,000 documents: ten minutes, 5 GB
bench-search *counts="10000 100000 1000000":
    cargo bench -p search -- {{ counts }}

# Fills target/large with so many generated items and imports them, then searches in as many documents
bench-large items="100000":
    cargo build --release
    cargo run --release -p tests --bin generate -- {{ items }} target/large/content
    time target/release/p2win content import target/large/content --data target/large/data > target/large/import.log
    time target/release/p2win index rebuild --data target/large/data
    just bench-search

# Floors, messages and templates
tidy:
    cargo test --workspace --test tidy

# The documentation of the code
docs:
    cargo doc --workspace --no-deps --document-private-items
