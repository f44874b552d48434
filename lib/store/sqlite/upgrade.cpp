#include "lib/store/sqlite/upgrade.hpp"

#include "lib/store/sqlite/backup.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/schema.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace simprof::sqlite {

namespace {

/// A step may rebuild tables that others refer to. Foreign keys cannot be switched inside a transaction.
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

/// Another connection, because SQLite does not copy out of one that is writing.
void back_up_beside(Connection& connection, const std::string& path) {
    Connection reader{connection.access(), connection.vfs()};
    reader.begin(false);
    back_up(reader, path);
    reader.roll_back();
}

void expect_foreign_keys_hold(Connection& connection) {
    Query check{connection, "PRAGMA foreign_key_check"};
    if (check.step()) connection.fail_as_damaged(fmt::format("a row of {} refers to nothing", check.text(0)));
}

void take_step(Connection& connection, const Upgrade& step) {
    connection.run(step.statements);
    connection.run(fmt::format("PRAGMA user_version = {}", step.version).c_str());
}

}  // namespace

std::span<const Upgrade> upgrades() { return {}; }

bool upgrade(Connection& connection, std::span<const Upgrade> steps, const std::string& backup) {
    expect_our_file(connection);
    const ForeignKeysOff foreign_keys_off{connection};
    connection.begin(true);
    const auto version = connection.number("PRAGMA user_version");
    if (steps.empty() || version >= steps.back().version) return false;
    expect_intact(connection);
    back_up_beside(connection, backup);
    for (const Upgrade& step : steps)
        if (step.version > version) take_step(connection, step);
    expect_foreign_keys_hold(connection);
    connection.commit();
    return true;
}

}  // namespace simprof::sqlite
