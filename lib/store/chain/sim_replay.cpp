#include "lib/store/chain/sim_replay.hpp"

#include <algorithm>

namespace simprof {

namespace {

constexpr std::size_t most_faults = 10;  // where one SIM is wrong a million may be

bool is_before(const StoredSim& then, const SimEntry& entry) {
    return then.state == entry.before && then.deviation == entry.deviation_before &&
           then.last_request == entry.previous && then.in_force == entry.in_force_before;
}

bool same(const StoredSim& one, const StoredSim& other) {
    return one.state == other.state && one.deviation == other.deviation &&
           one.last_request == other.last_request && one.in_force == other.in_force;
}

}  // namespace

/// The entries of a request come by number, like the SIMs: mostly it is the next one.
SimReplay::Life* SimReplay::life_of(Iccid iccid) {
    if (m_next_life >= m_lives.size() || m_lives[m_next_life].now.iccid != iccid) {
        const auto found =
            std::ranges::lower_bound(m_lives, iccid, {}, [](const Life& life) { return life.now.iccid; });
        if (found == m_lives.end() || found->now.iccid != iccid) return nullptr;
        m_next_life = static_cast<std::size_t>(found - m_lives.begin());
    }
    return &m_lives[m_next_life++];
}

void SimReplay::add(const SimEntry& entry, RequestNumber reverted, RequestKind kind) {
    Life* life = life_of(entry.iccid);
    if (life == nullptr)
        return fail(entry, msgid("SIM {iccid} has entries, but is not there (request {request})."));
    if (!is_before(life->then, entry))
        fail(entry,
             msgid("SIM {iccid} has an entry that does not follow from the one before (request {request})."));
    const auto in_force = kind == RequestKind::store_clock ? std::optional{entry.in_force_before}
                                                           : in_force_after(entry, reverted);
    if (!in_force)
        fail(entry,
             msgid("SIM {iccid} was not changed by the request that is taken back (request {request})."));
    life->then = {entry.iccid, entry.after, entry.deviation_after, entry.request,
                  in_force.value_or(entry.request)};
}

std::optional<RequestNumber> SimReplay::in_force_after(const SimEntry& entry, RequestNumber reverted) {
    if (reverted == RequestNumber::none) return entry.request;
    if (reverted != m_reverted) m_reverted_entries = m_entries_of(reverted);
    m_reverted = reverted;
    const auto found = std::ranges::lower_bound(m_reverted_entries, entry.iccid, {}, &SimEntry::iccid);
    if (found == m_reverted_entries.end() || found->iccid != entry.iccid) return {};
    return found->in_force_before;
}

void SimReplay::fail(const SimEntry& entry, WhatIsWrong what) {
    if (m_faults.size() == most_faults) return;
    const Sentence iccid = verbatim(entry.iccid.digits());
    const Sentence request = verbatim(std::to_string(static_cast<std::int64_t>(entry.request)));
    m_faults.push_back({entry.request, said(what, "iccid"_is = iccid, "request"_is = request)});
}

std::vector<HistoryFault> SimReplay::faults() const {
    std::vector<HistoryFault> faults = m_faults;
    for (const Life& life : m_lives) {
        if (faults.size() == most_faults) break;
        if (!same(life.now, life.then))
            faults.push_back({RequestNumber::none, said("SIM {iccid} is not as its last request left it.",
                                                        "iccid"_is = life.now.iccid.digits())});
    }
    return faults;
}

}  // namespace simprof
