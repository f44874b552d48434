# shellcheck shell=sh disable=SC2034,SC2154
# The first digits of an ICCID are completed, by a whole process, less what it takes to start a process that does
# nothing; the reference finds the same range and prints no more than the numbers.
title='complete an ICCID' target=2.00 usual_runs=101

prepare() {
    fleet_store
    first_sim
    first_digits=${sim%???}
}
ours() { timed "$program" __complete fish "simprof --store $fleet/fleet.db sim show $first_digits"; }
nothing() { timed "$work/nothing"; }
theirs() {
    timed sqlite3 "$fleet/fleet.db" "SELECT iccid FROM sim WHERE iccid
        BETWEEN ${key%???}000 AND ${key%???}999 ORDER BY iccid LIMIT 200"
}
check() { grep -q "${sim#89}" "$work/out" || die "$title: $side did not find it"; }
