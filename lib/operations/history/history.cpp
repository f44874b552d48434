#include "lib/operations/history/history.hpp"

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

/// A SIM's requests, and the edits of the profiles that it followed.
class Chronicle {
public:
    Chronicle(Snapshot& snapshot, Iccid sim)
        : m_snapshot(snapshot), m_sim(sim), m_past(snapshot), m_entries(snapshot.sim_history(sim)) {}

    std::vector<HistoryEntry> requests() {
        find_edits();
        read_requests();
        for (const SimEntry& entry : m_entries) add(entry);
        for (const ProfileEntry& edit : m_edits) add(edit);
        std::ranges::sort(m_told, {}, [](const HistoryEntry& entry) { return entry.request.number; });
        return std::move(m_told);
    }

    std::vector<LifeEvent> tell(Day today) {
        std::vector<HistoryEntry> entries = requests();
        const bool has_schedules =
            std::ranges::any_of(m_steps, [](const LifeStep& step) { return step.after.next.has_value(); });
        if (has_schedules) m_order.emplace(m_snapshot);
        for (LifeStep& step : m_steps) step.counts_for = day_of(request_of(step.request));
        return merged(entries, plans_in_force(m_steps, m_snapshot.catalogue(), today));
    }

private:
    /// The day that it counts for, as far as that matters.
    [[nodiscard]] Day day_of(const Request& request) const {
        return m_order ? m_order->of(request) : request.day;
    }

    /// The day up to which a request found plans in force: that of the former clock where one was accepted.
    [[nodiscard]] Day found_on(const Request& request) const {
        if (request.kind != RequestKind::store_clock) return request.day;
        return m_snapshot.known_request(RequestNumber{static_cast<std::int32_t>(request.number) - 1}).day;
    }

    void find_edits() {
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            const ServiceState& state = m_snapshot.state(m_entries[i].after);
            if (state.own_options || state.profile == ProfileId::none) continue;
            const bool is_last = i + 1 == m_entries.size();
            find_edits(
                state.profile, m_entries[i].request,
                is_last ? RequestNumber{std::numeric_limits<std::int32_t>::max()} : m_entries[i + 1].request);
        }
    }

    /// Of a profile that the SIM followed between two requests.
    void find_edits(ProfileId profile, RequestNumber from, RequestNumber until) {
        for (const ProfileEntry& edit : m_past.history(profile)) {
            const bool while_followed = edit.request > from && edit.request < until;
            if (while_followed && edit.before && edit.after && *edit.before != *edit.after)
                m_edits.push_back(edit);
        }
    }

    void read_requests() {
        std::vector<RequestNumber> numbers;
        for (const SimEntry& entry : m_entries) numbers.push_back(entry.request);
        for (const ProfileEntry& edit : m_edits) numbers.push_back(edit.request);
        for (Request& request : m_snapshot.requests(numbers))
            m_requests.emplace(request.number, std::move(request));
        for (IdentityEntry& edit : m_snapshot.identity_history(m_sim))
            m_identities.emplace(edit.request, std::move(edit));
    }

    /// A store without it is damaged.
    const Request& request_of(RequestNumber number) {
        const auto found = m_requests.find(number);
        if (found != m_requests.end()) return found->second;
        return m_requests.emplace(number, m_snapshot.known_request(number)).first->second;
    }

    void add(const SimEntry& change) {
        HistoryEntry entry{request_of(change.request), change.before == StateNumber::none, false, {}, {}};
        entry.outcome = outcome_of(m_snapshot, change, entry.request, m_past);
        const auto renamed = m_identities.find(change.request);
        if (renamed != m_identities.end()) {
            entry.identities = identity_differences(m_sim, renamed->second.before.value_or(SimIdentity{}),
                                                    renamed->second.after);
        }
        const Day day = found_on(entry.request);
        m_steps.push_back({change.request, day, day, m_snapshot.state(change.after)});
        m_told.push_back(std::move(entry));
    }

    void add(const ProfileEntry& edit) {
        HistoryEntry entry{request_of(edit.request), false, true, {}, {}};
        entry.outcome.outcome = Outcome::changed;
        entry.outcome.options = differences(*edit.before, *edit.after);
        entry.outcome.profile_now = m_snapshot.catalogue()[edit.profile].name;
        m_told.push_back(std::move(entry));
    }

    /// A plan stands before the first request of its day or later, and before the one that found it in force.
    std::vector<LifeEvent> merged(std::vector<HistoryEntry>& entries, const std::vector<PlanInForce>& plans) {
        std::vector<LifeEvent> events;
        auto plan = plans.begin();
        for (HistoryEntry& entry : entries) {
            for (; plan != plans.end() &&
                   (plan->plan.effective <= day_of(entry.request) || plan->found_by == entry.request.number);
                 ++plan)
                events.emplace_back(*plan);
            events.emplace_back(std::move(entry));
        }
        events.insert(events.end(), plan, plans.end());
        return events;
    }

    Snapshot& m_snapshot;
    Iccid m_sim;
    ProfilePast m_past;
    std::vector<SimEntry> m_entries;
    std::vector<ProfileEntry> m_edits;
    std::map<RequestNumber, Request> m_requests;
    std::map<RequestNumber, IdentityEntry> m_identities;
    std::vector<HistoryEntry> m_told;
    std::vector<LifeStep> m_steps;
    std::optional<DayOrder> m_order;
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
    return Chronicle{snapshot, find_sim(snapshot, number).iccid}.requests();
}

std::vector<LifeEvent> sim_history(Snapshot& snapshot, std::string_view number, Day today) {
    return Chronicle{snapshot, find_sim(snapshot, number).iccid}.tell(today);
}

}  // namespace simprof
