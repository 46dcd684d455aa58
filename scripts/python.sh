#!/usr/bin/env bash
# The Python package's tests: scripts/python.sh [PYTEST ARGUMENT…]
# Builds the wheel without optimization, installs it in an empty environment, and uses it there as a user would.
# PYTHON=/path/to/python3.13 runs pytest on another CPython than the machine's python3, free-threaded ones too.
set -euo pipefail
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
venv=$PWD/.cache/venv
fresh=$PWD/.cache/python
build=()
if [ -n "${PYTHON:-}" ]; then
    version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2] + sys.abiflags)')
    venv=$venv-$version fresh=$fresh-$version
    [ -x "$venv/bin/pip" ] || "$PYTHON" -m venv "$venv"
    # What builds and checks comes from the machine's own environment.
    grep -vE '^(maturin|mypy|pyright)' bindings-python/requirements.txt >"$venv/requirements.txt"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$venv/requirements.txt"
    case $version in
        *t)
            # No stable interface to build for; and no module may bring the lock back.
            build=(--no-default-features)
            export PYTHON_GIL=0
            ;;
    esac
fi

# The bank of the tests.
cargo build --quiet --locked -p gnpix-cli
scripts/install-python.sh dev "$fresh" "$venv" "${build[@]}"

cd bindings-python
# Types are the same on every version.
if [ -z "${PYTHON:-}" ]; then
    "$fresh/bin/python" -m mypy
    "$fresh/bin/python" -m mypy tests
    (cd tests && "$fresh/bin/python" -m mypy.stubtest gnpix._native)
    "$fresh/bin/python" -m pyright --pythonpath "$fresh/bin/python"
fi
"$fresh/bin/python" -W error -m pytest --gnpix="$CARGO_TARGET_DIR/debug/gnpix" tests "$@"
