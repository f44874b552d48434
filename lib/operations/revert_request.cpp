#include "lib/operations/revert_request.hpp"

#include "lib/operations/history.hpp"
#include "lib/operations/identity_claims.hpp"
#include "lib/operations/profile_changes.hpp"
#include "lib/operations/profile_views.hpp"
#include "lib/operations/requests_in_force.hpp"
#include "lib/operations/sim_changes.hpp"
#include "lib/rules/catalogue.hpp"
#include "lib/rules/options.hpp"
#include "lib/rules/profile.hpp"
#include "lib/rules/reversion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace simprof {

namespace {

constexpr auto kind = "request.revert";

/// A profile comes back to what it was before the request.
class ProfileReversion {
public:
    ProfileReversion(Snapshot& snapshot, const ProfileChange& change, Timing timing)
        : m_snapshot(snapshot),
          m_change(change),
          m_profile(snapshot.catalogue()[change.profile]),
          m_timing(timing) {}

    Change judge() {
        throw_if(judge_last());
        if (!m_change.before) return remove();
        if (!m_change.after) return restore();
        if (m_change.archived_before != m_change.archived_after) return mark();
        return edit();
    }

private:
    /// REQ-4: no later request on the profile is in force.
    MaybeRefusal judge_last() {
        const std::vector<ProfileChange> history = m_snapshot.profile_history(m_profile.id);
        const auto previous = [&](RequestNumber number) {
            const auto at = std::ranges::find(history, number, &ProfileChange::request);
            return at == history.begin() || at == history.end() ? RequestNumber::none
                                                                : std::prev(at)->request;
        };
        const RequestNumber last = history.back().request;
        RequestsInForce requests{m_snapshot};
        if (requests.none_since(m_change.request, last, previous)) return {};
        const RequestNumber in_force = requests.last(last, previous);
        if (in_force > m_change.request)
            return profile_changed_since(m_profile, m_snapshot.request(in_force).value());
        const RequestNumber by = requests.taken_back_by(m_change.request, last, previous);
        return profile_taken_back(m_profile, m_snapshot.request(by).value());
    }

    Change remove() {
        throw_if(judge_profile_deletion(m_profile, count_sims_ever_given(m_snapshot, m_profile.id)));
        ServiceProfile removed = m_profile;
        removed.deleted = true;
        return mark_profile(m_snapshot, kind, std::move(removed), ProfileEvent::deleted);
    }

    /// Options that the pack has gained since come as their defaults (CAT-5).
    Change restore() {
        throw_if(judge_profile_name(m_snapshot.catalogue(), m_profile.name));
        ServiceProfile restored = m_profile;
        restored.deleted = false;
        restored.options = std::make_shared<const OptionSet>(with_new_defaults(pack(), *m_profile.options));
        throw_if(judge_conflicts(pack(), *restored.options));
        return mark_profile(m_snapshot, kind, std::move(restored), ProfileEvent::restored);
    }

    Change mark() {
        ServiceProfile marked = m_profile;
        marked.archived = m_change.archived_before;
        return mark_profile(m_snapshot, kind, std::move(marked),
                            m_change.archived_before ? ProfileEvent::archived : ProfileEvent::unarchived);
    }

    Change edit() {
        const OptionSet options =
            judge_profile_edit(m_profile, pack(), m_change.before->values()).value_or_throw();
        return change_profile_options(m_snapshot, kind, m_profile, options, m_timing);
    }

    [[nodiscard]] const ServicePack& pack() const { return m_snapshot.catalogue()[m_profile.pack]; }

    Snapshot& m_snapshot;
    const ProfileChange& m_change;
    const ServiceProfile& m_profile;
    Timing m_timing;
};

/// The requests on single SIMs, back to the first. The entries of a request that has about as many SIMs as
/// are asked about are read at once.
class SimLives {
public:
    SimLives(Snapshot& snapshot, std::size_t sims) : m_snapshot(snapshot), m_sims(sims) {}

    [[nodiscard]] RequestsInForce::Previous of(Iccid iccid) {
        return [this, iccid](RequestNumber request) {
            const auto entry = entry_in(request, iccid);
            return entry ? entry->previous : RequestNumber::none;
        };
    }

private:
    static constexpr std::size_t worth_it = 50;  // entries read for each one asked about

    std::optional<SimChange> entry_in(RequestNumber request, Iccid iccid) {
        const auto [place, is_new] = m_entries.try_emplace(request);
        if (is_new) {
            const std::int64_t sims = m_snapshot.request(request).value().sims;
            if (static_cast<std::size_t>(sims) <= m_sims * worth_it)
                place->second = m_snapshot.sim_changes(request);
        }
        if (!place->second) return m_snapshot.sim_change(request, iccid);
        const auto found = std::ranges::lower_bound(*place->second, iccid, {}, &SimChange::iccid);
        if (found == place->second->end() || found->iccid != iccid) return {};
        return *found;
    }

    Snapshot& m_snapshot;
    std::size_t m_sims;
    std::map<RequestNumber, std::optional<std::vector<SimChange>>> m_entries;  ///< by number
};

/// SIMs come back to what they were before the request, each by number.
class SimReversion {
public:
    SimReversion(Snapshot& snapshot, const Request& request, Timing timing)
        : m_snapshot(snapshot),
          m_request(request.number),
          m_timing(timing),
          m_entries(snapshot.sim_changes(request.number)),
          m_lives(snapshot, m_entries.size()),
          m_in_force(snapshot),
          m_changes(snapshot, kind, timing) {
        for (IdentityChange& edit : snapshot.identity_edits(m_request))
            m_identities.emplace(edit.iccid, std::move(edit));
    }

