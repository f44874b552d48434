#include "lib/operations/select/group_names.hpp"

#include "lib/model/name_pattern.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace simprof {

namespace {

struct SeenNames {
    std::set<std::string> groups;
    std::set<std::string> labels;  ///< of those that are wanted, which SIMs have
};

SeenNames seen_names(Snapshot& snapshot, const IdentityFilter& wanted) {
    SeenNames seen;
    snapshot.visit({}, [&](const StoredSim&, const SimIdentity& identity) {
        if (!identity.group.empty()) seen.groups.insert(identity.group);
        for (const std::string& label : wanted.labels)
            if (fits_pattern(identity.label, label)) seen.labels.insert(label);
    });
    return seen;
}

/// The nearest group, or all where they are few.
Sentence what_there_is(const std::string& wanted, const std::set<std::string>& groups) {
    constexpr std::size_t few = 10;
    if (const auto nearest = nearest_name(wanted, groups))
        return said("Did you mean {name}?", "name"_is = *nearest);
    if (groups.empty()) return said("No SIM is in any group.");
    if (groups.size() > few) return {};
    return said("The groups are {groups}.", "groups"_is = joined(groups, ", "));
}

}  // namespace

Warnings unknown_names(Snapshot& snapshot, const Selection& selection, bool none_selected) {
    const IdentityFilter& wanted = selection.identity;
    const bool are_several = wanted.groups.size() > 1 || wanted.labels.size() > 1;
    if (wanted.empty() || (!none_selected && !are_several)) return {};
    const SeenNames seen = seen_names(snapshot, wanted);
    const auto is_known = [&](const std::string& group) {
        const auto fits = [&](const std::string& name) { return fits_pattern(name, group); };
        return seen.groups.contains(group) || (is_pattern(group) && std::ranges::any_of(seen.groups, fits));
    };
    Warnings warnings;
    for (const std::string& group : wanted.groups)
        if (!is_known(group))
            warnings.emplace_back(said("No SIM is in a group “{group}”.", "group"_is = group)
                                      .then(what_there_is(group, seen.groups)));
    for (const std::string& label : wanted.labels)
        if (!seen.labels.contains(label))
            warnings.emplace_back(said("No SIM has the label “{label}”.", "label"_is = label));
    return warnings;
}

}  // namespace simprof
