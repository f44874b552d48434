#!/bin/sh
# package.sh BUILD DIRECTORY [--try]: makes the Debian packages of what was built, and has lintian look at them.
set -eu

build=$1 directory=$2
# The same sources make the same bytes: all times are that of the last commit, or of what has the changes.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
export SOURCE_DATE_EPOCH
umask 022
rm -rf "$directory"
cpack --config "$build/CPackConfig.cmake" -B "$directory" >"$build/package.log" 2>&1 || { cat "$build/package.log" >&2; exit 1; }
rm -rf "$directory/_CPack_Packages"
lintian --fail-on error --allow-root "$directory"/*.deb
ls "$directory"/*.deb
[ "${3:-}" != --try ] || exec "$(dirname -- "$0")/try.sh" "$directory"
