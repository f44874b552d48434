#include "lib/operations/check/broken_rules.hpp"

#include "lib/operations/check/broken_catalogue_rules.hpp"
#include "lib/operations/check/broken_state_rules.hpp"

#include <algorithm>
#include <unordered_map>

namespace simprof {

namespace {

/// What does not hold, and the first few of each rule only.
class Broken {
public:
    void add(const Refusal& refusal) {
        constexpr int most = 5;  // where one SIM is wrong a million may be
        if (++m_times[refusal.rule] <= most)
            m_findings.push_back({StoreFinding::Kind::alteration, refusal.rule, refusal.message,
                                  said("simprof leaves no store so: find out what else wrote it. `simprof "
                                       "explain {rule}` says why.",
                                       "rule"_is = refusal.rule)});
    }
    void add(std::string rule, Sentence message) { add({std::move(rule), std::move(message), {}}); }
    StoreFindings findings() && { return std::move(m_findings); }

private:
    std::unordered_map<std::string, int> m_times;
    StoreFindings m_findings;
};

void look_at_states(Snapshot& snapshot, const std::vector<StateUse>& states, Broken& broken) {
    for (const StateUse& use : states)
        if (use.sims > 0)
            if (const auto refusal = broken_rule_of(snapshot.catalogue(), use.state))
                broken.add(refusal->rule, said("{fault} (SIMs in this state: {sims})",
                                               "fault"_is = refusal->message, "sims"_is = use.sims));
}

/// What is known of a state by its number.
struct KnownState {
    bool deviated = false;
    bool terminated = false;
};

std::vector<KnownState> by_number(const std::vector<StateUse>& states) {
    std::vector<KnownState> known(1);
    for (const StateUse& use : states) {
        const auto number = static_cast<std::size_t>(use.number);
        known.resize(std::max(known.size(), number + 1));
        known[number] = {use.state.deviated(), use.state.status == Status::terminated};
    }
    return known;
}

/// DEV-1: who holds options of its own is marked deviated, and nobody else. A terminated SIM (STA-3) ended
/// with the options that it had, and with the mark where it was deviated.
void look_at_sims(Snapshot& snapshot, const std::vector<StateUse>& states, Broken& broken) {
    const std::vector<KnownState> known = by_number(states);
    snapshot.scan({}, [&](const StoredSim& sim) {
        const auto number = static_cast<std::size_t>(sim.state);
        const KnownState state = number < known.size() ? known[number] : KnownState{};
        if (state.terminated) return;
        const bool holds_options = state.deviated;
        if (holds_options != (sim.deviation != RequestNumber::none))
            broken.add("DEV-1", holds_options
                                    ? said("SIM {iccid} holds options of its own and is not marked.",
                                           "iccid"_is = sim.iccid.digits())
                                    : said("SIM {iccid} is marked deviated and holds no options.",
                                           "iccid"_is = sim.iccid.digits()));
    });
}

/// SCH-3: instants never go back unless a clock was accepted, and the billing day follows from them. REQ-4:
/// what is taken back came before.
void look_at_requests(Snapshot& snapshot, Broken& broken) {
    std::vector<Request> requests = snapshot.requests(RequestFilter{}, SIZE_MAX);  // newest first
    for (std::size_t n = 0; n < requests.size(); ++n) {
        const Request& request = requests[n];
        const auto number = static_cast<std::int64_t>(request.number);
        if (snapshot.billing_zone().day_at(request.at) != request.day)
            broken.add("SCH-3", said("Request {request} counts for another day than its instant.",
                                     "request"_is = number));
        const bool went_back = n + 1 < requests.size() && request.at < requests[n + 1].at;
        if (went_back && request.kind != RequestKind::store_clock)
            broken.add("SCH-3",
                       said("Request {request} was made before the one before it.", "request"_is = number));
        const bool takes_back = request.reverts != RequestNumber::none;
        if (takes_back != (request.kind == RequestKind::request_revert) || request.reverts >= request.number)
            broken.add("REQ-4", said("Request {request} takes back what it cannot.", "request"_is = number));
    }
}

/// What each request did to a profile follows from what the one before left, and the last left what is there.
void look_at_profile_histories(Snapshot& snapshot, Broken& broken) {
    const auto equal = [](const OptionSetPtr& one, const OptionSetPtr& other) {
        return one == other || (one && other && *one == *other);
    };
    for (const ServiceProfile& profile : snapshot.catalogue().profiles) {
        OptionSetPtr options;
        bool archived = false;
        for (const ProfileEntry& entry : snapshot.profile_history(profile.id)) {
            if (!equal(entry.before, options) || entry.archived_before != archived)
                broken.add("REQ-2", said("The history of the profile {profile} does not hold together at "
                                         "request {request}.",
                                         "profile"_is = profile.name,
                                         "request"_is = static_cast<std::int64_t>(entry.request)));
            options = entry.after;
            archived = entry.archived_after;
        }
        if (!equal(options, profile.deleted ? nullptr : profile.options) || archived != profile.archived)
            broken.add("REQ-2", said("The profile {profile} is not as its history tells.",
                                     "profile"_is = profile.name));
    }
}

}  // namespace

StoreFindings broken_rules(Snapshot& snapshot) {
    Broken broken;
    for (const Refusal& refusal : broken_rules_of_packs_and_plans(snapshot.catalogue())) broken.add(refusal);
    for (const Refusal& refusal : broken_rules_of_profiles(snapshot.catalogue())) broken.add(refusal);
    const std::vector<StateUse> states = snapshot.states();
    look_at_states(snapshot, states, broken);
    look_at_sims(snapshot, states, broken);
    look_at_profile_histories(snapshot, broken);
    look_at_requests(snapshot, broken);
    return std::move(broken).findings();
}

}  // namespace simprof
