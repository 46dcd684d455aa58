#!/usr/bin/env bash
# Builds the Node package's tarballs: scripts/build-node.sh [PROFILE]
# Leaves gnpix-VERSION.tgz and the one of this platform in the target folder's `npm` (`npm-dev` for the profile dev).
set -euo pipefail
. "$(dirname "$0")/say.sh"
profile=${1:-release}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}

for tool in cargo node npm; do
    command -v "$tool" >/dev/null && continue
    complain "missing: $tool (Debian: apt-get install npm; Rust from https://rustup.rs)"
    exit 1
done

out=$CARGO_TARGET_DIR/npm
[ "$profile" = release ] || out=$out-$profile
say "building the Node package for Node $(node --version)"
cargo build --locked --profile "$profile" -p gnpix-node
for library in libgnpix_node.so libgnpix_node.dylib gnpix_node.dll; do
    library=$CARGO_TARGET_DIR/${profile/#dev/debug}/$library
    [ ! -e "$library" ] || node bindings-node/pack.js "$library" "$out"
done
