# shellcheck shell=sh disable=SC2034,SC2154
# All SIMs are migrated from a shuffled list. Ours judges each; the reference is what an expert would type, and judges
# nothing: a list with an INTEGER PRIMARY KEY and IN was faster than a list sorted first, than UPDATE … FROM (by a
# fifth) and than EXISTS, and mmap_size made no difference.
title='migrate a shuffled list' target=0.30 memory_target=200
list=list

prepare() { fleet_store; }

prepare_reference() {
    rm -f "$fleet/plain.db"
    sqlite3 -bail "$fleet/plain.db" "CREATE TABLE sim (iccid INTEGER PRIMARY KEY, status, profile, plan, next_plan,
            next_from, last_request, imsi INTEGER, msisdn INTEGER, \"group\");
        CREATE TABLE history (request, iccid, profile, plan, next_plan, next_from, last_request,
            PRIMARY KEY (request, iccid)) WITHOUT ROWID;" ".import --csv --schema temp $fleet/fleet.csv new" \
        "INSERT INTO sim SELECT CAST(iccid AS INTEGER), status = 'suspended', length(profile),
            profile IN ('camera', 'gateway'), NULL, NULL, 1, imsi, msisdn, \"group\" FROM new ORDER BY 1;"
    cat >"$work/migrate.sql" <<SQL
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA cache_size = -4000000;
PRAGMA cache_spill = off;
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE list (iccid INTEGER PRIMARY KEY);
.import --csv --skip 1 --schema temp $fleet/list.csv list
BEGIN IMMEDIATE;
INSERT INTO history SELECT 2, iccid, profile, plan, next_plan, next_from, last_request FROM sim
    WHERE iccid IN (SELECT iccid FROM list);
UPDATE sim SET profile = 5, next_plan = 3, next_from = '2026-12-01', last_request = 2
    WHERE iccid IN (SELECT iccid FROM list);
COMMIT;
SQL
}

prepare_postgres() {
    start_postgres
    new_database plain
    # Room in the pages, so that an update need not touch the index.
    sql plain -c "CREATE TABLE sim (iccid bigint PRIMARY KEY, status int, profile int, plan int, next_plan int,
            next_from date, last_request int, imsi bigint, msisdn bigint, \"group\" text) WITH (fillfactor = 45);
        CREATE TABLE history (request int, iccid bigint, profile int, plan int, next_plan int, next_from date,
            last_request int, PRIMARY KEY (request, iccid));
        CREATE TABLE new (iccid bigint, imsi bigint, msisdn bigint, status text, \"group\" text, profile text)" \
        -c "\\copy new FROM '$fleet/fleet.csv' CSV HEADER" \
        -c "INSERT INTO sim SELECT iccid, CAST(status = 'suspended' AS int), length(profile),
            CAST(profile IN ('camera', 'gateway') AS int), NULL, NULL, 1, imsi, msisdn, \"group\" FROM new ORDER BY 1;
        DROP TABLE new" -c "VACUUM ANALYZE sim"
    cat >"$work/migrate.psql" <<SQL
BEGIN;
CREATE TEMP TABLE list (iccid bigint);
\\copy list FROM '$fleet/list.csv' CSV HEADER
ANALYZE list;
INSERT INTO history SELECT 2, iccid, profile, plan, next_plan, next_from, last_request FROM sim JOIN list USING (iccid);
UPDATE sim SET profile = 5, next_plan = 3, next_from = '2026-12-01', last_request = 2
    FROM list WHERE list.iccid = sim.iccid;
COMMIT;
SQL
}

reset() {
    case $side in
        ours) fresh "$fleet/fleet.db" "$work/ours.db" ;;
        theirs) fresh "$fleet/plain.db" "$work/theirs.db" ;;
        postgres) new_database changed plain ;;
    esac
}
ours() { timed "$program" --store "$work/ours.db" sim migrate --from "$fleet/$list.csv" --to crowd --yes; }
theirs() { timed sqlite3 -bail "$work/theirs.db" ".read $work/migrate.sql"; }
postgres() { timed_sql changed -f "$work/migrate.psql"; }

check() {
    count="SELECT count(*) FROM sim JOIN history USING (iccid) WHERE sim.profile = 5 AND request = 2"
    case $side in
        ours) count=$(sqlite3 "$work/ours.db" "SELECT sum(sims) FROM sim_entry WHERE request =
            (SELECT id FROM request WHERE kind = 'sim.migrate' AND reached = $sims)") ;;
        theirs) count=$(sqlite3 "$work/theirs.db" "$count") ;;
        postgres) count=$(sql changed -c "$count") ;;
    esac
    expect "$sims changes" "$count changes"
}
