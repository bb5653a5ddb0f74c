# What ./check --strict does beyond the tests. Sourced by bash after build.sh, not run; `root` is the repository, `minutes`
# the most that the run may take or nothing, `build_seconds` how long the build took.
# Each step says how long it took and ends the run where it finds something.

# step NAME COMMAND...: runs the command under its name, and tells its time.
step() {
    local name=$1 start=$SECONDS
    shift
    say "== $name"
    "$@"
    say "== $name: $((SECONDS - start)) s"
}

# has_time PERCENT NAME: whether a step that takes as many percent of the build's time would end in time; says so where not.
has_time() {
    [ -z "$minutes" ] || ((SECONDS + build_seconds * $1 / 100 < minutes * 60)) && return 0
    say "SKIPPED: $2, which would not end within the $minutes minutes given."
    return 1
}

# What .clang-format and .clang-tidy decide holds for the release they were written for; others lay out and find differently.
k_clang_release=14

# has_release TOOL: whether the tool is of that release; says so where it is not.
has_release() {
    local release
    release=$("$1" --version | sed -nE 's/.*version ([0-9]+).*/\1/p')
    [ "$release" = "$k_clang_release" ] && return 0
    say "SKIPPED: $1 is of release $release here; what it finds is decided with release $k_clang_release."
    return 1
}

check_layout() {
    local tool=clang-format-$k_clang_release
    command -v "$tool" >/dev/null || tool=clang-format
    ! has_release "$tool" || step "clang-format over all files" lay_out "$tool"
}
lay_out() {
    find "$root"/src "$root"/tests "$root"/tools "$root"/include "$root"/examples \
        \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 -n 40 -P "$(nproc)" "$1" --dry-run --Werror
}

# clang-tidy reads what the build compiles, several files of a room at once, so that a header is read once for all of them.
# Tests are left to the compilers, to stay within the time.
tidy() {
    local folder="$root/build/tidy" log="$root/build/tidy/findings.log"
    configure tidy
    # Sources that the build makes:
    cmake --build "$folder" --target src/myoatlas/render/embedded_shaders.cpp src/myoatlas/loading/built_in_words.cpp >/dev/null
    if ! sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$folder/compile_commands.json" | sort -u |
        xargs -n 1 -P "$(nproc)" clang-tidy --quiet -p "$folder" >"$log" 2>"$folder/errors.log"; then
        cat "$log" >&2
        grep -E 'error' "$folder/errors.log" >&2 || true
        return 1
    fi
}
check_faults() {
    local name="clang-tidy over the sources of the program and its tools"
    ! has_release clang-tidy || ! has_time 90 "$name" || step "$name" tidy
}

# quietly LOG COMMAND...: runs the command and shows what it said only when it fails.
quietly() {
    local log=$1
    shift
    "$@" >"$log" 2>&1 || { tail -n 60 "$log" >&2; say "The whole log is in $log"; return 1; }
}

# configure PRESET [OPTION...], build_preset PRESET [OPTION...], test_preset PRESET: as CMakePresets.json says.
configure() {
    local preset=$1
    shift
    mkdir -p "$root/build"
    (cd "$root" && quietly "$root/build/$preset-configure.log" cmake --preset "$preset" "$@")
}
build_preset() { configure "$@"; (cd "$root" && quietly "$root/build/$1-build.log" cmake --build --preset "$1"); }
test_preset() { (cd "$root" && without_layout_randomization ctest --preset "$1" --parallel "$(nproc)"); }

# Sanitizers of Clang up to 17 fail at random where the kernel spreads memory more widely than they know.
without_layout_randomization() {
    if setarch "$(uname -m)" -R true 2>/dev/null; then setarch "$(uname -m)" -R "$@"; else "$@"; fi
}

check_sanitized() {
    has_time 150 "Clang, its sanitizers and the fuzzers" || return 0
    step "Clang builds the rooms without pictures for the address and undefined-behavior sanitizers" build_preset core-clang -DMYOATLAS_MADE_PACKS="$root/build/release/data"
    step "their tests under the sanitizers" test_preset core-clang
    step "made-up bytes for every reader" "$root/tools/setup/fuzz.sh" --seconds 5
}

check_strictly() {
    check_faults
    check_sanitized
    say "Left to 'cmake --workflow --preset sanitize', which takes twice as long as all of this: pictures, panels, the command line."
}
