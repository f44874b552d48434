#pragma once

#include "lib/language/sentence.hpp"
#include "lib/model/catalogue.hpp"

#include <string>
#include <vector>

namespace simprof {

/// How a catalogue differs from what it was, part by part, each named: "option esim of the pack metering".
struct CatalogueDifferences {
    std::vector<Sentence> added;
    std::vector<Sentence> changed;  ///< "title of the plan EU-1GB: “1 GB” instead of “1 Go”"
    std::vector<Sentence> removed;

    [[nodiscard]] std::size_t size() const { return added.size() + changed.size() + removed.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    friend bool operator==(const CatalogueDifferences&, const CatalogueDifferences&) = default;
};

/// Notes how a pack became another. `before` is null where it is new: then its parts are not named.
void note_differences(const ServicePack* before, const ServicePack& after, CatalogueDifferences& into);
/// Likewise for a plan; the catalogue has the packs of both.
void note_differences(const RatePlan* before, const RatePlan& after, const Catalogue& catalogue,
                      CatalogueDifferences& into);
void note_differences(const std::vector<ForbiddenPlanChange>& before,
                      const std::vector<ForbiddenPlanChange>& after, CatalogueDifferences& into);

}  // namespace simprof
