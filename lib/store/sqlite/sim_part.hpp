#pragma once

#include "lib/store/store.hpp"

#include <vector>

namespace simprof::sqlite {

class Connection;

/// What one request does to SIMs, with the numbers that the store gave.
struct SimPart {
    RequestNumber request;
    const Changes& changes;
    std::vector<StateNumber> states;       ///< of `changes.states`, each at its place
    std::int64_t stored = 0;               ///< how many SIMs there are before it
    std::vector<SimChange> identity_only;  ///< of SIMs that get another identity and keep their services

    [[nodiscard]] SimChange change_of(const SimWrite& write) const;
};

[[nodiscard]] SimPart sim_part_of(Connection& connection, RequestNumber request, const Changes& changes,
                                  std::vector<StateNumber> states, std::int64_t stored);

[[nodiscard]] inline bool is_new(const SimWrite& write) { return write.before.state == StateNumber::none; }

/// What the caller says of a SIM is not what is stored: simprof broke a promise of its own.
[[noreturn]] void fail_as_bug(Iccid iccid, std::string_view what);

[[nodiscard]] inline Iccid iccid_of(const SimWrite& write) { return write.before.iccid; }
[[nodiscard]] inline Iccid iccid_of(const IdentityWrite& write) { return write.iccid; }

/// Walks over a list sorted by ICCID in step with another.
template <typename Write>
class InStep {
public:
    explicit InStep(const std::vector<Write>& writes)
        : m_next(writes.data()), m_end(m_next + writes.size()) {}
    /// That SIM's write, or null. To be asked in ascending order.
    const Write* at(Iccid iccid) {
        while (m_next != m_end && iccid_of(*m_next) < iccid) ++m_next;
        return m_next != m_end && iccid_of(*m_next) == iccid ? m_next : nullptr;
    }

private:
    const Write* m_next;
    const Write* m_end;
};

}  // namespace simprof::sqlite
