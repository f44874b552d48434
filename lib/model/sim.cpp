#include "lib/model/sim.hpp"

#include <algorithm>

namespace simprof {

namespace {

bool equal_content(const OptionSetPtr& one, const OptionSetPtr& other) {
    if (one == other) return true;
    return one && other && *one == *other;
}

}  // namespace

std::string_view to_string(Status status) { return status_words[static_cast<std::size_t>(status)]; }

std::optional<Status> parse_status(std::string_view name) {
    const auto found = std::ranges::find(status_words, name);
    if (found == status_words.end()) return {};
    return all_statuses[static_cast<std::size_t>(found - status_words.begin())];
}

bool operator==(const ServiceState& one, const ServiceState& other) {
    return one.status == other.status && one.profile == other.profile && one.plan == other.plan &&
           one.next == other.next && equal_content(one.own_options, other.own_options);
}

}  // namespace simprof
