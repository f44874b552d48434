#include "lib/operations/revert/sim_reversion.hpp"

#include "lib/operations/identity_claims.hpp"
#include "lib/operations/requests_in_force.hpp"
#include "lib/operations/revert/sim_lives.hpp"
#include "lib/operations/sim_changes.hpp"
#include "lib/rules/reversion.hpp"

#include <map>

namespace simprof {

namespace {

constexpr auto kind = "request.revert";

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

Change revert_sims(Snapshot& snapshot, const Request& request, Timing timing) {
    return SimReversion{snapshot, request, timing}.judge();
}

}  // namespace simprof
