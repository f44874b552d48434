#pragma once

#include "lib/language/wording.hpp"
#include "lib/store/store.hpp"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace simprof {

/// What is in force on a SIM again (REQ-4).
struct InForceAgain {
    Iccid iccid;
    RequestNumber request;
};

/// What one request does to SIMs, with the numbers that the store gave.
struct SimPart {
    RequestNumber request;
    RequestNumber reverts;  ///< the request that it takes back
    bool leaves_in_force;   ///< what is in force on SIMs: a clock that is accepted stands in nobody's way
    const RequestContent& changes;
    std::vector<StateNumber> states;           ///< of `changes.states`, each at its place
    std::int64_t stored = 0;                   ///< how many SIMs there are before it
    std::vector<SimEntry> identity_only;       ///< of SIMs that get another identity and keep their services
    std::vector<InForceAgain> in_force_again;  ///< by ICCID: of SIMs of the request that it takes back

    [[nodiscard]] std::int64_t sims() const { return static_cast<std::int64_t>(changes.sims.size()); }
    [[nodiscard]] SimEntry change_of(const SimWrite& write) const;
};

/// How a kind of store reads what is needed for it.
struct StoredSims {
    /// SIMs of a sorted list, by number.
    std::function<void(std::span<const Iccid>, const Snapshot::VisitSim&)> find;
    /// What a request did to SIMs, by number.
    std::function<void(RequestNumber, const std::function<void(const SimEntry&)>&)> entries;
};

[[nodiscard]] SimPart sim_part_of(const StoredSims& reading, const Request& request,
                                  const RequestContent& changes, std::vector<StateNumber> states,
                                  std::int64_t stored);

[[nodiscard]] inline bool is_new(const SimWrite& write) { return write.before.state == StateNumber::none; }

/// What the caller says of a SIM is not what is stored: simprof broke a promise of its own.
[[noreturn]] void fail_as_bug(Iccid iccid, WordingWith<"iccid"> what);

/// What is in force on SIMs after a request, asked for in ascending order.
class InForceAfter {
public:
    explicit InForceAfter(const SimPart& part) : m_part(part), m_next(part.in_force_again.begin()) {}
    /// Mostly it is the request itself.
    RequestNumber at(const SimEntry& change);
    /// The same for all of them, as it mostly is, too.
    [[nodiscard]] std::optional<RequestNumber> for_all() const;

private:
    const SimPart& m_part;
    std::vector<InForceAgain>::const_iterator m_next;
};

/// Walks over a list of writes, sorted by ICCID, in step with another.
class InStep {
public:
    explicit InStep(const std::vector<SimWrite>& writes)
        : m_next(writes.data()), m_end(m_next + writes.size()) {}
    /// That SIM's write, or null. To be asked in ascending order.
    const SimWrite* at(Iccid iccid) {
        while (m_next != m_end && m_next->before.iccid < iccid) ++m_next;
        return m_next != m_end && m_next->before.iccid == iccid ? m_next : nullptr;
    }

private:
    const SimWrite* m_next;
    const SimWrite* m_end;
};

}  // namespace simprof
