#include "cli/output/platform/platform_notes.hpp"

#include "cli/output/change/change_text.hpp"
#include "cli/session/session.hpp"
#include "lib/text/words/counts.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

/// How many SIMs have work of which that is true.
template <typename Is>
std::int64_t count_sims(const PlatformWork& work, const Is& is) {
    const std::vector<std::int64_t> sims = work.sims_of_works();
    std::int64_t count = 0;
    for (std::size_t i = 0; i < work.works.size(); ++i) count += is(work.works[i]) ? sims[i] : 0;
    return count;
}

bool gives_profile(const SimWork& work) {
    return std::ranges::any_of(work.steps, [](const SimStep& step) {
        return step.action == SimAction::activate || step.action == SimAction::migrate ||
               step.action == SimAction::realign;
    });
}

std::string listed(const std::vector<OptionValue>& values) {
    std::vector<std::string> parts;
    parts.reserve(values.size());
    for (const auto& [option, value] : values) parts.push_back(fmt::format("{}={}", option, value));
    return shown_safely(joined(parts, ", "));
}

}  // namespace

void tell_of_age(Session& session, const PlatformWork& work, Day today) {
    const auto number = static_cast<std::int64_t>(work.request.number);
    if (work.taken_back_by != RequestNumber::none)
        session.warn(
            fmt::format("Request {} is taken back, in whole or in part, by request {}: whoever carries it "
                        "out now has to carry out that one, too.",
                        number, static_cast<std::int64_t>(work.taken_back_by)));
    const auto plan_is_due = [&](const SimWork& each) {
        return std::ranges::any_of(each.steps, [&](const SimStep& step) {
            return step.plan && !step.plan->at_once && step.plan->effective <= today;
        });
    };
    if (const std::int64_t due = count_sims(work, plan_is_due); due > 0)
        session.warn(
            fmt::format("The day of the plan change is past for {}: the platform changes a plan on the "
                        "first of the month after it is asked to.",
                        counted_sims(due)));
}

void tell_of_calls(Session& session, const PlatformWork& work) {
    const std::int64_t idle = count_sims(work, [](const SimWork& each) { return each.calls.empty(); });
    if (work.sims.empty())
        session.note("There is no call: this request changed nothing that the platform does not have.");
    else if (idle > 0)
        session.note(fmt::format("There is no call for {}: nothing that the API knows changed there.",
                                 counted_sims(idle)));
    if (const std::int64_t given = count_sims(work, gives_profile); given > 0) {
        session.warn(fmt::format(
            "The API knows no service profiles: these calls leave {} deviated on the platform, or without a "
            "profile. To have them follow theirs, use --format list-upload or runbook.",
            counted_sims(given)));
    }
    if (!work.without_words.empty()) {
        session.note(
            fmt::format("The platform table of the pack has no word for these values, so they stand "
                        "as in the catalogue: {}.",
                        listed(work.without_words)));
    }
}

void tell_of_lists(Session& session, const PlatformWork& work) {
    const std::int64_t idle = count_sims(work, [](const SimWork& each) { return each.steps.empty(); });
    if (work.sims.empty())
        session.note("There is no list: this request changed nothing that the platform does not have.");
    else if (idle > 0)
        session.note(fmt::format("No list holds {}: nothing that the platform knows changed there.",
                                 counted_sims(idle)));
    if (!work.profiles.empty())
        session.warn(said("This request changed profiles, too: --format runbook says what to do with them."));
}

}  // namespace simprof::cli
