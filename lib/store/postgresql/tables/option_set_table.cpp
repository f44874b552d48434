#include "lib/store/postgresql/tables/option_set_table.hpp"

#include "lib/store/postgresql/session/query.hpp"
#include "lib/store/rows/definitions.hpp"
#include "lib/store/rows/hashed_rows.hpp"

#include <new>
#include <utility>

namespace simprof::postgresql {

namespace {

OptionSetPtr option_set_in(Connection& connection, std::int64_t id, std::string_view text) {
    try {
        return std::make_shared<const OptionSet>(options_from_text(text));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        connection.fail_as_damaged(
            said("option set {number}: {fault}", "number"_is = id, "fault"_is = exception.what()));
    }
}

}  // namespace

std::string digest_of_options(std::string_view text) {
    Sha256 hash;
    hash.add(text);
    return hash.finish();
}

const OptionSetPtr& OptionSetTable::get(std::int64_t id) {
    if (const auto known = m_known.find(id); known != m_known.end()) return known->second;
    Query query{m_connection, "SELECT options FROM simprof.option_set WHERE id = $1", {id}};
    return get(id, query.only_row().text(0));
}

const OptionSetPtr& OptionSetTable::get(std::int64_t id, std::string_view text) {
    OptionSetPtr& options = m_known[id];
    if (!options) options = option_set_in(m_connection, id, text);
    return options;
}

void OptionSetTable::learn(Result answer) {
    for (Query query{m_connection, std::move(answer)}; query.step();) get(query.number(0), query.text(1));
}

std::int64_t OptionSetTable::number_of(const OptionSet& options, RequestNumber request, Digest& digest) {
    const std::string text = options_to_text(options);
    const std::string found_by = digest_of_options(text);
    Query known{m_connection,
                "SELECT (SELECT id FROM simprof.option_set WHERE digest = $1),"
                " (SELECT coalesce(max(id), 0) + 1 FROM simprof.option_set)",
                {Blob{found_by}}};
    known.only_row();
    if (const auto id = known.optional_number(0)) return *id;
    const std::int64_t id = known.number(1);
    add_row(digest, option_set_letter, {request, id, text});
    m_connection.later(
        "INSERT INTO simprof.option_set (request, id, options, digest) VALUES ($1, $2, $3, $4)",
        {request, id, text, Blob{found_by}});
    return id;
}

}  // namespace simprof::postgresql
