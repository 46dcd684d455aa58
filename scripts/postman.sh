#!/usr/bin/env bash
# The Postman collection, run by newman against the sandbox: scripts/postman.sh
set -euo pipefail
. "$(dirname "$0")/say.sh"
cargo build --quiet --locked -p gnpix-cli
node tests/postman/run.js "${CARGO_TARGET_DIR:-target}/debug/gnpix"
