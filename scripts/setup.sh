#!/usr/bin/env bash
# Makes a bare Debian machine able to run a target: scripts/setup.sh demo|test|bench|install|wheel|npm
# Installs only what is missing, and only as root; otherwise names it and fails.
set -euo pipefail
. "$(dirname "$0")/say.sh"
target=${1:?which target: demo, test, bench, install, wheel or npm}

# The oldest Rust that Cargo.toml promises to work with.
oldest=$(sed -n 's/^rust-version *= *"\(.*\)"/\1/p' Cargo.toml)

have() { command -v "$1" >/dev/null 2>&1; }
# Debian names it by its version.
has_fpm() { compgen -c php-fpm >/dev/null || compgen -G '/usr/sbin/php-fpm*' >/dev/null; }
compiles() { printf '%s\n' "$1" | cc -E - >/dev/null 2>&1; }
php_loads() { php -r "exit(extension_loaded('$1') ? 0 : 1);" >/dev/null 2>&1; }

packages=()
need() { # need PACKAGE TEST…: the package is missing unless the test succeeds
    local package=$1
    shift
    "$@" || packages+=("$package")
}

need gcc have cc
need libc6-dev compiles '#include <stdlib.h>'
case $target in
    test | bench)
        need openssl have openssl
        need nginx-light test -x /usr/sbin/nginx -o -n "$(command -v nginx || true)"
        need libcurl4-openssl-dev compiles '#include <curl/curl.h>'
        need pkg-config have pkg-config
        need make have make
        need php-cli have php
        need php-dev have phpize
        need php-curl php_loads curl
        ;;&
    test)
        need curl have curl
        need git have git
        # The C interface is tested as its users build: see tests/tests/c_abi. AddressSanitizer comes with gcc.
        need g++ have g++
        need cmake have cmake
        # Valgrind names what is in glibc only with glibc's symbols.
        need valgrind have valgrind
        need libc6-dbg test -d /usr/lib/debug/.build-id
        # The PHP extension is built, and run by php-fpm behind nginx.
        need php-fpm has_fpm
        ;;
esac

# Python and Node packages are wanted only by folders that list them.
lists() { find . \( -name target -o -name node_modules -o -name .cache -o -name .git \) -prune -o -name "$1" -print; }
python_lists=() node_lists=()
case $target in
    test)
        mapfile -t python_lists < <(lists requirements.txt)
        mapfile -t node_lists < <(lists package-lock.json)
        ;;
    bench)
        mapfile -t python_lists < <(lists requirements.txt)
        node_lists=(benches/peers/node/package-lock.json)
        ;;
    wheel) python_lists=(bindings-python/requirements.txt bindings-python/requirements-wheel.txt) ;;
    npm)
        python_lists=(bindings-python/requirements-wheel.txt)
        need npm have npm
        ;;
esac
if [ ${#python_lists[@]} -gt 0 ]; then
    need python3 have python3
    need python3-venv python3 -c 'import ensurepip, venv'
fi
# What package.json promises; Debian's npm brings its Node along.
new_node() { have node && node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)'; }
[ ${#node_lists[@]} = 0 ] || need npm have npm

if [ ${#packages[@]} -gt 0 ]; then
    if [ "$(id -u)" != 0 ] || ! have apt-get; then
        complain "missing: ${packages[*]}"
        complain "run as root: apt-get install --no-install-recommends ${packages[*]}"
        exit 1
    fi
    say "apt: installing ${packages[*]}"
    # A package may start a service; ours are children of the tests, and port 80 is nobody's business here.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap 'rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
    fi
    export DEBIAN_FRONTEND=noninteractive
    log=.cache/apt.log
    if ! { apt-get update -q && apt-get install -yq --no-install-recommends "${packages[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        complain "apt could not install: ${packages[*]} (all of it in $log)"
        exit 1
    fi
fi

# The sandbox is reached by this name; a bare chroot may not have it.
if ! getent ahosts localhost >/dev/null; then
    if [ "$(id -u)" != 0 ]; then
        complain "missing: the name localhost; as root, add to /etc/hosts: 127.0.0.1 localhost"
        exit 1
    fi
    say "hosts: adding localhost, which nothing resolves here, to /etc/hosts"
    echo '127.0.0.1 localhost' >>/etc/hosts
fi

# Tests look at what a person sees on a terminal.
if [ "$target" = test ] && ! script -qec true /dev/null </dev/null >/dev/null 2>&1; then
    complain "missing: pseudo-terminals (as root: mount -t devpts devpts /dev/pts) or the command script (bsdutils)"
    exit 1
fi

if ! have cargo; then
    complain "missing: Rust $oldest or newer (https://rustup.rs, or your distribution's rustup package)"
    exit 1
fi
found=$(cargo --version | cut -d' ' -f2)
if [ "$(printf '%s\n%s\n' "$oldest" "$found" | sort -V | head -n 1)" != "$oldest" ]; then
    complain "missing: Rust $oldest or newer; cargo is $found (rustup update)"
    exit 1
fi

if [ "$target" = test ]; then
    for part in fmt clippy; do
        cargo "$part" --version >/dev/null 2>&1 && continue
        if ! have rustup; then
            complain "missing: cargo $part, and no rustup to add it with"
            exit 1
        fi
        say "rustup: adding $part"
        rustup component add "${part/fmt/rustfmt}"
    done
fi

if [ ${#python_lists[@]} -gt 0 ]; then
    say "python: virtual environment in .cache/venv for ${python_lists[*]}"
    [ -x .cache/venv/bin/pip ] || python3 -m venv .cache/venv
    for list in "${python_lists[@]}"; do
        .cache/venv/bin/pip install --quiet --disable-pip-version-check -r "$list"
    done
fi
if [ "$target" = test ]; then
    list=sandbox/tests/schemathesis/requirements-schemathesis.txt
    say "python: virtual environment in .cache/schemathesis for $list"
    [ -x .cache/schemathesis/bin/pip ] || python3 -m venv .cache/schemathesis
    .cache/schemathesis/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "$list"
fi
if [ ${#node_lists[@]} -gt 0 ] && ! new_node; then
    complain "missing: Node 18 or newer (https://nodejs.org, or Debian 12's npm)"
    exit 1
fi
for list in "${node_lists[@]}"; do
    folder=$(dirname "$list")
    say "node: npm ci in $folder"
    (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
done

say "dependencies: the versions in Cargo.lock"
cargo fetch --locked --quiet
