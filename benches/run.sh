#!/usr/bin/env bash
# Builds the peers, starts nginx and prints the tables:
# benches/run.sh [--smoke] [--rounds N] [--seconds S] [--only RACE] [--json FILE]
# --smoke judges no time, on an unoptimized build of the peers in Rust, Python and Node: it checks only what no busy
# machine can spoil. --only runs the races whose names hold RACE, such as "Python".
set -euo pipefail
. "$(dirname "$0")/../scripts/say.sh"

profile=release
case " $* " in *" --smoke "*)
    profile=debug ;;
esac
[ $profile = debug ] || scripts/setup.sh bench

mkdir -p "${CARGO_TARGET_DIR:-target}"
target=$(cd "${CARGO_TARGET_DIR:-target}" && pwd)
peers=$target/bench
installed=$target/installed
cargo build --locked --profile "${profile/debug/dev}" -p gnpix-benches --bins

# libgnpix as a user has it; the lock is for others who install it there.
flock "$target/installed.lock" scripts/install-library.sh "$installed"
scripts/build-php.sh "$installed" "$peers/php"
scripts/install-python.sh "${profile/debug/dev}" "$peers/python"
scripts/install-node.sh "${profile/debug/dev}" "$peers/node"
PKG_CONFIG_PATH=$installed/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
export PKG_CONFIG_PATH
read -ra flags < <(pkg-config --cflags --libs libcurl gnpix)
for source in benches/peers/*.c; do
    # As needed: no peer loads another one's library.
    cc -O2 -Wall -Wextra -std=gnu11 -o "$peers/$(basename "$source" .c)" "$source" \
        -Wl,--as-needed "${flags[@]}" -lpthread -Wl,-rpath,"$installed/lib"
done
exec "$target/$profile/gnpix-bench" --peers "$peers" "$@"
