#include "lib/store/rows/sim_walk_back.hpp"

#include <utility>

namespace simprof {

std::optional<SimEntry> entry_of(const std::vector<SimEntry>& entries, Iccid iccid) {
    const auto found = std::ranges::lower_bound(entries, iccid, {}, &SimEntry::iccid);
    if (found == entries.end() || found->iccid != iccid) return {};
    return *found;
}

bool is_link(const SimEntry& entry) {
    const bool first = entry.previous == RequestNumber::none;
    return entry.previous < entry.request && first == (entry.before == StateNumber::none);
}

std::vector<IdentityEntry> identity_history_of(
    Iccid iccid, const std::vector<SimEntry>& entries,
    const std::function<std::optional<IdentityEntry>(RequestNumber)>& edit,
    const std::function<SimIdentity()>& now) {
    std::vector<IdentityEntry> newest_first;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (auto change = edit(entry->request))
            newest_first.push_back(*std::move(change));
        else if (entry->before == StateNumber::none)
            newest_first.push_back({iccid,
                                    entry->request,
                                    {},
                                    newest_first.empty() ? now() : newest_first.back().before.value()});
    }
    std::ranges::reverse(newest_first);
    return newest_first;
}

}  // namespace simprof
