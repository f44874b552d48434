#include "lib/store/sqlite/upgrade/upgrade_store.hpp"

#include "lib/model/error.hpp"
#include "lib/store/chain/history_findings.hpp"
#include "lib/store/rows/digest.hpp"
#include "lib/store/sqlite/backup/copying.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/file_state.hpp"
#include "lib/store/sqlite/file/store_file.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "lib/store/sqlite/schema.hpp"
#include "lib/store/sqlite/sqlite_store.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"
#include "lib/store/sqlite/upgrade/chain_1.hpp"
#include "lib/store/sqlite/upgrade/replay_1.hpp"
#include "lib/store/sqlite/upgrade/schema_1.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <vector>

namespace simprof::sqlite {

namespace {

constexpr int first_version = 1;

/// Tables are dropped that others refer to. Foreign keys cannot be switched inside a transaction.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection) : m_connection(connection) { enforce(0); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff() {
        m_connection.roll_back();  // where the upgrade failed
        enforce(1);
    }

private:
    void enforce(int on) noexcept {
        sqlite3_db_config(m_connection.database().getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr);
    }
    Connection& m_connection;
};

void expect_chain_1(Connection& store) {
    const auto altered = first_altered_in_chain_1(store);
    if (!altered) return;
    throw altered_before_upgrade(store.path(), said("Request {request} is not what it was when it was made.",
                                                    "request"_is = *altered));
}

/// A store of schema 1 is of the kind of its first request; one without any lives by the machine's clock.
Clock clock_1(Connection& store) {
    Query query{store, "SELECT rehearsal FROM request ORDER BY id LIMIT 1"};
    return query.step() && query.number(0) != 0 ? Clock::rehearsal : Clock::real;
}

/// Refuses what cannot be upgraded; `from` is `to` where there is nothing to do.
UpgradeReport judged(Connection& store) {
    expect_whole_length(store);
    expect_our_file(store);
    UpgradeReport report;
    report.location = store.path();
    report.from = static_cast<int>(store.number("PRAGMA user_version"));
    report.to = schema_version;
    if (report.from != first_version) {
        expect_our_store(store);
        return report;
    }
    expect_schema_1(store);
    expect_intact(store);
    expect_chain_1(store);
    report.sims = store.number("SELECT count(*) FROM sim");
    report.requests = store.number("SELECT count(*) FROM request");
    report.clock = clock_1(store);
    report.backup = store.path() + ".schema1";
    report.old_head = head_of_chain_1(store);
    return report;
}

/// Another connection, because SQLite does not copy out of one that is writing. A backup that an upgrade made
/// before it was cut off is used again.
void keep_backup(Connection& store, const std::string& backup) {
    Connection reader{store.access(), store.vfs()};
    reader.begin(false);
    if (!is_backup(reader, backup)) back_up(reader, backup);
    reader.roll_back();
}

void drop_everything(Connection& store) {
    std::vector<std::string> statements;
    Query query{store,
                "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view', 'table')"
                " AND (name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR name LIKE 'sqlite\\_stat%' ESCAPE '\\')"
                " ORDER BY type = 'table'"};
    while (query.step()) statements.push_back(fmt::format("DROP {} \"{}\"", query.text(0), query.text(1)));
    for (const std::string& statement : statements) store.run(statement.c_str());
}

void expect_foreign_keys_hold(Connection& store) {
    Query check{store, "PRAGMA foreign_key_check"};
    if (check.step())
        store.fail_as_damaged(said("a row of {table} refers to nothing", "table"_is = check.text(0)));
}

/// In hexadecimal; empty before the first request.
std::string head_of_chain(Connection& store) {
    const ChainEnd end = chain_end(store);
    return end.number == RequestNumber::none ? std::string{} : hexadecimal(end.hash);
}

/// Makes the store one of the schema of today, out of `old`, which is a copy of it as it was.
void remake_from_schema_1(Connection& old, Connection& store) {
    drop_everything(store);
    create_schema(store);
    for (const std::string_view kept : {billing_zone_setting, created_setting})
        if (const auto value = setting(old, kept)) set_setting(store, kept, *value);
    set_setting(store, clock_setting, to_string(clock_1(old)));
    if (const auto last = old.number("SELECT ifnull(max(id), 0) FROM request"); last > 0)
        set_setting(store, definitions_since_setting, std::to_string(last + 1));
    replay_1(old, store);
    expect_foreign_keys_hold(store);
    expect_our_schema(store);
}

void expect_as_shown(const UpgradeReport& now, const std::optional<UpgradeReport>& shown) {
    if (!shown || now == *shown) return;
    throw Error{ErrorKind::unexpected_state,
                said("The store {store} is not as it was shown any more; nothing was changed.",
                     "store"_is = now.location),
                said("Look again, and upgrade it as it is now: simprof store upgrade")};
}

/// Nothing where the store cannot be read now.
std::optional<std::int64_t> version_now(Connection& failed) {
    try {
        Connection anew{failed.access(), failed.vfs()};
        anew.begin(false);
        return anew.number("PRAGMA user_version");
    } catch (const Error&) {
        return {};
    }
}

/// A commit that fails is not done, or done all the same, where only its very last step failed.
Error how_upgrade_stands(Connection& failed, const Error& error) {
    const auto version = version_now(failed);
    const Sentence again = said("Look at the disk (`dmesg`, `df`), then give the same command again.");
    if (!version)
        return {
            error.kind(),
            said("The store {store} may be upgraded: it cannot be read any more.", "store"_is = failed.path())
                .then(error.message()),
            again};
    if (*version == schema_version)
        return {error.kind(),
                said("The store {store} is upgraded, but whether it outlives a power cut is not known.",
                     "store"_is = failed.path())
                    .then(error.message()),
                again};
    return {error.kind(), error.message(), error.hint()};
}

}  // namespace

UpgradeReport preview_upgrade(const StoreAccess& access) {
    const std::string path = resolved(access.location);
    expect_store_file(path);
    Connection store{at(path, access)};
    expect_rollback_journal(store);
    store.begin(false);
    UpgradeReport report = judged(store);
    store.roll_back();
    return report;
}

UpgradeReport upgrade(Connection& store, const KeepBackup& keep, const std::optional<UpgradeReport>& shown) {
    store.run("PRAGMA synchronous = EXTRA");
    const ForeignKeysOff foreign_keys_off{store};
    store.begin(true);
    UpgradeReport report = judged(store);
    expect_as_shown(report, shown);
    if (report.from == report.to) return report;
    const auto old = keep(report.backup);
    old->begin(false);
    remake_from_schema_1(*old, store);
    report.new_head = head_of_chain(store);
    try {
        store.commit();
    } catch (const Error& error) {
        store.roll_back();
        throw how_upgrade_stands(store, error);
    }
    return report;
}

UpgradeReport upgrade_file(const StoreAccess& access, const std::optional<UpgradeReport>& shown) {
    const std::string path = resolved(access.location);
    expect_store_file(path);
    Connection store{at(path, access)};
    expect_rollback_journal(store);
    const auto keep = [&](const std::string& backup) {
        keep_backup(store, backup);
        return std::make_unique<Connection>(at(backup, access));
    };
    return upgrade(store, keep, shown);
}

}  // namespace simprof::sqlite
