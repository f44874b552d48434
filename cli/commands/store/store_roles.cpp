#include "lib/store/store_roles.hpp"

#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

#include <vector>

namespace simprof::cli {

namespace {

std::vector<Json> role_rows(const StoreRoles& roles) {
    std::vector<Json> rows;
    rows.reserve(roles.roles.size());
    for (const StoreRole& role : roles.roles)
        rows.push_back({{"kind", role.kind}, {"name", role.name}, {"sql", role.sql}});
    return rows;
}

/// As psql runs it, all or nothing.
std::string script_of(const StoreRoles& roles) {
    std::string script = "BEGIN;\n";
    for (const StoreRole& role : roles.roles) script += "\n" + role.sql;
    return script + "\nCOMMIT;\n";
}

class ShowStoreRoles final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        const StoreRoles roles = store_roles(session.store_access());
        if (session.format() == Format::table)
            print_object(session, Json::object(), script_of(roles));
        else
            print_listing(session, "roles", role_rows(roles),
                          {{"/kind", "kind", {}}, {"/name", "name", {}}, {"/sql", "sql", {}}}, {});
        return ExitCode::done;
    }
};

}  // namespace

extern const Command store_roles_command{
    "store",
    "roles",
    msgid("print the SQL for who may do what with a store on a server"),
    {msgid("Prints the SQL that makes three roles for a store on a PostgreSQL server, named after its "
           "database: an administrator, who owns it and may upgrade it; an agent, who uses simprof for "
           "everything else, and can neither change nor remove what the history holds, nor switch off what "
           "keeps it so; a reader, who only looks. Nothing is changed: a superuser of the server runs it, by "
           "psql, and again after an upgrade. Then people get a role: GRANT \"sims_agent\" TO ada;"),
     msgid("Who owned the store so far becomes one of its administrators. A role that was there is set "
           "right. A store in a file has no roles; `simprof init --shared GROUP` makes one for a group.")},
    "    simprof store roles\n"
    "    simprof store roles > roles.sql\n"
    "    simprof store roles -o json",
    make_action<ShowStoreRoles>};

}  // namespace simprof::cli
