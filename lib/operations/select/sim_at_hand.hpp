#pragma once

#include "lib/store/store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace simprof {

/// The SIM that somebody names by what is at hand: an ICCID, an MSISDN with or without its +, an IMSI, the
/// last six digits or more of one of them, or a label; as `find_sim` takes it. Of several Error (not_found)
/// lists the first. Looks at every SIM where nothing else fits: for commands that only look.
[[nodiscard]] std::string sim_at_hand(Snapshot& snapshot, std::string_view text);

/// An ICCID that the store has and that differs from a given one by one digit or two neighbours swapped;
/// nothing where there is none, or several.
[[nodiscard]] std::optional<Iccid> iccid_with_one_slip(Snapshot& snapshot, Iccid given);

}  // namespace simprof
