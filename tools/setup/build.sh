# Shared by ./run and ./check: installs packages, configures and builds. Sourced by bash, not run.
# Everything it says goes to standard error, so that a command's own output stays clean.

say() { printf '%s\n' "$*" >&2; }

# Lists the packages of the given lists that are not installed. A name that ends in "?" is wanted where the system has
# it; what needs it does without elsewhere, and says so.
missing_packages() {
    local name
    sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$@" | while read -r name; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "${name%\?}" 2>/dev/null)" = installed ] || printf '%s\n' "$name"
    done
}

# Lists the names given, without those that end in "?" and that this system's package lists do not know.
known_packages() {
    local name
    for name in "$@"; do
        case "$name" in
        *\?) apt-cache show "${name%\?}" >/dev/null 2>&1 && printf '%s\n' "${name%\?}" ;;
        *) printf '%s\n' "$name" ;;
        esac
    done
    return 0
}

# install_packages STAMP LIST...: installs what is missing, once; a stamp makes the next start free of cost.
install_packages() {
    local stamp=$1 wanted missing as_root=()
    shift
    wanted=$(cat "$@" /etc/os-release 2>/dev/null | cksum)
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && return 0
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This is not Debian or Ubuntu: install what README.md lists for your system. Going on with what is here."
        return 0
    fi
    missing=$(missing_packages "$@")
    if [ -n "$missing" ]; then
        say "Installing packages:" $missing
        if [ "$(id -u)" -ne 0 ]; then
            if ! command -v sudo >/dev/null; then
                say "That needs root, and sudo is not here. Install them as root, or start again with --no-install."
                return 1
            fi
            as_root=(sudo)
        fi
        "${as_root[@]}" apt-get update -qq >&2
        missing=$(known_packages $missing)
        [ -z "$missing" ] || "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
    fi
    mkdir -p "$(dirname "$stamp")"
    printf '%s' "$wanted" >"$stamp"
}

# build BUILD_FOLDER CMAKE_OPTIONS... -- TARGETS...: configures when needed, then builds; silent when there is nothing to do.
build() {
    local folder=$1 options=() log
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do options+=("$1"); shift; done
    shift
    if [ ! -f "$folder/build.ninja" ] || [ ${#options[@]} -gt 0 ]; then
        say "Configuring (Release) ..."
        mkdir -p "$folder"
        log="$folder/configure.log"
        if ! cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON "${options[@]}" >"$log" 2>&1; then
            tail -n 30 "$log" >&2
            say "Configuring failed; the whole log is in $log"
            return 1
        fi
    fi
    [ -x "$folder/myoatlas" ] || say "Building (the first time takes some minutes) ..."
    # Ninja's own chatter is left out, so that a start with nothing to build is silent.
    ninja -C "$folder" "$@" 2>&1 |
        { grep --line-buffered -vE '^ninja: (Entering directory|no work to do)|Re-checking globbed' || true; } >&2
}
