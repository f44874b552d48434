#pragma once

#include "lib/operations/arrivals/identity_claims.hpp"
#include "lib/operations/change/change_report.hpp"

#include <map>
#include <set>

namespace simprof {

/// STA-3: the numbers that terminated SIMs give up to others in one request. They are written with it, but
/// the SIMs are none of those that the request is about: they are told and counted apart.
class GivenUpNumbers {
public:
    void add(const NumberPassage& passage) { m_by_giver.emplace(passage.from, passage); }
    [[nodiscard]] bool empty() const { return m_by_giver.empty(); }
    /// Those who were to take a number are refused, so it stays where it is. True where there was one.
    bool drop_takers(const std::set<Iccid>& refused);
    /// Adds the givers to what is written, or takes the numbers out of what is written of them already.
    void write(Snapshot& snapshot, IdentityWrites& writes) const;
    /// Tells of them, apart from the SIMs of the report.
    void tell(ChangeReport& report) const;

private:
    std::multimap<Iccid, NumberPassage> m_by_giver;
};

}  // namespace simprof
