#include "lib/language/sentence.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace simprof;

namespace {

/// Knows what it is told, by the English sentence.
class KnownWords : public Language {
public:
    explicit KnownWords(std::map<std::string_view, std::string_view> words) : m_words(std::move(words)) {}
    [[nodiscard]] std::string_view code() const override { return "zz"; }
    [[nodiscard]] std::string_view wording(std::string_view text) const override {
        const auto known = m_words.find(text);
        return known == m_words.end() ? text : known->second;
    }
    [[nodiscard]] std::string_view wording(std::string_view one, std::string_view many,
                                           std::int64_t count) const override {
        return wording(count < 2 ? one : many);
    }

private:
    std::map<std::string_view, std::string_view> m_words;
};

}  // namespace

TEST_CASE("A sentence says in English what stands in its places, and in another language in its own order") {
    const Sentence sentence =
        said("The SIM {iccid} is {status}, line {line}.", "iccid"_is = std::string{"8933"},
             "status"_is = "active", "line"_is = 12345);
    CHECK(sentence.english() == "The SIM 8933 is active, line 12345.");
    const KnownWords words{{{"The SIM {iccid} is {status}, line {line}.", "{line}: {status} ({iccid}){{}}"}}};
    CHECK(sentence.in(words) == "12345: active (8933){}");
    CHECK(sentence.in(english()) == sentence.english());
    CHECK(sentence == said("The SIM 8933 is active, line 12345."));
}

TEST_CASE("What stands in a place may hold braces, and is no place") {
    CHECK(said("It is {value}.", "value"_is = "{value}").english() == "It is {value}.");
    CHECK(said("Braces {{}} stay.").english() == "Braces {} stay.");
}

TEST_CASE("A counted sentence has the form of its number in each language") {
    const auto changed = [](auto sims) {
        return said_of(sims, "One SIM of {profile} changed.", "{count} SIMs of {profile} changed.",
                       "profile"_is = "lab");
    };
    CHECK(changed(1).english() == "One SIM of lab changed.");
    CHECK(changed(0).english() == "0 SIMs of lab changed.");
    CHECK(changed(std::size_t{9999}).english() == "9999 SIMs of lab changed.");
    CHECK(changed(12345).english() == "12,345 SIMs of lab changed.");
    CHECK(changed(in_groups(1234)).english() == "1,234 SIMs of lab changed.");
    const KnownWords words{{{"One SIM of {profile} changed.", "{count} SIM de {profile} modifiée."},
                            {"{count} SIMs of {profile} changed.", "{count} SIM de {profile} modifiées."},
                            {",", " "}}};
    CHECK(changed(0).in(words) == "0 SIM de lab modifiée.");
    CHECK(changed(1234567).in(words) == "1 234 567 SIM de lab modifiées.");
}

TEST_CASE("A sentence in a place, and one behind another, are put into the language, too") {
    const KnownWords words{
        {{"It is full.", "C’est plein."}, {"No: {why}", "Non : {why}"}, {"Go.", "Allez."}}};
    const Sentence sentence = said("No: {why}", "why"_is = said("It is full.")).then(said("Go."));
    CHECK(sentence.english() == "No: It is full. Go.");
    CHECK(sentence.in(words) == "Non : C’est plein. Allez.");
    CHECK(Sentence{}.then(said("Go.")).in(words) == "Allez.");
    CHECK(said("Go.").then({}).english() == "Go.");
    CHECK(verbatim("Go.").in(words) == "Go.");
}