    Change judge() {
        std::vector<Iccid> iccids;
        iccids.reserve(m_entries.size());
        for (const SimChange& entry : m_entries) iccids.push_back(entry.iccid);
        const std::vector<StoredSim> stored = m_snapshot.find(iccids);
        judge_numbers(stored);
        if (!m_identities.empty()) read_identities();
        m_changes.expect(stored.size());
        for (std::size_t i = 0; i < stored.size(); ++i) add(stored[i], m_entries[i]);
        SelectedSims selected;
        return m_changes.finish(selected);
    }

private:
    /// IDN-4: a number that another SIM has now cannot be given back.
    void judge_numbers(const std::vector<StoredSim>& stored) {
        std::vector<NumberClaim> imsis;
        std::vector<NumberClaim> msisdns;
        for (const StoredSim& sim : stored) {
            const IdentityChange* edit = identity_edit(sim);
            if (!edit) continue;
            if (edit->before->imsi) imsis.push_back({edit->before->imsi->key(), sim.iccid});
            if (edit->before->msisdn) msisdns.push_back({edit->before->msisdn->key(), sim.iccid});
        }
        const auto refuse = [&](const NumberClaim& claim, const Refusal& refusal) {
            m_taken.emplace(claim.iccid, refusal);
        };
        judge_imsis(m_snapshot, imsis, refuse);
        judge_msisdns(m_snapshot, msisdns, refuse);
    }

    void add(const StoredSim& sim, const SimChange& entry) {
        const SelectedSim selected{sim};
        if (!is_last(sim)) return refuse_changed(selected);
        const auto taken = m_taken.find(sim.iccid);
        if (taken != m_taken.end()) return m_changes.reject(Error{taken->second}, selected);
        m_changes.add(
            selected, [&](const ServiceState& state) { return come_back(state, entry); },
            static_cast<std::int64_t>(entry.before), entry.deviation_before);
        if (const IdentityChange* edit = identity_edit(sim))
            m_changes.rename(m_now.at(sim.iccid), *edit->before);
    }

    /// Who the SIMs are now, of those whose identity the request changed.
    void read_identities() {
        std::vector<Iccid> iccids;
        for (const auto& [iccid, edit] : m_identities) iccids.push_back(iccid);
        m_snapshot.find(iccids, [&](const StoredSim& sim, const SimIdentity& identity) {
            m_now.emplace(sim.iccid, identity);
        });
    }

    [[nodiscard]] bool is_last(const StoredSim& sim) {
        return m_in_force.none_since(m_request, sim.last_request, m_lives.of(sim.iccid));
    }

    Judgement come_back(const ServiceState& state, const SimChange& entry) {
        if (entry.before == StateNumber::none) return refused_by(brought_by_request(), state);
        return judge_reversion(state, m_snapshot.state(entry.before), m_snapshot.catalogue(), m_timing.day);
    }

    /// SIMs that the same later request changed share the refusal; their wish lies below 0.
    void refuse_changed(const SelectedSim& selected) {
        const RequestNumber last = selected.sim.last_request;
        const RequestNumber in_force = m_in_force.last(last, m_lives.of(selected.sim.iccid));
        const bool changed_since = in_force > m_request;
        const RequestNumber told =
            changed_since ? in_force
                          : m_in_force.taken_back_by(m_request, last, m_lives.of(selected.sim.iccid));
        m_changes.add(
            selected,
            [&](const ServiceState& state) {
                const Request later = m_snapshot.request(told).value();
                return refused_by(changed_since ? sim_changed_since(later) : sim_taken_back(later), state);
            },
            -static_cast<std::int64_t>(told));
    }

    [[nodiscard]] const IdentityChange* identity_edit(const StoredSim& sim) {
        if (m_identities.empty() || !is_last(sim)) return nullptr;
        const auto found = m_identities.find(sim.iccid);
        return found == m_identities.end() ? nullptr : &found->second;
    }

    Snapshot& m_snapshot;
    RequestNumber m_request;
    Timing m_timing;
    std::vector<SimChange> m_entries;
    SimLives m_lives;
    RequestsInForce m_in_force;
    std::map<Iccid, IdentityChange> m_identities;
    std::map<Iccid, SimIdentity> m_now;
    std::map<Iccid, Refusal> m_taken;
    SimChanges m_changes;
};

}  // namespace

Change revert_request(Snapshot& snapshot, RequestNumber number, Timing timing) {
    const Request request = find_request(snapshot, number);
    if (request.kind == "catalogue.apply") throw Error{catalogue_only_grows()};
    const auto profiles = snapshot.profile_changes(number);
    Change change = profiles.empty() ? SimReversion{snapshot, request, timing}.judge()
                                     : ProfileReversion{snapshot, profiles.front(), timing}.judge();
    change.subject = subject_of_reversion(number);
    if (const std::string by_way = passages(change.report); !by_way.empty()) change.subject += ", " + by_way;
    change.report.reverts = number;
    return change;
}

WayBack way_back_of(const ChangeReport& report) {
    WayBack way_back;
    way_back.sims = report.summary.changed;
    if (report.kind == "catalogue.apply") {
        way_back.without = way_back.sims;
        way_back.why = catalogue_only_grows();
        return way_back;
    }
    std::vector<std::int64_t> sims(report.outcomes.size());
    for (const SimOutcome& sim : report.sims) ++sims[sim.shared];
    for (std::size_t i = 0; i < sims.size(); ++i) {
        const SharedOutcome& outcome = report.outcomes[i];
        if (!outcome.no_way_back || sims[i] == 0) continue;
        way_back.without += sims[i];
        if (!way_back.why) way_back.why = outcome.no_way_back;
        way_back.one_reason &= *way_back.why == *outcome.no_way_back;
        way_back.for_good &= is_for_good(*outcome.no_way_back);
    }
    return way_back;
}

}  // namespace simprof
