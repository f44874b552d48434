#include "lib/operations/history/numbers_given_up.hpp"

#include <algorithm>

namespace simprof {

namespace {

using Part = std::string;

template <typename Number>
void add_lost(const Part& part, Iccid from, const std::optional<Number>& before,
              const std::optional<Number>& after, std::vector<GivenUpNumber>& lost) {
    if (before && !after) lost.push_back({from, part, before->digits(), {}});
}

bool keeps_texts(const IdentityEntry& edit) {
    return edit.before->group == edit.after.group && edit.before->label == edit.after.label;
}

bool is_terminated(Snapshot& snapshot, const SimEntry& entry) {
    return entry.before == entry.after && snapshot.state(entry.after).status == Status::terminated;
}

/// Notes who took the numbers: a SIM that the request gave another identity, or one that it brought.
class Takers {
public:
    explicit Takers(std::vector<GivenUpNumber>& numbers) : m_numbers(numbers) {}

    void look_at(Iccid iccid, const SimIdentity& identity) {
        for (GivenUpNumber& number : m_numbers)
            if (has(identity.imsi, "imsi", number) || has(identity.msisdn, "msisdn", number))
                number.to = iccid;
    }

private:
    template <typename Number>
    static bool has(const std::optional<Number>& one, std::string_view part, const GivenUpNumber& number) {
        return one && number.part == part && one->digits() == number.number;
    }

    std::vector<GivenUpNumber>& m_numbers;
};

std::vector<Iccid> brought(const std::vector<SimEntry>& entries) {
    std::vector<Iccid> iccids;
    for (const SimEntry& entry : entries)
        if (entry.before == StateNumber::none) iccids.push_back(entry.iccid);
    return iccids;
}

}  // namespace

NumbersGivenUp numbers_given_up(Snapshot& snapshot, const Request& request,
                                const std::vector<SimEntry>& entries,
                                const std::vector<IdentityEntry>& edits) {
    NumbersGivenUp given;
    if (!gives_numbers(request.kind)) return given;
    auto entry = entries.begin();
    for (const IdentityEntry& edit : edits) {
        while (entry != entries.end() && entry->iccid < edit.iccid) ++entry;
        if (entry == entries.end() || !is_terminated(snapshot, *entry)) continue;
        const std::size_t known = given.numbers.size();
        add_lost("imsi", edit.iccid, edit.before->imsi, edit.after.imsi, given.numbers);
        add_lost("msisdn", edit.iccid, edit.before->msisdn, edit.after.msisdn, given.numbers);
        if (given.numbers.size() > known && keeps_texts(edit)) given.only_givers.insert(edit.iccid);
    }
    if (given.numbers.empty()) return given;
    Takers takers{given.numbers};
    for (const IdentityEntry& edit : edits) takers.look_at(edit.iccid, edit.after);
    snapshot.find(brought(entries), [&](const StoredSim& sim, const SimIdentity& identity) {
        takers.look_at(sim.iccid, identity);
    });
    return given;
}

}  // namespace simprof
