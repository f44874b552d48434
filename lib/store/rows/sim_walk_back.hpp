#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/rows/sim_chunk.hpp"
#include "lib/store/store.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

/// The history of SIMs as it is read, in every kind of store.
namespace simprof {

/// From a row of first_iccid, sims, entries.
template <typename AnyConnection, typename AnyRow>
[[nodiscard]] std::vector<SimEntry> entries_in(AnyConnection& connection, RequestNumber request,
                                               const AnyRow& row) {
    SimChunk chunk;
    chunk.first_iccid = row.number(0);
    chunk.sims = row.number(1);
    chunk.entries = row.bytes(2);
    auto entries = entries_of(chunk, request);
    if (!entries)
        connection.fail_as_damaged(said("the entries of request {number} from {first} on cannot be read",
                                        "number"_is = static_cast<std::int64_t>(request),
                                        "first"_is = chunk.first_iccid));
    return *std::move(entries);
}

/// The one for that SIM, of entries by number.
[[nodiscard]] std::optional<SimEntry> entry_of(const std::vector<SimEntry>& entries, Iccid iccid);

/// An entry leads to an earlier request, and the first one of a SIM to none.
[[nodiscard]] bool is_link(const SimEntry& entry);

/// A SIM's entries, oldest first, where `find` gives what a request did to it.
template <typename AnyConnection, typename Find>
[[nodiscard]] std::vector<SimEntry> walked_back(AnyConnection& connection, const StoredSim& sim,
                                                const Find& find) {
    std::vector<SimEntry> history;
    for (auto request = sim.last_request; request != RequestNumber::none;) {
        const std::optional<SimEntry> entry = find(request);
        if (!entry || !is_link(*entry))
            connection.fail_as_damaged(said("the history of {iccid} breaks off at request {number}",
                                            "iccid"_is = sim.iccid.digits(),
                                            "number"_is = static_cast<std::int64_t>(request)));
        history.push_back(*entry);
        request = entry->previous;
    }
    std::ranges::reverse(history);
    return history;
}

/// What requests did to a SIM's identity, oldest first, from its entries. A SIM that is brought has no row of
/// its own, so that an import of a million stays cheap: its first identity is what the next change replaced,
/// or else what the SIM has now. `edit` gives what a request replaced, `now` the SIM's identity.
[[nodiscard]] std::vector<IdentityEntry> identity_history_of(
    Iccid iccid, const std::vector<SimEntry>& entries,
    const std::function<std::optional<IdentityEntry>(RequestNumber)>& edit,
    const std::function<SimIdentity()>& now);

}  // namespace simprof
