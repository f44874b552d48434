#pragma once

#include "lib/store/sqlite/request_chain.hpp"

#include <vector>

/// Whether a store is now as its history made it.
namespace simprof::sqlite {

/// The SIMs as the history makes them, entry by entry.
class SimReplay {
public:
    explicit SimReplay(Connection& connection);

    /// The next entry, in the order of requests, and the request that its request takes back.
    void add(const SimEntry& entry, RequestNumber reverted, RequestKind kind);
    /// After the last one: the first entry that does not follow from the one before it, or the first SIM that
    /// is now otherwise than its last entry says.
    [[nodiscard]] std::optional<ChainFault> fault() const;

private:
    struct Life {
        StoredSim now;
        StoredSim then;  ///< as far as the entries go
    };
    [[nodiscard]] std::optional<RequestNumber> in_force_after(const SimEntry& entry, RequestNumber reverted);
    void fail(const SimEntry& entry, std::string_view what);
    Connection& m_connection;
    std::vector<Life> m_lives;  ///< by ICCID
    RequestNumber m_reverted{};
    std::vector<SimEntry> m_reverted_entries;  ///< by ICCID
    std::optional<ChainFault> m_fault;
};

/// The first pack, plan, profile, identity or count of a state that is not as its last entries say.
[[nodiscard]] std::optional<ChainFault> fault_of_the_present(Connection& connection);

}  // namespace simprof::sqlite
