#!/bin/sh
# The same sources make the same bytes, whatever the umask and the directory they lie in: the program and its packages.
# Builds the release twice: for `./dev check`.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in one another/place; do # both before a build, in which time sources may change
    mkdir -p "$work/$place"
    (cd "$root" && tar -cf - CMakeLists.txt CMakePresets.json CHANGELOG.md LICENSE cli lib man completions tests/data) |
        tar -xf - -C "$work/$place"
done
for place in one another/place; do
    [ "$place" = one ] || umask 077
    (cd "$work/$place" && cmake --preset release -DBUILD_TESTING=OFF >/dev/null &&
        cmake --build --preset release --target simprof simprof-postgresql simprof_shared >/dev/null &&
        SOURCE_DATE_EPOCH=1795000000 cli/package/package.sh build/release build/packages >/dev/null)
done
for file in "$work"/one/build/release/bin/simprof "$work"/one/build/packages/*.deb; do
    cmp "$file" "$work/another/place/${file#"$work/one/"}"
done
sha256sum "$work/one/build/release/bin/simprof" | cut -d ' ' -f 1
