#pragma once

#include "lib/operations/change/change_report.hpp"

namespace simprof::cli {

class Session;

/// The answer to a change, in the format asked for. Warnings go to standard error.
void print_change(Session& session, const ChangeReport& report);

/// How a file was read, and what people should know: on standard error.
void say_warnings(Session& session, const ChangeReport& report);

/// What was judged of a batch that is refused whole, for programs: the document without its SIMs.
void print_refused_change(Session& session, const ChangeReport& report);

}  // namespace simprof::cli
