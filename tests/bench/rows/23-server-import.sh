# shellcheck shell=sh disable=SC2034,SC2154
# SIMs come in random order into a store on a server. The reference copies them into a table with three unique indexes.
title='server: import in random order' target=0.90 memory_target=200 on_a_server=yes

prepare() { empty_on_server; }
prepare_reference() {
    cat >"$work/import.psql" <<SQL
BEGIN;
CREATE TABLE sim (iccid bigint PRIMARY KEY, imsi bigint UNIQUE, msisdn bigint UNIQUE, status text, "group" text,
    profile text);
\\copy sim (iccid, imsi, msisdn, status, "group", profile) FROM '$fleet/fleet.csv' CSV HEADER
COMMIT;
SQL
}

reset() {
    case $side in
        ours) new_database changed empty ;;
        theirs) new_database changed_by_expert ;;
    esac
}
ours() { timed_on changed sim import "$fleet/fleet.csv" --yes; }
theirs() { timed_sql changed_by_expert -f "$work/import.psql"; }
check() {
    case $side in
        ours) count=$(sql changed -c "SELECT count(*) FROM simprof.sim") ;;
        *) count=$(sql changed_by_expert -c "SELECT count(*) FROM sim") ;;
    esac
    expect "$sims SIMs" "$count SIMs"
}
