#include "lib/store/postgresql/check/findings_of_server.hpp"

#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/rows/sim_row.hpp"

#include <fmt/format.h>

namespace simprof::postgresql {

namespace {

/// Every reference of one column to another, as statements that look for a row without its counterpart.
constexpr const char* select_references =
    "SELECT source.relname, target.relname,"
    " format('SELECT EXISTS (SELECT FROM simprof.%1$I AS source WHERE %2$I IS NOT NULL AND NOT EXISTS"
    " (SELECT FROM simprof.%3$I AS target WHERE target.%4$I = source.%2$I))::integer',"
    " source.relname, own.attname, target.relname, other.attname)"
    " FROM pg_constraint JOIN pg_class AS source ON source.oid = conrelid"
    " JOIN pg_class AS target ON target.oid = confrelid"
    " JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attnum = conkey[1]"
    " JOIN pg_attribute AS other ON other.attrelid = confrelid AND other.attnum = confkey[1]"
    " WHERE contype = 'f' AND source.relnamespace = 'simprof'::regnamespace"
    " AND target.relnamespace = source.relnamespace ORDER BY conname";

/// Rights of tables and of single columns that let somebody else than the owner change what is kept.
constexpr const char* select_rights =
    "WITH kept AS (SELECT oid, relname, relowner, relacl FROM pg_class"
    " WHERE relnamespace = 'simprof'::regnamespace AND relname IN ('request', 'sim_entry',"
    " 'definition_entry', 'profile_entry', 'identity_entry', 'option_set', 'state')),"
    " given AS (SELECT relname, relowner, privilege.* FROM kept, aclexplode(relacl) AS privilege"
    " UNION ALL SELECT relname, relowner, privilege.* FROM kept JOIN pg_attribute ON attrelid = kept.oid,"
    " aclexplode(attacl) AS privilege)"
    " SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,"
    " string_agg(DISTINCT privilege_type, ', ' ORDER BY privilege_type),"
    " string_agg(DISTINCT 'simprof.' || quote_ident(relname), ', '"
    " ORDER BY 'simprof.' || quote_ident(relname)) FROM given"
    " WHERE privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER') AND grantee <> relowner"
    " GROUP BY grantee ORDER BY 1";

constexpr const char* select_other_owners =
    "SELECT relname, pg_get_userbyid(relowner), pg_get_userbyid(nspowner)"
    " FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace"
    " WHERE nspname = 'simprof' AND relkind IN ('r', 'p') AND relowner <> nspowner ORDER BY relname";

}  // namespace

Sentence restore_the_database() {
    return said(
        "Find out who can write the database: `simprof store roles` prints who should. Whoever looks after "
        "the server brings a backup from before that back.");
}

StoreFindings findings_of_references(Connection& connection) {
    StoreFindings findings;
    Query references{connection, select_references};
    while (references.step())
        if (connection.number(std::string{references.text(2)}) != 0)
            findings.push_back(
                {StoreFinding::Kind::alteration, "foreign-keys",
                 said("A row of the table {table} refers to a row of {other} that is not there.",
                      "table"_is = references.text(0), "other"_is = references.text(1)),
                 restore_the_database()});
    return findings;
}

StoreFindings findings_of_rights(Connection& connection) {
    StoreFindings findings;
    Query rights{connection, select_rights};
    while (rights.step())
        findings.push_back(
            {StoreFinding::Kind::other, "rights",
             said("The role {role} may change the history: it has {rights} on {tables}.",
                  "role"_is = rights.text(0), "rights"_is = rights.text(1), "tables"_is = rights.text(2)),
             said("Take that away: REVOKE {rights} ON {tables} FROM {role}; see `simprof store "
                  "roles`.",
                  "rights"_is = rights.text(1), "tables"_is = rights.text(2), "role"_is = rights.text(0))});
    Query owners{connection, select_other_owners};
    while (owners.step())
        findings.push_back(
            {StoreFinding::Kind::other, "rights",
             said("The table {table} is {owner}'s, and the store is {other}'s.", "table"_is = owners.text(0),
                  "owner"_is = owners.text(1), "other"_is = owners.text(2)),
             said("Give it to them: ALTER TABLE simprof.{table} OWNER TO {owner}; see `simprof "
                  "store roles`.",
                  "table"_is = owners.text(0), "owner"_is = owners.text(2))});
    return findings;
}

HistoryFaults faults_of_places(Connection& connection) {
    HistoryFaults faults;
    if (connection.number("SELECT count(*) FROM simprof.store WHERE (last_request, hash) IN (SELECT id, hash"
                          " FROM simprof.request ORDER BY id DESC LIMIT 1) OR (last_request = 0"
                          " AND NOT EXISTS (SELECT FROM simprof.request))") != 1)
        faults.push_back({RequestNumber::none,
                          said("The end of the chain that writers go on from is not the last request.")});
    Query nobodys{connection,
                  "SELECT iccid FROM simprof.identity WHERE NOT EXISTS"
                  " (SELECT FROM simprof.sim WHERE sim.iccid = identity.iccid) ORDER BY iccid LIMIT 3"};
    while (nobodys.step())
        faults.push_back({RequestNumber::none, said("There is an identity of SIM {iccid}, and no such SIM.",
                                                    "iccid"_is = iccid_in(connection, nobodys, 0).digits())});
    return faults;
}

}  // namespace simprof::postgresql
