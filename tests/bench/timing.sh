# shellcheck shell=sh disable=SC2154 # run.sh sets $work, $runs and $sims, a row its $title and $target
# Times what a row defines, and prints it. A row says, besides its functions:
title='' target=- memory_target='' usual_runs=5 wanted_exit=0 on_a_server=
prepare() { :; }           # makes what `ours` needs
prepare_reference() { :; } # makes what `theirs` needs
reset() { :; }             # what a run starts from, before each run of each side
postgres() { :; }          # the same work by PostgreSQL, if it is the same
prepare_postgres() { :; }
nothing() { :; }           # a process that does nothing; its time is taken off both sides
check() { :; }             # whether the first run of each side did its work
# `side` is the one that runs (ours, theirs, postgres, nothing), `run` the number of the run. A row whose work ends with
# another exit status than 0 on our side says it in `wanted_exit`; one whose two sides work on a PostgreSQL server says so
# in `on_a_server`, and is left out where there is none.

# timed COMMAND [ARGUMENT]...: runs it and notes its time; what it prints is in $work/out
timed() {
    wanted=0
    if [ "$side" = ours ]; then wanted=$wanted_exit; fi
    status=0
    "$work/stopwatch" "$work/$side.times" "$work/out" "$@" || status=$?
    [ "$status" -ne "$wanted" ] || return 0
    printf 'bench: %s: exit status %s: %s\n' "$title" "$status" "$*" >&2
    tail -n 5 "$work/out.err" >&2
    exit 1
}

# expect WANTED FOUND: what a run must have brought about
expect() {
    [ "$1" = "$2" ] || die "$title: $side should have $1, and has $2"
}

lines() { wc -l <"$1" | tr -d ' '; }

run_side() {
    side=$1
    reset
    # What was written earlier does not weigh on this run.
    sync
    "$side"
    if [ "$run" -eq 1 ] && [ "$side" != nothing ] && [ -s "$work/$side.times" ]; then check; fi
}

measure() {
    rm -f "$work"/*.times
    if [ -n "$on_a_server" ] && ! has_servers; then
        printf '%-42s %s\n' "$title" 'needs PostgreSQL and simprof-postgresql'
        return 0
    fi
    prepare
    prepare_reference
    if has_postgres; then prepare_postgres; fi
    run=1
    while [ "$run" -le "${runs:-$usual_runs}" ]; do
        run_side ours
        run_side theirs
        run_side nothing
        if [ "$run" -le 3 ] && has_postgres; then run_side postgres; fi
        run=$((run + 1))
    done
    print_row
}

# median SIDE: microseconds; nothing where it did not run
median() {
    [ -s "$work/$1.times" ] || return 0
    sort -n "$work/$1.times" | awk '{ of[NR] = $1 } END { print (of[int((NR + 1) / 2)] + of[int(NR / 2) + 1]) / 2 }'
}

# net SIDE: the median, less that of a process that does nothing
net() { awk -v all="$(median "$1")" -v none="$(median nothing)" 'BEGIN { print all - none }'; }

# memory SIDE: the most that a run had resident, in MiB
memory() { awk '$2 > most { most = $2 } END { printf "%.0f", most / 1024 }' "$work/$1.times"; }

readable='function readable(us) {
    if (us == "") return "-"
    return us < 1e6 ? sprintf("%.2f ms", us / 1e3) : sprintf("%.2f s", us / 1e6)
}'

print_heading() {
    printf '%s SIMs, medians\n' "$sims"
    printf '%-42s %10s %10s %6s %6s %10s\n' work simprof reference ratio target PostgreSQL
}

print_row() {
    awk -v title="$title" -v a="$(net ours)" -v b="$(net theirs)" -v c="$(median postgres)" -v target="$target" \
        "$readable"' BEGIN { printf "%-42s %10s %10s %6.2f %6s %10s\n",
            title, readable(a), readable(b), a / b, target, readable(c) }'
    [ -n "$memory_target" ] || return 0
    printf '%-42s %10s %10s %6s %6s\n' \
        "$title" "$(memory ours) MiB" "$(memory theirs) MiB" '' "$memory_target" >>"$work/memory"
}

print_memory() {
    [ -s "$work/memory" ] || return 0
    printf '\n%-42s %10s %10s %6s %6s\n' 'largest memory' simprof reference '' target
    cat "$work/memory"
}
