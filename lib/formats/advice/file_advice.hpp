#pragma once

#include "lib/formats/advice/name_guess.hpp"
#include "lib/formats/forms/sim_reading.hpp"
#include "lib/language/sentence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// What the names seem to be, as options to type: `--column "SIM Status=status" --word
/// "status:ACTIVATED=active"`. Empty where nothing can be guessed. `form` is the one whose names and words
/// are read anyway.
[[nodiscard]] std::string advised_options(const std::vector<SampledName>& names, const SimForm& form);

/// Throws Error (malformed, IMP-1) for a file of which no form knows the names, with what to type. `place`
/// says where they stand.
[[noreturn]] void refuse_unknown_names(const std::vector<SampledName>& names, const SimForm& general,
                                       const SimReading& reading, const Sentence& place, std::size_t line);

/// Throws Error (malformed, IMP-2): names that look like what changes a SIM's services are not read.
[[noreturn]] void refuse_doubtful(const std::vector<std::string>& doubtful,
                                  const std::vector<SampledName>& names, const SimForm& form,
                                  const Sentence& place, std::size_t line);

}  // namespace simprof
