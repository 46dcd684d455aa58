# How the scripts speak: one line per step, and the time it took. Sourced, not run.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
mkdir -p .cache

bold='' red='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'
fi

say() { printf '%s==%s %s\n' "$bold" "$plain" "$*"; }
complain() { printf '%s==%s %s\n' "$red" "$plain" "$*" >&2; }

STEPS=() FAILED=()

# step NAME WHY COMMAND…: says what runs and why, runs it, remembers how long it took and whether it failed.
step() {
    local name=$1 why=$2 from=$SECONDS outcome=ok
    shift 2
    say "$name: $why"
    "$@" || outcome=FAILED
    [ "$outcome" = ok ] || { FAILED+=("$name"); complain "$name failed: $*"; }
    STEPS+=("$(printf '%5d s  %-6s  %s' $((SECONDS - from)) "$outcome" "$name")")
}

# Prints the steps with their times; fails if one of them failed.
summary() {
    say "time per step, ${SECONDS} s in all"
    printf '  %s\n' "${STEPS[@]}"
    [ ${#FAILED[@]} = 0 ] || { complain "failed: ${FAILED[*]}"; return 1; }
}
