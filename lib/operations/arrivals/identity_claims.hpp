#pragma once

#include "lib/rules/verdict.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace simprof {

/// A SIM that is to have a number, an IMSI or an MSISDN.
struct NumberClaim {
    std::int64_t key;  ///< of the number
    Iccid iccid;
    std::uint32_t line = 0;  ///< of the file that says so
};

using RefuseClaim = std::function<void(const NumberClaim&, const Refusal&)>;

/// IDN-4: two SIMs never share an IMSI or MSISDN, neither in the store nor in one batch. Calls `refuse` for
/// each claim of a number that another SIM has, or that another one claims on an earlier line.
void judge_imsis(Snapshot& snapshot, std::vector<NumberClaim>& claims, const RefuseClaim& refuse);
void judge_msisdns(Snapshot& snapshot, std::vector<NumberClaim>& claims, const RefuseClaim& refuse);

/// Group and label are 1 to 64 printable characters, like names (CAT-1).
[[nodiscard]] MaybeRefusal judge_text(std::string_view what, std::string_view text);

}  // namespace simprof
