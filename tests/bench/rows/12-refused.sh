# shellcheck shell=sh disable=SC2034,SC2154
# Half of the SIMs are to be migrated where no rule lets them: the batch is refused, whole. The reference is the same
# batch to a profile that takes them.
title='a batch refused whole' target=1.2 memory_target=200 wanted_exit=5
words=

prepare() {
    fleet_store
    [ -e "$fleet/half.csv" ] || head -n "$((sims / 2 + 1))" "$fleet/list.csv" >"$fleet/half.csv"
}
reset() { fresh "$fleet/fleet.db" "$work/$side.db"; }
# The words are words on purpose.
# shellcheck disable=SC2086
ours() { timed "$program" --store "$work/ours.db" sim migrate --from "$fleet/half.csv" --to pool --yes $words; }
theirs() { timed "$program" --store "$work/theirs.db" sim migrate --from "$fleet/half.csv" --to crowd --yes; }
check() {
    done=0
    if [ "$side" = theirs ]; then done=$((sims / 2)); fi
    expect "$done changed" "$(sqlite3 "$work/$side.db" "SELECT count(*) FROM sim WHERE last_request > 2") changed"
}
