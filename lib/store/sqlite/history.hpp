#pragma once

#include "lib/store/store.hpp"

/// What requests did, read back.
namespace simprof::sqlite {

class Connection;
class OptionSetTable;

[[nodiscard]] std::vector<SimEntry> read_sim_entries(Connection& connection, RequestNumber request);
/// A SIM's entries, oldest first: from the request that brought it to its last one.
[[nodiscard]] std::vector<SimEntry> read_sim_history(Connection& connection, Iccid iccid);

[[nodiscard]] std::vector<ProfileEntry> read_profile_entries(Connection& connection,
                                                             OptionSetTable& option_sets,
                                                             RequestNumber request);
[[nodiscard]] std::vector<ProfileEntry> read_profile_history(Connection& connection,
                                                             OptionSetTable& option_sets, ProfileId profile);

[[nodiscard]] std::optional<IdentityEntry> read_identity_edit(Connection& connection, RequestNumber request,
                                                              Iccid iccid);
[[nodiscard]] std::vector<IdentityEntry> read_identity_edits(Connection& connection, RequestNumber request);
[[nodiscard]] std::vector<IdentityEntry> read_identity_history(Connection& connection, Iccid iccid);

}  // namespace simprof::sqlite
