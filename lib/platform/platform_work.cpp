#include "lib/platform/platform_work.hpp"

#include <fmt/format.h>

namespace simprof {

std::string PlatformWork::reference() const {
    return request.reference.value_or(fmt::format("simprof-{}", static_cast<std::int64_t>(request.number)));
}

std::vector<std::int64_t> PlatformWork::sims_of_works() const {
    std::vector<std::int64_t> counts(works.size());
    for (const WorkOfSim& sim : sims) ++counts[sim.work];
    return counts;
}

}  // namespace simprof
