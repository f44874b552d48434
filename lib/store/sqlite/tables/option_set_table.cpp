#include "lib/store/sqlite/tables/option_set_table.hpp"

#include "lib/store/rows/definitions.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/tables/hashed_table.hpp"

#include <new>

namespace simprof::sqlite {

namespace {

OptionSetPtr read(Connection& connection, std::int64_t id) {
    Query query{connection, "SELECT options FROM option_set WHERE id = ?"};
    if (!query.with({id}).step())
        connection.fail_as_damaged(said("option set {number} is missing", "number"_is = id));
    try {
        return std::make_shared<const OptionSet>(options_from_text(query.text(0)));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        connection.fail_as_damaged(
            said("option set {number}: {fault}", "number"_is = id, "fault"_is = exception.what()));
    }
}

}  // namespace

const OptionSetPtr& OptionSetTable::get(std::int64_t id) {
    auto& options = m_known[id];
    if (!options) options = read(m_connection, id);
    return options;
}

std::int64_t OptionSetTable::number_of(const OptionSet& options, RequestNumber request, Digest& digest) {
    const std::string text = options_to_text(options);
    Query known{m_connection, "SELECT id FROM option_set WHERE options = ?"};
    if (known.with({text}).step()) return known.number(0);
    const std::int64_t id = m_connection.number("SELECT ifnull(max(id), 0) + 1 FROM option_set");
    insert(m_connection, digest, option_set_rows, {request, id, text});
    return id;
}

}  // namespace simprof::sqlite
