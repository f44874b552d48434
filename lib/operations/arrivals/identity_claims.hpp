#pragma once

#include "lib/model/name.hpp"
#include "lib/rules/verdict.hpp"
#include "lib/store/store.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

enum class NumberKind : std::uint8_t { imsi, msisdn };
/// "IMSI", "MSISDN".
[[nodiscard]] std::string_view to_string(NumberKind kind);

/// A SIM that is to have a number, an IMSI or an MSISDN.
struct NumberClaim {
    std::int64_t key;  ///< of the number
    Iccid iccid;
    std::uint32_t line = 0;  ///< of the file that says so
};

/// A number that goes from one SIM to another in one request.
struct NumberPassage {
    NumberKind kind;
    Iccid from;
    NumberClaim claim;      ///< of the one that takes it
    bool given_up = false;  ///< by a terminated SIM, of which the request says nothing else (STA-3)
};

/// IDN-4: another SIM keeps the number.
[[nodiscard]] Refusal number_taken(NumberKind kind, std::int64_t key, Iccid holder);

/// Who has a number now, and what one request does about it.
struct NumberJudging {
    /// True where the request itself takes that number from its holder.
    std::function<bool(Iccid holder, std::int64_t key)> leaves = [](Iccid, std::int64_t) { return false; };
    /// True where the request itself ends the holder.
    std::function<bool(Iccid holder)> ends = [](Iccid) { return false; };
    /// Whether terminated SIMs give their numbers up.
    bool terminated_give_up = true;
    std::function<void(const NumberClaim&, const Refusal&)> refuse;
    std::function<void(const NumberPassage&)> pass = [](const NumberPassage&) {};
};

/// IDN-4, judged on the state that results: two SIMs never share an IMSI or MSISDN. Refuses each claim of a
/// number that another SIM keeps, or that another one claims on an earlier line. The claims may be in any
/// order.
void judge_numbers(Snapshot& snapshot, NumberKind kind, std::vector<NumberClaim>& claims,
                   const NumberJudging& judging);

/// Group and label are 1 to 64 printable characters, like names (CAT-1).
[[nodiscard]] MaybeRefusal judge_text(NameOf kind, std::string_view text);

}  // namespace simprof
