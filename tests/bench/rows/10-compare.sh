# shellcheck shell=sh disable=SC2034,SC2154
# A report of all SIMs, in another order, is held against the store. The reference imports it into a table and joins;
# it says which SIMs differ in status or profile.
title='compare a report' target=0.50 memory_target=200

prepare() {
    fleet_store
    [ -e "$fleet/report.csv" ] || awk -F , -v OFS=, 'NR == 1 { print "iccid", "status", "profile"; next }
        { print $1, NR % 1000 == 0 ? "barred" : $4, $6 }' "$fleet/fleet.csv" >"$fleet/report.csv"
}
prepare_reference() {
    [ -e "$fleet/known.db" ] || sqlite3 -bail "$fleet/known.db" \
        "CREATE TABLE sim (iccid INTEGER PRIMARY KEY, status, profile)" \
        ".import --csv --schema temp $fleet/fleet.csv new" \
        "INSERT INTO sim SELECT CAST(iccid AS INTEGER), status, profile FROM new ORDER BY 1"
    cat >"$work/compare.sql" <<SQL
CREATE TEMP TABLE report (iccid INTEGER PRIMARY KEY, status, profile);
.import --csv --skip 1 --schema temp $fleet/report.csv report
SELECT iccid, sim.status, report.status, sim.profile, report.profile FROM report LEFT JOIN sim USING (iccid)
    WHERE sim.status IS NOT report.status OR sim.profile IS NOT report.profile;
SQL
}
ours() { timed "$program" --store "$fleet/fleet.db" sim import "$fleet/report.csv" --compare -o csv; }
theirs() { timed sqlite3 -bail "$fleet/known.db" ".read $work/compare.sql"; }
check() {
    if [ "$side" = ours ]; then found=$(grep -c ',changed,' "$work/out"); else found=$(lines "$work/out"); fi
    expect "$((sims / 1000)) SIMs that differ" "$found SIMs that differ"
}
