# shellcheck shell=sh disable=SC2034,SC2154
# All SIMs are listed as CSV, with a column for each option. The reference has the same columns in one flat table.
title='export as CSV with options' target=0.45 memory_target=200

prepare() { fleet_store; }
prepare_reference() { flat_table; }
prepare_postgres() { flat_table_in_postgres; }
ours() { timed "$program" --store "$fleet/fleet.db" sim list -o csv --options; }
theirs() { timed sqlite3 -csv -header "$fleet/flat.db" "SELECT * FROM flat"; }
postgres() { timed_sql flat -c "\\copy flat TO STDOUT CSV HEADER"; }
check() { expect "$((sims + 1)) lines" "$(lines "$work/out") lines"; }
