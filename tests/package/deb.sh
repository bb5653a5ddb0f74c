#!/usr/bin/env bash
# deb.sh BUILD WORK: makes the packages twice and compares them byte for byte; what the program's holds runs where it was
# unpacked, is hardened, and is what the desktop's own tools take. 77 where dpkg is not there.
set -euo pipefail
build=$1 work=$2
for tool in dpkg-deb dpkg-shlibdeps cpack readelf; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed; ./check installs it."; exit 77; }
done
rm -rf "$work"
mkdir -p "$work"
export SOURCE_DATE_EPOCH=1700000000
for time in first second; do
    cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work/$time" >"$work/$time.log" 2>&1 || { cat "$work/$time.log"; exit 1; }
done
for deb in "$work"/first/*.deb; do cmp "$deb" "$work/second/$(basename "$deb")"; done

dpkg-deb -x "$work"/first/myoatlas_*.deb "$work/unpacked"
share="$work/unpacked/usr/share"
program="$work/unpacked/usr/bin/myoatlas"
export MYOATLAS_OWN=0
cd "$work"
"$program" show soleus >/dev/null
"$program" animate --refer soleus --seconds 0.2 --size 64x64 --out film.gif # by the library that lies beside it
for size in 48 64 128 256; do test -s "$share/icons/hicolor/${size}x$size/apps/myoatlas.png"; done
zcat "$share/man/man1/myoatlas.1.gz" | grep '^\.SS trace$' >/dev/null # all is read: grep -q would break the pipe
bash -n "$share/bash-completion/completions/myoatlas"
grep -q -- "-l say" "$share/fish/vendor_completions.d/myoatlas.fish"
grep -q "'trace:" "$share/zsh/vendor-completions/_myoatlas"
! command -v desktop-file-validate >/dev/null || desktop-file-validate "$share"/applications/*.desktop
! command -v appstreamcli >/dev/null || appstreamcli validate --no-net "$share"/metainfo/*.xml >/dev/null

# Only what is told with its reason in packaging/lintian-overrides is let pass.
! command -v lintian >/dev/null || lintian --allow-root --fail-on error,warning "$work"/first/*.deb

readelf -h "$program" | grep 'Type:.*DYN' >/dev/null
readelf -d "$program" | grep 'BIND_NOW\|NOW' >/dev/null
readelf -lW "$program" | grep GNU_RELRO >/dev/null
readelf -sW --dyn-syms "$program" | grep __stack_chk_fail >/dev/null
echo "The packages are the same each time; the program runs from where it was unpacked."
