#include "lib/store/postgresql/upgrade/upgrade_store.hpp"

#include "lib/model/error.hpp"
#include "lib/store/chain/history_findings.hpp"
#include "lib/store/postgresql/check/findings_of_server.hpp"
#include "lib/store/postgresql/check/history_of_server.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/tables/request_table.hpp"
#include "lib/store/postgresql/tables/setting_table.hpp"

#include <fmt/format.h>

#include <vector>

namespace simprof::postgresql {

extern const std::string_view second_step_sql;  ///< step_2.sql, built in

namespace {

/// What a step makes is the store's owner's, as all of it is.
constexpr const char* become_owner =
    "SELECT set_config('role', pg_get_userbyid(nspowner), true) FROM pg_namespace WHERE nspname = 'simprof'";

/// The first leads from version 1 to 2, and so on.
std::vector<std::string_view> steps() { return {second_step_sql}; }

/// Every schema so far tells its history as that of today does.
void expect_unaltered(Connection& store) {
    const HistoryFaults faults = faults_of_server(store);
    if (!faults.empty()) throw altered_before_upgrade(store.location(), faults.front().what);
    const StoreFindings references = findings_of_references(store);
    if (!references.empty()) throw altered_before_upgrade(store.location(), references.front().message);
}

/// Begins, and refuses what cannot be upgraded; `from` is `to` where there is nothing to do.
UpgradeReport judged(Connection& store, const std::function<Result()>& begin) {
    UpgradeReport report;
    report.from = begun_store(store, begin).version;
    if (report.from > schema_version) expect_our_version(store, report.from);
    report.location = store.location();
    report.to = schema_version;
    if (report.from == report.to) return report;
    expect_unaltered(store);
    report.sims = store.number("SELECT count(*) FROM simprof.sim");
    report.requests = store.number("SELECT count(*) FROM simprof.request");
    report.clock = clock_of_store(store);
    report.old_head = head_of_chain(store);
    return report;
}

void expect_as_shown(const UpgradeReport& now, const std::optional<UpgradeReport>& shown) {
    if (!shown || now == *shown) return;
    throw Error{ErrorKind::unexpected_state,
                said("The store {store} is not as it was shown any more; nothing was changed.",
                     "store"_is = now.location),
                said("Look again, and upgrade it as it is now: simprof store upgrade")};
}

/// Nothing where the store cannot be read now.
std::optional<int> version_now(const StoreAccess& access) {
    try {
        Connection anew{access};
        return begun_store(anew, [&] { return anew.begin_reading(); }).version;
    } catch (const Error&) {
        return {};
    }
}

/// The answer to a commit was an error, or was lost.
Error how_upgrade_stands(const Connection& failed, const Error& error) {
    const auto version = version_now(failed.access());
    if (!version)
        return {error.kind(),
                said("The store {store} may be upgraded: the server cannot be asked any more.",
                     "store"_is = failed.location()),
                said("Once the server is there again, the same command says so.")};
    if (*version == schema_version)
        return {error.kind(),
                said("The store {store} is upgraded, but the connection was lost before the server said so.",
                     "store"_is = failed.location()),
                said("`simprof store check` looks at all of it.")};
    return error;
}

}  // namespace

UpgradeReport preview_upgrade(const StoreAccess& access) {
    Connection store{access};
    return judged(store, [&] { return store.begin_reading(); });
}

UpgradeReport upgrade(const StoreAccess& access, const std::optional<UpgradeReport>& shown) {
    Connection store{access};
    UpgradeReport report = judged(store, [&] { return store.begin_writing(); });
    expect_as_shown(report, shown);
    if (report.from == report.to) return report;
    store.run(become_owner);
    const auto all = steps();
    for (auto step = all.begin() + report.from - 1; step != all.end(); ++step) store.run(std::string{*step});
    report.new_head = head_of_chain(store);
    try {
        store.commit();
    } catch (const Error& error) {
        throw how_upgrade_stands(store, error);
    }
    return report;
}

}  // namespace simprof::postgresql
