#!/usr/bin/env bash
# The Node package's tests: scripts/node.sh [TEST FILE…]
# Builds it without optimization, and uses it from its source and, in an empty folder, from its tarballs.
set -euo pipefail
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}

scripts/build-node.sh dev
cd bindings-node
# Where the source looks for its compiled half first.
for library in libgnpix_node.so libgnpix_node.dylib gnpix_node.dll; do
    library=$CARGO_TARGET_DIR/debug/$library
    [ ! -e "$library" ] || cp -f "$library" gnpix.node
done
tool() { node "node_modules/$1" "${@:2}"; }
tool prettier/bin/prettier.cjs --log-level warn --config package.json --check . ../examples/node ../benches/peers \
    ../tests/postman/run.js "../codegen/postman/*.js"
[ $# -gt 0 ] || set -- test/*.test.js
node --test --test-reporter=spec "$@"
