#!/bin/sh
# The same sources make the same bytes, whatever the directory they lie in. Builds the release twice: for `./dev check`.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in one another/place; do
    mkdir -p "$work/$place"
    (cd "$root" && tar -cf - CMakeLists.txt CMakePresets.json cli lib man completions) | tar -xf - -C "$work/$place"
    (cd "$work/$place" && cmake --preset release -DBUILD_TESTING=OFF >/dev/null &&
        cmake --build --preset release --target simprof >/dev/null)
done
cmp "$work/one/build/release/bin/simprof" "$work/another/place/build/release/bin/simprof"
sha256sum "$work/one/build/release/bin/simprof" | cut -d ' ' -f 1
