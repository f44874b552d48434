# shellcheck shell=sh disable=SC2034,SC2154
# The deviated SIMs, one in a hundred, are listed; the reference counts them, reading every SIM.
title='list the 1 % deviated, against a scan' target=1.5

prepare() {
    fleet_store
    fresh "$fleet/fleet.db" "$work/deviated.db"
    awk 'NR == 1 || NR % 100 == 2' "$fleet/list.csv" >"$work/deviating.csv"
    deviated=$(($(lines "$work/deviating.csv") - 1))
    "$program" --store "$work/deviated.db" sim deviate --from "$work/deviating.csv" \
        --set voice=on --reason test --yes -q
}
ours() { timed "$program" --store "$work/deviated.db" sim list --deviated -o csv; }
theirs() { timed sqlite3 "$work/deviated.db" "SELECT count(*) FROM sim NOT INDEXED WHERE deviation IS NOT NULL"; }
check() {
    if [ "$side" = ours ]; then found=$(($(lines "$work/out") - 1)); else found=$(cat "$work/out"); fi
    expect "$deviated SIMs" "$found SIMs"
}
