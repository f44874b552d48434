#pragma once

#include "lib/platform/platform_work.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof {

/// What changes of a SIM's services, as the API is told it.
struct ServiceChange {
    std::optional<std::string> rate_plan{};
    std::optional<Day> plan_effective{};
    std::vector<PlatformOption> options{};
};

/// True where the call for a step says what changes of the services.
[[nodiscard]] bool tells_services(SimAction action);

/// The calls that do for one SIM what the steps do. `without_words` takes in the values that the platform has
/// no word for, each once.
[[nodiscard]] std::vector<ApiCall> calls_for(const std::vector<SimStep>& steps, const ServiceChange& change,
                                             std::vector<OptionValue>& without_words);

}  // namespace simprof
