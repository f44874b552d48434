# shellcheck shell=sh disable=SC2034,SC2154
# All SIMs are listed as a table for people. The reference is our own list as CSV.
title='list as a table' target=2.0 memory_target=100

prepare() { fleet_store; }
ours() { timed "$program" --store "$fleet/fleet.db" sim list; }
theirs() { timed "$program" --store "$fleet/fleet.db" sim list -o csv; }
check() { expect "all SIMs" "$([ "$(grep -c 8933 "$work/out")" -ge "$sims" ] && echo all || echo some) SIMs"; }
