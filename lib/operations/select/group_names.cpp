#include "lib/operations/select/group_names.hpp"

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

}  // namespace

Warnings unknown_groups(Snapshot& snapshot, const Selection& selection) {
    if (selection.groups.empty()) return {};
    const std::set<std::string> groups = groups_of(snapshot);
    Warnings warnings;
    for (const std::string& wanted : selection.groups) {
        if (groups.contains(wanted)) continue;
        const auto nearest = nearest_name(wanted, groups);
        warnings.emplace_back(fmt::format("No SIM is in a group “{}”.{}", wanted,
                                          nearest ? fmt::format(" Did you mean {}?", *nearest) : ""));
    }
    return warnings;
}

}  // namespace simprof
