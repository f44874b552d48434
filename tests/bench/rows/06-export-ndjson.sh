# shellcheck shell=sh disable=SC2034,SC2154
# All SIMs are listed as NDJSON. The reference has the columns of our CSV in one flat table.
title='export as NDJSON' target=0.35

prepare() { fleet_store; }
prepare_reference() { flat_table; }
prepare_postgres() { flat_table_in_postgres; }
ours() { timed "$program" --store "$fleet/fleet.db" sim list -o ndjson; }
theirs() { timed sqlite3 -json "$fleet/flat.db" "SELECT * FROM flat"; }
postgres() { timed_sql flat -c "COPY (SELECT row_to_json(flat) FROM flat) TO STDOUT"; }
check() { expect "$sims lines" "$(lines "$work/out") lines"; }
