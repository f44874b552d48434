#pragma once

#include "lib/store/rows/defined.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/store.hpp"

/// Packs, plans and forbidden plan changes as they are defined, now and in the history.
namespace simprof::sqlite {

[[nodiscard]] std::vector<ForbiddenPlanChange> read_forbidden_changes(Connection& connection);

/// Stores those of a request that are new or changed, each whole, and what that changed into the history.
void write_definitions(Connection& connection, const RequestContent& content, RequestNumber request,
                       Digest& digest);

[[nodiscard]] CatalogueEntries read_catalogue_entries(Connection& connection, RequestNumber request);

}  // namespace simprof::sqlite
