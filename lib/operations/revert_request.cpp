#include "lib/operations/revert_request.hpp"

#include "lib/operations/history.hpp"
#include "lib/operations/identity_claims.hpp"
#include "lib/operations/profile_changes.hpp"
#include "lib/operations/profile_views.hpp"
#include "lib/operations/sim_changes.hpp"
#include "lib/rules/catalogue.hpp"
#include "lib/rules/options.hpp"
#include "lib/rules/profile.hpp"
#include "lib/rules/reversion.hpp"

#include <fmt/format.h>

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
        const RequestNumber last = m_snapshot.profile_history(m_profile.id).back().request;
        if (last != m_change.request)
            throw Error{profile_changed_since(m_profile, m_snapshot.request(last).value())};
        if (!m_change.before) return remove();
        if (!m_change.after) return restore();
        if (m_change.archived_before != m_change.archived_after) return mark();
        return edit();
    }

private:
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

/// SIMs come back to what they were before the request, each by number.
class SimReversion {
public:
    SimReversion(Snapshot& snapshot, const Request& request, Timing timing)
        : m_snapshot(snapshot),
          m_request(request.number),
          m_timing(timing),
          m_entries(snapshot.sim_changes(request.number)),
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
        if (sim.last_request != m_request) return refuse_changed(selected);
        const auto taken = m_taken.find(sim.iccid);
        if (taken != m_taken.end()) return m_changes.reject(Error{taken->second}, selected);
        m_changes.add(
            selected, [&](const ServiceState& state) { return come_back(state, entry); },
            static_cast<std::int64_t>(entry.before));
        if (const IdentityChange* edit = identity_edit(sim)) m_changes.rename(edit->after, *edit->before);
    }

    Judgement come_back(const ServiceState& state, const SimChange& entry) {
        if (entry.before == StateNumber::none) return refused_by(brought_by_request(), state);
        return judge_reversion(state, m_snapshot.state(entry.before), m_snapshot.catalogue(), m_timing.day);
    }

    /// SIMs that the same later request changed share the refusal; their wish lies below 0.
    void refuse_changed(const SelectedSim& selected) {
        const RequestNumber last = selected.sim.last_request;
        m_changes.add(
            selected,
            [&](const ServiceState& state) {
                return refused_by(sim_changed_since(m_snapshot.request(last).value()), state);
            },
            -static_cast<std::int64_t>(last));
    }

    [[nodiscard]] const IdentityChange* identity_edit(const StoredSim& sim) const {
        if (sim.last_request != m_request) return nullptr;
        const auto found = m_identities.find(sim.iccid);
        return found == m_identities.end() ? nullptr : &found->second;
    }

    Snapshot& m_snapshot;
    RequestNumber m_request;
    Timing m_timing;
    std::vector<SimChange> m_entries;
    std::map<Iccid, IdentityChange> m_identities;
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
    change.subject = fmt::format("request {}", static_cast<std::int64_t>(number));
    if (const std::string by_way = passages(change.report); !by_way.empty()) change.subject += ", " + by_way;
    change.report.reverts = number;
    return change;
}

WayBack way_back_of(const ChangeReport& report) {
    WayBack way_back;
    if (report.kind == "catalogue.apply") way_back.why = catalogue_only_grows();
    std::vector<std::int64_t> sims(report.outcomes.size());
    for (const SimOutcome& sim : report.sims) ++sims[sim.shared];
    for (std::size_t i = 0; i < sims.size(); ++i) {
        const SharedOutcome& outcome = report.outcomes[i];
        if (outcome.outcome == Outcome::changed) way_back.sims += sims[i];
        if (!outcome.no_way_back) continue;
        way_back.without += sims[i];
        if (!way_back.why) way_back.why = outcome.no_way_back;
    }
    return way_back;
}

}  // namespace simprof
