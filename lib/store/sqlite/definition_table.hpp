#pragma once

#include "lib/store/definitions.hpp"
#include "lib/store/sqlite/connection.hpp"
#include "lib/store/store.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>

/// Packs, plans and forbidden plan changes as they are defined, now and in the history.
namespace simprof::sqlite {

/// A pack or a plan from its definition; one that cannot be read is damage.
template <typename Id>
[[nodiscard]] auto defined(Connection& connection, Id id, std::string_view definition) {
    std::conditional_t<std::is_same_v<Id, PackId>, ServicePack, RatePlan> thing;
    thing.id = id;
    try {
        define(thing, definition);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        connection.fail_as_damaged(fmt::format("the definition of “{}”: {}", thing.name, exception.what()));
    }
    return thing;
}

[[nodiscard]] std::vector<ForbiddenPlanChange> read_forbidden_changes(Connection& connection);

/// Stores those of a request that are new or changed, each whole, and what that changed into the history.
void write_definitions(Connection& connection, const RequestContent& content, RequestNumber request,
                       Digest& digest);

[[nodiscard]] CatalogueEntries read_catalogue_entries(Connection& connection, RequestNumber request);

}  // namespace simprof::sqlite
