#!/usr/bin/env bash
# Installs the command with its man page and completions: scripts/install.sh PREFIX
set -euo pipefail
. "$(dirname "$0")/say.sh"
prefix=${1:?where to install, such as /usr/local}
scripts/setup.sh install
say "building the command, optimized"
cargo build --locked --release -p gnpix-cli
gnpix=${CARGO_TARGET_DIR:-target}/release/gnpix

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
"$gnpix" man >"$staged/gnpix.1"
for shell in bash zsh fish; do
    "$gnpix" completions "$shell" >"$staged/$shell"
done
install -Dm755 "$gnpix" "$prefix/bin/gnpix"
install -Dm644 "$staged/gnpix.1" "$prefix/share/man/man1/gnpix.1"
install -Dm644 "$staged/bash" "$prefix/share/bash-completion/completions/gnpix"
install -Dm644 "$staged/zsh" "$prefix/share/zsh/site-functions/_gnpix"
install -Dm644 "$staged/fish" "$prefix/share/fish/vendor_completions.d/gnpix.fish"
say "installed: $prefix/bin/gnpix, its man page and completions for bash, zsh and fish"
