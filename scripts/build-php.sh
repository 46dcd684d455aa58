#!/usr/bin/env bash
# Builds the PHP extension on an installed libgnpix: scripts/build-php.sh PREFIX FOLDER
# Leaves FOLDER/modules/gnpix.so. The sources are copied to FOLDER first, for phpize builds where they are.
set -euo pipefail
prefix=${1:?where libgnpix is installed}
folder=${2:?where to build}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
. "$(dirname "$0")/say.sh"

for tool in php phpize make; do
    command -v "$tool" >/dev/null && continue
    complain "missing: $tool (Debian: apt-get install php-cli php-dev make)"
    exit 1
done

mkdir -p "$folder"
# Only what changed, with its time, so that make builds only what must be built.
cp -Rup bindings-php/. "$folder"
cd "$folder"
log=build.log
build() {
    # Configured anew for another PHP, another prefix or another list of sources.
    local asked
    asked="$(php-config --version) $prefix $(cksum <config.m4)"
    if [ ! -e Makefile ] || [ "$asked" != "$(cat asked 2>/dev/null)" ]; then
        phpize && ./configure --with-gnpix="$prefix" && make clean && echo "$asked" >asked
    fi && make
}
say "building the PHP extension for PHP $(php-config --version)"
if ! build >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    complain "the PHP extension can't be built (all of it in $folder/$log)"
    exit 1
fi
