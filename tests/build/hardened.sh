#!/bin/sh
# The programs that people get are hardened, as the OpenSSF guide for C and C++ asks: asked of the binaries themselves, for
# a flag may get lost on the way. Needs readelf.
set -eu

program=${SIMPROF_RELEASE:-}
if [ -z "$program" ]; then
    echo "hardened: SIMPROF_RELEASE names no release: run ./dev test" >&2
    exit 1
fi
failed=0

# has WHAT PATTERN OPTION: what readelf tells by that option has the pattern
has() {
    readelf -W "$3" "$program" | grep -q -e "$2" && return
    echo "hardened: $program lacks $1" >&2
    failed=1
}
hasnt() {
    readelf -W "$3" "$program" | grep -q -e "$2" || return 0
    echo "hardened: $program has $1" >&2
    failed=1
}

# what every program has
look() {
    has 'read-only relocations' GNU_RELRO -l
    has 'binding at the start' 'BIND_NOW\|NOW' -d
    has 'a stack that cannot be run' 'GNU_STACK.* RW ' -l
    hasnt 'a part that can be written and run' 'LOAD.* RWE ' -l
    has 'guards of the stack' '__stack_chk_fail' -s
    has 'checked copies (_FORTIFY_SOURCE)' '__[a-z]*_chk\($\|@\)' -s
    hasnt 'a path to search libraries in' 'RPATH\|RUNPATH' -d
    hasnt 'relocations in its code' TEXTREL -d
}

look
has 'a place that changes (PIE)' 'Type: *DYN' -h
hasnt 'a library that it needs' NEEDED -d

# cli/CMakeLists.txt says why this one lies in one place
program=$(dirname "$program")/simprof-postgresql
[ ! -e "$program" ] || look
exit "$failed"
