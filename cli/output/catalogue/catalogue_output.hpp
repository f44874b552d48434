#pragma once

#include "cli/output/show/json.hpp"
#include "lib/model/catalogue.hpp"

namespace simprof::cli {

[[nodiscard]] Json to_json(const ServicePack& pack);
[[nodiscard]] Json to_json(const RatePlan& plan, const Catalogue& catalogue);

}  // namespace simprof::cli
