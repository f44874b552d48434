#include "lib/store/sqlite/number_table.hpp"

#include "lib/store/sqlite/sim_row.hpp"
#include "lib/store/sqlite/sim_table.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// Each column has an index that holds the ICCID too, so the table itself is not read.
struct NumberSelects {
    const char* range;
    const char* one;
};

constexpr NumberSelects select_imsis{"SELECT imsi, iccid FROM sim WHERE imsi BETWEEN ? AND ? ORDER BY imsi",
                               "SELECT imsi, iccid FROM sim WHERE imsi = ?"};
constexpr NumberSelects select_msisdns{"SELECT msisdn, iccid FROM sim WHERE msisdn BETWEEN ? AND ? ORDER BY msisdn",
                                 "SELECT msisdn, iccid FROM sim WHERE msisdn = ?"};

template <typename Number>
std::vector<std::pair<Number, Iccid>> holders(Connection& connection, std::span<const Number> numbers,
                                              std::int64_t stored, const NumberSelects& selects) {
    std::vector<std::pair<Number, Iccid>> found;
    if (numbers.empty() || stored == 0) return found;
    std::vector<Number> wanted{numbers.begin(), numbers.end()};
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    const auto take = [&](Query& query) {
        found.emplace_back(Number::from_key(query.number(0)), iccid_in(connection, query, 1));
    };
    if (!walk_pays(wanted.size(), stored)) {
        Query query{connection, selects.one};
        for (const Number number : wanted)
            if (query.with({number.key()}).step()) take(query);
        return found;
    }
    Query query{connection, selects.range};
    query.with({wanted.front().key(), wanted.back().key()});
    for (auto next = wanted.begin(); query.step();) {
        while (next != wanted.end() && next->key() < query.number(0)) ++next;
        if (next != wanted.end() && next->key() == query.number(0)) take(query);
    }
    return found;
}

}  // namespace

std::vector<std::pair<Imsi, Iccid>> sims_with(Connection& connection, std::span<const Imsi> imsis,
                                              std::int64_t stored) {
    return holders(connection, imsis, stored, select_imsis);
}

std::vector<std::pair<Msisdn, Iccid>> sims_with(Connection& connection, std::span<const Msisdn> msisdns,
                                                std::int64_t stored) {
    return holders(connection, msisdns, stored, select_msisdns);
}

}  // namespace simprof::sqlite
