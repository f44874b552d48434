# shellcheck shell=sh disable=SC2034,SC2154
# The same, asked to go on and to write down what is refused.
# shellcheck source=tests/bench/rows/12-refused.sh
. "$here/rows/12-refused.sh"
title='  with --keep-going and rejects' wanted_exit=3 words="--keep-going --rejects $work/rejects.csv"
reset() {
    rm -f "$work/rejects.csv"
    fresh "$fleet/fleet.db" "$work/$side.db"
}
