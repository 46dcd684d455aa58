#!/usr/bin/env bash
# Runs cargo-deny, which `make test` does not: it takes minutes to compile and its advisories come from the internet.
# What deny.toml says of licences, sources and bans is also asserted offline by tests/tests/house.
set -euo pipefail
. "$(dirname "$0")/say.sh"
if ! command -v cargo-deny >/dev/null && [ ! -x .cache/bin/cargo-deny ]; then
    say "cargo-deny: compiling it into .cache/bin"
    cargo install --locked --quiet --root .cache cargo-deny
fi
PATH=$PATH:$PWD/.cache/bin cargo deny --locked check
