#!/usr/bin/env bash
# Runs the tests of panels and window with other releases of Dear ImGui than the system's:
# tools/setup/imgui_releases.sh CLONE [RELEASE...]; those that README.md names unless said otherwise. CLONE is a clone of
# https://github.com/ocornut/imgui with its tags. All share build/imgui, where only what sees ImGui is built anew for each.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/tools/setup/build.sh"
[ $# -gt 0 ] || { say "Where is the clone of Dear ImGui? $0 CLONE [RELEASE...]"; exit 2; }
clone=$1
shift
releases=("$@")
[ ${#releases[@]} -gt 0 ] || releases=(1.86 1.89.9 1.91.5 1.92.9b)
folder="$root/build/imgui"
options=(-DMYOATLAS_TESTS=ON -DMYOATLAS_WARNINGS_AS_ERRORS=ON)
[ ! -f "$root/build/release/data/built-in.chart" ] || options+=("-DMYOATLAS_MADE_PACKS=$root/build/release/data")

unset DISPLAY WAYLAND_DISPLAY
export LIBGL_ALWAYS_SOFTWARE=1
failed=()
for release in "${releases[@]}"; do
    sources="$folder/sources/$release"
    if [ ! -f "$sources/imgui.h" ]; then
        mkdir -p "$sources"
        git -C "$clone" archive "v$release" | tar -x -C "$sources"
    fi
    say "== Dear ImGui $release"
    build "$folder" "${options[@]}" "-DMYOATLAS_IMGUI_SOURCE=$sources" -- myoatlas ui_test ui_click_test
    for label in ui window; do # what needs no display first
        ctest --test-dir "$folder" --output-on-failure --parallel "$(nproc)" --label-regex "^$label\$" || failed+=("$release ($label)")
    done
done
[ ${#failed[@]} -eq 0 ] || { say "Failed with:" "${failed[@]}"; exit 1; }
