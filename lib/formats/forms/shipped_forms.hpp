#pragma once

#include <span>
#include <string_view>

namespace simprof {

/// A form that comes with the program: a file of the folder `shipped`, taken in by the build.
struct ShippedForm {
    std::string_view name;
    std::string_view text;
};

/// By name.
[[nodiscard]] std::span<const ShippedForm> shipped_forms();

}  // namespace simprof
