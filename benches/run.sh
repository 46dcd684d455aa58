#!/bin/sh
# Builds the peers, starts nginx and prints the table: benches/run.sh [--smoke] [--rounds N] [--seconds S] [--json FILE]
# --smoke takes seconds, on an unoptimized build, and checks only what no busy machine can spoil; without nginx or
# libcurl's headers it is skipped.
set -eu
cd "$(dirname "$0")/.."

profile=release
case " $* " in *" --smoke "*)
    profile=debug
    for missing in "nginx -v" "openssl version" "cc --version" "curl-config --version"; do
        PATH=$PATH:/usr/sbin $missing >/dev/null 2>&1 && continue
        echo "bench smoke: skipped, this machine has no ${missing%% *}"
        exit 0
    done ;;
esac
[ $profile = debug ] || scripts/setup.sh bench

cargo build --locked --profile "$(echo $profile | sed s/debug/dev/)" -p gnpix-benches --bins
target=${CARGO_TARGET_DIR:-target}/$profile
cc -O2 -Wall -Wextra -std=gnu11 -o "$target/gnpix-bench-libcurl" benches/peers/libcurl.c -lcurl -lpthread
exec "$target/gnpix-bench" --libcurl "$target/gnpix-bench-libcurl" "$@"
