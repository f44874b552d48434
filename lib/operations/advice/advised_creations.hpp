#pragma once

#include "lib/operations/advice/advice.hpp"

#include <vector>

namespace simprof {

/// Profiles that an advice would have created, in a catalogue of its own, so that the rules can judge what
/// comes after.
class AdvisedCreations {
public:
    explicit AdvisedCreations(const Catalogue& catalogue) : m_catalogue(catalogue), m_grown(catalogue) {}

    /// A new profile with the pack and plan of `home` and these options; one for all that want the same. Null
    /// where the rules refuse it. Lives until the next call.
    const ServiceProfile* profile_like(const ServiceProfile& home, const OptionSet& options);

    /// The catalogue with them.
    [[nodiscard]] const Catalogue& grown() const { return m_grown; }
    [[nodiscard]] const std::vector<AdvisedStep>& steps() const { return m_steps; }

private:
    [[nodiscard]] const ServiceProfile* known(const ServiceProfile& home, const OptionSet& options) const;
    const Catalogue& m_catalogue;
    Catalogue m_grown;
    std::vector<AdvisedStep> m_steps;
};

/// A free name for a profile like `home` with those options changed: "tracker-eu-sms-mo-on".
[[nodiscard]] std::string proposed_name(const Catalogue& catalogue, const ServiceProfile& home,
                                        const std::vector<OptionDifference>& changes);

}  // namespace simprof
