#include "cli/language/languages.hpp"

#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;
using namespace simprof::cli;

namespace {

std::string language_in(const std::map<std::string, std::string>& environment) {
    return std::string{language_of(environment, shipped_languages()).code()};
}

const Language& french() { return *language_named("fr", shipped_languages()); }

}  // namespace

TEST_CASE("LC_ALL, LC_MESSAGES and LANG say the language, in this order, whether the locale is installed") {
    CHECK(language_in({}) == "en");
    CHECK(language_in({{"LANG", "fr_FR.UTF-8"}}) == "fr");
    CHECK(language_in({{"LANG", "fr"}}) == "fr");
    CHECK(language_in({{"LANG", "fr_BE@euro"}}) == "fr");
    CHECK(language_in({{"LANG", "fr.ISO-8859-1"}}) == "fr");
    CHECK(language_in({{"LANG", "en_GB.UTF-8"}, {"LC_MESSAGES", "fr_CA"}}) == "fr");
    CHECK(language_in({{"LC_MESSAGES", "fr_CA"}, {"LC_ALL", "C"}}) == "en");
    CHECK(language_in({{"LANG", "fr_FR"}, {"LC_ALL", ""}, {"LC_MESSAGES", ""}}) == "fr");
    CHECK(language_in({{"LANG", "fur_IT"}}) == "en");
    CHECK(language_in({{"LANG", "POSIX"}}) == "en");
    CHECK(language_in({{"LANG", "zz_ZZ"}}) == "en");
}

TEST_CASE("A dictionary knows the sentences of its file, plurals by the rule of its header") {
    CHECK(french().code() == "fr");
    CHECK(french().wording(",") == "\u202f");
    CHECK(french().wording("This is said nowhere.") == "This is said nowhere.");
    CHECK(french().wording("") == "");
    CHECK(french().wording("One of nothing.", "{count} of nothing.", 1) == "One of nothing.");
    CHECK(french().wording("One of nothing.", "{count} of nothing.", 0) == "{count} of nothing.");
    CHECK(language_named("en", shipped_languages()) == &english());
    CHECK(language_named("zz", shipped_languages()) == nullptr);
}

TEST_CASE("What is no dictionary is told as such") {
    const auto none = [](unsigned long) { return 0UL; };
    CHECK_THROWS_AS((Dictionary{"zz", "", none}), Error);
    CHECK_THROWS_AS((Dictionary{"zz", "no dictionary at all, but long enough", none}), Error);
}
