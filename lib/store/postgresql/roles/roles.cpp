#include "lib/store/postgresql/roles/roles.hpp"

#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/session/query.hpp"

#include <fmt/format.h>

namespace simprof::postgresql {

extern const std::string_view administrator_sql;  ///< administrator.sql, built in
extern const std::string_view agent_sql;          ///< likewise
extern const std::string_view reader_sql;

namespace {

constexpr std::size_t longest_of_database =
    49;  // a role's name has 63 bytes at most, "_administrator" with it

/// Roles are those of all of a server: they are named after the database. No letter of it is cut in two.
std::string name_of_role(std::string database, std::string_view kind) {
    const auto is_within_letter = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
    };
    if (database.size() > longest_of_database) {
        std::size_t end = longest_of_database;
        while (is_within_letter(database[end])) --end;
        database.resize(end);
    }
    return fmt::format("{}_{}", database, kind);
}

/// As SQL has the name of anything.
std::string quoted_name(std::string_view name) {
    std::string quoted = "\"";
    for (const char letter : name) quoted.append(letter == '"' ? 2 : 1, letter);
    return quoted + '"';
}

/// Who owned the store so far goes on as one of the new owner's.
std::string membership(const std::string& administrator, std::string_view owner) {
    if (owner == administrator) return {};
    return fmt::format("GRANT {} TO {};\n", quoted_name(administrator), quoted_name(owner));
}

}  // namespace

StoreRoles roles(const StoreAccess& access) {
    Connection connection{access};
    begin_reading_ours(connection);
    Query names{connection,
                "SELECT current_database(), pg_get_userbyid(nspowner) FROM pg_namespace"
                " WHERE nspname = 'simprof'"};
    names.only_row();
    const std::string database{names.text(0)};
    StoreRoles roles{connection.location(), {}};
    for (const auto& [kind, sql] : {std::pair{"administrator", administrator_sql},
                                    std::pair{"agent", agent_sql}, std::pair{"reader", reader_sql}}) {
        const std::string name = name_of_role(database, kind);
        roles.roles.push_back({kind, name,
                               fmt::format(fmt::runtime(sql), fmt::arg(kind, quoted_name(name)),
                                           fmt::arg("database", quoted_name(database)),
                                           fmt::arg("membership", membership(name, names.text(1))))});
    }
    return roles;
}

}  // namespace simprof::postgresql
