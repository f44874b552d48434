# shellcheck shell=sh disable=SC2034,SC2154
# Eight agents change single SIMs of their own for 20 s, each change by a process of its own. The reference is eight
# times psql that does the same as SQL in one call. What is printed is the time for a change of any of them.
title='server: 8 agents, time per change' target=0.67 usual_runs=1 on_a_server=yes
seconds=20

prepare() {
    fleet_on_server
    new_database changed "$server_fleet"
}
prepare_reference() {
    expert_tables expert
    new_database changed_by_expert expert
}

# agent N COMMAND: until the time is over; which of two profiles the command moves a SIM to, and the SIM, are $to and $sim
agent() {
    number=$1 done=0 failed=0
    agents_sims=$(sed -n "$((2 + number * 10)),$((11 + number * 10))p" "$fleet/list.csv")
    while [ -e "$work/working" ]; do
        for sim in $agents_sims; do
            [ -e "$work/working" ] || break
            to=$(((done / 10 + 1) % 2))
            if "$2" >"$work/agent-$number" 2>&1; then done=$((done + 1)); else failed=$((failed + 1)); fi
        done
    done
    [ "$failed" -eq 0 ] || die "$title: $side: $failed changes failed: $(tail -n 2 "$work/agent-$number")"
    echo "$done" >>"$work/done"
}
our_change() {
    if [ "$to" -eq 0 ]; then to=lone; else to=crowd; fi
    "$program" --store postgresql:///changed sim migrate "$sim" --to "$to" --wait 20
}
# shellcheck disable=SC2086 # the options are words
their_change() {
    expert_change "$sim" "$to"
    "$postgres_bin/psql" $psql_options -d changed_by_expert -c "$expert_change"
}

agents() {
    rm -f "$work/done"
    : >"$work/working"
    began=$(date +%s%N)
    for number in 0 1 2 3 4 5 6 7; do agent "$number" "$1" & done
    sleep "$seconds"
    rm "$work/working"
    wait
    awk -v ns=$(($(date +%s%N) - began)) '{ all += $1 } END { print ns / 1e3 / all, 0 }' "$work/done" >>"$work/$side.times"
}
ours() { agents our_change; }
theirs() { agents their_change; }
check() {
    all=$(awk '{ all += $1 } END { print all }' "$work/done")
    case $side in
        ours) count=$(sql changed -c "SELECT count(*) FROM simprof.request WHERE kind = 'sim.migrate'") ;;
        *) count=$(sql changed_by_expert -c "SELECT count(*) FROM history") ;;
    esac
    expect "$all changes" "$count changes"
}
