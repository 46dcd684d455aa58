#!/bin/sh
# Builds the peers, starts nginx and prints the table: benches/run.sh [--smoke] [--rounds N] [--seconds S] [--json FILE]
# As root it installs what is missing; otherwise it says what to install. --smoke without nginx is skipped, not failed.
set -eu
cd "$(dirname "$0")/.."

missing=
command -v openssl >/dev/null || missing="$missing openssl"
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing="$missing nginx-light"
command -v cc >/dev/null || missing="$missing gcc libc6-dev"
if ! echo '#include <curl/curl.h>' | cc -E - >/dev/null 2>&1; then missing="$missing libcurl4-openssl-dev"; fi

if [ -n "$missing" ]; then
    case " $* " in *" --smoke "*)
        echo "bench smoke: skipped, not installed:$missing"
        exit 0 ;;
    esac
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "bench: install these first:$missing" >&2
        exit 1
    fi
    echo "bench: installing$missing" >&2
    # nginx's package would start a server of its own on port 80; ours is a child of the harness.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap 'rm -f "$policy"' EXIT INT TERM
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
    fi
    apt-get update -q >&2
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends $missing >&2
    [ -z "$(trap)" ] || { rm -f "$policy"; trap - EXIT INT TERM; }
fi

cargo build --release --locked -p gnpix-benches --bins
target=${CARGO_TARGET_DIR:-target}/release
cc -O2 -Wall -Wextra -std=gnu11 -o "$target/gnpix-bench-libcurl" benches/peers/libcurl.c -lcurl -lpthread
"$target/gnpix-bench" --libcurl "$target/gnpix-bench-libcurl" "$@"
