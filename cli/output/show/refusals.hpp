#pragma once

#include "lib/operations/change/effect.hpp"

#include <string>

namespace simprof::cli {

/// The cell of a CSV for a line; empty where there is none.
[[nodiscard]] std::string line_cell(const FilePlace& place);

/// What refuses, with its rule: "An available SIM has no services yet. [STA-4]"
[[nodiscard]] std::string reason_of(const RefusalEffect& refusal);

/// Alike refusals as one: "12 (8933…, 8933…, 8933…, …): REASON", or "…), such as: REASON" where it is said of
/// other numbers or names, too. `files`: in which its rows stand.
[[nodiscard]] std::string line_for(const RefusalEffect& refusal, const InputFiles& files);

}  // namespace simprof::cli
