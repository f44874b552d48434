# shellcheck shell=sh disable=SC2034,SC2154
# The same from a list upload, whose numbers stand in quotes. The reference reads the bare numbers.
# shellcheck source=tests/bench/rows/03-migrate.sh
. "$here/rows/03-migrate.sh"
title='  from a quoted list upload' memory_target=
list=list-upload

prepare() {
    fleet_store
    [ -e "$fleet/$list.csv" ] || awk 'NR == 1 { print "ICCID" } NR > 1 { print "\047" $0 "\047" }' "$fleet/list.csv" >"$fleet/$list.csv"
}
