# shellcheck shell=sh disable=SC2034,SC2154
# One SIM is looked up, by a whole process, less what it takes to start a process that does nothing.
title='show one SIM' target=0.50 usual_runs=101

prepare() {
    fleet_store
    first_sim
}
ours() { timed "$program" --store "$fleet/fleet.db" sim show "$sim"; }
nothing() { timed "$work/nothing"; }
theirs() { timed sqlite3 "$fleet/fleet.db" "SELECT * FROM sim WHERE iccid = $key"; }
check() { grep -q "${sim#89}" "$work/out" || die "$title: $side did not find it"; }
