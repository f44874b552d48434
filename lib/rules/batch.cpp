#include "lib/rules/batch.hpp"

#include <fmt/format.h>

namespace simprof {

Refusal two_targets(Iccid iccid, std::string_view one, std::string_view other) {
    return {"BAT-2",
            fmt::format("SIM {} stands in the list with two targets, {} and {}.", iccid.digits(), one, other),
            "Leave one of the two rows in the file."};
}

Refusal other_row_refused(Iccid iccid) {
    return {"BAT-2",
            fmt::format("SIM {} stands in the list again, in a row that is refused: which of them is meant "
                        "cannot be told.",
                        iccid.digits()),
            "Correct that row, or leave one of the rows in the file."};
}

Refusal two_sims_in_one_row(Iccid iccid, const std::string& msisdn, Iccid holder) {
    return {"IMP-8",
            fmt::format("The row names two SIMs: {} by its ICCID, and {} by the MSISDN {}.", iccid.digits(),
                        holder.digits(), msisdn),
            "Correct the row, or leave one of its two numbers empty."};
}

std::string counted_once(Iccid iccid) {
    return fmt::format("SIM {} stands in the list more than once and counts once.", iccid.digits());
}

Refusal nothing_selected() {
    return {"BAT-5", "No SIM is selected; an empty selection never means all SIMs.",
            "Name SIMs by ICCID, --from FILE or --range, or by a filter, or say --all.",
            ErrorKind::not_found};
}

}  // namespace simprof
