#include "lib/store/postgresql/copy/rows_in.hpp"

#include "lib/store/postgresql/session/copy_in.hpp"
#include "lib/store/postgresql/tables/option_set_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace simprof::postgresql {

namespace {

using Type = CopiedColumn::Type;

constexpr auto all_at_the_end = std::numeric_limits<std::size_t>::max();

CopyIn::Column column_of(Type type) {
    switch (type) {
        case Type::smallint:
            return CopyIn::Column::smallint;
        case Type::integer:
            return CopyIn::Column::integer;
        case Type::bigint:
            return CopyIn::Column::bigint;
        case Type::text:
            return CopyIn::Column::text;
        case Type::bytes:
            break;
    }
    return CopyIn::Column::bytea;
}

/// What one table takes of the rows: "simprof.state_use (state, sims)", and which of their columns that are.
struct Share {
    std::string place;
    std::vector<std::size_t> columns;
};

/// The second of two is sent at the end: a session copies into one table at a time.
std::vector<Share> shares_of(const CopiedTable& table) {
    if (table.name == copied_sims().name)
        return {{"simprof.sim (iccid, state, deviation, last_request, in_force)", {0, 1, 2, 3, 4}},
                {"simprof.identity (iccid, imsi, msisdn, \"group\", label)", {0, 5, 6, 7, 8}}};
    if (table.name == "state")
        return {{"simprof.state (id, request, status, profile, plan, next_plan, next_from, options)",
                 {0, 1, 2, 3, 4, 5, 6, 7}},
                {"simprof.state_use (state, sims)", {0, 8}}};
    std::vector<std::size_t> all(table.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return {{fmt::format("simprof.{} ({})", table.name, columns_of(table)), std::move(all)}};
}

/// Option sets are found by a digest, which only servers keep.
CopiedTable as_stored(const CopiedTable& table) {
    CopiedTable stored = table;
    if (table.name == "option_set") stored.columns.push_back({"digest", Type::bytes});
    return stored;
}

class SharedRows {
public:
    SharedRows(Connection& connection, const CopiedTable& table, const Share& share, std::size_t sent_at_once)
        : m_columns(share.columns),
          m_rows(connection, share.place, types_of(table, m_columns), sent_at_once) {}

    /// One of which nothing but its key is known has no place in a second table.
    void add(const std::vector<Value>& row) {
        m_values.clear();
        for (const std::size_t column : m_columns) m_values.push_back(row[column]);
        const bool is_known = std::any_of(m_values.begin() + 1, m_values.end(), [](const Value& value) {
            return !std::holds_alternative<std::nullptr_t>(value.content());
        });
        if (is_known) m_rows.add(m_values);
    }
    void finish() { m_rows.finish(); }

private:
    static std::vector<CopyIn::Column> types_of(const CopiedTable& table,
                                                const std::vector<std::size_t>& columns) {
        std::vector<CopyIn::Column> types;
        types.reserve(columns.size());
        for (const std::size_t column : columns) types.push_back(column_of(table.columns[column].type));
        return types;
    }

    std::vector<std::size_t> m_columns;
    std::vector<Value> m_values;
    CopyIn m_rows;
};

void add_all(std::span<const std::unique_ptr<SharedRows>> shares, const CopiedTable& table,
             CopiedRows& rows) {
    while (const std::vector<Value>* row = rows.next()) {
        if (table.name != "option_set") {
            for (const auto& share : shares) share->add(*row);
            continue;
        }
        std::vector<Value> with_digest = *row;
        const auto* text = std::get_if<std::string_view>(&row->back().content());
        const std::string digest = digest_of_options(text == nullptr ? std::string_view{} : *text);
        with_digest.emplace_back(Blob{digest});
        shares.front()->add(with_digest);
    }
}

}  // namespace

void copy_in(Connection& connection, const CopiedTable& table, CopiedRows& rows) {
    const CopiedTable stored = as_stored(table);
    std::vector<std::unique_ptr<SharedRows>> shares;
    for (const Share& share : shares_of(stored))
        shares.push_back(std::make_unique<SharedRows>(
            connection, stored, share, shares.empty() ? CopyIn::usually_at_once : all_at_the_end));
    add_all(shares, table, rows);
    for (const auto& share : shares) share->finish();
}

}  // namespace simprof::postgresql
