#!/bin/sh
# The same sources make the same bytes, whatever the umask and the directory they lie in: the program and its packages
# as they are built here, and once more elsewhere. For `./dev check`.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
elsewhere=$work/another/place

# Builds the release in this directory, and its packages in the one named.
make_packages() {
    cmake --preset release >/dev/null
    cmake --build --preset release --target simprof simprof-postgresql simprof_shared >/dev/null
    SOURCE_DATE_EPOCH=1795000000 cli/package/package.sh build/release "$1" >/dev/null
}

mkdir -p "$elsewhere"
(cd "$root" && tar -cf - CMakeLists.txt CMakePresets.json CHANGELOG.md LICENSE cli lib man completions tests) |
    tar -xf - -C "$elsewhere"
(cd "$root" && make_packages "$work/here")
(cd "$elsewhere" && umask 077 && make_packages "$work/there")
cmp "$root/build/release/bin/simprof" "$elsewhere/build/release/bin/simprof"
for file in "$work"/here/*.deb; do
    cmp "$file" "$work/there/${file##*/}"
done
sha256sum "$root/build/release/bin/simprof" | cut -d ' ' -f 1
