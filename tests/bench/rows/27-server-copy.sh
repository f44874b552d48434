# shellcheck shell=sh disable=SC2034,SC2154
# A store is copied from a file to a server, its chain verified there. The reference is what an expert types for the same
# rows: tables, `\copy` in binary, then indexes and foreign keys; nothing is verified.
title='server: copy a store there' target=2.00 memory_target=200 on_a_server=yes

prepare() {
    fleet_store
    start_postgres
}
prepare_reference() {
    new_database copied_once
    "$program" store copy "$fleet/fleet.db" postgresql:///copied_once -q >/dev/null
    {
        echo 'BEGIN;'
        "$postgres_bin/pg_dump" --schema=simprof --section=pre-data copied_once
        for table in $(sql copied_once -c "SELECT relname FROM pg_class WHERE relnamespace = 'simprof'::regnamespace
                AND relkind = 'r'"); do
            sql copied_once -c "\\copy simprof.$table TO '$work/copied-$table' BINARY"
            printf "\\\\copy simprof.%s FROM '%s' BINARY\n" "$table" "$work/copied-$table"
        done
        "$postgres_bin/pg_dump" --schema=simprof --section=post-data copied_once
        echo 'COMMIT;'
    } >"$work/copy.psql"
}

reset() {
    case $side in
        ours) new_database copied ;;
        theirs) new_database copied_by_expert ;;
    esac
}
ours() { timed "$program" store copy "$fleet/fleet.db" postgresql:///copied -q; }
theirs() { timed_sql copied_by_expert -f "$work/copy.psql"; }
check() {
    case $side in
        ours) count=$(sql copied -c "SELECT count(*) FROM simprof.sim") ;;
        *) count=$(sql copied_by_expert -c "SELECT count(*) FROM simprof.sim") ;;
    esac
    expect "$sims SIMs" "$count SIMs"
}
