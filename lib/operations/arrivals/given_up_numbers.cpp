#include "lib/operations/arrivals/given_up_numbers.hpp"

#include "lib/operations/change/repeated_warning.hpp"

namespace simprof {

namespace {

std::string digits_of(const NumberPassage& passage) {
    const std::int64_t key = passage.claim.key;
    return passage.kind == NumberKind::imsi ? Imsi::from_key(key).digits() : Msisdn::from_key(key).digits();
}

Warning warning_of(const GivenUpNumber& number, std::size_t line) {
    return {said("SIM {iccid} is terminated and gives its {kind} {number} up to SIM {taker}.",
                 "iccid"_is = number.from.digits(), "kind"_is = number.part == "imsi" ? "IMSI" : "MSISDN",
                 "number"_is = number.number, "taker"_is = number.to->digits()),
            "STA-3", number.from, line};
}

}  // namespace

bool GivenUpNumbers::drop_takers(const std::set<Iccid>& refused) {
    return std::erase_if(m_by_giver,
                         [&](const auto& entry) { return refused.contains(entry.second.claim.iccid); }) > 0;
}

void GivenUpNumbers::write(Snapshot& snapshot, IdentityWrites& writes) const {
    if (empty()) return;
    std::set<Iccid> givers;
    for (const auto& [giver, passage] : m_by_giver) givers.insert(giver);
    for (std::size_t n = 0; n < writes.size(); ++n) givers.erase(writes.iccid(n));
    const std::vector<Iccid> left(givers.begin(), givers.end());
    snapshot.find(left, [&](const StoredSim& sim, const SimIdentity& identity) {
        writes.add(sim.iccid, identity, identity);
    });
    writes.sort();
    for (std::size_t n = 0; n < writes.size(); ++n) {
        const auto [first, end] = m_by_giver.equal_range(writes.iccid(n));
        for (auto entry = first; entry != end; ++entry)
            writes.take_away(
                n, entry->second.kind == NumberKind::imsi ? &SmallIdentity::imsi : &SmallIdentity::msisdn);
    }
}

void GivenUpNumbers::tell(ChangeReport& report) const {
    RepeatedWarning given_up{[](Readable others) {
                                 return said_of(others, "{count} more terminated SIM gives a number up.",
                                                "{count} more terminated SIMs give a number up.");
                             },
                             "STA-3"};
    for (const auto& entry : m_by_giver) {
        const NumberPassage& passage = entry.second;
        const GivenUpNumber number{passage.from, passage.kind == NumberKind::imsi ? "imsi" : "msisdn",
                                   digits_of(passage), passage.claim.iccid};
        given_up.add([&] { return warning_of(number, passage.claim.line); });
        report.gave_up.push_back(number);
    }
    given_up.append_to(report.warnings);
}

}  // namespace simprof
