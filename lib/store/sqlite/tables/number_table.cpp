#include "lib/store/sqlite/tables/number_table.hpp"

#include "lib/model/number_order.hpp"
#include "lib/store/rows/sim_part.hpp"
#include "lib/store/rows/sim_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/given_rows.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"

#include <algorithm>

namespace simprof::sqlite {

namespace {

/// What is said to the table of one kind of number, and where a SIM has it.
template <typename Number>
struct NumberTable;

template <>
struct NumberTable<Imsi> {
    static constexpr auto part = &SimIdentity::imsi;
    static constexpr auto small_part = &SmallIdentity::imsi;
    static constexpr const char* range =
        "SELECT number, iccid FROM imsi WHERE number BETWEEN ? AND ? ORDER BY number";
    static constexpr const char* one = "SELECT number, iccid FROM imsi WHERE number = ?";
    static constexpr const char* remove = "DELETE FROM imsi WHERE number = ? AND iccid = ?";
    static constexpr const char* insert = "INSERT OR ROLLBACK INTO imsi SELECT c0, c1 FROM given_rows";
};

template <>
struct NumberTable<Msisdn> {
    static constexpr auto part = &SimIdentity::msisdn;
    static constexpr auto small_part = &SmallIdentity::msisdn;
    static constexpr const char* range =
        "SELECT number, iccid FROM msisdn WHERE number BETWEEN ? AND ? ORDER BY number";
    static constexpr const char* one = "SELECT number, iccid FROM msisdn WHERE number = ?";
    static constexpr const char* remove = "DELETE FROM msisdn WHERE number = ? AND iccid = ?";
    static constexpr const char* insert = "INSERT OR ROLLBACK INTO msisdn SELECT c0, c1 FROM given_rows";
};

template <typename Number>
std::vector<std::pair<Number, Iccid>> holders(Connection& connection, std::span<const Number> numbers,
                                              std::int64_t stored) {
    std::vector<std::pair<Number, Iccid>> found;
    if (numbers.empty() || stored == 0) return found;
    std::vector<Number> wanted{numbers.begin(), numbers.end()};
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    const auto take = [&](Query& query) {
        found.emplace_back(Number::from_key(query.number(0)), iccid_in(connection, query, 1));
    };
    if (!walk_pays(wanted.size(), stored)) {
        Query query{connection, NumberTable<Number>::one};
        for (const Number number : wanted)
            if (query.with({number.key()}).step()) take(query);
        return found;
    }
    Query query{connection, NumberTable<Number>::range};
    query.with({wanted.front().key(), wanted.back().key()});
    for (auto next = wanted.begin(); query.step();) {
        while (next != wanted.end() && next->key() < query.number(0)) ++next;
        if (next != wanted.end() && next->key() == query.number(0)) take(query);
    }
    return found;
}

template <typename Number>
std::optional<Iccid> holder(Connection& connection, Number number) {
    Query query{connection, NumberTable<Number>::one};
    if (!query.with({number.key()}).step()) return {};
    return iccid_in(connection, query, 1);
}

struct HeldNumber {
    std::int64_t number;
    std::int64_t iccid;
};

/// Removes what is given up, and returns what is taken instead, and by new SIMs, by number.
template <typename Number>
std::vector<HeldNumber> exchange_numbers(Connection& connection, const IdentityWrites& writes) {
    std::vector<HeldNumber> taken;
    Query remove{connection, NumberTable<Number>::remove};
    for (std::size_t n = 0; n < writes.size(); ++n) {
        const std::int64_t iccid = writes.iccid(n).key();
        const std::int64_t after = writes.after(n).*NumberTable<Number>::small_part;
        const SimIdentity* was = writes.before(n);
        const auto before = was != nullptr ? was->*NumberTable<Number>::part : std::nullopt;
        if (before && before->key() == after) continue;
        if (before) remove.with({before->key(), iccid}).run();
        if (after != 0) taken.push_back({after, iccid});
    }
    sort_by_number(taken, &HeldNumber::number);
    return taken;
}

template <typename Number>
void write_numbers_of(Connection& connection, const IdentityWrites& writes) {
    const auto taken = exchange_numbers<Number>(connection, writes);
    if (taken.empty()) return;
    auto next = taken.begin();
    const GivenRows rows{connection, taken.size(), [&](std::vector<Value>& columns) {
                             columns[0] = next->number;
                             columns[1] = next->iccid;
                             ++next;
                         }};
    Query{connection, NumberTable<Number>::insert}.run();
}

}  // namespace

std::vector<std::pair<Imsi, Iccid>> sims_with(Connection& connection, std::span<const Imsi> imsis,
                                              std::int64_t stored) {
    return holders(connection, imsis, stored);
}

std::vector<std::pair<Msisdn, Iccid>> sims_with(Connection& connection, std::span<const Msisdn> msisdns,
                                                std::int64_t stored) {
    return holders(connection, msisdns, stored);
}

std::optional<Iccid> sim_with(Connection& connection, Imsi imsi) { return holder(connection, imsi); }
std::optional<Iccid> sim_with(Connection& connection, Msisdn msisdn) { return holder(connection, msisdn); }

void write_numbers(Connection& connection, const SimPart& part) {
    write_numbers_of<Imsi>(connection, part.changes.identities);
    write_numbers_of<Msisdn>(connection, part.changes.identities);
}

}  // namespace simprof::sqlite
