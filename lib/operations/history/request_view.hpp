#pragma once

#include "lib/operations/change/change_report.hpp"
#include "lib/store/store.hpp"

namespace simprof {

/// By its number. Throws Error (not_found).
[[nodiscard]] Request find_request(Snapshot& snapshot, RequestNumber number);

/// A request and all that it did.
struct RequestView {
    Request request;
    ChangeReport report;
};

/// Throws Error (not_found). `report.sims` holds every SIM that the request has an entry for, but for
/// those that only gave a number up (STA-3).
[[nodiscard]] RequestView view_request(Snapshot& snapshot, RequestNumber number);

}  // namespace simprof
