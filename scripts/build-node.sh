#!/usr/bin/env bash
# Builds the Node package's tarballs: scripts/build-node.sh [PROFILE | portable]
# Leaves gnpix-VERSION.tgz and the one of this platform in the target folder's `npm` (`npm-dev` for the profile dev).
# portable is the profile release, linked by Zig against the glibc of 2012 where that is the C library, after
# scripts/setup.sh npm.
set -euo pipefail
. "$(dirname "$0")/say.sh"
profile=${1:-release}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}

for tool in cargo node npm python3; do
    command -v "$tool" >/dev/null && continue
    complain "missing: $tool (Debian: apt-get install npm python3; Rust from https://rustup.rs)"
    exit 1
done

build=(cargo build)
where=${profile/#dev/debug}
if [ "$profile" = portable ]; then
    profile=release where=release
    host=$(rustc -vV | sed -n 's/^host: //p')
    case $host in *-linux-gnu)
        PATH=$PWD/.cache/venv/bin:$PATH
        build=(cargo zigbuild --target "$host.2.17")
        where=$host/release
        # No folder of this machine in the binary.
        export RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=gnpix"
        ;;
    esac
fi
out=$CARGO_TARGET_DIR/npm
[ "$profile" = release ] || out=$out-$profile
say "building the Node package for Node $(node --version)"
"${build[@]}" --locked --profile "$profile" -p gnpix-node
python3 scripts/third-party.py gnpix-node bindings-node/THIRD-PARTY.txt
for library in libgnpix_node.so libgnpix_node.dylib gnpix_node.dll; do
    library=$CARGO_TARGET_DIR/$where/$library
    [ ! -e "$library" ] || node bindings-node/pack.js "$library" "$out"
done
