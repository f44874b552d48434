#pragma once

#include "lib/platform/platform_work.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// A part of a task, and of how many of its SIMs it is true.
template <typename Part>
struct CountedPart {
    Part part;
    std::int64_t sims = 0;
};

/// One action in the platform's portal and all SIMs that it is done to.
struct PlatformTask {
    SimAction action{};
    std::string profile{};
    std::string via{};
    std::vector<CountedPart<PlatformOption>> options{};
    std::vector<CountedPart<PlanChange>> plans{};
    std::vector<CountedPart<EndedSchedule>> ended{};
    std::int64_t suspended = 0;  ///< SIMs that are, so that it acts when they are resumed
    std::vector<Iccid> sims{};   ///< by number
};

/// The steps of a request gathered: one task for each thing to do, in the order in which they are done. SIMs
/// that migrate to one profile are one task wherever they come from.
[[nodiscard]] std::vector<PlatformTask> platform_tasks(const PlatformWork& work);

/// "migrate", "deviate", …: the word of an action in names and documents.
[[nodiscard]] std::string_view word_of(SimAction action);

}  // namespace simprof
