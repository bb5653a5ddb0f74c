#!/usr/bin/env bash
# A cold picture by this program and by F3D, in pairs that take turns: compare_speed.sh BUILD_FOLDER [PAIRS]
# Both draw the same body, as its finest triangles, at 1280x720 with software OpenGL; other programs slow both alike,
# so that the ratios can be trusted where the seconds cannot. Needs `f3d` and GNU `time`; F3D needs a display, so
# `Xvfb` where there is none.
set -euo pipefail
build=$(realpath "${1:?usage: compare_speed.sh BUILD_FOLDER [PAIRS]}")
pairs=${2:-9}
program=$build/myoatlas
work=$(mktemp -d)
xvfb=
trap 'rm -rf "$work"; [ -z "$xvfb" ] || kill "$xvfb"' EXIT
export LIBGL_ALWAYS_SOFTWARE=1 MYOATLAS_OWN=0

need() {
    command -v "$1" >/dev/null && return 0
    echo "$1 is missing: on Debian and Ubuntu the package $2 has it." >&2
    exit 3
}
need f3d f3d
[ -x /usr/bin/time ] || need time time
[ -x "$program" ] || { echo "$program is missing: build it first." >&2; exit 3; }
if [ -z "${DISPLAY:-}" ]; then
    need Xvfb xvfb
    exec 3>"$work/display"
    Xvfb -displayfd 3 -screen 0 1280x720x24 2>/dev/null &
    xvfb=$!
    until [ -s "$work/display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
fi

# The body as both draw it: every structure but the skin.
wanted=()
while read -r id; do wanted+=(--structure "$id"); done < <(
    "$program" list structures --json | sed -n 's/^    "id": "\(.*\)",$/\1/p' | grep -v skin)
"$program" export "${wanted[@]}" --format glb --out "$work/body.glb"

# measure NAME COMMAND...: appends wall seconds, CPU seconds and peak MB.
measure() {
    local name=$1
    shift
    /usr/bin/time -a -o "$work/$name" -f '%e %U %S %M' "$@"
}
ours() { measure ours "$program" render --size 1280x720 --out "$work/ours.png"; }
theirs() { measure theirs f3d --dry-run --quiet --resolution 1280,720 --output "$work/theirs.png" "$work/body.glb"; }
ours && theirs && rm "$work/ours" "$work/theirs" # both find their files and shaders warm
for ((pair = 0; pair < pairs; ++pair)); do
    if ((pair % 2)); then ours && theirs; else theirs && ours; fi
done

median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
column() { awk -v what="$2" '{ print what == "wall" ? $1 : what == "cpu" ? $2 + $3 : $4 / 1024 }' "$work/$1"; }
printf '%-16s %10s %10s %10s\n' "$pairs pairs" ours F3D ratio
for what in wall cpu memory; do
    ratio=$(paste <(column ours $what) <(column theirs $what) | awk '{ print $1 / $2 }' | median)
    printf '%-16s %10.2f %10.2f %10.2f\n' "$what" "$(column ours $what | median)" "$(column theirs $what | median)" "$ratio"
done
