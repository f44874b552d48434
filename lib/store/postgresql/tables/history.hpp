#pragma once

#include "lib/store/store.hpp"

#include <functional>
#include <optional>

/// What requests did to SIMs, their identities and profiles, read back.
namespace simprof::postgresql {

class Connection;
class OptionSetTable;

using VisitSimEntry = std::function<void(const SimEntry&)>;

/// Hands over what a request did to SIMs, by number.
void visit_sim_entries(Connection& connection, RequestNumber request, const VisitSimEntry& visit);
[[nodiscard]] std::vector<SimEntry> read_sim_entries(Connection& connection, RequestNumber request);
/// Asks for a request along with what is asked next.
using AskForRequest = std::function<void(RequestNumber)>;
/// A SIM's entries, oldest first: from the request that brought it to its last one. One that is not known has
/// none. Each of the requests is asked for.
[[nodiscard]] std::vector<SimEntry> read_sim_history(Connection& connection,
                                                     const std::optional<KnownSim>& known,
                                                     const AskForRequest& ask);

[[nodiscard]] std::vector<IdentityEntry> read_identity_edits(Connection& connection, RequestNumber request);
[[nodiscard]] std::vector<IdentityEntry> read_identity_history(Connection& connection,
                                                               const std::optional<KnownSim>& known);

[[nodiscard]] std::vector<ProfileEntry> read_profile_entries(Connection& connection,
                                                             OptionSetTable& option_sets,
                                                             RequestNumber request);
[[nodiscard]] std::vector<ProfileEntry> read_profile_history(Connection& connection,
                                                             OptionSetTable& option_sets, ProfileId profile);

}  // namespace simprof::postgresql
