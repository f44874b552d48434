#pragma once

#include "lib/store/store.hpp"

/// What requests did to the identities of SIMs, read back.
///
/// A SIM that is brought into the store has no row of its own here, so that an import of a million stays
/// cheap: its first identity is what the next change replaced, or else what the SIM has now.
namespace simprof::sqlite {

class Connection;

[[nodiscard]] std::optional<IdentityEntry> read_identity_edit(Connection& connection, RequestNumber request,
                                                              Iccid iccid);
[[nodiscard]] std::vector<IdentityEntry> read_identity_edits(Connection& connection, RequestNumber request);
[[nodiscard]] std::vector<IdentityEntry> read_identity_history(Connection& connection, Iccid iccid);

}  // namespace simprof::sqlite
