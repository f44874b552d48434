#include "lib/store/sqlite/profile_history.hpp"

#include "lib/store/sqlite/connection.hpp"
#include "lib/store/sqlite/option_set_table.hpp"

namespace simprof::sqlite {

namespace {

OptionSetPtr options_in(OptionSetTable& option_sets, const Query& query, int column) {
    const auto id = query.optional_number(column);
    return id ? option_sets.get(*id) : nullptr;
}

/// From rows of profile, request, before_options, after_options, archived_before, archived_after,
/// in_force_before, in_force_after.
std::vector<ProfileEntry> all_changes(OptionSetTable& option_sets, Query& query) {
    std::vector<ProfileEntry> changes;
    while (query.step())
        changes.push_back({.profile = query.id<ProfileId>(0),
                           .request = query.id<RequestNumber>(1),
                           .before = options_in(option_sets, query, 2),
                           .after = options_in(option_sets, query, 3),
                           .archived_before = query.number(4) != 0,
                           .archived_after = query.number(5) != 0,
                           .in_force_before = query.id<RequestNumber>(6),
                           .in_force_after = query.id<RequestNumber>(7)});
    return changes;
}

}  // namespace

std::vector<ProfileEntry> read_profile_entries(Connection& connection, OptionSetTable& option_sets,
                                               RequestNumber request) {
    Query query{connection,
                "SELECT profile, request, before_options, after_options, archived_before, archived_after,"
                " in_force_before, in_force_after FROM profile_entry WHERE request = ? ORDER BY profile"};
    return all_changes(option_sets, query.with({request}));
}

std::vector<ProfileEntry> read_profile_history(Connection& connection, OptionSetTable& option_sets,
                                               ProfileId profile) {
    Query query{connection,
                "SELECT profile, request, before_options, after_options, archived_before, archived_after,"
                " in_force_before, in_force_after FROM profile_entry WHERE profile = ? ORDER BY request"};
    return all_changes(option_sets, query.with({profile}));
}

}  // namespace simprof::sqlite
