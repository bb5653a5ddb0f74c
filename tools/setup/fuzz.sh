#!/usr/bin/env bash
# Feeds the readers of what comes from outside with made-up bytes (libFuzzer, address and undefined-behavior sanitizers):
# tools/setup/fuzz.sh [--seconds N] [READER...]; all readers and an hour each unless said otherwise.
# What breaks one is left in build/core-clang/findings; it belongs into tests/fuzz/seeds once it is mended.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tools/setup/build.sh"
. "$root/tools/setup/strict.sh"
folder="$root/build/core-clang"
seconds=3600
readers=()
while [ $# -gt 0 ]; do
    case "$1" in
    --seconds) seconds=$2; shift ;;
    *) readers+=("$1") ;;
    esac
    shift
done
[ ${#readers[@]} -gt 0 ] || mapfile -t readers < <(ls "$root/tests/fuzz/seeds")

mkdir -p "$folder/findings"
configure core-clang
(cd "$root" && cmake --build --preset core-clang --target fuzzer)

# Readers of texts know the words of their files.
words_of() {
    local dictionary="$root/tests/fuzz/dictionaries/$1.dict"
    [ ! -f "$dictionary" ] || echo "-dict=$dictionary"
}

# fuzz READER: its figures in one line, or what broke it.
fuzz() {
    local reader=$1 log="$folder/$1.log" corpus="$folder/corpus/$1"
    mkdir -p "$corpus"
    if MYOATLAS_READER=$reader without_layout_randomization "$folder/tests/fuzz/fuzzer" "$corpus" "$root/tests/fuzz/seeds/$reader" \
        $(words_of "$reader") -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=65536 \
        -artifact_prefix="$folder/findings/$reader-" -print_final_stats=1 >"$log" 2>&1; then
        printf '%-14s %12s executions, %6s places covered\n' "$reader" \
            "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$(grep -o 'cov: [0-9]*' "$log" | tail -1 | cut -c6-)"
    else
        printf '%-14s BROKEN: %s\n' "$reader" "$(grep -m1 -E 'ERROR|SUMMARY|broken promise|Error' "$log" || tail -1 "$log")"
        return 1
    fi
}
export -f fuzz words_of without_layout_randomization
export root folder seconds
printf '%s\n' "${readers[@]}" | xargs -n 1 -P "$(nproc)" bash -c 'fuzz "$0"'
