#include "cli/session/question.hpp"

#include "cli/language/spoken.hpp"
#include "cli/session/session.hpp"
#include "tests/cli/fake_language.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

/// Somebody at a terminal, with answers ready.
struct Person {
    explicit Person(std::vector<std::string> answers) {
        outside.err_is_terminal = true;
        outside.answers = std::move(answers);
    }
    bool agrees(const Question& question) {
        test::Outcome outcome;
        const World world = outside.world({}, outcome);
        Session session{world, {}, "simprof"};
        return is_agreed(session, question);
    }

    FakeWorld outside;
};

const Question few{"It is big.\n", verbatim("Migrate 16 SIMs to lab?"), {}};
const Question many{"It is bigger.\n", verbatim("Migrate 12000 SIMs to lab?"), 12'000};

}  // namespace

TEST_CASE("A question names the deed below its effect") {
    Person person{{"n"}};
    CHECK_FALSE(person.agrees(few));
    CHECK(person.outside.questions == std::vector<std::string>{"It is big.\nMigrate 16 SIMs to lab? (y/N) "});
}

TEST_CASE("A person whose notes go into a file is asked all the same, and sees them there, too") {
    FakeWorld outside;
    outside.out_is_terminal = true;
    outside.answers = {"y"};
    test::Outcome outcome;
    const World world = outside.world({}, outcome);
    Session session{world, {}, "simprof"};
    session.note(verbatim("By the way."));
    CHECK(is_agreed(session, few));
    CHECK(outcome.err == "simprof: note: By the way.\n");
    CHECK(outside.questions ==
          std::vector<std::string>{"simprof: note: By the way.\nIt is big.\nMigrate 16 SIMs to lab? (y/N) "});
}

TEST_CASE("Where neither output is a terminal, nobody is asked") {
    FakeWorld outside;
    outside.answers = {"y"};
    test::Outcome outcome;
    const World world = outside.world({}, outcome);
    CHECK_FALSE(Session{world, {}, "simprof"}.can_ask());
}

TEST_CASE("Yes and no are understood in English and in French, in any case") {
    for (const char* yes : {"y", "Y", "yes", "YES", " Yes ", "o", "O", "oui", "OUI\r"})
        CHECK_MESSAGE(Person{{yes}}.agrees(few), yes);
    for (const char* no : {"n", "N", "no", "NO", "non", "Non", "", "  "}) {
        Person person{{no, "y"}};
        CHECK_MESSAGE(!person.agrees(few), no);
        CHECK(person.outside.questions.size() == 1);
    }
}

TEST_CASE("Anything else is asked about once more, and then it is no") {
    Person person{{"what?", "oui"}};
    CHECK(person.agrees(few));
    CHECK(person.outside.questions.back() == "Please answer y or n.\nMigrate 16 SIMs to lab? (y/N) ");
    Person other{{"what?", "why?", "y"}};
    CHECK_FALSE(other.agrees(few));
    CHECK(other.outside.questions.size() == 2);
}

TEST_CASE("The end of the input is no") {
    CHECK_FALSE(Person{{}}.agrees(few));
    CHECK_FALSE(Person{{"what?"}}.agrees(few));
    CHECK_FALSE(Person{{}}.agrees(many));
}

TEST_CASE("PRO-7 of many SIMs the number is typed, however its thousands are parted") {
    for (const char* number : {"12000", "12,000", "12 000", " 12000 "})
        CHECK_MESSAGE(Person{{number}}.agrees(many), number);
    Person person{{"y", "12000"}};
    CHECK(person.agrees(many));
    CHECK(person.outside.questions ==
          std::vector<std::string>{
              "It is bigger.\nMigrate 12000 SIMs to lab? Type the number of SIMs (12,000) to go on: ",
              "Please type 12,000, or n.\nMigrate 12000 SIMs to lab? "});
    CHECK_FALSE(Person{{"y", "yes", "12000"}}.agrees(many));
    CHECK_FALSE(Person{{"1200", "120000"}}.agrees(many));
    Person refusing{{"non", "12000"}};
    CHECK_FALSE(refusing.agrees(many));
    CHECK(refusing.outside.questions.size() == 1);
}

TEST_CASE("A question is asked in the language of the run, whose words count beside those of English") {
    const FakeLanguage language{{{"(y/N)", "(j/N)"}, {"y|yes|o|oui", "j|ja"}, {"n|no|non", "n|nei"}}};
    const Speaking speaking{language};
    for (const char* yes : {"j", "JA", "y", "oui"}) {
        Person person{{yes}};
        CHECK_MESSAGE(person.agrees(few), yes);
        CHECK(person.outside.questions.front() == "It is big.\nMigrate 16 SIMs to lab? (j/N) ");
    }
    for (const char* no : {"nei", "n", "non"}) CHECK_FALSE(Person{{no, "j"}}.agrees(few));
    CHECK(Person{{"12\u202f000"}}.agrees(many));
    CHECK(Person{{"12\u00a0000"}}.agrees(many));
}

TEST_CASE("A deed acts on no terminal") {
    Person person{{"n"}};
    CHECK_FALSE(person.agrees({"", verbatim("Replace a\x1b[31m?"), {}}));
    CHECK(person.outside.questions.front().find('\x1b') == std::string::npos);
}
