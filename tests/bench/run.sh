#!/bin/sh
# Times whole processes against references that run in the same minutes, in turn, and prints one table of medians.
# No test: nothing fails by being slow; but a command that fails, or that did not do its work, ends everything.
# Needs sqlite3 and g++; PostgreSQL takes part where it is installed. Usage:
#   run.sh PROGRAM [--runs N] [--sims N] [--growth] [--people] [--scale] [ROW]...
# A ROW is a number or a name, as in rows/NN-name.sh; without one, all are run. --runs is 101 for the rows about one
# SIM and 5 for the others. --growth measures how time and memory grow, at a tenth, once and ten times the --sims;
# --people how long people wait beside a batch; --scale what a store on a server costs at these three.
set -eu

die() {
    printf 'bench: %s\n' "$*" >&2
    exit 2
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=${1:?the program to time}
shift
runs=
sims=1000000
growth=
people=
scale=
rows=
while [ $# -gt 0 ]; do
    case $1 in
        --runs) runs=${2:?a number} && shift ;;
        --sims) sims=${2:?a number} && shift ;;
        --growth) growth=yes ;;
        --people) people=yes ;;
        --scale) scale=yes ;;
        -*) die "no option $1" ;;
        *)
            found=$(ls "$here/rows/$1"-*.sh "$here/rows/"[0-9][0-9]-"$1".sh "$here/rows/0$1"-*.sh 2>/dev/null) ||
                [ -n "$found" ] || die "no row $1; there are: $(cd "$here/rows" && echo *.sh)"
            rows="$rows $found"
            ;;
    esac
    shift
done
case $sims$runs in *[!0-9]*) die "--sims and --runs take numbers" ;; esac
[ "$sims" -ge 1000 ] || die "--sims takes 1000 at least"
[ "${runs:-1}" -ge 1 ] || die "--runs takes 1 at least"
if [ -z "$rows$growth$people$scale" ]; then rows=$(ls "$here"/rows/*.sh); fi
case $program in */*) program=$(CDPATH='' cd -- "$(dirname -- "$program")" && pwd)/${program##*/} ;; esac
for tool in "$program" sqlite3 g++; do
    command -v "$tool" >/dev/null || die "$tool is not there"
done

work=$(mktemp -d)
# shellcheck source=tests/bench/timing.sh
. "$here/timing.sh"
# shellcheck source=tests/bench/stores.sh
. "$here/stores.sh"
# shellcheck source=tests/bench/postgres.sh
. "$here/postgres.sh"
# shellcheck source=tests/bench/servers.sh
. "$here/servers.sh"
end() {
    status=$?
    [ "$status" -eq 0 ] || printf 'bench: ended before its end, with exit status %s\n' "$status" >&2
    stop_postgres
    rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Neither the settings of this user nor the day make a difference.
export HOME="$work" XDG_CONFIG_HOME="$work" LC_ALL=C
export SIMPROF_ACTOR=bench SIMPROF_NOW=2026-11-23T09:00:00Z
for tool in stopwatch fleet; do g++ -std=c++20 -O2 -o "$work/$tool" "$here/$tool.cpp"; done
echo 'int main() {}' | g++ -O2 -static -o "$work/nothing" -x c++ -

if [ -n "$rows" ]; then
    print_heading
    for row in $rows; do
        (
            # shellcheck source=/dev/null
            . "$row"
            measure
        )
    done
    print_memory
fi
if [ -n "$growth" ]; then
    # shellcheck source=tests/bench/growth.sh
    . "$here/growth.sh"
fi
if [ -n "$people" ]; then
    # shellcheck source=tests/bench/people.sh
    . "$here/people.sh"
fi
if [ -n "$scale" ]; then
    # shellcheck source=tests/bench/scale.sh
    . "$here/scale.sh"
fi
