#include "lib/operations/advice/proposed_name.hpp"

#include "lib/model/name.hpp"

#include <fmt/format.h>

namespace simprof {

std::string proposed_name(const Catalogue& catalogue, const ServiceProfile& home,
                          const std::vector<OptionDifference>& changes) {
    std::string base = home.name;
    for (const OptionDifference& change : changes)
        base += fmt::format("-{}-{}", change.option, change.to.value_or("none"));
    if (!is_name(base)) base = home.name;
    std::string name = base;
    for (int n = 2; catalogue.profile(name) != nullptr || !is_name(name); ++n) {
        // A name as long as may be makes room for the number.
        if (!is_name(fmt::format("{}-{}", base, n))) base = "profile";
        name = fmt::format("{}-{}", base, n);
    }
    return name;
}

}  // namespace simprof
