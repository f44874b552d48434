#include "cli/output/platform/platform_notes.hpp"

#include "cli/output/change/change_text.hpp"
#include "cli/session/session.hpp"
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
        session.warn(said(
            "Request {request} is taken back, in whole or in part, by request {other}: whoever carries it "
            "out now has to carry out that one, too.",
            "request"_is = number, "other"_is = static_cast<std::int64_t>(work.taken_back_by)));
    const auto plan_is_due = [&](const SimWork& each) {
        return std::ranges::any_of(each.steps, [&](const SimStep& step) {
            return step.plan && !step.plan->at_once && step.plan->effective <= today;
        });
    };
    if (const std::int64_t due = count_sims(work, plan_is_due); due > 0)
        session.warn(
            said_of(due,
                    "The day of the plan change is past for {count} SIM: the platform changes a plan on the "
                    "first of the month after it is asked to.",
                    "The day of the plan change is past for {count} SIMs: the platform changes a plan on the "
                    "first of the month after it is asked to."));
}

void tell_of_calls(Session& session, const PlatformWork& work) {
    const std::int64_t idle = count_sims(work, [](const SimWork& each) { return each.calls.empty(); });
    if (work.sims.empty())
        session.note(said("There is no call: this request changed nothing that the platform does not have."));
    else if (idle > 0)
        session.note(said_of(idle,
                             "There is no call for {count} SIM: nothing that the API knows changed there.",
                             "There is no call for {count} SIMs: nothing that the API knows changed there."));
    if (const std::int64_t given = count_sims(work, gives_profile); given > 0) {
        session.warn(said_of(
            given,
            "The API knows no service profiles: these calls leave {count} SIM deviated on the platform, or "
            "without a profile. To have them follow theirs, use --format list-upload or runbook.",
            "The API knows no service profiles: these calls leave {count} SIMs deviated on the platform, or "
            "without a profile. To have them follow theirs, use --format list-upload or runbook."));
    }
    if (!work.without_words.empty()) {
        session.note(
            said("The platform table of the pack has no word for these values, so they stand as in the "
                 "catalogue: {values}.",
                 "values"_is = listed(work.without_words)));
    }
}

void tell_of_lists(Session& session, const PlatformWork& work) {
    const std::int64_t idle = count_sims(work, [](const SimWork& each) { return each.steps.empty(); });
    if (work.sims.empty())
        session.note(said("There is no list: this request changed nothing that the platform does not have."));
    else if (idle > 0)
        session.note(said_of(idle,
                             "No list holds {count} SIM: nothing that the platform knows changed there.",
                             "No list holds {count} SIMs: nothing that the platform knows changed there."));
    if (!work.profiles.empty())
        session.warn(said("This request changed profiles, too: --format runbook says what to do with them."));
}

}  // namespace simprof::cli
