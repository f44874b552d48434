#pragma once

#include "lib/model/iccid.hpp"

#include <cstdint>
#include <vector>

/// What requests did to SIMs, as schema 1 kept it: many entries a row, each six numbers of seven bits a byte,
/// the lowest first, with the highest bit set on all bytes but a number's last. Frozen.
namespace simprof::sqlite {

class Connection;

/// By the numbers that states and requests have in that store; 0: none.
struct Entry1 {
    Iccid iccid;
    std::int64_t before = 0;
    std::int64_t after = 0;
    std::int64_t deviation_before = 0;
    std::int64_t deviation_after = 0;
    std::int64_t previous = 0;
};

/// The ICCID that schema 1 kept as the digits after 89.
[[nodiscard]] Iccid iccid_1(Connection& store, std::int64_t digits);

/// By number.
[[nodiscard]] std::vector<Entry1> entries_1(Connection& store, std::int64_t request);

}  // namespace simprof::sqlite
