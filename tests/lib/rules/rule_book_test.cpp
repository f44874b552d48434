#include "lib/rules/rule_book.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using simprof::find_rule;
using simprof::rule_book;
using simprof::RuleEntry;

TEST_CASE("A rule is found by its id in upper or lower case") {
    REQUIRE(find_rule("MIG-2"));
    CHECK(find_rule("MIG-2")->id == "MIG-2");
    CHECK(find_rule("mig-2") == find_rule("MIG-2"));
    CHECK(find_rule("Sch-3") == find_rule("SCH-3"));
}

TEST_CASE("What is no rule is not found") {
    for (const char* id : {"", "MIG", "MIG-", "MIG-99", "MIG-02", " MIG-2", "XYZ-1"})
        CHECK_FALSE(find_rule(id));
}

TEST_CASE("IMP-1 the rule book says how the form of a file is named") {
    CHECK(find_rule("IMP-1")->sentence.find("--form") != std::string_view::npos);
    CHECK(find_rule("IMP-1")->way_out.find("--dry-run") != std::string_view::npos);
}

TEST_CASE("IMP-2 the rule book says how a column that stops an import is named or left out") {
    CHECK(find_rule("IMP-2")->way_out.find("--column") != std::string_view::npos);
    CHECK(find_rule("IMP-2")->way_out.find("--ignore") != std::string_view::npos);
}

TEST_CASE("IMP-7 the rule book says which secrets are never kept") {
    for (const char* secret : {"PIN", "PUK", "Ki", "OPc", "ADM", "KIC", "KID", "KIK", "eSIM"})
        CHECK(find_rule("IMP-7")->sentence.find(secret) != std::string_view::npos);
}

TEST_CASE("Every rule is found by its own id") {
    for (const RuleEntry& entry : rule_book()) CHECK(find_rule(entry.id) == &entry);
}

TEST_CASE(
    "The rules about replacing a scheduled plan are this project's own choice, all others have a source") {
    std::vector<std::string> chosen;
    for (const RuleEntry& entry : rule_book()) {
        if (entry.chosen) chosen.emplace_back(entry.id);
    }
    CHECK(chosen == std::vector<std::string>{"MIG-3", "MIG-4", "MIG-5"});
}
