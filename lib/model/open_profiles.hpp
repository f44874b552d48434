#pragma once

#include "lib/model/catalogue.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace simprof {

/// The profiles of one kind by their options. A set of options is a word of one letter an option, which costs
/// little to compare and to change.
class ProfilesByOptions {
public:
    /// In order of name.
    void add(const ServiceProfile& profile);

    /// Those with exactly these options, by name.
    [[nodiscard]] std::span<const ProfileId> alike(const OptionSet& options) const;
    /// The one, `home` aside, whose options differ least from its, then by name; none where there is no
    /// other. `steps` counts the sets that were looked at.
    [[nodiscard]] ProfileId nearest(const ServiceProfile& home, std::size_t& steps) const;

private:
    using Word = std::u16string;
    class Search;
    [[nodiscard]] Word word_of(const OptionSet& options) const;

    std::vector<std::map<std::string, char16_t, std::less<>>> m_letters;  ///< of values, option by option
    std::unordered_map<Word, std::vector<ProfileId>> m_by_word;
    std::unordered_map<ProfileId, std::size_t> m_ranks;  ///< by name
};

/// The profiles of a catalogue that take SIMs, neither archived nor deleted, found by what they give. What
/// that costs depends on the options of a pack, not on the number of profiles.
class OpenProfiles {
public:
    explicit OpenProfiles(const Named<ServiceProfile>& profiles);

    /// Those with that pack and plan (none: whatever plan) and exactly these options, by name.
    [[nodiscard]] std::span<const ProfileId> alike(PackId pack, PlanId plan, const OptionSet& options) const;
    /// Of those with the pack and plan of `home`, itself aside, the one whose options differ least, then by
    /// name; none where there is none. Searched once for each home.
    [[nodiscard]] ProfileId nearest(const ServiceProfile& home) const;
    /// How many sets of options were looked at for that so far.
    [[nodiscard]] std::size_t steps() const { return m_steps; }

private:
    std::map<std::pair<PackId, PlanId>, ProfilesByOptions> m_profiles;
    mutable std::unordered_map<ProfileId, ProfileId> m_nearest;
    mutable std::size_t m_steps = 0;
};

}  // namespace simprof
