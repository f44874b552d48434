#include "lib/operations/revert/sim_reversion.hpp"

#include "lib/operations/arrivals/identity_claims.hpp"
#include "lib/operations/revert/later_requests.hpp"
#include "lib/operations/sims/sim_batch.hpp"
#include "lib/rules/sims/reversion.hpp"

#include <map>
#include <set>

namespace simprof {

namespace {

/// SIMs come back to what they were before the request, each by number.
class SimReversion {
public:
    SimReversion(Snapshot& snapshot, const Request& request, Day today)
        : m_snapshot(snapshot),
          m_request(request.number),
          m_today(today),
          m_entries(snapshot.sim_entries(request.number)),
          m_later(snapshot, request, m_entries),
          m_changes(snapshot, RequestKind::request_revert, today) {
        for (IdentityEntry& edit : snapshot.identity_edits(m_request))
            m_identities.emplace(edit.iccid, std::move(edit));
    }

    Change judge() {
        const std::vector<StoredSim> stored = m_snapshot.find(numbers());
        judge_numbers(stored);
        if (!m_identities.empty()) read_identities();
        m_changes.expect(stored.size());
        for (std::size_t i = 0; i < stored.size(); ++i) add(i, stored[i]);
        SelectedSims selected;
        return m_changes.finish(selected);
    }

private:
    [[nodiscard]] std::vector<Iccid> numbers() const {
        std::vector<Iccid> iccids;
        iccids.reserve(m_entries.size());
        for (const SimEntry& entry : m_entries) iccids.push_back(entry.iccid);
        return iccids;
    }

    /// IDN-4: a number that another SIM has now cannot be given back.
    void judge_numbers(const std::vector<StoredSim>& stored) {
        if (m_identities.empty()) return;
        std::vector<NumberClaim> imsis;
        std::vector<NumberClaim> msisdns;
        for (std::size_t i = 0; i < stored.size(); ++i) {
            const StoredSim& sim = stored[i];
            const IdentityEntry* edit = identity_edit(sim.iccid);
            if (!edit || m_later.in_the_way(i, sim) != RequestNumber::none) continue;
            m_coming_back.insert(sim.iccid);
            if (edit->before->imsi) imsis.push_back({edit->before->imsi->key(), sim.iccid});
            if (edit->before->msisdn) msisdns.push_back({edit->before->msisdn->key(), sim.iccid});
        }
        judge_numbers(NumberKind::imsi, &SimIdentity::imsi, imsis);
        judge_numbers(NumberKind::msisdn, &SimIdentity::msisdn, msisdns);
    }

    /// Numbers that the request exchanged come back all together.
    template <typename Number>
    void judge_numbers(NumberKind kind, std::optional<Number> SimIdentity::*part,
                       std::vector<NumberClaim>& claims) {
        NumberJudging judging;
        judging.terminated_give_up = false;
        judging.leaves = [&](Iccid holder, std::int64_t key) {
            const IdentityEntry* edit = identity_edit(holder);
            const auto& before = edit ? (*edit->before).*part : std::nullopt;
            return m_coming_back.contains(holder) && (!before || before->key() != key);
        };
        judging.refuse = [&](const NumberClaim& claim, const Refusal& refusal) {
            m_taken.emplace(claim.iccid, refusal);
        };
        simprof::judge_numbers(m_snapshot, kind, claims, judging);
    }

    void add(std::size_t place, const StoredSim& sim) {
        const SelectedSim selected{sim};
        const RequestNumber later = m_later.in_the_way(place, sim);
        if (later != RequestNumber::none) return refuse_for(selected, later);
        const auto taken = m_taken.find(sim.iccid);
        if (taken != m_taken.end()) return m_changes.reject(Error{taken->second}, selected);
        const SimEntry& entry = m_entries[place];
        m_changes.add(
            selected, [&](const ServiceState& state) { return come_back(state, entry); },
            static_cast<std::int64_t>(entry.before), entry.deviation_before);
        if (const IdentityEntry* edit = identity_edit(sim.iccid))
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

    Judgement come_back(const ServiceState& state, const SimEntry& entry) {
        if (entry.before == StateNumber::none) return refused_by(brought_by_request(), state);
        return judge_reversion(state, m_snapshot.state(entry.before), m_snapshot.catalogue(), m_today);
    }

    /// SIMs that have the same later request in the way share the refusal; their wish lies below 0. One that
    /// takes another back is never in force itself.
    void refuse_for(const SelectedSim& selected, RequestNumber later) {
        m_changes.add(
            selected,
            [&](const ServiceState& state) {
                const Request by = m_snapshot.known_request(later);
                const bool changes = by.reverts == RequestNumber::none;
                return refused_by(changes ? sim_changed_since(by) : sim_taken_back(by), state);
            },
            -static_cast<std::int64_t>(later));
    }

    [[nodiscard]] const IdentityEntry* identity_edit(Iccid iccid) const {
        const auto found = m_identities.find(iccid);
        return found == m_identities.end() ? nullptr : &found->second;
    }

    Snapshot& m_snapshot;
    RequestNumber m_request;
    Day m_today;
    std::vector<SimEntry> m_entries;
    LaterRequests m_later;
    std::map<Iccid, IdentityEntry> m_identities;
    std::map<Iccid, SimIdentity> m_now;
    std::set<Iccid> m_coming_back;  ///< of those, SIMs that nothing later stands in the way of
    std::map<Iccid, Refusal> m_taken;
    SimBatch m_changes;
};

}  // namespace

Change revert_sims(Snapshot& snapshot, const Request& request, Day today) {
    return SimReversion{snapshot, request, today}.judge();
}

}  // namespace simprof
