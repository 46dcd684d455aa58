#!/usr/bin/env bash
# The Python package's tests: scripts/python.sh [PYTEST ARGUMENT…]
# Builds the wheel without optimization, installs it in an empty environment, and uses it there as a user would.
set -euo pipefail
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
fresh=$PWD/.cache/python

# The bank of the tests.
cargo build --quiet --locked -p gnpix-cli
scripts/install-python.sh dev "$fresh"

cd bindings-python
python() { "$fresh/bin/python" -W error "$@"; }
"$fresh/bin/python" -m mypy
"$fresh/bin/python" -m mypy tests
(cd tests && "$fresh/bin/python" -m mypy.stubtest gnpix._native)
"$fresh/bin/python" -m pyright --pythonpath "$fresh/bin/python"
python -m pytest --gnpix="$CARGO_TARGET_DIR/debug/gnpix" tests "$@"
