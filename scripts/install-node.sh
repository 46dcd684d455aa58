#!/usr/bin/env bash
# Builds the Node package and installs it in an empty folder: scripts/install-node.sh PROFILE FOLDER
# PROFILE is cargo's, such as dev or release. The package comes from its tarballs alone.
set -euo pipefail
profile=${1:?which profile: dev or release}
folder=${2:?where to install it}
. "$(dirname "$0")/say.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}

scripts/build-node.sh "$profile"
tarballs=$(cd "$CARGO_TARGET_DIR" && pwd)/npm
[ "$profile" = release ] || tarballs=$tarballs-$profile
rm -rf "$folder"
mkdir -p "$folder"
echo '{ "private": true }' >"$folder/package.json"
npm install --prefix "$folder" --offline --no-audit --no-fund --loglevel=error "$tarballs"/*.tgz
