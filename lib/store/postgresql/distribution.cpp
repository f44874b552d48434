#include "lib/store/postgresql/distribution.hpp"

#include "lib/store/postgresql/session/query.hpp"

#include <fmt/format.h>

namespace simprof::postgresql {

extern const std::string_view distribution_sql;  ///< distribution.sql, built in

namespace {

void expect_once(Connection& connection, const std::string& column, const NumberList& numbers) {
    if (numbers.size() == 0) return;
    Query twice{connection,
                fmt::format("SELECT {0} FROM simprof.identity WHERE {0} = ANY($1) GROUP BY {0}"
                            " HAVING count(*) > 1 LIMIT 1",
                            column),
                {numbers}};
    if (!twice.step()) return;
    throw failure(connection.location(), {"23505", "a number is taken", "identity_by_" + column});
}

}  // namespace

void distribute(Connection& connection) {
    if (connection.number("SELECT count(*) FROM pg_proc WHERE proname = 'create_distributed_table'"
                          " AND pronamespace = 'pg_catalog'::regnamespace") != 0)
        connection.run(std::string{distribution_sql});
}

bool is_distributed(Connection& connection) {
    return connection.number(
               "SELECT count(*) FROM pg_index WHERE NOT indisunique"
               " AND indexrelid = to_regclass('simprof.identity_by_imsi')") != 0;
}

void expect_numbers_once(Connection& connection, const SimPart& part) {
    NumberList imsis;
    NumberList msisdns;
    const IdentityWrites& identities = part.changes.identities;
    for (std::size_t n = 0; n < identities.size(); ++n) {
        if (const auto imsi = identities.after(n).imsi; imsi != 0) imsis.add(imsi);
        if (const auto msisdn = identities.after(n).msisdn; msisdn != 0) msisdns.add(msisdn);
    }
    if (imsis.size() + msisdns.size() == 0 || !is_distributed(connection)) return;
    expect_once(connection, "imsi", imsis);
    expect_once(connection, "msisdn", msisdns);
}

}  // namespace simprof::postgresql
