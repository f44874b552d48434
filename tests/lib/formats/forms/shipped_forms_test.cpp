#include "lib/formats/forms/shipped_forms.hpp"

#include "lib/formats/forms/doubtful_names.hpp"
#include "lib/formats/forms/form_library.hpp"
#include "lib/formats/forms/form_reading.hpp"
#include "lib/formats/forms/secrets.hpp"
#include "lib/formats/toml/toml_tree.hpp"
#include "lib/model/sim.hpp"
#include "lib/text/words/folded.hpp"
#include "tests/lib/formats/forms/shipped_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

using namespace simprof;
using namespace simprof::test;

namespace {

/// All names that the form has anything to say about.
std::vector<std::string> names_of(const SimForm& form) {
    std::vector<std::string> names = form.ignored;
    for (const SimForm::Reading& reading : form.readings)
        names.insert(names.end(), reading.names.begin(), reading.names.end());
    return names;
}

/// By which the build says that the form is known.
std::vector<std::string> names_in(const ShippedForm& shipped) {
    std::vector<std::string> names;
    for (const std::string_view name : shipped.known_by)
        if (!name.empty()) names.emplace_back(name);
    return names;
}

std::string_view last_key(std::string_view path) { return path.substr(path.rfind('.') + 1); }

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

TEST_CASE("IMP-1: every form that comes with the program is read without a mistake, and says its source") {
    CHECK(shipped_forms().size() >= 20);
    for (const ShippedForm& shipped : shipped_forms()) {
        CAPTURE(shipped.name);
        const FormReading reading = read_form(shipped.text);
        for (const FileMistake& mistake : reading.mistakes) FAIL_CHECK(mistake.message.english());
        CHECK_FALSE(reading.form.title.empty());
        CHECK_FALSE(reading.form.source.empty());
        CHECK(reading.form.is_general == reading.form.known_by.empty());
        CHECK((shipped.kind == "json") == (reading.form.kind == SimForm::Kind::json));
        CHECK(names_in(shipped) == reading.form.known_by);
        CHECK(shipped.page_list == reading.form.page.list);
    }
}

TEST_CASE("a form that comes with the program says each thing once") {
    for (const ShippedForm& shipped : shipped_forms()) {
        CAPTURE(shipped.name);
        std::set<std::string> known;
        for (const std::string& name : names_of(read_form(shipped.text).form)) {
            CAPTURE(name);
            CHECK(known.insert(folded(name)).second);
        }
    }
}

TEST_CASE("no two words of a form are the same word in two spellings") {
    for (const ShippedForm& shipped : shipped_forms()) {
        CAPTURE(shipped.name);
        const TomlReading toml = read_toml(shipped.text);
        const TomlMember* const words = toml.root.member("words");
        const TomlMember* const statuses = words ? words->value.member("status") : nullptr;
        std::set<std::string> known;
        if (!statuses) continue;
        for (const TomlMember& word : statuses->value.members) {
            CAPTURE(word.key);
            CHECK(known.insert(folded(word.key)).second);
        }
    }
}

TEST_CASE("IMP-3: a form that reads a status has words for it, and says why one is refused") {
    const FormLibrary library;
    for (const SimForm* form : library.all()) {
        CAPTURE(form->name);
        const auto words = form->words.find("status");
        REQUIRE((form->reading(SimField::status) != nullptr) == (words != form->words.end()));
        if (words == form->words.end()) continue;
        for (const auto& entry : words->second) {
            CAPTURE(entry.first);
            CHECK((parse_status(entry.second.value) || !entry.second.why.empty()));
        }
    }
}

TEST_CASE("IMP-2: a form that passes over what looks like a status is known by the one that it reads") {
    const FormLibrary library;
    for (const SimForm* form : library.all()) {
        CAPTURE(form->name);
        const bool passes_over = std::ranges::any_of(
            form->ignored, [](const std::string& name) { return is_doubtful_name(last_key(name)); });
        if (!passes_over) continue;
        const auto* const status = form->reading(SimField::status);
        REQUIRE(status);
        CHECK(is_one_of(status->names.front(), form->known_by));
    }
}

TEST_CASE("IMP-7: no form that comes with the program reads a secret, or needs to mention one") {
    const FormLibrary library;
    for (const SimForm* form : library.all())
        for (const std::string& name : names_of(*form)) {
            CAPTURE(form->name);
            CAPTURE(name);
            CHECK_FALSE(names_secret(last_key(name)));
        }
}

TEST_CASE("every form that comes with the program has a sample") {
    for (const ShippedForm& shipped : shipped_forms()) {
        CAPTURE(shipped.name);
        CHECK(
            std::ranges::any_of(shipped_samples, [&](const auto& one) { return one.form == shipped.name; }));
    }
}
