#!/usr/bin/env bash
# Builds the workspace with the oldest Rust that Cargo.toml promises.
set -euo pipefail
. "$(dirname "$0")/say.sh"
oldest=$(sed -n 's/^rust-version *= *"\(.*\)"/\1/p' Cargo.toml)
command -v rustup >/dev/null || { complain "missing: rustup, to have Rust $oldest beside yours"; exit 1; }
say "rustup: Rust $oldest beside the toolchain in use"
rustup toolchain install "$oldest" --profile minimal --no-self-update
say "cargo check: the libraries and the command with Rust $oldest"
cargo "+$oldest" check --locked --workspace --target-dir "${CARGO_TARGET_DIR:-target}/msrv"
