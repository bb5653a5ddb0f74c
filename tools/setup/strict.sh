# What ./check --strict does beyond the tests. Sourced by bash after build.sh, not run; `root` is the repository.
# Each step says how long it took and ends the run where it finds something.

# step NAME COMMAND...: runs the command under its name, and tells its time.
step() {
    local name=$1 start=$SECONDS
    shift
    say "== $name"
    "$@"
    say "== $name: $((SECONDS - start)) s"
}

# Layout is what .clang-format decides with the release it was written for; other releases lay out differently.
k_layout_release=14
check_layout() {
    local tool=clang-format-$k_layout_release release
    command -v "$tool" >/dev/null || tool=clang-format
    release=$("$tool" --version | sed -E 's/.*version ([0-9]+).*/\1/')
    if [ "$release" != "$k_layout_release" ]; then
        say "SKIPPED: layout is checked by clang-format $k_layout_release; here is $release."
        return 0
    fi
    step "clang-format over all files" lay_out "$tool"
}
lay_out() {
    find "$root"/src "$root"/tests "$root"/tools "$root"/include "$root"/examples \
        \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 -n 40 -P "$(nproc)" "$1" --dry-run --Werror
}

# clang-tidy reads what the second compiler would compile: whole rooms at once, so that each header is read once a room.
tidy() {
    local folder="$root/build/tidy" log="$root/build/tidy/findings.log"
    cmake --preset tidy -S "$root" >"$root/build/tidy-configure.log" || { cat "$root/build/tidy-configure.log" >&2; return 1; }
    if ! sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$folder/compile_commands.json" | sort -u |
        xargs -n 1 -P "$(nproc)" clang-tidy --quiet -p "$folder" >"$log" 2>"$folder/errors.log"; then
        cat "$log" >&2
        grep -E 'error' "$folder/errors.log" >&2 || true
        return 1
    fi
}

# workflow PRESET: configures, builds and tests as CMakePresets.json says.
workflow() { (cd "$root" && cmake --preset "$1" >/dev/null && cmake --build --preset "$1" >/dev/null && ctest --preset "$1" --parallel "$(nproc)"); }

check_strictly() {
    step "clang-tidy over all sources" tidy
    step "rooms without pictures, compiled by Clang file by file" workflow core-clang
    step "all tests under the address and undefined-behavior sanitizers" workflow sanitize
}
