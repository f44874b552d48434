#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/store.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace simprof {

/// Where a store is not what its requests made of it.
struct HistoryFault {
    RequestNumber request{};  ///< none: now
    Sentence what;            ///< a whole one
};
using HistoryFaults = std::vector<HistoryFault>;

/// The SIMs as the history makes them, entry by entry, whatever kind of store keeps it.
class SimReplay {
public:
    /// What a request did to SIMs, by number.
    using EntriesOf = std::function<std::vector<SimEntry>(RequestNumber)>;

    explicit SimReplay(EntriesOf entries_of) : m_entries_of(std::move(entries_of)) {}

    /// A SIM as it is now; all of them, by number, before the first entry.
    void add_sim(const StoredSim& now) { m_lives.push_back({now, StoredSim{now.iccid}}); }
    /// The next entry, in the order of requests, and the request that its request takes back.
    void add(const SimEntry& entry, RequestNumber reverted, RequestKind kind);
    /// After the last one: entries that do not follow from the one before them, then SIMs that are now
    /// otherwise than their last entry says; the first few.
    [[nodiscard]] std::vector<HistoryFault> faults() const;

private:
    struct Life {
        StoredSim now;
        StoredSim then;  ///< as far as the entries go
    };
    [[nodiscard]] Life* life_of(Iccid iccid);
    [[nodiscard]] std::optional<RequestNumber> in_force_after(const SimEntry& entry, RequestNumber reverted);
    using WhatIsWrong = WordingWith<"iccid", "request">;
    void fail(const SimEntry& entry, WhatIsWrong what);

    EntriesOf m_entries_of;
    std::vector<Life> m_lives;    ///< by ICCID
    std::size_t m_next_life = 0;  ///< where the SIM of the next entry mostly is
    RequestNumber m_reverted{};
    std::vector<SimEntry> m_reverted_entries;  ///< by ICCID
    std::vector<HistoryFault> m_faults;
};

}  // namespace simprof
