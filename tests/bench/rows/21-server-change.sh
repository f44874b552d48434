# shellcheck shell=sh disable=SC2034,SC2154
# One SIM of a store on a server is migrated, durably. The reference inserts a request and its history and updates the
# SIM, in one call of psql, and judges nothing.
title='server: migrate one SIM' target=0.70 usual_runs=101 on_a_server=yes

prepare() {
    fleet_on_server
    first_sim
    new_database changed "$server_fleet"
}
prepare_reference() {
    expert_tables expert
    new_database changed_by_expert expert
}

ours() {
    if [ $((run % 2)) -eq 0 ]; then to=lone; else to=crowd; fi
    timed_on changed sim migrate "$sim" --to "$to"
}
nothing() { timed "$work/nothing"; }
theirs() {
    expert_change "$sim" $((run % 2))
    timed_sql changed_by_expert -c "$expert_change"
}
check() {
    case $side in
        ours) count=$(sql changed -c "SELECT count(*) FROM simprof.sim JOIN simprof.sim_entry
            ON request = last_request WHERE iccid = $key AND request = (SELECT max(id) FROM simprof.request)") ;;
        *) count=$(sql changed_by_expert -c "SELECT count(*) FROM sim JOIN history USING (iccid)
            WHERE request = sim.last_request") ;;
    esac
    expect "1 change in the last request" "$count change in the last request"
}
