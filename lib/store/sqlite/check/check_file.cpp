#include "lib/store/sqlite/check/check_file.hpp"

#include "lib/files/left_overs.hpp"
#include "lib/language/system_reason.hpp"
#include "lib/store/chain/history_findings.hpp"
#include "lib/store/sqlite/backup/backup_file.hpp"
#include "lib/store/sqlite/check/advice.hpp"
#include "lib/store/sqlite/check/bytes.hpp"
#include "lib/store/sqlite/check/place.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"

#include <algorithm>
#include <filesystem>

namespace simprof::sqlite {

namespace {

/// The first request that this schema recorded under another clock than the machine's.
std::optional<std::int64_t> first_rehearsed(Connection& connection) {
    Query query{connection,
                "SELECT id FROM request WHERE rehearsal = 1 AND id >="
                " ifnull((SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?), 0) LIMIT 1"};
    return query.with({definitions_since_setting}).step() ? std::optional{query.number(0)} : std::nullopt;
}

/// What is found part by part; a part that cannot be read to its end is damage.
class FileCheck {
public:
    FileCheck(Connection& connection, StoreCheck& check) : m_connection(connection), m_check(check) {}

    /// Each part is one view: who writes waits for no more than one of them. Where the bytes are damaged,
    /// what they say means nothing.
    void look(const std::optional<ChainHead>& anchor) {
        part(&findings_of_schema);
        part(&findings_of_integrity);
        if (has(StoreFinding::Kind::damage) || !has_all_tables(m_connection)) return;
        part(&findings_of_foreign_keys);
        part([&](Connection& connection) { return findings_of_whole(connection, anchor); });
    }

private:
    StoreFindings findings_of_whole(Connection& connection, const std::optional<ChainHead>& anchor) {
        m_check.head = head_of(connection);
        m_check.sims = connection.number("SELECT count(*) FROM sim");
        m_check.requests = connection.number("SELECT count(*) FROM request");
        const Sentence hint = restore_from_before();
        StoreFindings findings = findings_of_faults(verify_chain(connection), hint);
        append(findings, findings_of_clock(clock_of_store(connection), first_rehearsed(connection), hint));
        if (anchor)
            append(findings, findings_of_anchor(stored_hash(connection, anchor->request), *anchor, hint));
        return findings;
    }

    template <typename Look>
    void part(const Look& look) {
        try {
            m_connection.begin(false);
            append(m_check.findings, look(m_connection));
            m_connection.commit();
        } catch (const UnreadableStore&) {
            m_connection.roll_back();
            throw;
        } catch (const Error& error) {
            m_connection.roll_back();
            if (error.kind() != ErrorKind::store) throw;
            m_check.findings.push_back(
                {StoreFinding::Kind::damage, "integrity", error.message(), error.hint()});
        }
    }

    static void append(StoreFindings& findings, const StoreFindings& more) {
        findings.insert(findings.end(), more.begin(), more.end());
    }
    [[nodiscard]] bool has(StoreFinding::Kind kind) const {
        return std::ranges::any_of(m_check.findings,
                                   [&](const StoreFinding& finding) { return finding.kind == kind; });
    }

    Connection& m_connection;
    StoreCheck& m_check;
};

void look_for_left_overs(StoreCheck& check) {
    const auto place = std::filesystem::path{check.location}.parent_path();
    std::error_code error;
    for (const auto& left : left_overs_in(place, error)) check.left_overs.push_back(left.native());
    if (error)
        check.findings.push_back(
            {StoreFinding::Kind::other, "left-over",
             said("{directory} could not be read, so what killed commands left is not known: {reason}.",
                  "directory"_is = place.native(), "reason"_is = system_reason(error)),
             said("`ls -ld` shows who may read it; look at the disk (`dmesg`).")});
}

/// Where it cannot be read, what is looked at later says so.
std::string group_of(Connection& connection) {
    try {
        return setting(connection, shared_setting).value_or("");
    } catch (const UnreadableStore&) {
        throw;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::store) throw;
        return {};
    }
}

}  // namespace

StoreCheck check_file(const StoreAccess& access, const std::optional<ChainHead>& anchor) {
    StoreCheck check;
    check.location = resolved(access.location);
    expect_store_file(check.location);
    Connection connection{at(check.location, access)};
    connection.run("PRAGMA cache_size = -16384");
    expect_rollback_journal(connection);
    connection.begin(false);
    expect_whole_length(connection);
    expect_our_file(connection);
    expect_our_version(connection);
    const std::string shared_with = group_of(connection);
    connection.commit();
    check.findings = findings_of_permissions(check.location, shared_with);
    look_for_left_overs(check);
    FileCheck{connection, check}.look(anchor);
    return check;
}

}  // namespace simprof::sqlite
