#pragma once

#include "lib/operations/advice/advised_groups.hpp"

#include <functional>

namespace simprof {

/// What the rules let a group of SIMs do; plans that change by it are noted in the way.
class AdvisedProof {
public:
    using Judge = std::function<Judgement(const ServiceState&)>;

    AdvisedProof(const Catalogue& catalogue, Day today) : m_catalogue(catalogue), m_today(today) {}

    /// True where every SIM of the group changes so.
    bool changes_all(const AdvisedGroup& group, const Catalogue& catalogue, const Judge& judge,
                     AdvisedWay& way) const;
    /// True where every SIM of the group can be given the profile, one of the catalogue's.
    bool migrates(const AdvisedGroup& group, const ServiceProfile& target, const Catalogue& catalogue,
                  AdvisedWay& way) const;
    /// The first profile with exactly the options wanted that the group can be given, with the plan of the
    /// group's profile or with another; nullptr where there is none.
    const ServiceProfile* exact_target(const AdvisedGroup& group, bool same_plan, AdvisedWay& way) const;

private:
    const Catalogue& m_catalogue;
    Day m_today;
};

}  // namespace simprof
