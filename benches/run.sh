#!/bin/sh
# Builds the peers, starts nginx and prints the table: benches/run.sh [--smoke] [--rounds N] [--seconds S] [--json FILE]
# --smoke takes seconds, on an unoptimized build, and checks only what no busy machine can spoil.
set -eu
cd "$(dirname "$0")/.."

profile=release
case " $* " in *" --smoke "*)
    profile=debug ;;
esac
[ $profile = debug ] || scripts/setup.sh bench

cargo build --locked --profile "$(echo $profile | sed s/debug/dev/)" -p gnpix-benches --bins
target=${CARGO_TARGET_DIR:-target}/$profile
cc -O2 -Wall -Wextra -std=gnu11 -o "$target/gnpix-bench-libcurl" benches/peers/libcurl.c -lcurl -lpthread
exec "$target/gnpix-bench" --libcurl "$target/gnpix-bench-libcurl" "$@"
