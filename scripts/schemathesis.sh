#!/usr/bin/env bash
# Holds the sandbox against the central bank's OpenAPI document: scripts/schemathesis.sh [ARGUMENT…]
# Some thousand requests that schemathesis makes up, always the same; sandbox/tests/schemathesis has what is excused and
# why. The arguments are schemathesis's, such as --include-path=/cob. All that it said is in .cache/schemathesis.log.
set -euo pipefail
. "$(dirname "$0")/say.sh"
target=${CARGO_TARGET_DIR:-target}
log=.cache/schemathesis.log

cargo build --quiet --locked -p gnpix-cli
if ! .cache/schemathesis/bin/python sandbox/tests/schemathesis/run.py "$target/debug/gnpix" "$@" >"$log" 2>&1; then
    cat "$log" >&2
    complain "the sandbox and the document disagree, or the check itself failed (all of it in $log)"
    exit 1
fi
tail -n 1 "$log"
