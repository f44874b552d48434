#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/rows/rows.hpp"
#include "lib/store/store.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace simprof {

/// The history of a store and what it came to, as a kind of store tells it: in order, from the beginning on,
/// all as it was at one moment. Several are read at the same time.
class ToldHistory {
public:
    using VisitIdentity = std::function<void(Iccid, const SimIdentity&)>;

    ToldHistory() = default;
    ToldHistory(const ToldHistory&) = delete;
    ToldHistory& operator=(const ToldHistory&) = delete;
    virtual ~ToldHistory() = default;

    /// The settings that the chain begins with, by name: name, value.
    virtual std::unique_ptr<Rows> settings() = 0;
    /// What is hashed under that letter (see hashed_rows.hpp), by request, then by key.
    virtual std::unique_ptr<Rows> hashed(char letter) = 0;
    /// request, first_iccid, sims, entries, by the first two.
    virtual std::unique_ptr<Rows> sim_entries() = 0;
    /// What is hashed of requests (see request_row.hpp), and behind it their hash, by number.
    virtual std::unique_ptr<Rows> requests() = 0;
    /// iccid, state, deviation, last_request, in_force of the SIMs as they are now, by number.
    virtual std::unique_ptr<Rows> sims() = 0;

    /// What one request did to SIMs, by number.
    virtual std::vector<SimEntry> entries_of(RequestNumber request) = 0;
    /// Of a sorted list those that are stored, each with the identity that it was brought with: what the
    /// first edit replaced, or what it has now.
    virtual void visit_first_identities(const std::vector<Iccid>& sims, const VisitIdentity& visit) = 0;
    [[noreturn]] virtual void fail_as_damaged(const Sentence& what) const = 0;
};

}  // namespace simprof
