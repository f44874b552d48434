# shellcheck shell=sh disable=SC2034,SC2154
# A profile that all SIMs but one follow is edited, on a server; the reference is the same of one that a SIM follows.
title='server: edit a profile of all, of 1' target=1.20 usual_runs=101 on_a_server=yes

prepare() {
    fleet_files
    awk -F, -v OFS=, 'NR > 1 { $6 = NR == 2 ? "lone" : "crowd" } { print }' "$fleet/fleet.csv" >"$fleet/crowd.csv"
    import_on_server "crowd_$sims" "$fleet/crowd.csv"
}
edit() {
    if [ $((run % 2)) -eq 0 ]; then value=off; else value=on; fi
    timed_on "crowd_$sims" profile edit "$1" --set "voice=$value" --yes
}
ours() { edit crowd; }
nothing() { timed "$work/nothing"; }
theirs() { edit lone; }
check() {
    if [ "$side" = ours ]; then wanted=$((sims - 1)); else wanted=1; fi
    expect "$wanted SIMs reached" \
        "$(sql "crowd_$sims" -c "SELECT reached FROM simprof.request ORDER BY id DESC LIMIT 1") SIMs reached"
}
