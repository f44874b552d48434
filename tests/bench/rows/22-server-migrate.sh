# shellcheck shell=sh disable=SC2034,SC2154
# All SIMs of a store on a server are migrated from a shuffled list. Ours judges each; the reference copies the list into
# a temporary table, inserts the history and updates one table with three unique numbers, and judges nothing. The last
# column is the same where the expert left room in the pages (fillfactor 45), so that no index hears of an update.
title='server: migrate a shuffled list' target=0.25 memory_target=200 on_a_server=yes

prepare() { fleet_on_server; }
prepare_reference() {
    expert_tables expert
    expert_migration "$work/expert.psql"
}
prepare_postgres() { expert_tables expert_with_room 45; }

reset() {
    case $side in
        ours) new_database changed "$server_fleet" ;;
        theirs) new_database changed_by_expert expert ;;
        postgres) new_database changed_by_expert expert_with_room ;;
    esac
}
ours() { timed_on changed sim migrate --from "$fleet/list.csv" --to crowd --yes; }
theirs() { timed_sql changed_by_expert -f "$work/expert.psql"; }
postgres() { theirs; }

check() {
    case $side in
        ours) count=$(sql changed -c "SELECT sum(sims) FROM simprof.sim_entry WHERE request =
            (SELECT id FROM simprof.request WHERE kind = 'sim.migrate' AND reached = $sims)") ;;
        *) count=$(sql changed_by_expert -c "SELECT count(*) FROM sim JOIN history USING (iccid)
            WHERE sim.profile = 5 AND request = 2") ;;
    esac
    expect "$sims changes" "$count changes"
}
