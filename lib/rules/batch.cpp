#include "lib/rules/batch.hpp"

namespace simprof {

Refusal two_targets(Iccid iccid, const Sentence& one, const Sentence& other) {
    return {"BAT-2",
            said("SIM {iccid} stands in the list with two targets, {target} and {other}.",
                 "iccid"_is = iccid.digits(), "target"_is = one, "other"_is = other),
            said("Leave one of the two rows in the file.")};
}

Refusal other_row_refused(Iccid iccid) {
    return {"BAT-2",
            said("SIM {iccid} stands in the list again, in a row that is refused: which of them is meant "
                 "cannot be told.",
                 "iccid"_is = iccid.digits()),
            said("Correct that row, or leave one of the rows in the file.")};
}

Refusal two_sims_in_one_row(Iccid iccid, const std::string& msisdn, Iccid holder) {
    return {"IMP-8",
            said("The row names two SIMs: {iccid} by its ICCID, and {holder} by the MSISDN {msisdn}.",
                 "iccid"_is = iccid.digits(), "holder"_is = holder.digits(), "msisdn"_is = msisdn),
            said("Correct the row, or leave one of its two numbers empty.")};
}

Sentence counted_once(Iccid iccid) {
    return said("SIM {iccid} stands in the list more than once and counts once.",
                "iccid"_is = iccid.digits());
}

Refusal nothing_selected() {
    return {"BAT-5", said("No SIM is selected; an empty selection never means all SIMs."),
            said("Name SIMs by ICCID, --from FILE or --range, or by a filter, or say --all."),
            ErrorKind::not_found};
}

}  // namespace simprof
