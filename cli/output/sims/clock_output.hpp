#pragma once

#include "lib/operations/clock/accept_clock.hpp"

#include <optional>
#include <string>

namespace simprof::cli {

class Session;

void print_clock(Session& session, const ClockView& view, const std::string& zone);

/// How the acceptance of a clock is told.
struct AcceptanceTelling {
    std::string zone;  ///< the billing zone
    bool dry_run = false;
};

/// Nothing accepted: the clock was not behind.
void print_acceptance(Session& session, const std::optional<ClockAcceptance>& acceptance,
                      const AcceptanceTelling& telling);

}  // namespace simprof::cli
