#pragma once

#include <array>
#include <span>
#include <string_view>

namespace simprof {

/// A form that comes with the program: a file of the folder `shipped`, taken in by the build.
struct ShippedForm {
    std::string_view name;
    /// What the text says of these, so that it need not be read to know that it does not fit.
    std::string_view kind;
    std::array<std::string_view, 4> known_by;  ///< so many as there are, then empty ones
    std::string_view page_list;
    std::string_view text;
};

/// By name.
[[nodiscard]] std::span<const ShippedForm> shipped_forms();

}  // namespace simprof
