#pragma once

#include "lib/operations/change/effect.hpp"

#include <string>

namespace simprof::cli {

/// Where a row or a cell of it stands: `line 7`, `line 7, column 3`; in a sheet `row 7 of Cards`, `Cards!C7`.
/// A column of 0 is none.
[[nodiscard]] std::string place_in_file(std::size_t line, std::size_t column, const std::string& sheet);

/// What refuses, with its rule: "An available SIM has no services yet. [STA-4]"
[[nodiscard]] std::string reason_of(const RefusalEffect& refusal);

/// Alike refusals as one: "12 (8933…, 8933…, 8933…, …): REASON", or "…), such as: REASON" where it is said of
/// other numbers or names, too. `sheet`: in which its lines are rows; empty of a text.
[[nodiscard]] std::string line_for(const RefusalEffect& refusal, const std::string& sheet);

}  // namespace simprof::cli
