#include "lib/operations/history/history.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/history/day_order.hpp"
#include "lib/operations/history/profile_past.hpp"
#include "lib/operations/select/sim_lookup.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace simprof {

namespace {

std::optional<std::string> text_of(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

template <typename Number>
std::optional<std::string> text_of(const std::optional<Number>& number) {
    return number ? std::optional{number->digits()} : std::nullopt;
}

/// Where the walk through a SIM's requests came by: it followed `profile` from `from` on, until `until`.
struct Following {
    ProfileId profile;
    RequestNumber from;
    RequestNumber until;
};

class Chronicle {
public:
    Chronicle(Snapshot& snapshot, const StoredSim& sim)
        : m_snapshot(snapshot), m_sim(sim), m_past(snapshot) {}

    std::vector<HistoryEntry> requests() {
        walk();
        for (const Following& following : m_followings) add_edits(following);
        std::ranges::sort(m_entries, {}, [](const HistoryEntry& entry) { return entry.request.number; });
        return std::move(m_entries);
    }

    std::vector<LifeEvent> tell(Day today) {
        std::vector<HistoryEntry> entries = requests();
        std::ranges::reverse(m_steps);
        return merged(entries, plans_in_force(m_steps, m_snapshot.catalogue(), today));
    }

private:
    void walk() {
        for (const IdentityEntry& change : m_snapshot.identity_history(m_sim.iccid))
            m_identities.insert_or_assign(change.request, change);
        RequestNumber until{std::numeric_limits<std::int32_t>::max()};
        for (RequestNumber number = m_sim.last_request; number != RequestNumber::none;) {
            const auto change = m_snapshot.sim_entry(number, m_sim.iccid);
            if (!change)
                throw Error{ErrorKind::store, "The history of a SIM has a gap.",
                            "Restore the store from a backup."};
            add_step(*change, until);
            until = number;
            number = change->previous;
        }
    }

    void add_step(const SimEntry& change, RequestNumber until) {
        HistoryEntry entry{
            m_snapshot.request(change.request).value(), change.before == StateNumber::none, false, {}, {}};
        entry.outcome = outcome_of(m_snapshot, change, entry.request, m_past);
        const auto renamed = m_identities.find(change.request);
        if (renamed != m_identities.end()) {
            entry.identities = identity_differences(
                m_sim.iccid, renamed->second.before.value_or(SimIdentity{}), renamed->second.after);
        }
        const ServiceState& after = m_snapshot.state(change.after);
        m_steps.push_back({change.request, entry.request.day, after});
        if (!after.own_options && after.profile != ProfileId::none)
            m_followings.push_back({after.profile, change.request, until});
        m_entries.push_back(std::move(entry));
    }

    void add_edits(const Following& following) {
        for (const ProfileEntry& edit : m_past.history(following.profile)) {
            const bool while_followed = edit.request > following.from && edit.request < following.until;
            if (!while_followed || !edit.before || !edit.after || *edit.before == *edit.after) continue;
            HistoryEntry entry{m_snapshot.request(edit.request).value(), false, true, {}, {}};
            entry.outcome.outcome = Outcome::changed;
            entry.outcome.options = differences(*edit.before, *edit.after);
            entry.outcome.profile_now = m_snapshot.catalogue()[following.profile].name;
            m_entries.push_back(std::move(entry));
        }
    }

    /// A plan stands before the first request of its day or later, and before the one that found it in force.
    std::vector<LifeEvent> merged(std::vector<HistoryEntry>& entries, const std::vector<PlanInForce>& plans) {
        std::vector<LifeEvent> events;
        std::optional<DayOrder> order;
        if (!plans.empty()) order.emplace(m_snapshot);
        auto plan = plans.begin();
        for (HistoryEntry& entry : entries) {
            for (; plan != plans.end() && (plan->plan.effective <= order->of(entry.request) ||
                                           plan->found_by == entry.request.number);
                 ++plan)
                events.emplace_back(*plan);
            events.emplace_back(std::move(entry));
        }
        events.insert(events.end(), plan, plans.end());
        return events;
    }

    Snapshot& m_snapshot;
    StoredSim m_sim;
    ProfilePast m_past;
    std::map<RequestNumber, IdentityEntry> m_identities;
    std::vector<Following> m_followings;
    std::vector<HistoryEntry> m_entries;
    std::vector<LifeStep> m_steps;  ///< newest first while walking
};

}  // namespace

std::vector<IdentityDifference> identity_differences(Iccid iccid, const SimIdentity& from,
                                                     const SimIdentity& to) {
    std::vector<IdentityDifference> result;
    const auto compare = [&](std::string part, std::optional<std::string> before,
                             std::optional<std::string> after) {
        if (before != after) result.push_back({iccid, std::move(part), std::move(before), std::move(after)});
    };
    compare("imsi", text_of(from.imsi), text_of(to.imsi));
    compare("msisdn", text_of(from.msisdn), text_of(to.msisdn));
    compare("group", text_of(from.group), text_of(to.group));
    compare("label", text_of(from.label), text_of(to.label));
    return result;
}

std::vector<HistoryEntry> request_history(Snapshot& snapshot, std::string_view number) {
    return Chronicle{snapshot, find_sim(snapshot, number)}.requests();
}

std::vector<LifeEvent> sim_history(Snapshot& snapshot, std::string_view number, Day today) {
    return Chronicle{snapshot, find_sim(snapshot, number)}.tell(today);
}

}  // namespace simprof
