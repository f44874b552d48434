#pragma once

#include "cli/output/show/json.hpp"
#include "cli/output/show/table_layout.hpp"
#include "lib/operations/look/sim_views.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace simprof::cli {

/// Of a SIM that follows its profile: null.
[[nodiscard]] Json deviation_json(const SimView& sim);

/// What a list of deviated SIMs tells of each, in CSV and in a table.
inline constexpr std::string_view deviation_csv_header =
    ",differing,deviated_since,deviated_by,deviation_reason";
void add_deviation_columns(std::vector<TableColumn>& columns);
void add_deviation_cells(std::vector<std::string>& row, const SimView& sim);

/// Deviations as JSON and CSV; what SIMs that one request deviated share is formatted once.
class DeviationTexts {
public:
    /// `differing`: how many options of the SIM differ from its profile's.
    void append_json(std::string& out, const DeviationView& deviation, const std::string& differing);
    /// The cells of the header's columns; empty ones for null.
    void append_csv(std::string& out, const DeviationView* deviation, const std::string& differing);

private:
    struct Shared {
        std::string json;  ///< but for the last member and the brace
        std::string csv;   ///< behind the first cell
    };
    const Shared& shared(const DeviationView& deviation);
    std::unordered_map<const DeviationView*, Shared> m_shared;
};

}  // namespace simprof::cli
