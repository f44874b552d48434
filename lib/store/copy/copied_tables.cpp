#include "lib/store/copy/copied_tables.hpp"

#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

#include <array>

namespace simprof {

namespace {

using Type = CopiedColumn::Type;

CopiedTable requests() {
    return {"request",
            {{"id", Type::integer},
             {"at", Type::text},
             {"day", Type::text},
             {"kind", Type::text},
             {"reverts", Type::integer},
             {"actor", Type::text},
             {"uid", Type::bigint},
             {"origin", Type::text},
             {"reason", Type::text},
             {"reference", Type::text},
             {"command", Type::text},
             {"version", Type::text},
             {"rehearsal", Type::smallint},
             {"subject", Type::text},
             {"sims", Type::bigint},
             {"profiles", Type::bigint},
             {"reached", Type::bigint},
             {"identities", Type::bytes},
             {"hash", Type::bytes}},
            1,
            "id",
            20'000};
}

const std::array<CopiedTable, 4>& all_growing_tables() {
    static const std::array<CopiedTable, 4> tables{{requests(),
                                                    {"sim_entry",
                                                     {{"request", Type::integer},
                                                      {"first_iccid", Type::bigint},
                                                      {"sims", Type::integer},
                                                      {"entries", Type::bytes}},
                                                     2,
                                                     "request",
                                                     10'000,
                                                     2},
                                                    {"identity_entry",
                                                     {{"request", Type::integer},
                                                      {"iccid", Type::bigint},
                                                      {"before_imsi", Type::bigint},
                                                      {"before_msisdn", Type::bigint},
                                                      {"before_group", Type::text},
                                                      {"before_label", Type::text},
                                                      {"after_imsi", Type::bigint},
                                                      {"after_msisdn", Type::bigint},
                                                      {"after_group", Type::text},
                                                      {"after_label", Type::text}},
                                                     2,
                                                     "request",
                                                     100'000},
                                                    {"sim",
                                                     {{"iccid", Type::bigint},
                                                      {"state", Type::integer},
                                                      {"deviation", Type::integer},
                                                      {"last_request", Type::integer},
                                                      {"in_force", Type::integer},
                                                      {"imsi", Type::bigint},
                                                      {"msisdn", Type::bigint},
                                                      {"\"group\"", Type::text},
                                                      {"label", Type::text}},
                                                     1,
                                                     "last_request",
                                                     100'000}}};
    return tables;
}

const std::array<CopiedTable, 8>& all_small_tables() {
    static const std::array<CopiedTable, 8> tables{
        {{"setting", {{"name", Type::text}, {"value", Type::text}}},
         {"pack",
          {{"id", Type::integer},
           {"name", Type::text},
           {"folded_name", Type::text},
           {"definition", Type::text}}},
         {"plan",
          {{"id", Type::integer},
           {"name", Type::text},
           {"folded_name", Type::text},
           {"definition", Type::text}}},
         {"option_set", {{"id", Type::integer}, {"request", Type::integer}, {"options", Type::text}}},
         {"profile",
          {{"id", Type::integer},
           {"name", Type::text},
           {"folded_name", Type::text},
           {"pack", Type::integer},
           {"plan", Type::integer},
           {"options", Type::integer},
           {"archived", Type::smallint},
           {"deleted", Type::smallint}}},
         {"state",
          {{"id", Type::integer},
           {"request", Type::integer},
           {"status", Type::text},
           {"profile", Type::integer},
           {"plan", Type::integer},
           {"next_plan", Type::integer},
           {"next_from", Type::text},
           {"options", Type::integer},
           {"sims", Type::bigint}}},
         {"definition_entry",
          {{"request", Type::integer},
           {"subject", Type::text},
           {"id", Type::integer},
           {"before", Type::text},
           {"after", Type::text}},
          3},
         {"profile_entry",
          {{"request", Type::integer},
           {"profile", Type::integer},
           {"before_options", Type::integer},
           {"after_options", Type::integer},
           {"archived_before", Type::smallint},
           {"archived_after", Type::smallint},
           {"in_force_before", Type::integer},
           {"in_force_after", Type::integer}},
          2}}};
    return tables;
}

std::string names_of(std::span<const CopiedColumn> columns) {
    std::vector<std::string_view> names;
    names.reserve(columns.size());
    for (const CopiedColumn& column : columns) names.push_back(column.name);
    return joined(names, ", ");
}

std::string key_of(const CopiedTable& table) { return names_of(std::span{table.columns}.first(table.key)); }

}  // namespace

std::span<const CopiedTable> growing_tables() { return all_growing_tables(); }
const CopiedTable& copied_sims() { return all_growing_tables().back(); }
std::span<const CopiedTable> small_tables() { return all_small_tables(); }

std::string columns_of(const CopiedTable& table) { return names_of(table.columns); }

std::string select_of(const CopiedTable& table, std::string_view place, const WantedRows& wanted) {
    const std::string key = key_of(table);
    std::string select = fmt::format("SELECT {} FROM {} WHERE 1 = 1", columns_of(table), place);
    if (!wanted.behind.empty())
        select += fmt::format(" AND ({}) > ({})", key, fmt::join(wanted.behind, ", "));
    if (!wanted.condition.empty()) select += " AND " + wanted.condition;
    select += " ORDER BY " + key;
    if (wanted.most > 0) select += fmt::format(" LIMIT {}", wanted.most);
    return select;
}

std::string select_last_key(const CopiedTable& table, std::string_view place) {
    std::vector<std::string> backwards;
    backwards.reserve(table.key);
    for (std::size_t n = 0; n < table.key; ++n)
        backwards.push_back(std::string{table.columns[n].name} + " DESC");
    return fmt::format("SELECT {} FROM {} ORDER BY {} LIMIT 1", key_of(table), place,
                       joined(backwards, ", "));
}

}  // namespace simprof
