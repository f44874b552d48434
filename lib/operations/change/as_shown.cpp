#include "lib/operations/change/as_shown.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace simprof {

namespace {

/// Holds two judgements of one wish against each other, SIM by SIM. What SIMs share is compared once.
class Comparing {
public:
    Comparing(const Change& shown, const Change& now) : m_shown(shown), m_now(now) {}

    bool alike() {
        const ChangeReport& shown = m_shown.report;
        const ChangeReport& now = m_now.report;
        return shown.summary == now.summary && shown.profile == now.profile &&
               shown.catalogue == now.catalogue && shown.identities == now.identities &&
               shown.gave_up == now.gave_up && std::ranges::equal(shown.refused, now.refused, are_alike) &&
               std::ranges::equal(shown.sims, now.sims,
                                  [&](const SimOutcome& one, const SimOutcome& other) {
                                      return one.iccid == other.iccid &&
                                             share_alike(one.shared, other.shared);
                                  }) &&
               std::ranges::equal(
                   m_shown.writes.sims, m_now.writes.sims, [&](const SimWrite& one, const SimWrite& other) {
                       return one.before.iccid == other.before.iccid && share_alike(one.after, other.after);
                   });
    }

private:
    static bool are_alike(const RefusedRow& one, const RefusedRow& other) {
        return one.sim == other.sim && one.line == other.line && *one.why == *other.why;
    }

    bool share_alike(std::uint32_t shown, std::uint32_t now) {
        const auto [known, is_new] = m_alike.try_emplace({shown, now}, false);
        if (is_new) known->second = outcomes_alike(shown, now);
        return known->second;
    }

    /// The outcome and the state that it leads to, however many other SIMs share it. What a catalogue does
    /// to SIMs has no outcome, but a state.
    [[nodiscard]] bool outcomes_alike(std::uint32_t shown, std::uint32_t now) const {
        if (m_shown.writes.states[shown] != m_now.writes.states[now]) return false;
        if (m_shown.report.outcomes.empty()) return m_now.report.outcomes.empty();
        SharedOutcome one = m_shown.report.outcomes[shown];
        one.sims = m_now.report.outcomes[now].sims;
        return one == m_now.report.outcomes[now];
    }

    const Change& m_shown;
    const Change& m_now;
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> m_alike;
};

/// Whether SIMs came to follow the profile, or left it, by later requests than that one.
bool followers_moved(Snapshot& snapshot, ProfileId profile, RequestNumber since) {
    const auto follows = [&](StateNumber number) {
        if (number == StateNumber::none) return false;
        const ServiceState& state = snapshot.state(number);
        return state.profile == profile && !state.own_options;
    };
    std::set<Iccid> moved;  // and not back again
    const auto last = static_cast<std::int32_t>(newest_request(snapshot));
    for (auto number = static_cast<std::int32_t>(since) + 1; number <= last; ++number) {
        for (const SimEntry& entry : snapshot.sim_entries(RequestNumber{number})) {
            const bool moves = follows(entry.before) != follows(entry.after);
            if (moves && !moved.erase(entry.iccid)) moved.insert(entry.iccid);
        }
    }
    return !moved.empty();
}

/// The options of a profile reach whoever follows it; these SIMs are not listed.
bool reach_others(Snapshot& snapshot, const Change& shown) {
    return std::ranges::any_of(shown.writes.profiles, [&](const ServiceProfile& profile) {
        return followers_moved(snapshot, profile.id, shown.judged_after);
    });
}

}  // namespace

Change as_shown(Snapshot& snapshot, Change shown, Instant clock, const Judging& judge) {
    if (is_current(snapshot, shown, clock)) return shown;
    Change now = judge(snapshot, billing_day(snapshot, clock));
    if (Comparing{shown, now}.alike() && !reach_others(snapshot, shown)) return now;
    throw Error{
        ErrorKind::unexpected_state,
        said("While you were asked the store was changed, or another day began, and what was shown does not "
             "hold any more; nothing was changed."),
        said("Run the command again to see the effect as it is now.")};
}

}  // namespace simprof
