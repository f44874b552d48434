#include "lib/operations/select/group_names.hpp"

#include "lib/model/name_pattern.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/format.h>

#include <set>
#include <string>

namespace simprof {

namespace {

std::set<std::string> groups_of(Snapshot& snapshot) {
    std::set<std::string> groups;
    snapshot.visit({}, [&](const StoredSim&, const SimIdentity& identity) {
        if (!identity.group.empty()) groups.insert(identity.group);
    });
    return groups;
}

/// The nearest group, or all where they are few.
std::string what_there_is(const std::string& wanted, const std::set<std::string>& groups) {
    constexpr std::size_t few = 10;
    if (const auto nearest = nearest_name(wanted, groups)) return fmt::format(" Did you mean {}?", *nearest);
    if (groups.empty()) return " No SIM is in any group.";
    return groups.size() <= few ? fmt::format(" The groups are {}.", joined(groups, ", ")) : "";
}

}  // namespace

Warnings unknown_groups(Snapshot& snapshot, const Selection& selection) {
    const std::vector<std::string>& named = selection.identity.groups;
    if (named.empty()) return {};
    const std::set<std::string> groups = groups_of(snapshot);
    Warnings warnings;
    for (const std::string& wanted : named) {
        if (is_pattern(wanted) || groups.contains(wanted)) continue;
        warnings.emplace_back(
            fmt::format("No SIM is in a group “{}”.{}", wanted, what_there_is(wanted, groups)));
    }
    return warnings;
}

}  // namespace simprof
