#pragma once

#include "lib/model/iccid.hpp"
#include "lib/rules/verdict.hpp"

#include <string_view>

namespace simprof {

/// BAT-2: one SIM with two different targets.
[[nodiscard]] Refusal two_targets(Iccid iccid, std::string_view one, std::string_view other);
/// BAT-2: what people are told where the same SIM stands twice with one target.
[[nodiscard]] std::string counted_once(Iccid iccid);
/// BAT-5: a selection that names nothing never means all SIMs.
[[nodiscard]] Refusal nothing_selected();

}  // namespace simprof
