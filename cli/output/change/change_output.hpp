#pragma once

#include "lib/operations/change/change_report.hpp"

namespace simprof::cli {

class Session;

/// How much of a change people are told: all, or only that it is done, because they agreed to what it does.
enum class Telling { all, ending };

/// The answer to a change, in the format asked for. Warnings go to standard error.
void print_change(Session& session, const ChangeReport& report, Telling telling = Telling::all);

/// How a file was read, and what people should know: on standard error.
void say_warnings(Session& session, const ChangeReport& report);

/// What was judged of a batch that is refused whole, for programs: the document without its SIMs.
void print_refused_change(Session& session, const ChangeReport& report);

}  // namespace simprof::cli
