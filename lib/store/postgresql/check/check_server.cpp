#include "lib/store/postgresql/check/check_server.hpp"

#include "lib/store/digest.hpp"
#include "lib/store/history_check.hpp"
#include "lib/store/history_findings.hpp"
#include "lib/store/postgresql/check/findings_of_server.hpp"
#include "lib/store/postgresql/check/schema_differences.hpp"
#include "lib/store/postgresql/query.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/setting_table.hpp"
#include "lib/store/postgresql/told_by_server.hpp"

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
        " UNION ALL SELECT thing FROM (TABLE told EXCEPT TABLE now) AS come ORDER BY 1",
    .profiles =
        "WITH now AS (SELECT id AS profile, CASE deleted WHEN 0 THEN options END AS options, archived"
        " FROM simprof.profile),"
        " told AS (SELECT DISTINCT ON (profile) profile, after_options, archived_after"
        " FROM simprof.profile_entry ORDER BY profile, request DESC)"
        " SELECT profile FROM (TABLE now EXCEPT TABLE told) AS gone"
        " UNION ALL SELECT profile FROM (TABLE told EXCEPT TABLE now) AS come ORDER BY 1",
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

std::optional<std::string> hash_of(Connection& connection, RequestNumber request) {
    Query query{connection, "SELECT hash FROM simprof.request WHERE id = $1", {request}};
    return query.step() ? std::optional{std::string{query.bytes(0)}} : std::nullopt;
}

/// The first request that this schema recorded under another clock than the machine's.
std::optional<std::int64_t> first_rehearsed(Connection& connection) {
    Query query{connection,
                "SELECT id FROM simprof.request WHERE rehearsal = 1 AND id >= coalesce((SELECT value::integer"
                " FROM simprof.setting WHERE name = $1), 0) ORDER BY id LIMIT 1",
                {definitions_since_setting}};
    return query.step() ? std::optional{query.number(0)} : std::nullopt;
}

/// The last request, as a head.
ChainHead head_of(Connection& connection) {
    Query query{connection, "SELECT id, hash FROM simprof.request ORDER BY id DESC LIMIT 1"};
    if (!query.step()) return {};
    return {query.id<RequestNumber>(0), hexadecimal(query.bytes(1))};
}

/// What is found part by part; a part that cannot be read to its end is damage.
class ServerCheck {
public:
    ServerCheck(Connection& connection, StoreCheck& check) : m_connection(connection), m_check(check) {}

    /// Each part is a view of its own; where tables are missing, the rest cannot be asked.
    void look(const std::optional<ChainHead>& anchor) {
        bool has_all_tables = true;
        part([&] {
            const SchemaDifferences differences = schema_differences(m_connection);
            has_all_tables = differences.has_all_tables;
            for (const std::string& difference : differences.sentences)
                m_check.findings.push_back(
                    {StoreFinding::Kind::alteration, "schema", difference, restore_the_database()});
        });
        part([&] { add(findings_of_rights(m_connection)); });
        if (!has_all_tables) return;
        part([&] { add(findings_of_references(m_connection)); });
        part([&] { look_at_whole(anchor); });
    }

private:
    void look_at_whole(const std::optional<ChainHead>& anchor) {
        const std::string& hint = restore_the_database();
        m_check.head = head_of(m_connection);
        m_check.sims = m_connection.number("SELECT count(*) FROM simprof.sim");
        m_check.requests = m_connection.number("SELECT count(*) FROM simprof.request");
        ToldByServer history{m_connection};
        add(findings_of_faults(faults_of_history(history), hint));
        add(findings_of_places(m_connection));
        add(findings_of_clock(clock_of_store(m_connection), first_rehearsed(m_connection), hint));
        if (anchor) add(findings_of_anchor(hash_of(m_connection, anchor->request), *anchor, hint));
        add(findings_of_faults(
            faults_of_the_present(server_questions,
                                  [&](const char* select) { return history.rows_of(select); }),
            hint));
    }

    template <typename Look>
    void part(const Look& look) {
        try {
            begin_reading_ours(m_connection);
            look();
            m_connection.commit();
        } catch (const DamagedStore& error) {
            m_connection.roll_back();
            m_check.findings.push_back(
                {StoreFinding::Kind::damage, "integrity", error.message(), error.hint()});
        }
    }

    void add(const StoreFindings& more) {
        m_check.findings.insert(m_check.findings.end(), more.begin(), more.end());
    }

    Connection& m_connection;
    StoreCheck& m_check;
};

}  // namespace

StoreCheck check(const StoreAccess& access, const std::optional<ChainHead>& anchor) {
    Connection connection{access};
    begin_reading_ours(connection);
    connection.roll_back();
    StoreCheck check;
    check.location = connection.location();
    ServerCheck{connection, check}.look(anchor);
    return check;
}

}  // namespace simprof::postgresql
