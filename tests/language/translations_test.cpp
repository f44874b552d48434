#include "tests/language/po_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

using namespace simprof::language_test;

namespace {

std::string listed_lines(const std::vector<std::string>& complaints) {
    std::string text;
    for (const std::string& complaint : complaints) text += "\n" + complaint;
    return text;
}

std::map<std::string, PoMessage> by_english(const std::filesystem::path& file) {
    std::map<std::string, PoMessage> messages;
    for (PoMessage& message : po_messages(file)) messages.emplace(message.english, message);
    return messages;
}

/// What is wrong with the places of a translation; those of one thing need not say their number.
std::vector<std::string> wrong_places(const PoMessage& message) {
    const std::string& original = message.plural.empty() ? message.english : message.plural;
    const auto places = places_of(original);
    auto without_count = places;
    std::erase(without_count, "count");
    std::vector<std::string> complaints;
    for (std::size_t form = 0; form < message.forms.size(); ++form) {
        const auto has = places_of(message.forms[form]);
        const bool of_one = !message.plural.empty() && form == 0;
        if (has != places && !(of_one && has == without_count))
            complaints.push_back(original + " → " + message.forms[form]);
    }
    return complaints;
}

}  // namespace

TEST_CASE("Every sentence of the sources is translated into every language") {
    REQUIRE(sentences_of_sources().size() > 1'000);
    REQUIRE_FALSE(language_files().empty());
    for (const auto& file : language_files()) {
        const auto known = by_english(file);
        std::vector<std::string> missing;
        for (const PoMessage& sentence : sentences_of_sources()) {
            const auto found = known.find(sentence.english);
            if (found == known.end() || found->second.plural != sentence.plural ||
                std::ranges::find(found->second.forms, "") != found->second.forms.end())
                missing.push_back(sentence.files.front() + ": " + sentence.english);
        }
        INFO(file.native());
        CHECK(listed_lines(missing) == "");
    }
}

TEST_CASE("No translation is of a sentence that nobody says") {
    std::set<std::string> said;
    for (const PoMessage& sentence : sentences_of_sources()) said.insert(sentence.english);
    for (const auto& file : language_files()) {
        std::vector<std::string> idle;
        for (const PoMessage& message : po_messages(file))
            if (!said.contains(message.english)) idle.push_back(message.english);
        INFO(file.native());
        CHECK(listed_lines(idle) == "");
    }
}

TEST_CASE("Every translation has the places of its original") {
    for (const auto& file : language_files()) {
        std::vector<std::string> complaints;
        for (const PoMessage& message : po_messages(file))
            for (const std::string& wrong : wrong_places(message)) complaints.push_back(wrong);
        INFO(file.native());
        CHECK(listed_lines(complaints) == "");
    }
    CHECK(places_of("{b} and {a}, {a}; `{{no}}`") == std::vector<std::string>{"a", "b"});
    CHECK(wrong_places({"One {b}", "{count} {b}", {"Une {b}", "{count} {b}"}, {}}).empty());
    CHECK(wrong_places({"{a} is", "", {"{b} est"}, {}}).size() == 1);
}
