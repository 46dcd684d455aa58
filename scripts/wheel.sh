#!/usr/bin/env bash
# Builds what is published of the Python package: scripts/wheel.sh (make wheel)
# Into dist/: the source distribution, the wheel for every CPython from 3.9 on, and one for each free-threaded CPython
# on the PATH or in FREE_THREADED, which has paths with blanks between.
set -euo pipefail
. "$(dirname "$0")/say.sh"
scripts/setup.sh wheel
tools=$PWD/.cache/venv/bin
dist=$PWD/dist
unpacked=$PWD/.cache/sdist
target=${CARGO_TARGET_DIR:-$PWD/target}
cargo_home=${CARGO_HOME:-$HOME/.cargo}
rm -rf "$dist" "$unpacked"
mkdir -p "$dist" "$unpacked"

say "third-party: the licences of the crates inside"
"$tools/python" scripts/third-party.py gnpix-python bindings-python/THIRD-PARTY.txt
say "sdist"
(cd bindings-python && "$tools/maturin" sdist --out "$dist")
tar -xzf "$dist"/gnpix-*.tar.gz -C "$unpacked" --strip-components=1

# Wheels are built from the unpacked sdist, which proves it whole, with nobody's folders in the binary. Zig links them
# against the glibc of 2012, and maturin refuses to write the tag if a symbol is newer.
export PATH=$tools:$PATH CARGO_TARGET_DIR=$target
export RUSTFLAGS="--remap-path-prefix=$cargo_home=cargo --remap-path-prefix=$unpacked=gnpix"
wheel() {
    (cd "$unpacked" && maturin build --quiet --release --strip --zig --compatibility manylinux_2_17 \
        --out "$dist" "$@")
}
say "wheel for CPython 3.9 and newer"
wheel --interpreter "$tools/python"

read -ra named <<<"${FREE_THREADED:-}"
for python in "${named[@]}" $(compgen -c | grep -xE 'python3\.[0-9]+t' | sort -u); do
    say "wheel for free-threaded CPython: $python"
    # It has no stable interface to build for.
    wheel --no-default-features --interpreter "$(command -v "$python")"
done

say "twine check"
twine check --strict "$dist"/*

say "the wheel in an empty environment"
rm -rf .cache/empty
python3 -m venv --without-pip .cache/empty
pip --python .cache/empty/bin/python install --quiet --no-index --no-deps "$dist"/gnpix-*-abi3-*.whl
.cache/empty/bin/python -I -W error - <<'END'
from gnpix.testing import Sandbox

with Sandbox() as bank, bank.client() as client:
    assert client.post("/v2/cob", json=bank.charge()).status == 201
END
(cd "$dist" && du -h -- *)
