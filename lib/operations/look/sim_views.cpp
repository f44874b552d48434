#include "lib/operations/look/sim_views.hpp"

#include "lib/operations/look/sim_viewer.hpp"
#include "lib/operations/select/sim_lookup.hpp"

namespace simprof {

namespace {

Error not_there_yet(Iccid iccid, Day day) {
    return {ErrorKind::not_found,
            said("The store did not have SIM {iccid} on {day}.", "iccid"_is = iccid.digits(),
                 "day"_is = to_string(day)),
            said("simprof sim history {iccid} shows when it came.", "iccid"_is = iccid.digits())};
}

}  // namespace

SimView view_sim(Snapshot& snapshot, std::string_view number, Instant now, std::optional<Day> as_of) {
    const auto [stored, identity] = find_sim_and_identity(snapshot, number);
    const AskDay today = [&] { return snapshot.billing_zone().day_at(now); };
    const auto past = as_of ? past_of(snapshot, today(), as_of) : std::nullopt;
    SimViewer viewer{snapshot, as_of ? known(*as_of) : today, past ? &*past : nullptr};
    if (!past) return viewer.view(stored.iccid, {stored.state, stored.deviation, identity});
    const auto sim = past->sim(stored, identity);
    if (!sim) throw Error{not_there_yet(stored.iccid, *as_of)};
    return viewer.view(stored.iccid, *sim);
}

}  // namespace simprof
