#include "lib/store/chain/history_check.hpp"

#include "lib/model/name.hpp"
#include "lib/store/chain/request_hashes.hpp"
#include "lib/store/rows/sim_row.hpp"

namespace simprof {

namespace {

constexpr int most_rows = 3;  // of one kind: what is wrong with one may be wrong with a million

struct RequestFaults {
    HistoryFaults faults;
    bool is_told_whole = false;  ///< every request was found and could be read
};

void add_faults(HistoryFaults& faults, const HistoryFaults& more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

HistoryFault fault_in(std::int64_t request, WordingWith<"request"> what) {
    const Sentence number = verbatim(std::to_string(request));
    return {as_id<RequestNumber>(request), said(what, "request"_is = number)};
}

/// Makes all hashes anew, and hands the entries to `sims`. The first that is missing ends it: what follows is
/// not told by what is there.
RequestFaults faults_of_requests(ToldHistory& history, SimReplay& sims) {
    RequestHashes hashes{history,
                         [&](const SimEntry& entry) { sims.add(entry, hashes.reverts(), hashes.kind()); }};
    RequestFaults found;
    HistoryFaults identities;  // which also follow from altered edits
    while (hashes.next()) {
        if (!hashes.readable() || hashes.rows_left_up_to(hashes.number())) {
            found.faults.push_back(
                fault_in(hashes.number(), msgid("Request {request} has entries that are not its own.")));
            return found;
        }
        if (hashes.stored_hash() != hashes.hash())
            found.faults.push_back(fault_in(
                hashes.number(), msgid("Request {request} is not what was recorded: its hash is another.")));
        else if (!hashes.brought_as_stored())
            identities.push_back(
                fault_in(hashes.number(), msgid("Request {request} brought SIMs with other identities.")));
        hashes.go_on_from_stored();
    }
    found.is_told_whole = !hashes.rows_left();
    if (!found.is_told_whole)
        found.faults.push_back(fault_in(hashes.number(), msgid("Request {request} is missing.")));
    add_faults(found.faults, identities);
    return found;
}

/// An ICCID is kept as a number.
std::string digits_of(std::int64_t key) {
    const auto iccid = Iccid::from_key(key);
    return iccid ? iccid->digits() : std::to_string(key);
}

std::string thing_in(const Rows& rows) {
    const Value found = rows.value(0);
    const auto* number = std::get_if<std::int64_t>(&found.content());
    return number == nullptr ? std::string{rows.text(0)} : std::to_string(*number);
}

/// Names are found by how they are folded, which the history does not keep.
void compare_folded_names(Rows& names, HistoryFaults& faults) {
    while (names.step())
        if (folded_case(names.text(0)) != names.text(1))
            faults.push_back({RequestNumber::none,
                              said("“{name}” is filed under another name.", "name"_is = names.text(0))});
}

}  // namespace

HistoryFaults faults_of_history(ToldHistory& history) {
    SimReplay sims{[&](RequestNumber request) { return history.entries_of(request); }};
    for (const auto now = history.sims(); now->step();) sims.add_sim(stored_sim_in(history, *now));
    RequestFaults found = faults_of_requests(history, sims);
    if (found.is_told_whole) add_faults(found.faults, sims.faults());
    return std::move(found.faults);
}

HistoryFaults faults_of_the_present(const PresentQuestions& questions, const AskRows& ask) {
    HistoryFaults faults;
    const auto compare = [&](const char* select, const auto& sentence_of) {
        const auto rows = ask(select);
        for (int n = 0; n < most_rows && rows->step(); ++n)
            faults.push_back({RequestNumber::none, sentence_of(*rows)});
    };
    compare(questions.definitions, [](const Rows& rows) {
        return said("The definition of {thing} is not the one that the history tells.",
                    "thing"_is = thing_in(rows));
    });
    compare(questions.profiles, [](const Rows& rows) {
        return said("The profile {number} is not as the history tells.", "number"_is = thing_in(rows));
    });
    compare(questions.identities, [](const Rows& rows) {
        return said("The identity of SIM {iccid} is not the one that it got last.",
                    "iccid"_is = digits_of(rows.number(0)));
    });
    compare(questions.state_counts, [](const Rows& rows) {
        return said("The number of SIMs in the state {number} is not the one that is counted.",
                    "number"_is = thing_in(rows));
    });
    compare_folded_names(*ask(questions.names), faults);
    return faults;
}

}  // namespace simprof
