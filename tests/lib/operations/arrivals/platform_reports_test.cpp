#include "lib/operations/arrivals/compare_sims.hpp"
#include "tests/lib/operations/fleet.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using namespace simprof::operations_test;

namespace {

/// A report of one SIM in the platform's words: names that are on or off.
std::string report_of(const std::vector<std::pair<std::string, std::string>>& switches) {
    std::string options;
    for (const auto& [name, value] : switches)
        options.append(options.empty() ? "" : ",")
            .append(R"({"name":")" + name + R"(","value":")" + value + "\"}");
    return R"({"simSerial":")" + tracker + R"(","status":"Active","options":[)" + options + "]}\n";
}

ChangeReport compare(Fleet& fleet, const std::string& text) {
    SimRecords records{text, "test"};
    return compare_sims(*(*fleet).read(), records, false, fleet.today()).report;
}

const std::string as_exported = report_of({{"M2M_TSL_BAR_DATA", "on"}, {"RESTRICT_THRESHOLD_250MB", "on"}});

}  // namespace

TEST_CASE("IMP-6 a report in the platform's own words is compared, and says the same as the store") {
    Fleet fleet;
    fleet.deviate(tracker, {{"data", "off"}, {"fair-use", "250MB"}}, "trial");
    const ChangeReport same = compare(fleet, as_exported);
    CHECK(same.summary.unchanged == 1);
    CHECK(same.summary.changed == 0);
    const ChangeReport other = compare(fleet, report_of({{"M2M_TSL_BAR_DATA", "off"}}));
    REQUIRE(other.summary.changed == 1);
    CHECK(other.outcomes[other.sims.front().shared].options ==
          std::vector<OptionDifference>{{"data", "off", "on"}});
}

TEST_CASE(
    "IMP-6 an import takes the platform's words for a new SIM, and with --update for one that is stored") {
    Fleet fleet{false};
    fleet.import(
        R"({"simSerial":")" + tracker +
        R"(","status":"Active","serviceProfile":"tracker-eu","options":[{"name":"m2m_tsl_bar_data","value":"on"}]})"
        "\n");
    CHECK(fleet.value(tracker, "data") == "off");
    CHECK(fleet.sim(tracker).deviation);
    ImportSettings update;
    update.update = true;
    fleet.import(report_of({{"RESTRICT_NO_THRESHOLD", "off"}, {"RESTRICT_THRESHOLD_500MB", "on"}}), update);
    CHECK(fleet.value(tracker, "fair-use") == "500MB");
    CHECK(fleet.value(tracker, "data") == "off");
}

TEST_CASE("IMP-6 an option of which the platform says only what it is not is told, and left as it is") {
    Fleet fleet;
    const ChangeReport report = compare(fleet, report_of({{"RESTRICT_NO_THRESHOLD", "off"},
                                                          {"RESTRICT_THRESHOLD_250MB", "off"},
                                                          {"RESTRICT_THRESHOLD_500MB", "off"}}));
    CHECK(report.summary.changed == 0);
    CHECK(report.outcomes[report.sims.front().shared].remark.english() ==
          "Not compared, because the platform only says what it is not: fair-use. [IMP-6]");
    CHECK(compare(fleet, report_of({{"RESTRICT_THRESHOLD_250MB", "on"}, {"RESTRICT_THRESHOLD_500MB", "on"}}))
              .refused.front()
              .why->rule == "IMP-6");
}
