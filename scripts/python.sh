#!/usr/bin/env bash
# The Python package's tests: scripts/python.sh [PYTEST ARGUMENT…]
# Builds the wheel without optimization, installs it in an empty environment, and uses it there as a user would.
set -euo pipefail
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
tools=$PWD/.cache/venv/bin
fresh=$PWD/.cache/python
wheels=$PWD/.cache/wheels

# The bank of the tests.
cargo build --quiet --locked -p gnpix-cli
rm -rf "$wheels" "$fresh"
(cd bindings-python && "$tools/maturin" build --quiet --locked --profile dev --compatibility linux --out "$wheels" \
    --interpreter "$tools/python")
# The tools come from the environment that scripts/setup.sh filled; the package from the wheel alone.
"$tools/python" -m venv --without-pip "$fresh"
"$tools/pip" --python "$fresh/bin/python" install --quiet --no-index --no-deps "$wheels"/gnpix-*.whl
site=$("$fresh/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
"$tools/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' >"$site/tools.pth"

cd bindings-python
python() { "$fresh/bin/python" -W error "$@"; }
"$fresh/bin/python" -m mypy
"$fresh/bin/python" -m mypy tests
(cd tests && "$fresh/bin/python" -m mypy.stubtest gnpix._native)
"$fresh/bin/python" -m pyright --pythonpath "$fresh/bin/python"
python -m pytest --gnpix="$CARGO_TARGET_DIR/debug/gnpix" tests "$@"
