#include "tests/shape/rule_ids.hpp"

#include "tests/shape/source_tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof::shape;
using Ids = std::vector<std::string>;

TEST_CASE("A test's name begins with an id or with none") {
    CHECK(leading_id("MIG-2 a plan asked for on 31 December starts on 1 January") == "MIG-2");
    CHECK(leading_id("MIG-12: a rule to come") == "MIG-12");
    CHECK(leading_id("MIG-2") == "MIG-2");
    CHECK(leading_id("A rule is found by MIG-2") == "");
    CHECK(leading_id("MIG-2x") == "");
    CHECK(leading_id("MIG- 2") == "");
    CHECK(leading_id("mig-2") == "");
    CHECK(leading_id("") == "");
}

TEST_CASE("Ids of a subject are found in comments and code, other ids as whole strings only") {
    CHECK(ids_spoken_of("// MIG-2 to MIG-5, (STA-4).") == Ids{"MIG-2", "MIG-5", "STA-4"});
    CHECK(ids_spoken_of("return {\"MGI-2\", \"OPT-99\"};") == Ids{"MGI-2", "OPT-99"});
    CHECK(ids_spoken_of("\"UTF-8\" \"SHA-256\" and RFC-3339, MGI-2, X-MIG-2, OMIG-2, MIG-2b").empty());
}

TEST_CASE("The names of test cases are read with and without a fixture, and not from comments") {
    const std::string text =
        "\nTEST_CASE(\"A one\") {}\n// TEST_CASE(\"no\")\n/*\nTEST_CASE(\"no\")\n*/\n"
        "TEST_CASE_FIXTURE(Store,\n    \"B two\") {}\n";
    CHECK(test_names_in(text) == Ids{"A one", "B two"});
}
