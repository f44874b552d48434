#include "lib/model/request.hpp"

#include <algorithm>
#include <array>

namespace simprof {

namespace {

constexpr std::array<std::string_view, all_request_kinds.size()> kind_names{
    "sim.migrate",     "sim.deviate",    "sim.realign",     "sim.activate",      "sim.suspend",
    "sim.resume",      "sim.terminate",  "sim.import",      "sim.add",           "sim.edit",
    "profile.create",  "profile.edit",   "profile.archive", "profile.unarchive", "profile.delete",
    "catalogue.apply", "request.revert", "store.clock"};
constexpr std::array<std::string_view, 3> origin_names{"cli", "import", "api"};

}  // namespace

std::string_view to_string(RequestKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::optional<RequestKind> parse_request_kind(std::string_view text) {
    const auto found = std::ranges::find(kind_names, text);
    if (found == kind_names.end()) return {};
    return all_request_kinds[static_cast<std::size_t>(found - kind_names.begin())];
}

bool takes_sims_over(RequestKind kind) {
    return kind == RequestKind::sim_import || kind == RequestKind::sim_add;
}

std::string_view to_string(Origin origin) { return origin_names[static_cast<std::size_t>(origin)]; }

std::optional<Origin> parse_origin(std::string_view text) {
    const auto found = std::ranges::find(origin_names, text);
    if (found == origin_names.end()) return {};
    return static_cast<Origin>(found - origin_names.begin());
}

bool gives_numbers(RequestKind kind) {
    return kind == RequestKind::sim_import || kind == RequestKind::sim_add || kind == RequestKind::sim_edit;
}

/// Such a request reaches the SIMs that it is about, and has an entry for the others, too.
std::int64_t sims_that_gave_up(const Request& request) {
    return gives_numbers(request.kind) ? request.sims - request.reached : 0;
}

}  // namespace simprof
