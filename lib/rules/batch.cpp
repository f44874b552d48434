#include "lib/rules/batch.hpp"

#include <fmt/format.h>

namespace simprof {

Refusal two_targets(Iccid iccid, std::string_view one, std::string_view other) {
    return {"BAT-2",
            fmt::format("SIM {} stands in the list with two targets, {} and {}.", iccid.digits(), one, other),
            "Leave one of the two rows in the file."};
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
