# shellcheck shell=sh disable=SC2034,SC2154
# One SIM of a store on a server is looked up. The reference asks the same tables for what is shown; the last column is
# one row of one table.
title='server: show one SIM' target=0.50 usual_runs=101 on_a_server=yes

prepare() {
    fleet_on_server
    first_sim
}
prepare_postgres() { expert_tables expert; }
ours() { timed_on "$server_fleet" sim show "$sim"; }
nothing() { timed "$work/nothing"; }
theirs() {
    timed_sql "$server_fleet" -c "SELECT sim.iccid, status, imsi, msisdn, \"group\", label, profile.name, pack.name,
            plan.name, next_plan.name, next_from, deviation, followed.options, own.options, request.id, at, actor, kind,
            reason, (SELECT value FROM simprof.setting WHERE name = 'billing_zone')
        FROM simprof.sim JOIN simprof.state ON state.id = state LEFT JOIN simprof.identity USING (iccid)
        LEFT JOIN simprof.profile ON profile.id = state.profile LEFT JOIN simprof.pack ON pack.id = profile.pack
        LEFT JOIN simprof.plan ON plan.id = state.plan LEFT JOIN simprof.plan next_plan ON next_plan.id = next_plan
        LEFT JOIN simprof.option_set followed ON followed.id = profile.options
        LEFT JOIN simprof.option_set own ON own.id = state.options
        LEFT JOIN simprof.request ON request.id = sim.last_request WHERE sim.iccid = $key"
}
postgres() { timed_sql expert -c "SELECT * FROM sim WHERE iccid = $sim"; }
check() { grep -q "${sim#89}" "$work/out" || die "$title: $side did not find it"; }
