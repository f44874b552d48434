#pragma once

#include "lib/model/catalogue.hpp"

#include <string_view>

namespace simprof {

/// By name; an unknown one is Error of kind not_found that names the nearest.
[[nodiscard]] const ServiceProfile& find_profile(const Catalogue& catalogue, std::string_view name);
[[nodiscard]] const ServicePack& find_pack(const Catalogue& catalogue, std::string_view name);
[[nodiscard]] const RatePlan& find_plan(const Catalogue& catalogue, std::string_view name);

}  // namespace simprof
