#!/usr/bin/env bash
# Builds the wheel and installs it in an empty environment: scripts/install-python.sh PROFILE FOLDER
# PROFILE is cargo's, such as dev or release. The tools come from the environment that scripts/setup.sh filled; the
# package from the wheel alone.
set -euo pipefail
profile=${1:?which profile: dev or release}
folder=${2:?where to make the environment}
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
tools=$PWD/.cache/venv/bin
wheels=$PWD/.cache/wheels/$profile

rm -rf "$wheels" "$folder"
(cd bindings-python && "$tools/maturin" build --quiet --locked --profile "$profile" --compatibility linux \
    --out "$wheels" --interpreter "$tools/python")
"$tools/python" -m venv --without-pip "$folder"
"$tools/pip" --python "$folder/bin/python" install --quiet --no-index --no-deps "$wheels"/gnpix-*.whl
site=$("$folder/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
"$tools/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' >"$site/tools.pth"
