#include "lib/operations/select/rows_of_two_sims.hpp"

#include "lib/operations/select/msisdn_holders.hpp"
#include "lib/rules/batch.hpp"

#include <algorithm>

namespace simprof {

namespace {

/// A row whose MSISDN another SIM has than the one that its ICCID may be.
struct Dispute {
    std::uint32_t line;
    Iccid given;
    Msisdn msisdn;
    Iccid holder;
};

/// One number is the other one, with its check digit or without it.
bool is_one_card(Iccid one, Iccid other) {
    return one == other || one.with_check_digit() == other || one.without_check_digit() == other;
}

/// By line.
std::vector<Dispute> disputes_of(Snapshot& snapshot, const SimList& list) {
    std::vector<Msisdn> numbers;
    numbers.reserve(list.msisdns_beside().size());
    for (const SimList::Beside& beside : list.msisdns_beside())
        numbers.push_back(Msisdn::from_key(beside.msisdn));
    const MsisdnHolders holders{snapshot, numbers};
    std::vector<Dispute> disputes;
    for (const SimList::Beside& beside : list.msisdns_beside()) {
        const SimList::Entry& entry = list.entries()[beside.entry];
        const Msisdn msisdn = Msisdn::from_key(beside.msisdn);
        const auto holder = holders.of(msisdn);
        if (holder && holder->key() != entry.number)
            disputes.push_back({entry.line, *Iccid::from_key(entry.number), msisdn, *holder});
    }
    std::ranges::stable_sort(disputes, {}, &Dispute::line);
    return disputes;
}

/// What speaks against a row of that line which names that SIM; null where nothing does.
const Dispute* dispute_about(const std::vector<Dispute>& disputes, std::uint32_t line, Iccid sim) {
    auto dispute = std::ranges::lower_bound(disputes, line, {}, &Dispute::line);
    for (; dispute != disputes.end() && dispute->line == line; ++dispute)
        if (dispute->holder != sim && is_one_card(dispute->given, sim)) return &*dispute;
    return nullptr;
}

}  // namespace

void refuse_rows_of_two_sims(Snapshot& snapshot, const SimList& list, std::vector<SelectedSim>& sims,
                             RefusedRows& refused) {
    if (list.msisdns_beside().empty()) return;
    const std::vector<Dispute> disputes = disputes_of(snapshot, list);
    if (disputes.empty()) return;
    for (SelectedSim& selected : sims) {
        if (selected.target == refused_target) continue;
        const Iccid sim = selected.sim.iccid;
        const Dispute* const dispute = dispute_about(disputes, selected.line, sim);
        if (dispute == nullptr) continue;
        refused.add_sim(two_sims_in_one_row(sim, dispute->msisdn.digits(), dispute->holder), sim,
                        selected.line);
        selected.target = refused_target;
    }
}

}  // namespace simprof
