#pragma once

#include "lib/formats/forms/sim_field.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A column or key of a file that no form knows, and some of what it holds.
struct SampledName {
    std::string name;
    std::vector<std::string> values;  ///< each once, in the order of the file, so many as tell what it is

    void add(std::string_view value);
};

/// True for 18 to 20 digits as an ICCID has them, and little else.
[[nodiscard]] bool looks_like_iccid(std::string_view value);

/// What the name seems to be, by what it is called and what it holds. For a proposal only: nothing is read by
/// it.
[[nodiscard]] std::optional<SimField> guessed_field(const SampledName& name);

/// The status that a platform's word seems to be; nothing where it could be one or the other.
[[nodiscard]] std::optional<std::string_view> guessed_status(std::string_view word);

}  // namespace simprof
