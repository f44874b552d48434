#pragma once

#include "lib/model/iccid.hpp"
#include "lib/rules/verdict.hpp"

#include <string>
#include <string_view>

namespace simprof {

/// BAT-2: one SIM with two different targets.
[[nodiscard]] Refusal two_targets(Iccid iccid, const Sentence& one, const Sentence& other);
/// BAT-2: another row of the SIM is refused, and might say something else.
[[nodiscard]] Refusal other_row_refused(Iccid iccid);
/// IMP-8: a row of a list names one SIM by its ICCID, and another by its MSISDN.
[[nodiscard]] Refusal two_sims_in_one_row(Iccid iccid, const std::string& msisdn, Iccid holder);
/// BAT-2: what people are told where the same SIM stands twice with one target.
[[nodiscard]] Sentence counted_once(Iccid iccid);
/// BAT-5: a selection that names nothing never means all SIMs.
[[nodiscard]] Refusal nothing_selected();

}  // namespace simprof
