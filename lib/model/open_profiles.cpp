#include "lib/model/open_profiles.hpp"

#include <algorithm>
#include <string_view>

namespace simprof {

namespace {

/// A value that none of the profiles has.
constexpr char16_t unknown = 0;

std::size_t differing(std::u16string_view one, std::u16string_view other) {
    const std::size_t common = std::min(one.size(), other.size());
    std::size_t count = std::max(one.size(), other.size()) - common;
    for (std::size_t i = 0; i < common; ++i) count += one[i] == other[i] ? 0U : 1U;
    return count;
}

std::vector<const ServiceProfile*> open_ones(const Named<ServiceProfile>& profiles) {
    std::vector<const ServiceProfile*> open;
    for (const ServiceProfile& profile : profiles)
        if (!profile.archived && !profile.deleted) open.push_back(&profile);
    std::ranges::sort(
        open, {}, [](const ServiceProfile* profile) -> const auto& { return profile->name; });
    return open;
}

}  // namespace

void ProfilesByOptions::add(const ServiceProfile& profile) {
    const std::vector<OptionValue>& values = profile.options->values();
    m_letters.resize(std::max(m_letters.size(), values.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        m_letters[i].try_emplace(values[i].value, static_cast<char16_t>(m_letters[i].size() + 1));
    m_by_word[word_of(*profile.options)].push_back(profile.id);
    m_ranks.emplace(profile.id, m_ranks.size());
}

ProfilesByOptions::Word ProfilesByOptions::word_of(const OptionSet& options) const {
    Word word(options.values().size(), unknown);
    for (std::size_t i = 0; i < std::min(word.size(), m_letters.size()); ++i) {
        const auto letter = m_letters[i].find(options.values()[i].value);
        if (letter != m_letters[i].end()) word[i] = letter->second;
    }
    return word;
}

std::span<const ProfileId> ProfilesByOptions::alike(const OptionSet& options) const {
    const auto found = m_by_word.find(word_of(options));
    if (found == m_by_word.end()) return {};
    return found->second;
}

/// From the words nearest to a home's outwards; once that took as many steps as there are words, through all
/// of them instead.
class ProfilesByOptions::Search {
public:
    Search(const ProfilesByOptions& profiles, const ServiceProfile& home, std::size_t& steps)
        : m_profiles(profiles), m_home(home.id), m_word(profiles.word_of(*home.options)), m_steps(steps) {}

    ProfileId nearest() {
        for (std::size_t distance = 0; distance <= m_word.size() && !is_too_long(); ++distance) {
            change_letters(0, distance);
            if (m_best != ProfileId::none && !is_too_long()) return m_best;
        }
        return nearest_of_all();
    }

private:
    [[nodiscard]] bool is_too_long() const { return m_tried > m_profiles.m_by_word.size(); }

    /// Every word that differs in that many letters, the first of them at `from` or behind.
    void change_letters(std::size_t from, std::size_t distance) {
        if (distance == 0) return look_up();
        const std::size_t end = std::min(m_word.size(), m_profiles.m_letters.size());
        for (std::size_t i = from; i + distance <= end; ++i) {
            const char16_t own = m_word[i];
            for (const auto& [value, letter] : m_profiles.m_letters[i]) {
                if (letter == own || is_too_long()) continue;
                m_word[i] = letter;
                change_letters(i + 1, distance - 1);
            }
            m_word[i] = own;
        }
    }

    void look_up() {
        ++m_tried;
        ++m_steps;
        const auto found = m_profiles.m_by_word.find(m_word);
        if (found != m_profiles.m_by_word.end()) take_first(found->second);
    }

    ProfileId nearest_of_all() {
        std::size_t least = std::u16string::npos;
        for (const auto& [word, profiles] : m_profiles.m_by_word) {
            ++m_steps;
            const std::size_t distance = differing(word, m_word);
            if (distance > least || is_home_alone(profiles)) continue;
            if (distance < least) m_best = ProfileId::none;
            least = distance;
            take_first(profiles);
        }
        return m_best;
    }

    [[nodiscard]] bool is_home_alone(const std::vector<ProfileId>& profiles) const {
        return profiles.size() == 1 && profiles.front() == m_home;
    }

    /// Takes the first by name but for the home, where it comes before the best.
    void take_first(const std::vector<ProfileId>& profiles) {
        const auto first = std::ranges::find_if(profiles, [&](ProfileId id) { return id != m_home; });
        if (first == profiles.end()) return;
        const auto& ranks = m_profiles.m_ranks;
        if (m_best == ProfileId::none || ranks.at(*first) < ranks.at(m_best)) m_best = *first;
    }

    const ProfilesByOptions& m_profiles;
    ProfileId m_home;
    Word m_word;
    std::size_t& m_steps;
    std::size_t m_tried = 0;
    ProfileId m_best{};
};

ProfileId ProfilesByOptions::nearest(const ServiceProfile& home, std::size_t& steps) const {
    return Search{*this, home, steps}.nearest();
}

OpenProfiles::OpenProfiles(const Named<ServiceProfile>& profiles) {
    for (const ServiceProfile* profile : open_ones(profiles)) {
        m_profiles[{profile->pack, profile->plan}].add(*profile);
        m_profiles[{profile->pack, PlanId::none}].add(*profile);
    }
}

std::span<const ProfileId> OpenProfiles::alike(PackId pack, PlanId plan, const OptionSet& options) const {
    const auto found = m_profiles.find({pack, plan});
    if (found == m_profiles.end()) return {};
    return found->second.alike(options);
}

ProfileId OpenProfiles::nearest(const ServiceProfile& home) const {
    const auto [place, is_new] = m_nearest.try_emplace(home.id);
    const auto profiles = m_profiles.find({home.pack, home.plan});
    if (is_new && profiles != m_profiles.end()) place->second = profiles->second.nearest(home, m_steps);
    return place->second;
}

}  // namespace simprof
