#include "lib/store/rows/sim_part.hpp"

#include "lib/model/error.hpp"

#include <algorithm>
#include <functional>

namespace simprof {

namespace {

RequestNumber deviation_left_by(const SimWrite& write, RequestNumber request) {
    switch (write.deviation) {
        case DeviationChange::set:
            return write.restores == RequestNumber::none ? request : write.restores;
        case DeviationChange::cleared:
            return RequestNumber::none;
        case DeviationChange::none:
            break;
    }
    return write.before.deviation;
}

/// Those of identity writes that have no other write.
std::vector<Iccid> identity_only(const RequestContent& changes) {
    std::vector<Iccid> iccids;
    InStep sims{changes.sims};
    for (std::size_t n = 0; n < changes.identities.size(); ++n) {
        const Iccid iccid = changes.identities.iccid(n);
        const SimWrite* sim = sims.at(iccid);
        const bool sim_is_new = sim != nullptr && is_new(*sim);
        if (sim_is_new != changes.identities.is_new(n))
            fail_as_bug(iccid,
                        msgid("SIM {iccid} is new by its identity or by its services, but not by both."));
        if (sim == nullptr) iccids.push_back(iccid);
    }
    return iccids;
}

std::vector<SimEntry> unchanged_services(const StoredSims& reading, RequestNumber request,
                                         const std::vector<Iccid>& iccids) {
    std::vector<SimEntry> changes;
    if (iccids.empty()) return changes;
    reading.find(iccids, [&](const StoredSim& sim) {
        changes.push_back({.iccid = sim.iccid,
                           .request = request,
                           .before = sim.state,
                           .after = sim.state,
                           .deviation_before = sim.deviation,
                           .deviation_after = sim.deviation,
                           .previous = sim.last_request,
                           .in_force_before = sim.in_force});
    });
    if (changes.size() != iccids.size())
        fail_as_bug(iccids.front(),
                    msgid("SIM {iccid} or one after it is not stored, but was to get another identity."));
    return changes;
}

/// A request that takes another one back changes SIMs of that one.
std::vector<InForceAgain> in_force_again(const StoredSims& reading, RequestNumber reverted,
                                         const std::vector<SimWrite>& writes) {
    std::vector<InForceAgain> sims;
    if (reverted == RequestNumber::none) return sims;
    sims.reserve(writes.size());
    reading.entries(reverted, [&](const SimEntry& entry) {
        sims.push_back({entry.iccid, entry.in_force_before});
    });
    return sims;
}

}  // namespace

RequestNumber InForceAfter::at(const SimEntry& change) {
    if (m_part.leaves_in_force) return change.in_force_before;
    if (m_part.reverts == RequestNumber::none) return m_part.request;
    while (m_next != m_part.in_force_again.end() && m_next->iccid < change.iccid) ++m_next;
    if (m_next == m_part.in_force_again.end() || m_next->iccid != change.iccid)
        fail_as_bug(change.iccid, msgid("SIM {iccid} was not changed by the request that is taken back."));
    return m_next->request;
}

std::optional<RequestNumber> InForceAfter::for_all() const {
    if (m_part.leaves_in_force) return {};
    if (m_part.reverts == RequestNumber::none) return m_part.request;
    const auto& sims = m_part.in_force_again;
    const bool alike =
        std::ranges::adjacent_find(sims, std::ranges::not_equal_to{}, &InForceAgain::request) == sims.end();
    return alike && !sims.empty() ? std::optional{sims.front().request} : std::nullopt;
}

SimEntry SimPart::change_of(const SimWrite& write) const {
    return {.iccid = write.before.iccid,
            .request = request,
            .before = write.before.state,
            .after = states.at(write.after),
            .deviation_before = write.before.deviation,
            .deviation_after = deviation_left_by(write, request),
            .previous = write.before.last_request,
            .in_force_before = write.before.in_force,
            .via = write.after < changes.vias.size() ? changes.vias[write.after] : ProfileId::none};
}

SimPart sim_part_of(const StoredSims& reading, const Request& request, const RequestContent& changes,
                    std::vector<StateNumber> states, std::int64_t stored) {
    return {.request = request.number,
            .reverts = request.reverts,
            .leaves_in_force = request.kind == RequestKind::store_clock,
            .changes = changes,
            .states = std::move(states),
            .stored = stored,
            .identity_only = unchanged_services(reading, request.number, identity_only(changes)),
            .in_force_again = in_force_again(reading, request.reverts, changes.sims)};
}

void fail_as_bug(Iccid iccid, WordingWith<"iccid"> what) {
    const Sentence digits = verbatim(iccid.digits());
    throw Error{ErrorKind::bug, said(what, "iccid"_is = digits)}.with_sim(iccid.digits());
}

}  // namespace simprof
