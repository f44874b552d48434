#pragma once

#include "lib/model/error.hpp"
#include "lib/rules/verdict.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace simprof {

/// IDN-4: sees to it that two SIMs never share an IMSI or MSISDN, neither in the store nor in one batch.
class IdentityBook {
public:
    explicit IdentityBook(Snapshot& snapshot) : m_snapshot(snapshot) {}

    /// Claims the numbers of `wanted` for a SIM; refuses those that another one has.
    [[nodiscard]] MaybeRefusal claim(Iccid iccid, const SimIdentity& wanted);

private:
    Snapshot& m_snapshot;
    std::unordered_map<std::int64_t, Iccid> m_imsis;
    std::unordered_map<std::int64_t, Iccid> m_msisdns;
};

/// Group and label are 1 to 64 printable characters, like names (CAT-1).
[[nodiscard]] MaybeRefusal judge_text(std::string_view what, std::string_view text);

}  // namespace simprof
