#include "lib/rules/catalogue/profile.hpp"
#include "lib/rules/sims/deviation.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "lib/rules/sims/migration.hpp"
#include "lib/rules/sims/realignment.hpp"
#include "tests/lib/rules/rule_of.hpp"
#include "tests/lib/rules/sample.hpp"

#include <doctest/doctest.h>

#include <string>

// Where several rules refuse, the first of this order is reported: status (STA-2, STA-4), target archived
// (MIG-9), OPT-4, OPT-1, OPT-2, OPT-3, same profile (unchanged, MIG-7), plan change (MIG-8), nothing to
// change (unchanged), reason missing (DEV-3), way back missing (ALN-2). Each case breaks two neighbours at
// once.

using namespace simprof;
using simprof::test::rule_of;

namespace {

const Day today = sample::day("2026-11-23");

/// The catalogue with the profile lab archived.
Catalogue with_lab_archived() {
    Catalogue catalogue = sample::catalogue();
    sample::change(catalogue, "lab", [](auto& profile) { profile.archived = true; });
    return catalogue;
}

const Catalogue catalogue = with_lab_archived();
const ServiceProfile& lab = *catalogue.profile("lab");

std::string migrate(const ServiceState& state, std::string_view target) {
    return rule_of(judge_migration(state, *catalogue.profile(target), catalogue, today));
}

std::string deviate(const ServiceState& state, const OptionChanges& wanted, bool reason_given = true) {
    return rule_of(judge_deviation(state, wanted, reason_given, catalogue, today));
}

std::string realign(const ServiceState& state, const char* via) {
    return rule_of(judge_realignment(state, catalogue.profile(via), catalogue, today));
}

ServiceState tracker(Status status = Status::active) {
    return sample::follower(catalogue, "tracker-eu", status);
}

ServiceState deviated_tracker(Status status = Status::active) {
    return sample::deviated(catalogue, "tracker-eu", {{"voice", "on"}}, status);
}

}  // namespace

TEST_CASE("STA-4 is reported before MIG-9: the SIM is terminated and the target archived") {
    CHECK(migrate(tracker(Status::terminated), "lab") == "STA-4");
    CHECK(realign(deviated_tracker(Status::barred), "lab") == "STA-4");
}

TEST_CASE(
    "STA-2 is reported before MIG-9: the SIM is terminated, barred or suspended and the target archived") {
    for (const Status status : {Status::terminated, Status::barred, Status::suspended}) {
        CHECK(rule_of(judge_activation(tracker(status), &lab, catalogue, today)) == "STA-2");
    }
}

TEST_CASE("STA-4 is reported before MIG-7 and before MIG-8") {
    CHECK(migrate(tracker(Status::sleep), "tracker-eu") == "STA-4");
    CHECK(migrate(deviated_tracker(Status::sleep), "tracker-eu") == "STA-4");
    CHECK(migrate(tracker(Status::sleep), "gateway-pool") == "STA-4");
}

TEST_CASE("STA-4 is reported before OPT-4, OPT-1, OPT-2 and OPT-3") {
    const ServiceState barred = tracker(Status::barred);
    CHECK(deviate(barred, {{"plan", "EU-PPU"}}) == "STA-4");
    CHECK(deviate(barred, {{"roaming", "on"}}) == "STA-4");
    CHECK(deviate(barred, {{"radio", "6g"}}) == "STA-4");
    CHECK(deviate(barred, {{"static-ip", "public"}, {"fair-use", "1GB"}}) == "STA-4");
    CHECK(deviate(ServiceState{}, {{"voice", "on"}}) == "STA-4");
}

TEST_CASE("MIG-9 is reported before MIG-7: the SIM has the archived target already") {
    CHECK(migrate(sample::follower(catalogue, "lab"), "lab") == "MIG-9");
    CHECK(migrate(sample::deviated(catalogue, "lab", {{"voice", "off"}}), "lab") == "MIG-9");
}

