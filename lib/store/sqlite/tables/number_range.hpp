#pragma once

#include "lib/store/store.hpp"

#include <cstdint>
#include <utility>
#include <vector>

/// The first or last few of the SIMs between two numbers, found by the keys of the tables.
namespace simprof::sqlite {

class Connection;

/// From one key to another, both included.
struct KeyRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

[[nodiscard]] std::vector<KnownSim> some_between(Connection& connection, KeyRange iccids, End end,
                                                 std::size_t most);
[[nodiscard]] std::vector<std::pair<Msisdn, Iccid>> msisdns_between(Connection& connection, KeyRange msisdns,
                                                                    End end, std::size_t most);

}  // namespace simprof::sqlite
