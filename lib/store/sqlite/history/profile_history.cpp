#include "lib/store/sqlite/history/profile_history.hpp"

#include "lib/store/rows/catalogue_row.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/tables/option_set_table.hpp"

namespace simprof::sqlite {

std::vector<ProfileEntry> read_profile_entries(Connection& connection, OptionSetTable& option_sets,
                                               RequestNumber request) {
    Query query{connection,
                "SELECT profile, request, before_options, after_options, archived_before, archived_after,"
                " in_force_before, in_force_after FROM profile_entry WHERE request = ? ORDER BY profile"};
    return profile_entries_in(option_sets, query.with({request}));
}

std::vector<ProfileEntry> read_profile_history(Connection& connection, OptionSetTable& option_sets,
                                               ProfileId profile) {
    Query query{connection,
                "SELECT profile, request, before_options, after_options, archived_before, archived_after,"
                " in_force_before, in_force_after FROM profile_entry WHERE profile = ? ORDER BY request"};
    return profile_entries_in(option_sets, query.with({profile}));
}

}  // namespace simprof::sqlite
