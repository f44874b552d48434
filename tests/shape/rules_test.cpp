#include "lib/rules/rule_book.hpp"
#include "tests/shape/rule_ids.hpp"
#include "tests/shape/source_tree.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace simprof::shape;
using simprof::find_rule;
using simprof::rule_book;
using simprof::RuleEntry;

namespace {

/// The rules of the domain. An id never changes and never goes; a new rule is added here by hand.
const std::vector<std::string> expected_ids{
    "IDN-1", "IDN-2", "IDN-3", "IDN-4", "IDN-5", "IDN-6",                                       // identity
    "CAT-1", "CAT-2", "CAT-3", "CAT-4", "CAT-5", "CAT-6",                                       // catalogue
    "OPT-1", "OPT-2", "OPT-3", "OPT-4",                                                         // options
    "PRO-1", "PRO-2", "PRO-3", "PRO-4", "PRO-5", "PRO-6", "PRO-7", "PRO-8", "PRO-9",            // profiles
    "MIG-1", "MIG-2", "MIG-3", "MIG-4", "MIG-5", "MIG-6", "MIG-7", "MIG-8", "MIG-9", "MIG-10",  // migration
    "DEV-1", "DEV-2", "DEV-3", "DEV-4", "DEV-5",                                                // deviation
    "ALN-1", "ALN-2", "ALN-3",                                                                  // realignment
    "STA-1", "STA-2", "STA-3", "STA-4",                                                         // life cycle
    "SCH-1", "SCH-2", "SCH-3", "SCH-4",                                                         // time
    "REQ-1", "REQ-2", "REQ-3", "REQ-4",                                                         // requests
    "BAT-1", "BAT-2", "BAT-3", "BAT-4", "BAT-5",                                                // batches
    "IMP-1", "IMP-2", "IMP-3", "IMP-4", "IMP-5", "IMP-6", "IMP-7", "IMP-8",  // what comes in
};

std::set<std::string> proven_ids() {
    std::set<std::string> result;
    for (const SourceFile& file : files_below("tests", {".cpp"})) {
        for (const std::string& name : test_names_in(file.text)) result.insert(leading_id(name));
    }
    result.erase("");
    return result;
}

bool is_rule(const std::string& id) { return find_rule(id) != nullptr; }

/// Every text of one column, twice where it stands twice.
template <typename Column>
std::multiset<std::string> column(Column RuleEntry::*text) {
    std::multiset<std::string> result;
    for (const RuleEntry& entry : rule_book()) result.emplace(entry.*text);
    return result;
}

bool all_differ(const std::multiset<std::string>& texts) {
    return std::set<std::string>(texts.begin(), texts.end()).size() == texts.size();
}

}  // namespace

TEST_CASE("The rule book has exactly the rules of the domain, in their order") {
    std::vector<std::string> ids;
    for (const RuleEntry& entry : rule_book()) ids.emplace_back(entry.id);
    CHECK(lines(ids) == lines(expected_ids));
}

TEST_CASE("Every rule has a title, a sentence, a reason and a way out") {
    CHECK(column(&RuleEntry::title).count("") == 0);
    CHECK(column(&RuleEntry::sentence).count("") == 0);
    CHECK(column(&RuleEntry::why).count("") == 0);
    CHECK(column(&RuleEntry::way_out).count("") == 0);
}

TEST_CASE("No two rules have the same id, title or sentence") {
    CHECK(all_differ(column(&RuleEntry::id)));
    CHECK(all_differ(column(&RuleEntry::title)));
    CHECK(all_differ(column(&RuleEntry::sentence)));
}

TEST_CASE("Every rule is proven by a test whose name begins with its id") {
    const auto proven = proven_ids();
    std::vector<std::string> complaints;
    for (const std::string& id : expected_ids) {
        if (!proven.contains(id)) complaints.push_back(id + " has no test");
    }
    CHECK(lines(complaints) == "");
}

TEST_CASE("No test is named after a rule that does not exist") {
    std::vector<std::string> complaints;
    for (const std::string& id : proven_ids()) {
        if (!is_rule(id)) complaints.push_back(id + " is no rule");
    }
    CHECK(lines(complaints) == "");
}

TEST_CASE("Every rule that the sources speak of exists") {
    std::vector<std::string> complaints;
    for (const std::string_view folder : {"lib", "cli"}) {
        for (const SourceFile& file : files_below(folder, {".hpp", ".cpp", ".sql"})) {
            for (const std::string& id : ids_spoken_of(file.text)) {
                if (!is_rule(id)) complaints.push_back(file.path + " speaks of " + id);
            }
        }
    }
    CHECK(lines(complaints) == "");
}
