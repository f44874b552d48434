# shellcheck shell=sh disable=SC2154 # run.sh sets $work, $here, $runs and $sims
# How time and memory of ours grow with the fleet: a SIM should cost the same in a large one. Sourced by run.sh.

print_growth() {
    awk -v title="$title" -v sims="$sims" -v us="$(median ours)" -v mib="$(memory ours)" -v before="$before" \
        "$readable"' BEGIN {
            memory = sims == 1000000 ? "200" : sims == 10000000 ? (title ~ /^import/ ? "700" : "1229") : "-"
            printf "%-42s %9d %10s %8.2f us %6s %6s %7d MiB %6s\n", title, sims, readable(us), us / sims,
                before == "" ? "-" : sprintf("%.2f", us / sims / before), before == "" ? "-" : "1.2", mib, memory
        }'
    before=$(awk -v us="$(median ours)" -v sims="$sims" 'BEGIN { print us / sims }')
}

# measure_ours: the row at hand, without its reference
measure_ours() {
    rm -f "$work"/*.times
    prepare
    run=1
    while [ "$run" -le "${runs:-3}" ]; do
        run_side ours
        run=$((run + 1))
    done
}

printf '\n%-42s %9s %10s %11s %6s %6s %11s %6s\n' growth SIMs simprof 'per SIM' step target memory target
for row in 04-import 03-migrate 05-export-csv; do
    (
        # shellcheck source=/dev/null
        . "$here/rows/$row.sh"
        before=
        for sims in $((sims / 10)) "$sims" $((sims * 10)); do
            measure_ours
            print_growth
        done
    )
done
