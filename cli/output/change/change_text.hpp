#pragma once

#include "lib/operations/change/change_report.hpp"

#include <cstdint>
#include <string>

namespace simprof::cli {

/// What a change did, or would do, for people, in this order: how many SIMs, what changes now, what changes
/// on which date, what was left alone and why, the request's number and how to take it back. `program`: how a
/// command for the same store begins.
[[nodiscard]] std::string change_text(const ChangeReport& report, int width,
                                      const std::string& program = "simprof");

/// That it is done, for those who agreed to what it does: how many SIMs, the request's number, the way back.
[[nodiscard]] std::string ending_text(const ChangeReport& report, int width, const std::string& program);

/// The effect of a change that is not made yet, to be agreed to.
[[nodiscard]] std::string wrapped_effect(const ChangeReport& report, int width);

}  // namespace simprof::cli
