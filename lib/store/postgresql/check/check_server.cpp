#include "lib/store/postgresql/check/check_server.hpp"

#include "lib/store/chain/history_findings.hpp"
#include "lib/store/postgresql/check/findings_of_server.hpp"
#include "lib/store/postgresql/check/history_of_server.hpp"
#include "lib/store/postgresql/check/schema_differences.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/rows/digest.hpp"

namespace simprof::postgresql {

namespace {

std::optional<std::string> hash_of(Connection& connection, RequestNumber request) {
    Query query{connection, "SELECT hash FROM simprof.request WHERE id = $1", {request}};
    return query.step() ? std::optional{std::string{query.bytes(0)}} : std::nullopt;
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
            add(differences.findings);
        });
        part([&] { add(findings_of_rights(m_connection)); });
        if (!has_all_tables) return;
        part([&] { add(findings_of_references(m_connection)); });
        part([&] { look_at_whole(anchor); });
    }

private:
    void look_at_whole(const std::optional<ChainHead>& anchor) {
        const Sentence hint = restore_the_database();
        m_check.head = head_of(m_connection);
        m_check.sims = m_connection.number("SELECT count(*) FROM simprof.sim");
        m_check.requests = m_connection.number("SELECT count(*) FROM simprof.request");
        add(findings_of_history(m_connection));
        if (anchor) add(findings_of_anchor(hash_of(m_connection, anchor->request), *anchor, hint));
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
