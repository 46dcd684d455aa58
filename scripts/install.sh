#!/usr/bin/env bash
# Installs the command with its man page and completions, and the library: scripts/install.sh PREFIX
# DESTDIR, if set, is put before every path (for packages).
set -euo pipefail
. "$(dirname "$0")/say.sh"
prefix=${1:?where to install, such as /usr/local}
scripts/setup.sh install
scripts/install-library.sh "$prefix"

say "building the command, optimized"
cargo build --locked --release --quiet -p gnpix-cli
gnpix=${CARGO_TARGET_DIR:-target}/release/gnpix
to=${DESTDIR:-}$prefix

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
"$gnpix" man >"$staged/gnpix.1"
for shell in bash zsh fish; do
    "$gnpix" completions "$shell" >"$staged/$shell"
done
install -Dm755 "$gnpix" "$to/bin/gnpix"
install -Dm644 "$staged/gnpix.1" "$to/share/man/man1/gnpix.1"
install -Dm644 "$staged/bash" "$to/share/bash-completion/completions/gnpix"
install -Dm644 "$staged/zsh" "$to/share/zsh/site-functions/_gnpix"
install -Dm644 "$staged/fish" "$to/share/fish/vendor_completions.d/gnpix.fish"
say "installed: $to/bin/gnpix, its man page and completions for bash, zsh and fish"
