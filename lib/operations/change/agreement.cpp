#include "lib/operations/change/agreement.hpp"

#include "lib/model/sim.hpp"
#include "lib/operations/change/refused_rows.hpp"
#include "lib/operations/change/way_back.hpp"
#include "lib/rules/catalogue/profile.hpp"

#include <algorithm>

namespace simprof {

namespace {

void expect_sims(const ChangeReport& report, std::int64_t expected) {
    const std::int64_t changed = report.summary.changed;
    if (changed == expected) return;
    throw Error{
        ErrorKind::unexpected_state,
        said_of(expected, "{sims} would change, but {count} was expected.",
                "{sims} would change, but {count} were expected.",
                "sims"_is = said_of(changed, "{count} SIM", "{count} SIMs")),
        said("Say --expect {count} where that is meant, or select other SIMs.", "count"_is = changed)};
}

/// STA-3 SIMs of the store are terminated, which nothing takes back.
bool ends_sims(const ChangeReport& report) {
    return std::ranges::any_of(report.outcomes, [](const SharedOutcome& outcome) {
        return outcome.outcome == Outcome::changed && outcome.status && outcome.status->from &&
               outcome.status->to == to_string(Status::terminated);
    });
}

Error not_confirmed(const ChangeReport& report) {
    const std::int64_t sims = report.summary.changed;
    const Sentence hint = said("Look at --dry-run, then say --yes, or --expect N with the number of SIMs.");
    if (needs_confirmation(sims))
        return Error{ErrorKind::not_confirmed,
                     said_of(sims, "{count} SIM would change, and nobody confirmed it.",
                             "{count} SIMs would change, and nobody confirmed it."),
                     hint}
            .with_rule("PRO-7");
    if (!ends_sims(report))
        return {ErrorKind::not_confirmed,
                said("Request {request} would be taken back, and nobody confirmed it.",
                     "request"_is = static_cast<std::int64_t>(report.reverts)),
                hint};
    return Error{ErrorKind::not_confirmed, said("1 SIM would be ended for good, and nobody confirmed it."),
                 hint}
        .with_rule("STA-3");
}

Error refusal_of(const ChangeReport& report) {
    Error error = error_of(report.refused, report.summary.selected > 1);
    error.with_files(report.files);
    if (report.refusal_of_all) error.telling_all(*report.refusal_of_all);
    return error;
}

}  // namespace

bool must_be_confirmed(const ChangeReport& report, const Agreement& agreement) {
    if (agreement.always_asked &&
        (report.summary.changed > 0 || (report.profile && !report.profile->is_so_already)))
        return true;
    return needs_confirmation(report.summary.changed) || ends_sims(report);
}

bool is_better_asked_about(const ChangeReport& report) {
    const auto leaves_status = [](const SharedOutcome& outcome) {
        return outcome.outcome == Outcome::changed && outcome.status && outcome.status->from;
    };
    if (std::ranges::none_of(report.outcomes, leaves_status)) return false;
    const WayBack way_back = way_back_of(report);
    return way_back.none() && way_back.for_good;
}

void throw_if_refused(const ChangeReport& report) {
    if (!report.refused.empty()) throw refusal_of(report);
}

void require_agreement(const ChangeReport& report, const Agreement& agreement) {
    if (!agreement.keep_going) throw_if_refused(report);
    if (agreement.expected) return expect_sims(report, *agreement.expected);
    if (!agreement.confirmed && must_be_confirmed(report, agreement)) throw not_confirmed(report);
}

}  // namespace simprof
