#pragma once

#include "lib/operations/change_report.hpp"

namespace simprof::cli {

class Session;

/// The answer to a change, in the format asked for. Warnings go to standard error.
void print_change(Session& session, const ChangeReport& report);

}  // namespace simprof::cli
