#!/usr/bin/env bash
# Builds the wheel and installs it in an empty environment: scripts/install-python.sh PROFILE FOLDER [VENV [ARGUMENT…]]
# PROFILE is cargo's, such as dev or release. VENV is the environment with the tools that the package is used with, the one
# that scripts/setup.sh filled if left out; the package comes from the wheel alone. The arguments are maturin's.
set -euo pipefail
profile=${1:?which profile: dev or release}
folder=${2:?where to make the environment}
venv=${3:-$PWD/.cache/venv}
shift $(($# > 3 ? 3 : $#))
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
maturin=$PWD/.cache/venv/bin/maturin
wheels=$PWD/.cache/wheels/$(basename "$venv")-$profile

rm -rf "$wheels" "$folder"
"$venv/bin/python" scripts/third-party.py gnpix-python bindings-python/THIRD-PARTY.txt
(cd bindings-python && "$maturin" build --quiet --locked --profile "$profile" --compatibility linux \
    --out "$wheels" --interpreter "$venv/bin/python" "$@")
"$venv/bin/python" -m venv --without-pip "$folder"
"$venv/bin/pip" --python "$folder/bin/python" install --quiet --no-index --no-deps "$wheels"/gnpix-*.whl
site=$("$folder/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
"$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' >"$site/tools.pth"
