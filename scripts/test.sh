#!/usr/bin/env bash
# Everything that must hold before a change is merged: scripts/test.sh (make test). Each step runs even when an
# earlier one failed, so that one run tells all.
set -uo pipefail
. "$(dirname "$0")/say.sh"

# Quiet where nobody watches; cargo's progress bar where somebody does.
quiet=--quiet
[ -t 2 ] && quiet=
target=${CARGO_TARGET_DIR:-target}

step setup "what the tests need" scripts/setup.sh test
[ ${#FAILED[@]} = 0 ] || { summary; exit 1; }

step format "cargo fmt --check" cargo fmt --all --check
step clippy "no warning, no panic vocabulary" \
    cargo clippy $quiet --locked --workspace --all-targets -- -D warnings
step library "libgnpix, optimized, installed where the tests of C look for it" \
    env -u DESTDIR -u LIBDIR scripts/install-library.sh "$target/installed"
step tests "cargo test, the whole workspace" cargo test $quiet --locked --workspace --no-fail-fast
step schemathesis "the sandbox keeps to the central bank's document, whatever it is asked" scripts/schemathesis.sh
step python "the Python package, from a wheel in an empty environment" scripts/python.sh -q
step free-threaded "the Python package compiles for a CPython without the lock; scripts/python.sh runs it on one" \
    env PYO3_CONFIG_FILE="$PWD/bindings-python/free-threaded.txt" cargo check $quiet --locked -p gnpix-python \
    --no-default-features --target-dir "$target/free-threaded"
step node "the Node package, from its source and from tarballs in an empty folder" scripts/node.sh
step postman "the Postman collection, run by newman against the sandbox" scripts/postman.sh
step docs "every public item documented, no broken link" \
    env RUSTDOCFLAGS="-D warnings" cargo doc $quiet --locked --workspace --no-deps
step model "the token cache under every schedule shuttle tries" \
    env RUSTFLAGS="--cfg shuttle" cargo test $quiet --locked -p gnpix --lib --target-dir "$target/shuttle" token::tests::model
step bench "every peer answers, in Rust, C, PHP, Python and Node; connections and exchanges are counted; no time is judged" \
    benches/run.sh --smoke
summary
