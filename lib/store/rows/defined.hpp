#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/rows/definitions.hpp"
#include "lib/store/rows/written_definitions.hpp"
#include "lib/store/store.hpp"

#include <exception>
#include <new>
#include <type_traits>

/// What definitions that are stored say; one that cannot be read is damage. Of every kind of store.
namespace simprof {

/// A pack or a plan from its definition; one that cannot be read is damage.
template <typename Id, typename AnyConnection>
[[nodiscard]] auto defined(AnyConnection& connection, Id id, std::string_view definition) {
    std::conditional_t<std::is_same_v<Id, PackId>, ServicePack, RatePlan> thing;
    thing.id = id;
    try {
        define(thing, definition);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        connection.fail_as_damaged(said("the definition of “{name}”: {fault}", "name"_is = thing.name,
                                        "fault"_is = exception.what()));
    }
    return thing;
}

template <typename AnyConnection>
[[nodiscard]] std::vector<ForbiddenPlanChange> forbidden_changes_in(AnyConnection& connection,
                                                                    std::string_view text) {
    try {
        return forbidden_changes_from_text(text);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        connection.fail_as_damaged(
            said("the forbidden plan changes: {fault}", "fault"_is = exception.what()));
    }
}

/// From a row of subject, id, before, after.
template <typename Id, typename AnyConnection, typename AnyRow>
[[nodiscard]] auto catalogue_entry_in(AnyConnection& connection, const AnyRow& query) {
    const Id id = query.template id<Id>(1);
    CatalogueEntry<decltype(defined(connection, id, {}))> entry{{},
                                                                defined<Id>(connection, id, query.text(3))};
    if (const auto before = query.optional_text(2)) entry.before = defined(connection, id, *before);
    return entry;
}

/// From rows of subject, id, before, after.
template <typename AnyConnection, typename AnyRows>
[[nodiscard]] CatalogueEntries catalogue_entries_in(AnyConnection& connection, AnyRows&& rows) {
    CatalogueEntries entries;
    while (rows.step()) {
        if (rows.text(0) == to_string(Defined::pack))
            entries.packs.push_back(catalogue_entry_in<PackId>(connection, rows));
        else if (rows.text(0) == to_string(Defined::plan))
            entries.plans.push_back(catalogue_entry_in<PlanId>(connection, rows));
        else
            entries.forbidden_plan_changes = CatalogueEntry<std::vector<ForbiddenPlanChange>>{
                std::optional{forbidden_changes_in(connection, rows.optional_text(2).value_or("[]"))},
                forbidden_changes_in(connection, rows.text(3))};
    }
    return entries;
}

/// Packs or plans, from rows of id and definition.
template <typename Id, typename AnyConnection, typename AnyRows>
[[nodiscard]] auto defined_things(AnyConnection& connection, AnyRows&& rows) {
    std::vector<decltype(defined<Id>(connection, Id{}, {}))> things;
    while (rows.step()) things.push_back(defined(connection, rows.template id<Id>(0), rows.text(1)));
    return things;
}

}  // namespace simprof
