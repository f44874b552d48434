#include "lib/operations/history.hpp"

#include "lib/model/error.hpp"
#include "lib/operations/selection.hpp"
#include "lib/operations/sim_changes.hpp"
#include "lib/rules/deviation.hpp"
#include "lib/rules/schedule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace simprof {

namespace {

std::optional<std::string> text_of(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

template <typename Number>
std::optional<std::string> text_of(const std::optional<Number>& number) {
    return number ? std::optional{number->digits()} : std::nullopt;
}

DeviationChange deviation_change(const SimChange& change) {
    if (change.deviation_before == change.deviation_after) return DeviationChange::none;
    return change.deviation_after == RequestNumber::none ? DeviationChange::cleared : DeviationChange::set;
}

/// The options that a profile had just before and just after a request.
class ProfilePast {
public:
    explicit ProfilePast(Snapshot& snapshot) : m_snapshot(snapshot) {}

    const std::vector<ProfileChange>& history(ProfileId profile) {
        const auto [place, is_new] = m_histories.try_emplace(profile);
        if (is_new) place->second = m_snapshot.profile_history(profile);
        return place->second;
    }
    OptionSetPtr options(ProfileId profile, RequestNumber request) {
        OptionSetPtr options = m_snapshot.catalogue()[profile].options;
        for (const ProfileChange& change : history(profile)) {
            if (change.request <= request && change.after) options = change.after;
        }
        return options;
    }
    /// The state with the options that it has at that request written out.
    const OptionSet& options(const ServiceState& state, RequestNumber request) {
        static const OptionSet none;
        if (state.own_options) return *state.own_options;
        if (state.profile == ProfileId::none) return none;
        m_kept.push_back(options(state.profile, request));
        return *m_kept.back();
    }

private:
    Snapshot& m_snapshot;
    std::map<ProfileId, std::vector<ProfileChange>> m_histories;
    std::vector<OptionSetPtr> m_kept;
};

/// The scheduled plan that a step took away: replaced by another, or ended without one.
void find_lost_schedule(Judgement& judgement) {
    const auto& before = judgement.before.next;
    const auto& after = judgement.after.next;
    if (!before || before == after) return;
    (after ? judgement.superseded : judgement.cancelled) = before;
}

SharedOutcome outcome_of(Snapshot& snapshot, const SimChange& change, Day day, ProfilePast& past) {
    Judgement judgement;
    judgement.outcome = Outcome::changed;
    judgement.arrives = change.before == StateNumber::none;
    if (!judgement.arrives) judgement.before = folded(snapshot.state(change.before), day);
    judgement.after = snapshot.state(change.after);
    judgement.deviation = deviation_change(change);
    find_lost_schedule(judgement);
    SharedOutcome outcome = describe(judgement, snapshot.catalogue(), day);
    // `describe` knows profiles as they are now; the history tells them as they were.
    const OptionSet before =
        past.options(judgement.before, RequestNumber{static_cast<std::int64_t>(change.request) - 1});
    outcome.options = differences(before, past.options(judgement.after, change.request));
    return outcome;
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

    std::vector<HistoryEntry> tell() {
        walk();
        for (const Following& following : m_followings) add_edits(following);
        std::ranges::sort(m_entries, {}, [](const HistoryEntry& entry) { return entry.request.number; });
        return std::move(m_entries);
    }

private:
    void walk() {
        for (const IdentityChange& change : m_snapshot.identity_history(m_sim.iccid))
            m_identities.insert_or_assign(change.request, change);
        RequestNumber until{std::numeric_limits<std::int64_t>::max()};
        for (RequestNumber number = m_sim.last_request; number != RequestNumber::none;) {
            const auto change = m_snapshot.sim_change(number, m_sim.iccid);
            if (!change)
                throw Error{ErrorKind::store, "The history of a SIM has a gap.",
                            "Restore the store from a backup."};
            add_step(*change, until);
            until = number;
            number = change->previous;
        }
    }

    void add_step(const SimChange& change, RequestNumber until) {
        HistoryEntry entry{
            m_snapshot.request(change.request).value(), change.before == StateNumber::none, false, {}, {}};
        entry.outcome = outcome_of(m_snapshot, change, entry.request.day, m_past);
        const auto renamed = m_identities.find(change.request);
        if (renamed != m_identities.end()) {
            entry.identities = identity_differences(
                m_sim.iccid, renamed->second.before.value_or(SimIdentity{}), renamed->second.after);
        }
        const ServiceState& after = m_snapshot.state(change.after);
        if (!after.own_options && after.profile != ProfileId::none)
            m_followings.push_back({after.profile, change.request, until});
        m_entries.push_back(std::move(entry));
    }

    void add_edits(const Following& following) {
        for (const ProfileChange& edit : m_past.history(following.profile)) {
            const bool while_followed = edit.request > following.from && edit.request < following.until;
            if (!while_followed || !edit.before || !edit.after || *edit.before == *edit.after) continue;
            HistoryEntry entry{m_snapshot.request(edit.request).value(), false, true, {}, {}};
            entry.outcome.outcome = Outcome::changed;
            entry.outcome.options = differences(*edit.before, *edit.after);
            entry.outcome.profile_now = m_snapshot.catalogue()[following.profile].name;
            m_entries.push_back(std::move(entry));
        }
    }

    Snapshot& m_snapshot;
    StoredSim m_sim;
    ProfilePast m_past;
    std::map<RequestNumber, IdentityChange> m_identities;
    std::vector<Following> m_followings;
    std::vector<HistoryEntry> m_entries;
};

/// What a request did to SIMs, each kind of step described once.
void add_sims(Snapshot& snapshot, const Request& request, ChangeReport& report) {
    ProfilePast past{snapshot};
    std::map<std::tuple<StateNumber, StateNumber, DeviationChange>, std::uint32_t> known;
    for (const SimChange& change : snapshot.sim_changes(request.number)) {
        const auto key = std::tuple{change.before, change.after, deviation_change(change)};
        const auto [place, is_new] =
            known.try_emplace(key, static_cast<std::uint32_t>(report.outcomes.size()));
        if (is_new) report.outcomes.push_back(outcome_of(snapshot, change, request.day, past));
        const SharedOutcome& outcome = report.outcomes[place->second];
        report.sims.push_back({change.iccid, place->second});
        report.summary.scheduled += outcome.plan && outcome.plan->effective > request.day ? 1 : 0;
        report.summary.superseded += outcome.superseded ? 1 : 0;
        report.summary.cancelled += outcome.cancelled ? 1 : 0;
    }
}

void add_identities(Snapshot& snapshot, const Request& request, ChangeReport& report) {
    for (const IdentityChange& change : snapshot.identity_changes(request.number)) {
        const auto found =
            identity_differences(change.iccid, change.before.value_or(SimIdentity{}), change.after);
        report.identities.insert(report.identities.end(), found.begin(), found.end());
    }
}

void add_profiles(Snapshot& snapshot, const Request& request, ChangeReport& report) {
    static const OptionSet none;
    for (const ProfileChange& change : snapshot.profile_changes(request.number)) {
        const OptionSet& before = change.before ? *change.before : none;
        const OptionSet& after = change.after ? *change.after : none;
        const std::string& name = snapshot.catalogue()[change.profile].name;
        if (request.profiles == 1) report.profile = ProfileReport{name, differences(before, after)};
    }
}

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

std::vector<HistoryEntry> sim_history(Snapshot& snapshot, std::string_view number) {
    return Chronicle{snapshot, find_sim(snapshot, number)}.tell();
}

RequestView view_request(Snapshot& snapshot, RequestNumber number) {
    auto request = snapshot.request(number);
    if (!request) {
        throw Error{ErrorKind::not_found,
                    fmt::format("There is no request {}.", static_cast<std::int64_t>(number)),
                    "simprof request list shows the requests."};
    }
    RequestView view{*request, {}};
    view.report.kind = request->kind;
    view.report.request = request;
    view.report.billing_zone = snapshot.billing_zone().name();
    view.report.summary.selected = view.report.summary.changed = request->reached;
    add_sims(snapshot, *request, view.report);
    add_identities(snapshot, *request, view.report);
    add_profiles(snapshot, *request, view.report);
    return view;
}

}  // namespace simprof
