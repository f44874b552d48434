#include "lib/formats/forms/form_library.hpp"
#include "lib/formats/forms/recognition.hpp"
#include "lib/formats/tables/sim_file.hpp"
#include "lib/text/reading/csv.hpp"
#include "lib/text/words/folded.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/forms/json_names.hpp"
#include "tests/lib/formats/forms/shipped_samples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

using namespace simprof;
using namespace simprof::test;

namespace {

std::vector<std::string> columns_of(const ShippedSample& sample) {
    const std::string text = data_file("platforms/" + std::string{sample.file});
    std::string_view line = text;
    for (std::size_t i = 1; i < sample.header_line; ++i) line.remove_prefix(line.find('\n') + 1);
    line = line.substr(0, line.find_first_of("\r\n"));
    const char delimiter = sample.file.ends_with(".txt") ? any_blanks : CsvReader::delimiter_of(line);
    CsvReader rows{line, delimiter, std::string{sample.file}};
    std::vector<std::string> names;
    for (const std::string_view cell : rows.header()) names.push_back(folded(cell));
    return names;
}

/// The whole of a sample; XML as the JSON that says the same.
std::string json_of(const ShippedSample& sample) {
    const std::string text = data_file("platforms/" + std::string{sample.file});
    TextInMemory source{text};
    SimFile file{source, std::string{sample.file}};
    std::string json(std::size_t{16} * text.size(), ' ');
    std::size_t length = 0;
    while (const std::size_t count = file.text().read(std::span{json}.subspan(length))) length += count;
    return json.substr(0, length);
}

IsThere names_in(const ShippedSample& sample, const SimForm& form) {
    if (form.kind == SimForm::Kind::table)
        return [columns = columns_of(sample)](std::string_view name) {
            return std::ranges::find(columns, folded(name)) != columns.end();
        };
    return [sims = elements_of(json_of(sample), form)](std::string_view name) {
        const auto path = sim_path_of(name);
        return path && std::ranges::any_of(sims, [&](const nlohmann::json& sim) {
                   return is_path_there(sim, sim, path->steps);
               });
    };
}

bool is_json(std::string_view file) {
    return file.find("json") != std::string_view::npos || file.ends_with(".xml");
}

}  // namespace

TEST_CASE("IMP-1: a sample is known by its names, and no two forms that come with the program tie on it") {
    const FormLibrary library;
    for (const ShippedSample& sample : shipped_samples) {
        CAPTURE(sample.file);
        std::vector<FittingForm> fit;
        for (const SimForm* form : library.all()) {
            if ((form->kind == SimForm::Kind::json) != is_json(sample.file)) continue;
            const IsThere is_there = names_in(sample, *form);
            if (fits(*form, is_there)) fit.push_back(fitting(*form, is_there));
        }
        const FittingForm* const best = best_of(fit, std::string{sample.file});
        REQUIRE(best);
        CHECK(best->form->name == sample.form);
    }
}

TEST_CASE("IMP-1: of the names that a form needs to be known, each is needed") {
    const FormLibrary library;
    for (const ShippedSample& sample : shipped_samples) {
        const SimForm& form = library.named(sample.form);
        const IsThere is_there = names_in(sample, form);
        for (const std::string& needed : form.known_by) {
            CAPTURE(sample.file);
            CAPTURE(needed);
            CHECK_FALSE(fits(form, [&](std::string_view name) { return name != needed && is_there(name); }));
        }
    }
}
