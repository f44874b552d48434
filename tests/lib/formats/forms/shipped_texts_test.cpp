#include "lib/formats/forms/shipped_texts.hpp"

#include "lib/formats/forms/form_library.hpp"
#include "lib/language/language.hpp"
#include "lib/model/sim.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

/// Knows every sentence that is one of the program's.
class OneWord : public Language {
public:
    [[nodiscard]] std::string_view code() const override { return "xx"; }
    [[nodiscard]] std::string_view wording(std::string_view /*english*/) const override { return "known"; }
    [[nodiscard]] std::string_view wording(std::string_view /*one*/, std::string_view /*many*/,
                                           std::int64_t /*count*/) const override {
        return "known";
    }
};

std::string told(const std::string& text) { return said_by_form(text).in(OneWord{}); }

}  // namespace

TEST_CASE("What shipped forms say to people can be put into their language") {
    const FormLibrary library;
    for (const SimForm* form : library.all()) {
        CAPTURE(form->name);
        CHECK(told(form->title) == "known");
        for (const auto& [field, words] : form->words)
            for (const auto& [word, meaning] : words) {
                CAPTURE(word);
                const bool is_told = field == "status" && !parse_status(meaning.value);
                CHECK((!is_told || told(meaning.why) == "known"));
            }
    }
}

TEST_CASE("What a person wrote in a form of their own is told as it is") {
    CHECK(told("Our portal") == "Our portal");
    CHECK(said_by_form("Our portal").english() == "Our portal");
}
