#include "cli/completion/stored_words.hpp"

#include "cli/language/spoken.hpp"
#include "lib/operations/look/schedule_views.hpp"
#include "lib/operations/profiles/profile_views.hpp"
#include "lib/operations/select/number_beginnings.hpp"

#include <fmt/format.h>

#include <map>

namespace simprof::cli {

namespace {

template <typename Things>
ProposedWords titled(const Things& things) {
    ProposedWords words;
    for (const auto& thing : things) words.push_back({thing.name, thing.title});
    return words;
}

std::map<Day, std::int64_t> changes_by_day(AtHand& at_hand) {
    std::map<Day, std::int64_t> days;
    for (const ScheduledSum& sum : sum_schedule(at_hand.snapshot(), at_hand.today(), {}))
        days[sum.plan.effective] += sum.sims;
    return days;
}

std::string told_of(std::int64_t sims) {
    return say_of(sims, "the plan of {count} SIM changes", "the plan of {count} SIMs changes");
}

}  // namespace

ProposedWords proposed_profiles(AtHand& at_hand) {
    ProposedWords words;
    for (const ProfileView& view : view_profiles(at_hand.snapshot(), at_hand.today()))
        words.push_back({view.name, fmt::format("{} · {} · {}{}", view.pack, view.plan,
                                                say_of(view.sims.total, "{count} SIM", "{count} SIMs"),
                                                view.archived ? " · " + say("archived") : "")});
    return words;
}

ProposedWords proposed_packs(AtHand& at_hand) { return titled(at_hand.snapshot().catalogue().packs); }

ProposedWords proposed_plans(AtHand& at_hand) {
    ProposedWords words;
    for (const RatePlan& plan : at_hand.snapshot().catalogue().plans)
        words.push_back({plan.name, plan.title.empty() ? plan.pricing : plan.title});
    return words;
}

ProposedWords proposed_groups(AtHand& at_hand) {
    ProposedWords words;
    for (std::string& group : some_groups(at_hand.snapshot())) words.push_back({std::move(group)});
    return words;
}

ProposedWords proposed_months(AtHand& at_hand) {
    const Month now = at_hand.today().month();
    ProposedWords words;
    for (const auto& [day, sims] : changes_by_day(at_hand))
        words.push_back({to_string(day.month()), told_of(sims)});
    if (words.empty()) words.push_back({to_string(now.next()), say("the next month")});
    return words;
}

ProposedWords proposed_days(AtHand& at_hand) {
    ProposedWords words{{to_string(at_hand.today()), say("today")}};
    for (const auto& [day, sims] : changes_by_day(at_hand)) words.push_back({to_string(day), told_of(sims)});
    return words;
}

}  // namespace simprof::cli
