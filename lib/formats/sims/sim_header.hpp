#pragma once

#include "lib/formats/sims/sim_columns.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// What one column of a CSV holds: a field of the SIM, the value of an option, or what is read past.
struct SimColumn {
    std::optional<SimField> field;
    std::string option;  ///< empty where it is no option
    bool is_secret = false;
};

/// The first line of a file of SIMs: what each column holds.
struct SimHeader {
    std::vector<SimColumn> columns;
    bool of_delivery = false;  ///< as SIM cards are delivered with: numbers of the factory, PIN, PUK
    std::vector<std::string> notices;

    [[nodiscard]] bool has(SimField field) const;
};

/// The column that the whole line names, where it names a kind of number and nothing else: a list upload.
[[nodiscard]] std::optional<SimColumn> list_upload_column(std::string_view line);

/// Throws Error (malformed, with the line) where no column names the SIMs, or one is there twice.
[[nodiscard]] SimHeader read_sim_header(const std::vector<std::string_view>& cells, const std::string& file,
                                        std::size_t line);

}  // namespace simprof
