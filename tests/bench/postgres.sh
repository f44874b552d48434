# shellcheck shell=sh disable=SC2154 # run.sh sets $work, a row its $fleet
# A PostgreSQL server of our own in the temporary directory, reached by a socket there and by nothing else. It is
# started by the first row that asks for it; without PostgreSQL, its column stays empty.

for postgres_bin in /usr/lib/postgresql/*/bin "$(dirname -- "$(command -v initdb || echo none/none)")" none; do
    # The wrapper that some systems have in the path costs more than psql.
    [ ! -x "$postgres_bin/initdb" ] || [ ! -x "$postgres_bin/psql" ] || break
done
cluster=$work/postgres

has_postgres() { [ "$postgres_bin" != none ]; }

# The server refuses to run as root.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

start_postgres() {
    [ ! -e "$cluster/data/postmaster.pid" ] || return 0
    chmod 711 "$work"
    mkdir "$cluster"
    [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
    as_server "$postgres_bin/initdb" -D "$cluster/data" -U bench -A trust -E UTF8 --locale=C >"$work/initdb.log" 2>&1 ||
        die "initdb failed: $(tail -n 1 "$work/initdb.log")"
    as_server "$postgres_bin/pg_ctl" start -w -s -D "$cluster/data" -l "$cluster/log" -o "-c listen_addresses='' \
        -c unix_socket_directories='$cluster' -c shared_buffers=512MB -c work_mem=256MB -c maintenance_work_mem=512MB \
        -c max_wal_size=16GB -c checkpoint_timeout=1h -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off" ||
        die "PostgreSQL does not start"
}

stop_postgres() {
    [ ! -e "$cluster/data/postmaster.pid" ] ||
        as_server "$postgres_bin/pg_ctl" stop -s -m immediate -D "$cluster/data" || true
}

export PGHOST="$cluster" PGUSER=bench
psql_options='-X -q -A -t -v ON_ERROR_STOP=1'

# sql DATABASE [ARGUMENT]..., and the same timed: psql with these arguments
# shellcheck disable=SC2086 # the options are words
sql() { "$postgres_bin/psql" $psql_options -d "$@"; }
# shellcheck disable=SC2086
timed_sql() { timed "$postgres_bin/psql" $psql_options -d "$@"; }

# new_database NAME [TEMPLATE]: in place of the one that has the name
new_database() {
    sql postgres -c "SET client_min_messages = error" -c "DROP DATABASE IF EXISTS $1" \
        -c "CREATE DATABASE $1 TEMPLATE ${2:-template1} STRATEGY FILE_COPY" -c CHECKPOINT
}

# has_database NAME
has_database() { [ -n "$(sql postgres -c "SELECT 1 FROM pg_database WHERE datname = '$1'")" ]; }

# The listing as a flat table, for the exports.
flat_table_in_postgres() {
    start_postgres
    [ ! -e "$cluster/flat-$sims" ] || return 0
    new_database flat
    sql flat -c "CREATE TABLE flat (\"$(head -n 1 "$fleet/flat.csv" | sed 's/,/" text, "/g')\" text)" \
        -c "\\copy flat FROM '$fleet/flat.csv' CSV HEADER" -c "VACUUM ANALYZE flat"
    : >"$cluster/flat-$sims"
}
