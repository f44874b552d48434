#include "lib/operations/sim_lookup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace simprof {

namespace {

std::optional<std::size_t> given(std::uint32_t line) {
    return line == 0 ? std::nullopt : std::optional<std::size_t>{line};
}

/// Target profiles of a list by the list's index.
std::vector<ProfileId> resolve_targets(Snapshot& snapshot, const SimList& list, RefusedRows& refused) {
    std::vector<ProfileId> targets(list.targets().size());
    if (targets.size() == 1) return targets;  // only “none”
    const Catalogue& catalogue = snapshot.catalogue();
    for (std::size_t i = 1; i < targets.size(); ++i) {
        if (const ServiceProfile* profile = catalogue.profile(list.targets()[i])) targets[i] = profile->id;
    }
    for (const SimList::Entry& entry : list.entries()) {
        if (entry.target == 0 || targets[entry.target] != ProfileId::none) continue;
        try {
            (void)find_profile(catalogue, list.targets()[entry.target]);
        } catch (const Error& error) {
            refused.add(ErrorKind::not_found, error.message(), error.hint(), {}, given(entry.line));
        }
    }
    return targets;
}

void add_missing_sim(RefusedRows& refused, const std::string& number, std::uint32_t line) {
    refused.add(ErrorKind::not_found, fmt::format("There is no SIM {}.", number),
                "simprof sim list shows the SIMs of the store; check the digits.",
                number.front() == '+' ? std::string{} : number, given(line));
}

/// SIMs whose number is the given one and a check digit.
std::vector<StoredSim> with_check_digit(Snapshot& snapshot, Iccid given_number) {
    SimFilter filter;
    filter.first = Iccid::from_key(given_number.key() * 10);
    filter.last = Iccid::from_key(given_number.key() * 10 + 9);
    if (!filter.first || !filter.last) return {};
    return snapshot.scan(filter);
}

/// A number that names no SIM as it stands may lack its check digit.
std::optional<StoredSim> complete_number(Snapshot& snapshot, Iccid number, std::uint32_t line,
                                         RefusedRows& refused) {
    const auto candidates = with_check_digit(snapshot, number);
    if (candidates.size() == 1) return candidates.front();
    if (candidates.empty()) {
        add_missing_sim(refused, number.digits(), line);
    } else {
        refused.add(ErrorKind::not_found,
                    fmt::format("{} names {} SIMs that differ in their check digit.", number.digits(),
                                candidates.size()),
                    fmt::format("Give the whole number, such as {}.", candidates.front().iccid.digits()),
                    number.digits(), given(line));
    }
    return {};
}

/// The ICCID that an entry names, before anything is looked up by it.
std::optional<Iccid> number_of(Snapshot& snapshot, const SimList::Entry& entry, RefusedRows& refused) {
    if (entry.kind == SimList::Kind::iccid) return Iccid::from_key(entry.key);
    const Msisdn msisdn = Msisdn::from_key(entry.key);
    const auto iccid = snapshot.sim_with(msisdn);
    if (!iccid) add_missing_sim(refused, "+" + msisdn.digits(), entry.line);
    return iccid;
}

}  // namespace

std::vector<SelectedSim> look_up(Snapshot& snapshot, const SimList& list) {
    RefusedRows refused = list.unreadable();
    const auto targets = resolve_targets(snapshot, list, refused);
    std::vector<std::optional<Iccid>> numbers;
    std::vector<Iccid> wanted;
    numbers.reserve(list.entries().size());
    wanted.reserve(list.entries().size());
    for (const SimList::Entry& entry : list.entries()) {
        numbers.push_back(number_of(snapshot, entry, refused));
        if (numbers.back()) wanted.push_back(*numbers.back());
    }
    const std::vector<StoredSim> stored = snapshot.find(wanted);
    std::vector<SelectedSim> result;
    result.reserve(wanted.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!numbers[i]) continue;
        const SimList::Entry& entry = list.entries()[i];
        const auto found = std::ranges::lower_bound(stored, *numbers[i], {}, &StoredSim::iccid);
        const bool is_there = found != stored.end() && found->iccid == *numbers[i];
        const auto sim =
            is_there ? std::optional{*found} : complete_number(snapshot, *numbers[i], entry.line, refused);
        if (sim) result.push_back({*sim, entry.line, targets[entry.target]});
    }
    refused.throw_if_any();
    return result;
}

StoredSim find_sim(Snapshot& snapshot, std::string_view number) {
    SimList list;
    list.add(number);
    return look_up(snapshot, list).front().sim;
}

}  // namespace simprof
