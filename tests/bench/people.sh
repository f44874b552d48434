# shellcheck shell=sh disable=SC2154 # run.sh sets $work, $program and $sims
# Four people change single SIMs, and one looks at them, while a batch of all SIMs is carried out: how long each of
# their commands takes from its start to its end. Each person changes SIMs of their own, and takes a breath between.

# person NAME SIM...: until the batch has ended
person() {
    name=$1
    shift
    while [ -e "$work/batch" ]; do
        for sim in "$@"; do
            "$work/stopwatch" "$work/$name.times" "$work/$name.out" "$program" --store "$work/people.db" \
                sim suspend "$sim" -q || die "$name: $(tail -n 1 "$work/$name.out.err")"
            "$work/stopwatch" "$work/$name.times" "$work/$name.out" "$program" --store "$work/people.db" \
                sim resume "$sim" -q || die "$name: $(tail -n 1 "$work/$name.out.err")"
            sleep 0.05
        done
    done
}

reader() {
    while [ -e "$work/batch" ]; do
        "$work/stopwatch" "$work/reader.times" "$work/reader.out" "$program" --store "$work/people.db" \
            sim show "$1" -q || die "reader: $(tail -n 1 "$work/reader.out.err")"
        sleep 0.01
    done
}

# percentile FILE SHARE: milliseconds
percentile() {
    sort -n "$1" | awk -v share="$2" '{ of[NR] = $1 }
        END { n = int(NR * share + 0.999); printf "%.1f", of[n < 1 ? 1 : n] / 1e3 }'
}

# beside TITLE COMMAND...: the batch, and those who work beside it
beside() {
    title=$1
    shift
    rm -f "$work"/*.times
    : >"$work/batch"
    sims_of_people=$(awk -F , '$4 == "active" { print $1 }' "$fleet/people.csv" | head -n 9)
    for name in first second third fourth; do
        # shellcheck disable=SC2046,SC2086 # words
        person "$name" $(printf '%s\n' $sims_of_people | head -n 2) &
        sims_of_people=$(printf '%s\n' $sims_of_people | sed 1,2d)
    done
    reader "$sims_of_people" &
    sleep 0.2
    "$work/stopwatch" "$work/batch.times" "$work/batch.out" "$@" || die "$title: $(tail -n 2 "$work/batch.out.err")"
    rm "$work/batch"
    wait
    cat "$work/first.times" "$work/second.times" "$work/third.times" "$work/fourth.times" >"$work/people.times"
    printf '%-30s %8s %8s %9s %9s %8s %9s %9s\n' "$title" "$(percentile "$work/batch.times" 1)" \
        "$(lines "$work/people.times")" "$(percentile "$work/people.times" 0.5)" \
        "$(percentile "$work/people.times" 1)" "$(lines "$work/reader.times")" \
        "$(percentile "$work/reader.times" 0.99)" "$(percentile "$work/reader.times" 1)"
}

fleet_store
head -n 1001 "$fleet/fleet.csv" >"$fleet/people.csv"
sed 2,1001d "$fleet/fleet.csv" >"$fleet/others.csv"
printf '\nfour people and a reader beside a batch of %s SIMs; ms\n' "$sims"
printf '%-30s %8s %8s %9s %9s %8s %9s %9s\n' batch took changes median longest looks p99 longest
fresh "$fleet/fleet.db" "$work/people.db"
beside 'migrate from a list' "$program" --store "$work/people.db" sim migrate --from "$fleet/list.csv" --to crowd --yes
fresh "$fleet/fleet.db" "$work/people.db"
beside 'migrate by a filter' "$program" --store "$work/people.db" sim migrate --status active --to crowd --yes
fresh "$fleet/empty.db" "$work/people.db"
"$program" --store "$work/people.db" sim import "$fleet/people.csv" --yes -q
beside 'import' "$program" --store "$work/people.db" sim import "$fleet/others.csv" --yes
