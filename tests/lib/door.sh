#!/bin/sh
# The door of the library: the program of lib/README.md is built against an installed copy, migrates a SIM and says so;
# the library shows nothing that an installed header does not name.
set -eu

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
prefix=$directory/installed
cmake --install "$SIMPROF_BUILD_DIR" --prefix "$prefix" >/dev/null

setting() { sed -n "s/^$1:[A-Z]*=//p" "$SIMPROF_BUILD_DIR/CMakeCache.txt"; }
fail() { echo "$*" >&2; exit 1; }

# ---- The program of the README, as it stands there ----

sed -n '/^```cpp$/,/^```$/p' "$SIMPROF_SOURCE_DIR/lib/README.md" | sed '/^```/d' >"$directory/migrate.cpp"
library=$(dirname "$(find "$prefix" -name libsimprof.so)")
sanitize=$(setting SIMPROF_SANITIZE)
"$(setting CMAKE_CXX_COMPILER)" -std=c++20 -Wall -Wextra -Werror ${sanitize:+"-fsanitize=$sanitize"} \
    "$directory/migrate.cpp" -I"$prefix/include" -L"$library" -lsimprof -Wl,-rpath,"$library" \
    -o "$directory/migrate"

store=$directory/simprof.db
"$SIMPROF_PROGRAM" --store "$store" -q init --timezone Europe/Paris --sample
said=$("$directory/migrate" "$store" 8933224000000010003 lab)
echo "$said" | grep -q '^The plan EU-PPU starts on [0-9-]*-01\.$' || fail "it did not tell the plan: $said"
echo "$said" | grep -q '^1 SIM changed\.$' || fail "it did not tell the change: $said"
"$SIMPROF_PROGRAM" --store "$store" sim show 8933224000000010003 -o json | grep -q '"profile": "lab"' ||
    fail "the SIM was not migrated"
if said=$("$directory/migrate" "$store" 8933224000000010003 nowhere 2>&1); then fail "an unknown profile passed: $said"; fi
echo "$said" | grep -q 'nowhere' || fail "the error does not name the profile: $said"

# ---- What the library shows ----

shown=$(nm -D --defined-only -C "$library/libsimprof.so" | sed -n 's/^[0-9a-f]* [TW] //p')
[ -n "$shown" ] || fail "the library shows nothing"
case $shown in *sqlite::*) fail "the library shows how it keeps stores" ;; esac
echo "$shown" | sed -n 's/^\(simprof::[A-Za-z_:~]*\).*/\1/p' | sed 's/.*:://; s/~//' | sort -u |
    while read -r name; do
        grep -rqw "$name" "$prefix/include/simprof" || fail "no installed header names $name"
    done
