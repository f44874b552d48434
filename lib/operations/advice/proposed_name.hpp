#pragma once

#include "lib/model/catalogue.hpp"

#include <string>
#include <vector>

namespace simprof {

/// A free name for a profile like `home` with those options changed: "tracker-eu-sms-mo-on".
[[nodiscard]] std::string proposed_name(const Catalogue& catalogue, const ServiceProfile& home,
                                        const std::vector<OptionDifference>& changes);

}  // namespace simprof
