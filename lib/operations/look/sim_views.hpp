#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/operations/select/selection.hpp"
#include "lib/store/store.hpp"

#include <memory>
#include <optional>
#include <string>

namespace simprof {

/// Since when, by whom and why a SIM is deviated.
struct DeviationView {
    Instant since;
    Day day;  ///< of `since` in the billing zone
    std::string actor;
    Origin origin = Origin::cli;
    std::optional<std::string> reason;
};

/// The services of a SIM in names, as they are on one day. SIMs in the same state share them.
struct ServicesView {
    Status status = Status::available;
    std::optional<std::string> profile;
    std::optional<std::string> pack;
    std::optional<std::string> plan;  ///< in force on that day
    std::optional<NamedSchedule> scheduled;
    OptionSetPtr options;          ///< never null; empty where the SIM has no profile
    OptionSetPtr profile_options;  ///< its profile's on that day; null where it has none
};

/// A SIM in names, as it is on one day.
struct SimView {
    Iccid iccid;
    SimIdentity identity;
    std::shared_ptr<const ServicesView> services;
    std::shared_ptr<const DeviationView> deviation;  ///< null where it follows its profile
};

/// One SIM on the day of `now`, or on `as_of`: for days to come the plan in force then, for days gone
/// everything as it was at the end of that day. Throws Error (not_found) for a SIM that the store does not
/// have, or did not have then.
[[nodiscard]] SimView view_sim(Snapshot& snapshot, std::string_view number, Instant now,
                               std::optional<Day> as_of);

}  // namespace simprof
