#pragma once

#include "lib/store/chain/entry_digest.hpp"
#include "lib/store/rows/sim_chunk.hpp"
#include "lib/store/rows/sim_part.hpp"

#include <functional>
#include <string>
#include <unordered_map>

namespace simprof {

/// How many SIMs more, or less, are in each state. Written once a state, not once a SIM.
class StateCounts {
public:
    void count(const SimEntry& change);
    /// Hands over those that are not 0.
    void visit(const std::function<void(StateNumber, std::int64_t sims)>& visit) const;

private:
    std::unordered_map<StateNumber, std::int64_t> m_counts;  ///< new SIMs come from state none
};

/// The history of what a request does to SIMs, made chunk by chunk and hashed, whatever kind of store keeps
/// it.
class EntryWriting {
public:
    using WriteChunk = std::function<void(const SimChunk&)>;

    EntryWriting(const SimPart& part, WriteChunk write) : m_part(part), m_write(std::move(write)) {}
    /// Makes all chunks and adds their hash to the request's.
    void write_all(Digest& digest);
    [[nodiscard]] const StateCounts& counts() const { return m_counts; }
    [[nodiscard]] std::int64_t sims() const { return m_sims; }

private:
    void append(const SimEntry& change);
    void flush();

    const SimPart& m_part;
    WriteChunk m_write;
    EntryDigest m_digest;
    SimChunk m_chunk;
    StateCounts m_counts;
    std::int64_t m_sims = 0;
};

/// The digest of the identities that a request brings; empty where it brings no SIM.
[[nodiscard]] std::string digest_of_new_identities(const SimPart& part);

}  // namespace simprof
