#include "lib/operations/change/effect.hpp"

#include "lib/operations/change/refused_rows.hpp"
#include "lib/operations/change/repeated_warning.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

std::vector<RefusalEffect> summed_up_of(const std::vector<std::string>& messages) {
    RefusedRows rows;
    std::size_t line = 1;
    for (const std::string& message : messages)
        rows.add_sim({"IDN-1", verbatim(message), verbatim("hint")}, {}, ++line);
    return summed_up(rows.take());
}

std::string no_iccid(int number) { return "“" + std::to_string(number) + "” is no ICCID: it has 2 digits."; }

}  // namespace

TEST_CASE(
    "BAT-1 refusals that say the same of many numbers are told as one, with their number and the first few") {
    std::vector<std::string> messages;
    for (int number = 10; number < 60; ++number) messages.push_back(no_iccid(number));
    messages.push_back("There is no SIM 8933224000000010003.");
    const auto effects = summed_up_of(messages);
    REQUIRE(effects.size() == 2);
    CHECK(effects[0].sims == 50);
    CHECK(effects[0].is_one_of_several);
    CHECK(effects[0].message.english() == no_iccid(10));
    CHECK(effects[0].first.size() == 3);
    CHECK(effects[1].sims == 1);
    CHECK_FALSE(effects[1].is_one_of_several);
}

TEST_CASE(
    "BAT-1 a few numbers are told one by one, and what differs in more than a number or a name is not "
    "alike") {
    CHECK(summed_up_of({no_iccid(10), no_iccid(11), no_iccid(12), no_iccid(10)}).size() == 3);
    CHECK(summed_up_of({no_iccid(10), no_iccid(11), no_iccid(12), no_iccid(13)}).size() == 1);
    std::vector<std::string> lengths;
    for (const char* digits : {"3", "4", "5", "6"})
        lengths.push_back(std::string{"“1” is no ICCID: it has "} + digits + " digits.");
    CHECK(summed_up_of(lengths).size() == 4);
    const auto names =
        summed_up_of({"SIM 89332 is “a”", "SIM 89333 is “b”", "SIM 89334 is “c”", "SIM 89335 is “"});
    CHECK(names.size() == 4);
}

TEST_CASE("A warning about many SIMs names the first five and counts the others, which are two at least") {
    const auto told = [](int count) {
        RepeatedWarning warning{[](Readable others) {
            return said_of(others, "{count} more number is wrong.", "{count} more numbers are wrong.");
        }};
        for (int number = 0; number < count; ++number)
            warning.add([&] { return verbatim(std::to_string(number)); });
        Warnings warnings;
        warning.append_to(warnings);
        std::vector<std::string> messages;
        for (const Warning& one : warnings) messages.push_back(one.message.english());
        return messages;
    };
    CHECK(told(0).empty());
    CHECK(told(5).size() == 5);
    CHECK(told(6) == std::vector<std::string>{"0", "1", "2", "3", "4", "5"});
    CHECK(told(7) == std::vector<std::string>{"0", "1", "2", "3", "4", "2 more numbers are wrong."});
}
