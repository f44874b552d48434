#include "lib/model/error.hpp"
#include "tests/lib/operations/random_changes.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

/// What a batch does to a set of SIMs is what the same command does to each of them alone.

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// "changed", "unchanged", or the rule that refuses, with what changes.
std::string told(const SharedOutcome& outcome) {
    std::string text = fmt::format("{} {}", static_cast<int>(outcome.outcome), outcome.remark.english());
    if (outcome.profile) text += fmt::format(" profile {}", outcome.profile->to.value_or("-"));
    if (outcome.plan)
        text += fmt::format(" plan {} {}", outcome.plan->to, to_string(outcome.plan->effective));
    for (const OptionDifference& difference : outcome.options)
        text += fmt::format(" {} {}", difference.option, difference.to.value_or("-"));
    if (outcome.superseded) text += " superseded " + outcome.superseded->plan;
    if (outcome.cancelled) text += " cancelled " + outcome.cancelled->plan;
    return text + fmt::format(" {}", static_cast<int>(outcome.deviation));
}

std::map<std::string, std::string> in_bulk(Fleet& fleet, const Operation& operation, const Sims& sims) {
    const Selection all = selection(sims);
    std::map<std::string, std::string> outcomes;
    const ChangeReport report =
        fleet.keep_going([&](Snapshot& store, Day today) { return operation(store, all, today); });
    for (const SimOutcome& sim : report.sims)
        outcomes[sim.iccid.digits()] = told(report.outcomes[sim.shared]);
    for (const RefusedRow& row : report.refused) outcomes[row.sim.value().digits()] = row.why->rule;
    return outcomes;
}

std::map<std::string, std::string> one_by_one(Fleet& fleet, const Operation& operation, const Sims& sims) {
    std::map<std::string, std::string> outcomes;
    for (const std::string& sim : sims) {
        outcomes.merge(in_bulk(fleet, operation, {sim}));
    }
    return outcomes;
}

std::string any_row(Random& random, int number) {
    const std::vector<std::string> statuses{"active", "suspended", "available", "terminated", "nonsense", ""};
    const std::vector<std::string> profiles{"lab", "tracker-eu", "", "no-such-profile"};
    return fmt::format("{},{},{},group {},label {}\n", 8933224000000010000LL + number * 7919 % 97 * 41,
                       any_of(random, statuses), any_of(random, profiles), below(random, 3), number);
}

}  // namespace

TEST_CASE("BAT-1 a batch does to each SIM what the command does to it alone, on random fleets") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        Random random{seed};
        Fleet bulk;
        Fleet alone;
        for (const std::string& instant : instants) {
            bulk.now = alone.now = instant;
            const Operation operation = any_operation(random);
            const Sims sims = any_sims(random, bulk);
            if (sims.empty()) continue;
            CAPTURE(seed);
            CAPTURE(instant);
            CHECK(in_bulk(bulk, operation, sims) == one_by_one(alone, operation, sims));
            CHECK(picture(bulk) == picture(alone));
        }
    }
}

TEST_CASE("BAT-1 an import does with each row what it does with the row alone, on random files") {
    const std::string header = "iccid,status,profile,group,label\n";
    ImportSettings settings;
    settings.update = true;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        Random random{seed};
        Fleet bulk;
        Fleet alone;
        std::string text = header;
        std::int64_t refused = 0;
        for (int number = 1; number <= 25; ++number) {
            const std::string row = any_row(random, number);
            text += row;
            const ChangeReport report = alone.keep_going([&](Snapshot& store, Day today) {
                const std::string file = header + row;
                SimRecords records{file, "test"};
                return import_sims(store, records, settings, today);
            });
            refused += report.summary.refused;
        }
        const ChangeReport report = bulk.keep_going([&](Snapshot& store, Day today) {
            SimRecords records{text, "test"};
            return import_sims(store, records, settings, today);
        });
        CAPTURE(seed);
        CHECK(report.summary.refused == refused);
        CHECK(picture(bulk) == picture(alone));
    }
}
