#pragma once

#include "lib/model/catalogue.hpp"

#include <string>
#include <vector>

/// What a catalogue did, in words, each a line of its own: "plan EU-1GB", "option esim of the pack
/// iot-connect". None before: it is new.
namespace simprof {

void tell_differences(const ServicePack* before, const ServicePack& after, std::vector<std::string>& told);
void tell_differences(const RatePlan* before, const RatePlan& after, std::vector<std::string>& told);
void tell_differences(const std::vector<ForbiddenPlanChange>& before,
                      const std::vector<ForbiddenPlanChange>& after, std::vector<std::string>& told);

}  // namespace simprof
