# shellcheck shell=sh disable=SC2034,SC2154 # run.sh sets $work, $program and $sims
# What a store on a server costs at a tenth, once and ten times the SIMs: seconds, memory of the program, statements and
# bytes in the tables. lib/store/postgresql/SCALE.md computes from it.

# cost WHAT DATABASE COMMAND...: of simprof on the store there; one line
cost() {
    what=$1 database=$2
    shift 2
    rm -f "$work/cost.times"
    sql postgres -c "ALTER DATABASE $database SET log_statement = 'all'"
    before=$(wc -l <"$cluster/log")
    "$work/stopwatch" "$work/cost.times" "$work/out" "$program" --store "postgresql:///$database" "$@" ||
        die "$what: $(tail -n 1 "$work/out.err")"
    statements=$(tail -n "+$((before + 1))" "$cluster/log" | grep -c 'LOG:  \(statement\|execute [^:]*\): ')
    sql postgres -c "ALTER DATABASE $database RESET log_statement"
    awk -v what="$what" -v sims="$sims" -v statements="$statements" '{ printf "%-28s %9d %8.2f s %6d MiB %6d statements\n",
        what, sims, $1 / 1e6, $2 / 1024, statements }' "$work/cost.times"
}

# sizes DATABASE: MiB of each table with its indexes, and what a SIM has of them
sizes() {
    sql "$1" -F ' ' -c "SELECT relname, pg_table_size(pg_class.oid), pg_indexes_size(pg_class.oid) FROM pg_class
        JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = 'simprof' AND relkind = 'r'
        AND pg_total_relation_size(pg_class.oid) > 1048576 ORDER BY 1" |
        awk -v sims="$sims" '{ printf "  table %-20s %9d %8.1f MiB, indexes %8.1f MiB: %6.1f bytes a SIM\n", $1, sims,
            $2 / 1048576, $3 / 1048576, ($2 + $3) / sims }'
}

scale() {
    empty_on_server
    new_database scale empty
    cost import scale sim import "$fleet/fleet.csv" --yes -q
    sql scale -c "VACUUM ANALYZE"
    sizes scale
    first_sim
    cost 'show one SIM' scale sim show "$sim"
    cost 'migrate one SIM' scale sim migrate "$sim" --to lone
    cost 'migrate a shuffled list' scale sim migrate --from "$fleet/list.csv" --to crowd --yes -q
    sizes scale
    cost 'export as CSV with options' scale sim list -o csv --options
    cost 'edit a profile of all' scale profile edit crowd --set voice=on --yes -q
    sql postgres -c "DROP DATABASE scale" -c "DROP DATABASE empty"
    rm -rf "$fleet"
}

if has_servers; then
    for sims in $((sims / 10)) "$sims" $((sims * 10)); do (scale); done
fi
