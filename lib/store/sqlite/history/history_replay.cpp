#include "lib/store/sqlite/history/history_replay.hpp"

#include "lib/model/number_order.hpp"
#include "lib/store/chain/history_check.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/told_by_file.hpp"

namespace simprof::sqlite {

namespace {

// What is and what the history tells last, each without the other.
constexpr PresentQuestions questions{
    .definitions =
        "WITH now AS (SELECT 'pack ' || id AS thing, name, definition FROM pack"
        " UNION ALL SELECT 'plan ' || id, name, definition FROM plan"
        " UNION ALL SELECT name || ' 0', NULL, value FROM setting"
        " WHERE name = 'forbidden_plan_changes'),"
        " told AS (SELECT subject || ' ' || id AS thing, json_extract(after, '$.name'), after"
        " FROM (SELECT subject, id, after, max(request) FROM definition_entry GROUP BY subject, id))"
        " SELECT thing FROM (SELECT * FROM now EXCEPT SELECT * FROM told)"
        " UNION SELECT thing FROM (SELECT * FROM told EXCEPT SELECT * FROM now)",
    .profiles =
        "WITH now AS (SELECT id AS profile, iif(deleted, NULL, options), archived FROM profile),"
        " told AS (SELECT profile, after_options, archived_after FROM"
        " (SELECT profile, after_options, archived_after, max(request) FROM profile_entry"
        " GROUP BY profile))"
        " SELECT profile FROM (SELECT * FROM now EXCEPT SELECT * FROM told)"
        " UNION SELECT profile FROM (SELECT * FROM told EXCEPT SELECT * FROM now)",
    .identities =
        "SELECT iccid FROM (SELECT iccid, after_imsi, after_msisdn, after_group, after_label FROM"
        " (SELECT iccid, after_imsi, after_msisdn, after_group, after_label, max(request)"
        " FROM identity_entry GROUP BY iccid)"
        " EXCEPT SELECT iccid, imsi, msisdn, \"group\", label FROM sim)",
    .state_counts =
        "SELECT id FROM state LEFT JOIN (SELECT state, count(*) AS counted FROM sim GROUP BY state)"
        " ON state = id WHERE sims <> ifnull(counted, 0)",
    .names =
        "SELECT name, folded_name FROM pack UNION ALL SELECT name, folded_name FROM plan"
        " UNION ALL SELECT name, folded_name FROM profile WHERE deleted = 0"};

struct ReplayedNumber {
    std::int64_t number;
    std::int64_t iccid;
};

/// The rows of a table of numbers, and what SIMs say, by number, both read to their end.
bool agree(Query& table, const std::vector<ReplayedNumber>& held) {
    auto next = held.begin();
    for (; table.step(); ++next)
        if (next == held.end() || table.number(0) != next->number || table.number(1) != next->iccid)
            return false;
    return next == held.end();
}

void compare_numbers(Connection& connection, HistoryFaults& faults) {
    std::vector<ReplayedNumber> imsis;
    std::vector<ReplayedNumber> msisdns;
    for (Query sims{connection, "SELECT iccid, imsi, msisdn FROM sim ORDER BY iccid"}; sims.step();) {
        if (const auto imsi = sims.optional_number(1)) imsis.push_back({*imsi, sims.number(0)});
        if (const auto msisdn = sims.optional_number(2)) msisdns.push_back({*msisdn, sims.number(0)});
    }
    sort_by_number(imsis, &ReplayedNumber::number);
    sort_by_number(msisdns, &ReplayedNumber::number);
    Query imsi_table{connection, "SELECT number, iccid FROM imsi ORDER BY number"};
    if (!agree(imsi_table, imsis))
        faults.push_back({RequestNumber::none, said("The table of IMSIs is not what the SIMs say (IDN-4).")});
    Query msisdn_table{connection, "SELECT number, iccid FROM msisdn ORDER BY number"};
    if (!agree(msisdn_table, msisdns))
        faults.push_back(
            {RequestNumber::none, said("The table of MSISDNs is not what the SIMs say (IDN-4).")});
}

}  // namespace

HistoryFaults faults_of_the_present(Connection& connection) {
    HistoryFaults faults = simprof::faults_of_the_present(
        questions, [&](const char* select) { return rows_of(connection, select); });
    compare_numbers(connection, faults);
    return faults;
}

}  // namespace simprof::sqlite
