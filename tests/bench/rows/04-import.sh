# shellcheck shell=sh disable=SC2034,SC2154
# SIMs come in random order into a store with a catalogue. The reference takes them as texts and makes the ICCID
# unique, where ours makes IMSI and MSISDN unique too.
title='import in random order' target=0.30 memory_target=200
indexes='CREATE UNIQUE INDEX by_iccid ON sim (iccid);'

prepare() { fleet_files; }
prepare_postgres() {
    start_postgres
    cat >"$work/import.psql" <<SQL
BEGIN;
CREATE TABLE sim (iccid text, imsi text, msisdn text, status text, "group" text, profile text);
\\copy sim FROM '$fleet/fleet.csv' CSV HEADER
$indexes
COMMIT;
SQL
}

reset() {
    case $side in
        ours) fresh "$fleet/empty.db" "$work/ours.db" ;;
        theirs) rm -f "$work/theirs.db" ;;
        postgres) new_database import ;;
    esac
}
ours() { timed "$program" --store "$work/ours.db" sim import "$fleet/fleet.csv" --yes; }
theirs() { timed sqlite3 -bail "$work/theirs.db" ".import --csv $fleet/fleet.csv sim" "$indexes"; }
postgres() { timed_sql import -f "$work/import.psql"; }

check() {
    case $side in
        postgres) count=$(sql import -c "SELECT count(*) FROM sim") ;;
        *) count=$(sqlite3 "$work/$side.db" "SELECT count(*) FROM sim") ;;
    esac
    expect "$sims SIMs" "$count SIMs"
}
