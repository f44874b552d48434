# shellcheck shell=sh disable=SC2034,SC2154
# The profiles behind --to, with how many SIMs each has; the reference counts nothing.
title='complete a profile' target=2.00 usual_runs=101

prepare() { fleet_store; }
ours() { timed "$program" __complete fish "simprof --store $fleet/fleet.db sim migrate --to "; }
nothing() { timed "$work/nothing"; }
theirs() { timed sqlite3 "$fleet/fleet.db" "SELECT name FROM profile WHERE deleted = 0 ORDER BY folded_name"; }
check() { grep -q crowd "$work/out" || die "$title: $side did not find it"; }
