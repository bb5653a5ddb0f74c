#!/usr/bin/env bash
# Feeds the readers of what comes from outside with made-up bytes (libFuzzer, address and undefined-behavior sanitizers):
# tools/setup/fuzz.sh [--seconds N] [--executions N] [READER...]; all readers, until each was given an hour of the processor
# or ten million executions, unless said otherwise.
# A run of more than a minute takes the readers in turns of five minutes, so that all of them have had some when it is
# stopped, and goes on where it was stopped: what was done is added up in build/fuzz/done, which is to be removed to begin anew.
# What breaks a reader is left in build/*/findings; it belongs into tests/fuzz/seeds once it is mended.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tools/setup/build.sh"
. "$root/tools/setup/strict.sh"
seconds=3600 executions=10000000 turn=300
readers=()
while [ $# -gt 0 ]; do
    case "$1" in
    --seconds) seconds=$2; shift ;;
    --executions) executions=$2; shift ;;
    *) readers+=("$1") ;;
    esac
    shift
done
[ ${#readers[@]} -gt 0 ] || mapfile -t readers < <(ls "$root/tests/fuzz/seeds")

# A short run takes the build that the tests under the sanitizers have made.
preset=fuzz
((seconds > 60)) || preset=core-clang
folder="$root/build/$preset"
mkdir -p "$folder/findings" "$folder/done"
configure "$preset"
(cd "$root" && cmake --build --preset "$preset" --target fuzzer)

# Readers of files read them from memory: a disk takes longer than a reader.
scratch=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
trap 'rm -rf "$scratch"' EXIT

# Readers of texts know the words of their files.
words_of() {
    local dictionary="$root/tests/fuzz/dictionaries/$1.dict"
    [ ! -f "$dictionary" ] || echo "-dict=$dictionary"
}
# Bytes at most: what is long is only slow. A sentence's words are each compared with all that the atlas knows, a script's
# with all commands.
longest_of() {
    case "$1" in
    said) echo 256 ;;
    script) echo 512 ;;
    body_pack | surface_map) echo 8192 ;;
    *) echo 4096 ;;
    esac
}
# done_of READER: executions, seconds, seconds of the processor and places covered, of all turns together.
done_of() {
    awk '{ n += $1; s += $2; p += $3; if ($4 > c) c = $4 } END { printf "%d %d %d %d\n", n, s, p, c }' "$folder/done/$1" 2>/dev/null || echo 0 0 0 0
}
stat_of() { sed -n "s/^stat::$1: *//p" "$2" | tail -1; }

# fuzz READER: one turn; its figures in one line, or what broke it.
fuzz() {
    local reader=$1 log="$folder/$1.log" corpus="$folder/corpus/$1" is_whole=yes start=$SECONDS tried took used covered length=$turn
    [ -z "$only_once" ] || rm -f "$folder/done/$reader"
    read -r tried took used covered < <(done_of "$reader")
    ((used < seconds && tried < executions)) || return 0
    ((length < seconds - used)) || length=$((seconds - used + 1))
    mkdir -p "$corpus" "$scratch/$reader"
    TIMEFORMAT='%U %S'
    { time MYOATLAS_READER=$reader TMPDIR="$scratch/$reader" ASAN_OPTIONS=malloc_context_size=8:quarantine_size_mb=32 \
        without_layout_randomization "$folder/tests/fuzz/fuzzer" "$corpus" "$root/tests/fuzz/seeds/$reader" $(words_of "$reader") \
        -max_total_time="$length" -timeout=120 -rss_limit_mb=3000 -max_len="$(longest_of "$reader")" \
        -artifact_prefix="$folder/findings/$reader-" -print_final_stats=1 >"$log" 2>&1 || is_whole=; } 2>"$scratch/$reader.time"
    rm -rf "${scratch:?}/$reader"
    covered=$(grep -o 'cov: [0-9]*' "$log" | tail -1 | cut -c6-)
    echo "$(stat_of number_of_executed_units "$log") $((SECONDS - start)) $(awk '{ print $1 + $2 }' "$scratch/$reader.time") ${covered:-0}" \
        >>"$folder/done/$reader"
    read -r tried took used covered < <(done_of "$reader")
    if [ -n "$is_whole" ]; then
        printf '%-14s %12s executions in %6s s (%6s s of the processor), %6s places covered\n' "$reader" "$tried" "$took" "$used" "$covered"
    else
        printf '%-14s BROKEN: %s\n' "$reader" "$(grep -m1 -E 'ERROR|SUMMARY|broken promise|Error' "$log" || tail -1 "$log")"
        return 1
    fi
}
export -f fuzz words_of longest_of done_of stat_of without_layout_randomization
only_once=
((seconds > 60)) || only_once=yes
export root folder seconds executions turn scratch only_once
left=("${readers[@]}")
while [ ${#left[@]} -gt 0 ]; do
    printf '%s\n' "${left[@]}" | xargs -n 1 -P "$(nproc)" bash -c 'fuzz "$0"'
    [ -z "$only_once" ] || break
    left=()
    for reader in "${readers[@]}"; do
        read -r tried took used covered < <(done_of "$reader")
        ((used >= seconds || tried >= executions)) || left+=("$reader")
    done
done
