#!/bin/sh
# `ours` and `theirs` are called by `compare`:
# shellcheck disable=SC2317
# Times whole processes against the sqlite3 shell on the same store, in turn, and prints the medians and their
# ratio. No test: nothing fails by being slow. Needs sqlite3. Usage: run.sh PROGRAM [RUNS]
set -eu

program=${1:?the program to time}
runs=${2:-101}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
store=$work/store.db
sim=8933224000000010003
export SIMPROF_STORE="$store" SIMPROF_ACTOR=bench SIMPROF_NOW=2026-11-23T09:00:00Z

# microseconds that a command takes
timed() {
    from=$(date +%s%N)
    "$@" >"$work/out" 2>&1
    echo $((($(date +%s%N) - from) / 1000))
}

median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# compare NAME: one run of each in turn, `ours` and `theirs` being shell functions
compare() {
    : >"$work/ours"
    : >"$work/theirs"
    run=0
    while [ "$run" -lt "$runs" ]; do
        timed ours "$run" >>"$work/ours"
        timed theirs "$run" >>"$work/theirs"
        run=$((run + 1))
    done
    awk -v name="$1" -v a="$(median "$work/ours")" -v b="$(median "$work/theirs")" \
        'BEGIN { printf "%-28s simprof %6d us   sqlite3 %6d us   ratio %.2f\n", name, a, b, a / b }'
}

"$program" init --timezone Europe/Paris --sample -q
cp "$store" "$work/plain.db"

ours() { "$program" sim show "$sim"; }
theirs() { sqlite3 "$store" "SELECT * FROM sim WHERE iccid = 33224000000010003"; }
compare "show one SIM"

ours() {
    if [ $(($1 % 2)) -eq 0 ]; then target=lab; else target=tracker-eu; fi
    "$program" sim migrate "$sim" --to "$target"
}
theirs() {
    sqlite3 "$work/plain.db" "PRAGMA synchronous=EXTRA; BEGIN IMMEDIATE;
        INSERT INTO request SELECT (SELECT max(id) + 1 FROM request), at, day, 'sim.migrate', actor, uid, origin,
            reason, reference, command, version, rehearsal, subject, 1, 0, 1, hash FROM request WHERE id = 1;
        INSERT INTO sim_change SELECT max(id), 33224000000010003, 1, zeroblob(24) FROM request;
        UPDATE sim SET state = state + 1 - 2 * ($1 % 2), last_request = (SELECT max(id) FROM request)
            WHERE iccid = 33224000000010003;
        COMMIT;"
}
compare "one durable migration"
