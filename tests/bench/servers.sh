# shellcheck shell=sh disable=SC2034,SC2154 # run.sh sets $work, $program and $sims, stores.sh $fleet; rows use $key
# The same stores on the server of postgres.sh, each a database that is made by the first row that asks for it, and what
# an expert would keep there instead: one table of SIMs, three unique numbers, a row of history for each change.

has_servers() { has_postgres && [ -x "${program%/*}/simprof-postgresql" ]; }

# ours_on DATABASE COMMAND...: of simprof, on the store there
ours_on() {
    database=$1
    shift
    "$program" --store "postgresql:///$database" "$@"
}
timed_on() {
    database=$1
    shift
    timed "$program" --store "postgresql:///$database" "$@"
}

# empty_on_server: a store with a catalogue alone, in the database empty
empty_on_server() {
    fleet_files
    start_postgres
    ! has_database empty || return 0
    new_database empty
    ours_on empty init --timezone Europe/Paris -q
    ours_on empty catalogue apply "$fleet/catalogue.toml" --yes -q
}

# import_on_server DATABASE FILE: a new store with the SIMs of a file, as it is once the server has tidied it up
import_on_server() {
    empty_on_server
    ! has_database "$1" || return 0
    new_database "$1" empty
    ours_on "$1" sim import "$2" --yes -q
    [ "$(sql "$1" -c 'SELECT count(*) FROM simprof.sim')" = "$sims" ] || die "the import did not bring $sims SIMs"
    sql "$1" -c "VACUUM ANALYZE"
}
fleet_on_server() { fleet_files && import_on_server "fleet_$sims" "$fleet/fleet.csv" && server_fleet=fleet_$sims; }

# expert_tables DATABASE [FILLFACTOR]
expert_tables() {
    fleet_files
    start_postgres
    ! has_database "$1" || return 0
    new_database "$1"
    sql "$1" -c "CREATE TABLE sim (iccid bigint PRIMARY KEY, status int, profile int, plan int, next_plan int,
            next_from date, last_request int, imsi bigint UNIQUE, msisdn bigint UNIQUE, \"group\" text)
            WITH (fillfactor = ${2:-100});
        CREATE TABLE request (id int PRIMARY KEY GENERATED ALWAYS AS IDENTITY, at timestamptz DEFAULT now(), actor text,
            command text);
        CREATE TABLE history (request int, iccid bigint, profile int, plan int, next_plan int, next_from date,
            last_request int, PRIMARY KEY (request, iccid));
        CREATE TABLE new (iccid bigint, imsi bigint, msisdn bigint, status text, \"group\" text, profile text)" \
        -c "\\copy new FROM '$fleet/fleet.csv' CSV HEADER" \
        -c "INSERT INTO request (actor, command) VALUES ('bench', 'import');
        INSERT INTO sim SELECT iccid, CAST(status = 'suspended' AS int), length(profile),
            CAST(profile IN ('camera', 'gateway') AS int), NULL, NULL, 1, imsi, msisdn, \"group\" FROM new ORDER BY 1;
        DROP TABLE new" -c "VACUUM ANALYZE"
}

# expert_change ICCID PROFILE: in $expert_change what one psql sends to change one SIM with its history, durably
expert_change() {
    expert_change="BEGIN;
        INSERT INTO request (actor, command) VALUES ('bench', 'migrate $1');
        INSERT INTO history SELECT currval('request_id_seq'), iccid, profile, plan, next_plan, next_from, last_request
            FROM sim WHERE iccid = $1;
        UPDATE sim SET profile = $2, last_request = currval('request_id_seq') WHERE iccid = $1;
        COMMIT;"
}

# expert_migration FILE: writes what one psql sends to change all SIMs of the list
expert_migration() {
    cat >"$1" <<SQL
BEGIN;
CREATE TEMP TABLE list (iccid bigint);
\\copy list FROM '$fleet/list.csv' CSV HEADER
ANALYZE list;
INSERT INTO request (actor, command) VALUES ('bench', 'migrate');
INSERT INTO history SELECT 2, iccid, profile, plan, next_plan, next_from, last_request FROM sim JOIN list USING (iccid);
UPDATE sim SET profile = 5, next_plan = 3, next_from = '2026-12-01', last_request = 2
    FROM list WHERE list.iccid = sim.iccid;
COMMIT;
SQL
}
