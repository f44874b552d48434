# shellcheck shell=sh disable=SC2034,SC2154
# The profiles behind --to, with plan and number of SIMs; what counts is that nobody waits, so 10 ms are the limit.
title='complete a profile' target=5.00 usual_runs=101

prepare() { fleet_store; }
ours() { timed "$program" __complete fish "simprof --store $fleet/fleet.db sim migrate --to "; }
nothing() { timed "$work/nothing"; }
theirs() {
    timed sqlite3 "$fleet/fleet.db" "SELECT profile.name, plan.name, sum(state.sims) FROM profile
        JOIN plan ON plan.id = profile.plan LEFT JOIN state ON state.profile = profile.id
        WHERE profile.deleted = 0 GROUP BY profile.id ORDER BY profile.folded_name"
}
check() { grep -q crowd "$work/out" || die "$title: $side did not find it"; }
