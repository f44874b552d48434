#include "lib/operations/check/broken_rules.hpp"

#include "tests/lib/operations/random_lives.hpp"
#include "tests/lib/store/sqlite/tampering.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace simprof;
using namespace simprof::store_test;

namespace {

/// The rules that do not hold of a store with some history, after somebody changed it.
std::vector<std::string> broken_after(const std::string& statements) {
    operations_test::RandomLives lives{1, false, StoreKind::sqlite};
    tamper((*lives.fleet).facts().location, statements);
    std::vector<std::string> rules;
    for (const StoreFinding& finding : broken_rules(*(*lives.fleet).read())) rules.push_back(finding.subject);
    return rules;
}

bool breaks(const std::string& rule, const std::string& statements) {
    CAPTURE(statements);
    const auto rules = broken_after(statements);
    return std::ranges::find(rules, rule) != rules.end();
}

}  // namespace

TEST_CASE("No rule is broken by random lives, whatever they were and whatever was taken back") {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        operations_test::RandomLives lives{seed};
        const StoreFindings broken = broken_rules(*(*lives.fleet).read());
        CAPTURE(broken.empty() ? std::string{} : broken.front().message.english());
        CHECK(broken.empty());
    }
}

namespace {

/// A state that SIMs are in.
const std::string one_state =
    " WHERE id = (SELECT max(id) FROM state WHERE sims > 0 AND status = 'active' AND next_plan IS NULL"
    " AND options IS NULL)";
const std::string another_plan = "(SELECT max(plan.id) FROM plan WHERE plan.id <> state.plan)";

}  // namespace

TEST_CASE("STA-1 DEV-1 MIG-2 MIG-4 PRO-9 A SIM in a state that the rules do not allow is noticed") {
    CHECK(broken_after("SELECT 1").empty());
    CHECK(breaks("STA-1", "UPDATE state SET status = 'available'" + one_state));
    CHECK(breaks("STA-1", "UPDATE state SET profile = NULL, plan = NULL" + one_state));
    CHECK(breaks("DEV-1", "UPDATE sim SET deviation = 1 WHERE deviation IS NULL"));
    CHECK(breaks("DEV-1", "UPDATE state SET options = 1" + one_state));
    CHECK(breaks("MIG-4", "UPDATE state SET next_plan = plan, next_from = '2026-12-01'" + one_state));
    CHECK(breaks("MIG-2", "UPDATE state SET next_plan = plan, next_from = '2026-12-02', plan = " +
                              another_plan + one_state));
    CHECK(breaks("MIG-2", "UPDATE state SET plan = " + another_plan + one_state));
    CHECK(breaks("PRO-9", "UPDATE profile SET deleted = 1"));
}

TEST_CASE("CAT-1 CAT-2 PRO-2 PRO-3 OPT-2 A catalogue that the rules do not allow is noticed") {
    CHECK(breaks("PRO-3", "UPDATE option_set SET options = json_object('more', 'x' || id)"));
    CHECK(breaks("OPT-2", "UPDATE option_set SET options = replace(options, '\"on\"', '\"maybe\"')"));
    CHECK(breaks("PRO-2", "UPDATE plan SET definition = json_set(definition, '$.packs', json('[]'))"));
    CHECK(breaks("CAT-1", "UPDATE profile SET name = ' ', folded_name = id"));
    CHECK(breaks("CAT-2", "UPDATE plan SET definition = json_set(definition, '$.packs', json('[1,9]'))"));
}

TEST_CASE("SCH-3 REQ-4 REQ-2 A history that no clock and no request could have made is noticed") {
    CHECK(breaks("SCH-3", "UPDATE request SET at = '2020-01-01T12:00:00Z', day = '2020-01-01' WHERE id = 5"));
    CHECK(breaks("SCH-3", "UPDATE request SET day = '2020-01-01' WHERE id = 5"));
    CHECK(breaks("REQ-4", "UPDATE request SET reverts = 1 WHERE id = 3"));
    CHECK(breaks("REQ-2",
                 "UPDATE profile_entry SET after_options = (SELECT max(id) FROM option_set"
                 " WHERE id <> after_options) WHERE profile = 1"));
}
