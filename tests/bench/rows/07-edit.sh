# shellcheck shell=sh disable=SC2034,SC2154
# A profile that all SIMs but one follow is edited; the reference is the same of a profile that one SIM follows.
title='edit a profile of all, against one of 1' target=1.5 usual_runs=101

prepare() {
    fleet_files
    awk -F, -v OFS=, 'NR > 1 { $6 = NR == 2 ? "lone" : "crowd" } { print }' "$fleet/fleet.csv" >"$fleet/crowd.csv"
    import_into "$work/crowd.db" "$fleet/crowd.csv"
}
edit() {
    if [ $((run % 2)) -eq 0 ]; then value=off; else value=on; fi
    timed "$program" --store "$work/crowd.db" profile edit "$1" --set "voice=$value" --yes
}
ours() { edit crowd; }
theirs() { edit lone; }
check() {
    if [ "$side" = ours ]; then wanted=$((sims - 1)); else wanted=1; fi
    expect "$wanted SIMs reached" \
        "$(sqlite3 "$work/crowd.db" "SELECT reached FROM request ORDER BY id DESC LIMIT 1") SIMs reached"
}
