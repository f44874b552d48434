# shellcheck shell=sh disable=SC2034,SC2154
# All SIMs of a store on a server are listed as CSV, with a column for each option. The reference selects the same from
# the same tables; the last column is one flat table that holds the lines already.
title='server: export as CSV with options' target=1.00 memory_target=200 on_a_server=yes

prepare() {
    fleet_on_server
    flat_table
    flat_table_in_postgres
}
ours() { timed_on "$server_fleet" sim list -o csv --options; }
theirs() {
    options=$(head -n 1 "$fleet/flat.csv" | tr , '\n' | sed -n "s/^option_\(.*\)/, set.options::json->>'\1'/p")
    timed_sql "$server_fleet" -c "\\copy (SELECT $(printf '%s' \
        "'89' || substr(sim.iccid::text, 3), status, profile.name, plan.name, next_plan.name, next_from, imsi, msisdn,
        \"group\", label, deviation, sim.last_request $options
        FROM simprof.sim JOIN simprof.state ON state.id = state LEFT JOIN simprof.identity USING (iccid)
        LEFT JOIN simprof.profile ON profile.id = state.profile LEFT JOIN simprof.plan ON plan.id = state.plan
        LEFT JOIN simprof.plan next_plan ON next_plan.id = next_plan
        LEFT JOIN simprof.option_set set ON set.id = coalesce(state.options, profile.options)" | tr '\n' ' ')) TO STDOUT
        CSV HEADER"
}
postgres() { timed_sql flat -c "\\copy (SELECT * FROM flat) TO STDOUT CSV HEADER"; }
check() { expect "$((sims + 1)) lines" "$(lines "$work/out") lines"; }
