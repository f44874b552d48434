#pragma once

#include "lib/operations/look/sim_views.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// One field of a SIM that a list shows or is sorted by.
struct SimField {
    std::string name;  ///< a JSON key, a column of the CSV, or a part: `options.data`
    std::string path;  ///< of its value in the SIM's JSON
    std::function<std::string(const SimView&)> text{};  ///< empty: null
};

/// Throws Error (malformed) for a name that no SIM has. `options`: of the packs.
[[nodiscard]] SimField sim_field(const std::string& name, const std::vector<std::string>& options);
[[nodiscard]] std::vector<SimField> sim_fields(const std::vector<std::string>& names,
                                               const std::vector<std::string>& options);

}  // namespace simprof::cli
