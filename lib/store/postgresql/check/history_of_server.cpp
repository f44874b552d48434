#include "lib/store/postgresql/check/history_of_server.hpp"

#include "lib/store/chain/history_check.hpp"
#include "lib/store/chain/history_findings.hpp"
#include "lib/store/postgresql/check/findings_of_server.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"
#include "lib/store/postgresql/tables/told_by_server.hpp"

namespace simprof::postgresql {

namespace {

// What is and what the history tells last, each without the other.
constexpr PresentQuestions server_questions{
    .definitions =
        "WITH now AS (SELECT 'pack ' || id AS thing, name, definition FROM simprof.pack"
        " UNION ALL SELECT 'plan ' || id, name, definition FROM simprof.plan"
        " UNION ALL SELECT name || ' 0', NULL, value FROM simprof.setting"
        " WHERE name = 'forbidden_plan_changes'),"
        " told AS (SELECT DISTINCT ON (subject, id) subject || ' ' || id AS thing,"
        " after::json ->> 'name' AS name, after FROM simprof.definition_entry"
        " ORDER BY subject, id, request DESC)"
        " SELECT thing FROM (TABLE now EXCEPT TABLE told) AS gone"
        " UNION SELECT thing FROM (TABLE told EXCEPT TABLE now) AS come ORDER BY 1",
    .profiles =
        "WITH now AS (SELECT id AS profile, CASE deleted WHEN 0 THEN options END AS options, archived"
        " FROM simprof.profile),"
        " told AS (SELECT DISTINCT ON (profile) profile, after_options, archived_after"
        " FROM simprof.profile_entry ORDER BY profile, request DESC)"
        " SELECT profile FROM (TABLE now EXCEPT TABLE told) AS gone"
        " UNION SELECT profile FROM (TABLE told EXCEPT TABLE now) AS come ORDER BY 1",
    .identities =
        "WITH told AS (SELECT DISTINCT ON (iccid) iccid, after_imsi, after_msisdn, after_group,"
        " after_label FROM simprof.identity_entry ORDER BY iccid, request DESC)"
        " SELECT iccid FROM (TABLE told EXCEPT SELECT sim.iccid, imsi, msisdn, \"group\", label"
        " FROM simprof.sim LEFT JOIN simprof.identity ON identity.iccid = sim.iccid) AS come"
        " ORDER BY 1",
    .state_counts =
        "SELECT id FROM simprof.state LEFT JOIN simprof.state_use ON state_use.state = id"
        " LEFT JOIN (SELECT state, count(*) AS counted FROM simprof.sim GROUP BY state) AS found"
        " ON found.state = id WHERE coalesce(sims, 0) <> coalesce(counted, 0) ORDER BY id",
    .names =
        "SELECT name, folded_name FROM simprof.pack UNION ALL SELECT name, folded_name FROM simprof.plan"
        " UNION ALL SELECT name, folded_name FROM simprof.profile WHERE deleted = 0"};

/// The first request that this schema recorded under another clock than the machine's.
std::optional<std::int64_t> first_rehearsed(Connection& connection) {
    Query query{connection,
                "SELECT id FROM simprof.request WHERE rehearsal = 1 AND id >= coalesce((SELECT value::integer"
                " FROM simprof.setting WHERE name = $1), 0) ORDER BY id LIMIT 1",
                {definitions_since_setting}};
    return query.step() ? std::optional{query.number(0)} : std::nullopt;
}

}  // namespace

HistoryFaults faults_of_server(Connection& connection) {
    ToldByServer history{connection};
    HistoryFaults faults = faults_of_history(history);
    const auto add = [&](const HistoryFaults& more) {
        faults.insert(faults.end(), more.begin(), more.end());
    };
    add(faults_of_places(connection));
    add(faults_of_the_present(server_questions, [&](const char* select) { return history.rows_of(select); }));
    connection.run("CLOSE ALL");
    return faults;
}

StoreFindings findings_of_history(Connection& connection) {
    const Sentence hint = restore_the_database();
    StoreFindings findings = findings_of_faults(faults_of_server(connection), hint);
    const StoreFindings of_clock =
        findings_of_clock(clock_of_store(connection), first_rehearsed(connection), hint);
    findings.insert(findings.end(), of_clock.begin(), of_clock.end());
    return findings;
}

}  // namespace simprof::postgresql
