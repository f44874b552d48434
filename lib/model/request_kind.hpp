#pragma once

#include <array>
#include <string_view>

namespace simprof {

/// Every kind of request: the command that makes it.
inline constexpr std::array<std::string_view, 17> all_request_kinds{
    "sim.migrate",     "sim.deviate",   "sim.realign",     "sim.activate",      "sim.suspend",
    "sim.resume",      "sim.terminate", "sim.import",      "sim.add",           "sim.edit",
    "profile.create",  "profile.edit",  "profile.archive", "profile.unarchive", "profile.delete",
    "catalogue.apply", "request.revert"};

}  // namespace simprof
