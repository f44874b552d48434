#include "cli/words/export_format.hpp"

#include "cli/language/languages.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

constexpr std::array<std::string_view, 3> formats{"transatel-api", "list-upload", "runbook"};

template <typename Words>
std::optional<std::size_t> place_of(std::string_view word, const Words& words) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return {};
    return static_cast<std::size_t>(found - words.begin());
}

Sentence possible_formats() { return said("Possible are transatel-api, list-upload and runbook."); }

Sentence hint_for_format(const std::string& word) {
    const auto nearest = nearest_name(word, formats);
    if (!nearest) return possible_formats();
    return said("Did you mean {word}?", "word"_is = *nearest).then(possible_formats());
}

}  // namespace

std::span<const std::string_view> export_format_names() { return formats; }

std::vector<std::string_view> language_names() {
    std::vector<std::string_view> names{english().code()};
    for (const Dictionary& language : shipped_languages()) names.push_back(language.code());
    return names;
}

ExportFormat parse_export_format(const std::optional<std::string>& word) {
    if (!word)
        throw Error{ErrorKind::malformed, said("It is not said what to write."),
                    said("Add --format FORMAT.").then(possible_formats())};
    if (const auto place = place_of(*word, formats)) return static_cast<ExportFormat>(*place);
    throw Error{ErrorKind::malformed, said("“{word}” is no format for the platform.", "word"_is = *word),
                hint_for_format(*word)};
}

const Language& parse_language(const std::optional<std::string>& word) {
    if (!word) return english();
    if (const Language* const language = language_named(*word, shipped_languages())) return *language;
    throw Error{ErrorKind::malformed,
                said("There is no runbook in the language “{language}”.", "language"_is = *word),
                said("Possible are en (English) and fr (French).")};
}

}  // namespace simprof::cli
