#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/store.hpp"

#include <optional>
#include <vector>

/// Rows about profiles, states and what requests did to the catalogue, and what they mean, in any kind of
/// store.
namespace simprof {

/// plan and first day, from that column on.
template <typename AnyConnection, typename AnyRow>
[[nodiscard]] std::optional<ScheduledPlan> scheduled_plan_in(AnyConnection& connection, const AnyRow& row,
                                                             int column) {
    const auto plan = row.template id<PlanId>(column);
    if (plan == PlanId::none) return {};
    const auto from = Day::parse(row.text(column + 1));
    if (!from) connection.fail_as_damaged(said("“{word}” is no day", "word"_is = row.text(column + 1)));
    return ScheduledPlan{plan, *from};
}

/// id, status, profile, plan, next_plan, next_from, options; `own_options` are those of its own.
template <typename AnyConnection, typename AnyRow>
[[nodiscard]] ServiceState state_in(AnyConnection& connection, const AnyRow& row,
                                    const OptionSetPtr& own_options) {
    const auto status = parse_status(row.text(1));
    if (!status) connection.fail_as_damaged(said("“{word}” is no status", "word"_is = row.text(1)));
    return {.status = *status,
            .profile = row.template id<ProfileId>(2),
            .plan = row.template id<PlanId>(3),
            .next = scheduled_plan_in(connection, row, 4),
            .own_options = own_options};
}

/// id, name, pack, plan, options, archived, deleted; `options` are those of the fifth.
template <typename AnyRow>
[[nodiscard]] ServiceProfile profile_in(const AnyRow& row, const OptionSetPtr& options) {
    return {.id = row.template id<ProfileId>(0),
            .name = std::string{row.text(1)},
            .pack = row.template id<PackId>(2),
            .plan = row.template id<PlanId>(3),
            .options = options,
            .archived = row.number(5) != 0,
            .deleted = row.number(6) != 0};
}

template <typename AnyOptionSets, typename AnyRow>
[[nodiscard]] OptionSetPtr options_in(AnyOptionSets& option_sets, const AnyRow& row, int column) {
    const auto id = row.optional_number(column);
    return id ? option_sets.get(*id) : nullptr;
}

/// Rows of profile, request, before_options, after_options, archived_before, archived_after, in_force_before,
/// in_force_after.
template <typename AnyOptionSets, typename AnyRows>
[[nodiscard]] std::vector<ProfileEntry> profile_entries_in(AnyOptionSets& option_sets, AnyRows&& rows) {
    std::vector<ProfileEntry> entries;
    while (rows.step())
        entries.push_back({.profile = rows.template id<ProfileId>(0),
                           .request = rows.template id<RequestNumber>(1),
                           .before = options_in(option_sets, rows, 2),
                           .after = options_in(option_sets, rows, 3),
                           .archived_before = rows.number(4) != 0,
                           .archived_after = rows.number(5) != 0,
                           .in_force_before = rows.template id<RequestNumber>(6),
                           .in_force_after = rows.template id<RequestNumber>(7)});
    return entries;
}

}  // namespace simprof
