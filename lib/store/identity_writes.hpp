#pragma once

#include "lib/model/sim.hpp"
#include "lib/text/words/text_pool.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace simprof {

/// A SIM's new identity. None before: the SIM is new and has a SimWrite in the same request.
struct IdentityWrite {
    Iccid iccid;
    std::optional<SimIdentity> before;
    SimIdentity after;
};

/// A SIM's identity in little room; its texts stand in a pool.
struct SmallIdentity {
    std::int64_t imsi = 0;    ///< key; 0: none
    std::int64_t msisdn = 0;  ///< likewise
    TextPool::Place group = 0;
    TextPool::Place label = 0;
    friend bool operator==(const SmallIdentity&, const SmallIdentity&) = default;
};

/// Identities to be written, for very many SIMs: 32 bytes for a new one, and its texts.
class IdentityWrites {
public:
    IdentityWrites() = default;
    IdentityWrites(std::initializer_list<IdentityWrite> writes) {
        for (const auto& [iccid, before, after] : writes) add(iccid, before, after);
    }
    void reserve(std::size_t sims) { m_entries.reserve(sims); }
    /// By number, each SIM once; in another order only where `sort` follows.
    void add(Iccid iccid, const std::optional<SimIdentity>& before, const SimIdentity& after);
    void sort();
    /// The SIM is to have no such number.
    void take_away(std::size_t n, std::int64_t SmallIdentity::*number) { m_entries[n].after.*number = 0; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    [[nodiscard]] Iccid iccid(std::size_t n) const { return m_entries[n].iccid; }
    [[nodiscard]] bool is_new(std::size_t n) const { return before(n) == nullptr; }
    /// None: the SIM is new.
    [[nodiscard]] const SimIdentity* before(std::size_t n) const;
    /// In little room; its texts are in `texts()`.
    [[nodiscard]] const SmallIdentity& after(std::size_t n) const { return m_entries[n].after; }
    [[nodiscard]] const TextPool& texts() const { return m_texts; }
    [[nodiscard]] IdentityWrite operator[](std::size_t n) const;

private:
    struct Entry {
        Iccid iccid;
        SmallIdentity after;
    };
    struct Before {
        Iccid iccid;
        SimIdentity identity;
    };
    std::vector<Entry> m_entries;
    std::vector<Before> m_befores;  ///< of those that are not new, in their order
    TextPool m_texts;
};

/// In little room and back.
[[nodiscard]] SmallIdentity packed(const SimIdentity& identity, TextPool& texts);
[[nodiscard]] SimIdentity unpacked(const SmallIdentity& identity, const TextPool& texts);

}  // namespace simprof
