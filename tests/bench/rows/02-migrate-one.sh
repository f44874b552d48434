# shellcheck shell=sh disable=SC2034,SC2154
# One SIM is migrated, durably, by a whole process. The reference makes the same change in the same file format,
# history included, and judges nothing.
title='migrate one SIM' target=0.95 usual_runs=101

prepare() {
    fleet_store
    first_sim
    fresh "$fleet/fleet.db" "$work/ours.db"
}
prepare_reference() { fresh "$fleet/fleet.db" "$work/theirs.db"; }

ours() {
    if [ $((run % 2)) -eq 0 ]; then to=lone; else to=crowd; fi
    timed "$program" --store "$work/ours.db" sim migrate "$sim" --to "$to"
}
theirs() {
    timed sqlite3 -bail "$work/theirs.db" "PRAGMA synchronous=EXTRA; BEGIN IMMEDIATE;
        INSERT INTO request (id, at, day, kind, actor, uid, origin, reason, reference, command, version, rehearsal,
            subject, sims, profiles, reached, hash)
            SELECT (SELECT max(id) + 1 FROM request), at, day, 'sim.migrate', actor, uid, origin, reason, reference,
                command, version, rehearsal, subject, 1, 0, 1, hash FROM request WHERE id = 1;
        INSERT INTO sim_entry (request, first_iccid, sims, entries)
            SELECT max(id), $key, 1, zeroblob(24) FROM request;
        UPDATE sim SET state = state - 1 + 2 * ($run % 2), last_request = (SELECT max(id) FROM request)
            WHERE iccid = $key;
        COMMIT;"
}
check() {
    count=$(sqlite3 "$work/$side.db" "SELECT count(*) FROM sim, sim_entry
        WHERE iccid = $key AND last_request = request AND request = (SELECT max(id) FROM request)")
    expect "1 change in the last request" "$count change in the last request"
}