TEST_CASE("MIG-9 is reported before MIG-8: the target is archived and its plan forbidden") {
    Catalogue changed = catalogue;
    sample::change(changed, "gateway-pool", [](auto& profile) { profile.archived = true; });
    const ServiceProfile& pool = *changed.profile("gateway-pool");
    CHECK(rule_of(judge_migration(tracker(), pool, changed, today)) == "MIG-9");
    CHECK(rule_of(judge_realignment(deviated_tracker(), &pool, changed, today)) == "MIG-9");
}

TEST_CASE("MIG-9 is reported before STA-1: a sleeping SIM is to wake with an archived profile") {
    CHECK(rule_of(judge_activation(tracker(Status::sleep), &lab, catalogue, today)) == "MIG-9");
}

TEST_CASE("OPT-4 is reported before OPT-1, wherever it stands in the change") {
    CHECK(deviate(tracker(), {{"roaming", "on"}, {"plan", "EU-PPU"}}) == "OPT-4");
    CHECK(deviate(tracker(), {{"radio", "6g"}, {"plan", "EU-PPU"}}) == "OPT-4");
}

TEST_CASE("OPT-1 is reported before OPT-2, wherever it stands in the change") {
    CHECK(deviate(tracker(), {{"roaming", "on"}, {"radio", "6g"}}) == "OPT-1");
    CHECK(deviate(tracker(), {{"radio", "6g"}, {"roaming", "on"}}) == "OPT-1");
}

TEST_CASE("OPT-2 is reported before OPT-3, wherever it stands in the change") {
    CHECK(deviate(tracker(), {{"static-ip", "public"}, {"fair-use", "1GB"}, {"radio", "6g"}}) == "OPT-2");
}

TEST_CASE("OPT-3 is reported before DEV-5 and before DEV-3") {
    const ServiceState holds_conflict =
        sample::deviated(catalogue, "tracker-eu", {{"static-ip", "public"}, {"fair-use", "1GB"}});
    CHECK(deviate(holds_conflict, {{"fair-use", "1GB"}}) == "OPT-3");
    CHECK(deviate(tracker(), {{"static-ip", "public"}, {"fair-use", "1GB"}}, false) == "OPT-3");
}

TEST_CASE("MIG-7 is reported before MIG-8: the SIM still waits for the plan of the profile that it has") {
    ServiceState waiting = tracker();
    waiting.plan = sample::eu_pool_10gb;
    CHECK(migrate(waiting, "tracker-eu") == "unchanged");
    waiting.own_options = deviated_tracker().own_options;
    CHECK(migrate(waiting, "tracker-eu") == "MIG-7");
}

TEST_CASE("DEV-5 is reported before DEV-3: there is nothing to change and no reason either") {
    CHECK(deviate(tracker(), {{"sms-mo", "off"}}, false) == "unchanged");
}

TEST_CASE("ALN-3 is reported before MIG-8 and ALN-2: a following SIM needs no way back") {
    CHECK(realign(tracker(), "gateway-pool") == "unchanged");
    CHECK(realign(tracker(), "tracker-eu") == "unchanged");
    CHECK(realign(tracker(), "lab") == "MIG-9");
}

TEST_CASE("MIG-8 is reported before ALN-2: the way back is missing and its plan forbidden") {
    ServiceState waiting = deviated_tracker();
    waiting.plan = sample::eu_pool_10gb;
    CHECK(realign(waiting, "tracker-eu") == "MIG-8");
}

TEST_CASE("CAT-1, PRO-1, PRO-2 and the options are judged in this order for a new profile") {
    const ServicePack& metering = catalogue[sample::metering];
    const RatePlan& ppu = catalogue[sample::eu_ppu];
    CHECK(rule_of(judge_new_profile(catalogue, " lab", metering, ppu, {{"plan", "x"}})) == "CAT-1");
    CHECK(rule_of(judge_new_profile(catalogue, "LAB", metering, ppu, {{"plan", "x"}})) == "PRO-1");
    CHECK(rule_of(judge_new_profile(catalogue, "new", metering, ppu, {{"plan", "x"}})) == "PRO-2");
}
