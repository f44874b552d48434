#pragma once

#include "lib/model/catalogue.hpp"
#include "lib/model/error.hpp"
#include "lib/model/sim.hpp"

#include <string_view>

namespace simprof {

/// That there is no profile of that name; `search`: with the nearest one that there is.
[[nodiscard]] Refusal unknown_profile(const Catalogue& catalogue, std::string_view name, bool search = true);
/// By name, whatever cannot be seen around it (IDN-3); an unknown one is Error of kind not_found that names
/// the nearest.
[[nodiscard]] const ServiceProfile& find_profile(const Catalogue& catalogue, std::string_view text);
[[nodiscard]] const ServicePack& find_pack(const Catalogue& catalogue, std::string_view text);
[[nodiscard]] const RatePlan& find_plan(const Catalogue& catalogue, std::string_view text);
/// As a file, the API or a person writes it: `Tariff_Holiday` is sleep, case does not matter (CAT-1).
[[nodiscard]] Status find_status(std::string_view text);

}  // namespace simprof
