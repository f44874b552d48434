#pragma once

#include "lib/store/store.hpp"

/// What requests did to the identities of SIMs, read back.
namespace simprof::sqlite {

class Connection;

[[nodiscard]] std::optional<IdentityEntry> read_identity_edit(Connection& connection, RequestNumber request,
                                                              Iccid iccid);
[[nodiscard]] std::vector<IdentityEntry> read_identity_edits(Connection& connection, RequestNumber request);
[[nodiscard]] std::vector<IdentityEntry> read_identity_history(Connection& connection, Iccid iccid);

}  // namespace simprof::sqlite
