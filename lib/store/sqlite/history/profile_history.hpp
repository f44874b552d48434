#pragma once

#include "lib/store/store.hpp"

/// What requests did to profiles, read back.
namespace simprof::sqlite {

class Connection;
class OptionSetTable;

[[nodiscard]] std::vector<ProfileEntry> read_profile_entries(Connection& connection,
                                                             OptionSetTable& option_sets,
                                                             RequestNumber request);
[[nodiscard]] std::vector<ProfileEntry> read_profile_history(Connection& connection,
                                                             OptionSetTable& option_sets, ProfileId profile);

}  // namespace simprof::sqlite
