#pragma once

#include "cli/session/listing.hpp"
#include "lib/operations/advice/advice.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

class Session;

/// An advice, the commands of its methods, and what is needed to tell it.
struct ToldAdvice {
    Advice advice;
    std::vector<std::vector<std::vector<std::string>>> commands;  ///< of each group, of each method
    std::vector<std::string> close_names;                         ///< of the profiles that come close
    std::string billing_zone;
};

void print_advice(Session& session, const ToldAdvice& told);

/// "sms-mo on instead of off": what a profile has, and what was looked for.
[[nodiscard]] std::string line_for(const FoundProfile& found);
/// How a profile differs from what was looked for: {"sms-mo":{"wanted":"off","has":"on"}}.
[[nodiscard]] Json to_json(const FoundProfile& found);

}  // namespace simprof::cli
