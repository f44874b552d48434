#pragma once

#include "lib/operations/look/sim_views.hpp"

#include <string>

namespace simprof::cli {

class Session;

/// One SIM on one screen, for people: what it is, the way of its plan, what differs from its profile first.
/// `as_of`: where it is not shown as it is today.
[[nodiscard]] std::string card_of(const SimView& sim, const BillingZone& zone, std::optional<Day> as_of,
                                  int width);

/// Behind it, of a SIM as it is today: the last things that were done to it, and what one often wants next.
[[nodiscard]] std::string story_of(const Session& session, Snapshot& snapshot, const SimView& sim);

}  // namespace simprof::cli
