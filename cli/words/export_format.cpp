#include "cli/words/export_format.hpp"

#include "lib/model/error.hpp"
#include "lib/text/words/nearest_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace simprof::cli {

namespace {

constexpr std::array<std::string_view, 3> formats{"transatel-api", "list-upload", "runbook"};
constexpr std::array<std::string_view, 2> languages{"en", "fr"};
constexpr std::string_view possible_formats = "Possible are transatel-api, list-upload and runbook.";

template <typename Words>
std::optional<std::size_t> place_of(std::string_view word, const Words& words) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end()) return {};
    return static_cast<std::size_t>(found - words.begin());
}

std::string hint_for_format(const std::string& word) {
    const auto nearest = nearest_name(word, formats);
    return nearest ? fmt::format("Did you mean {}? {}", *nearest, possible_formats)
                   : std::string{possible_formats};
}

}  // namespace

std::span<const std::string_view> export_format_names() { return formats; }

std::span<const std::string_view> language_names() { return languages; }

std::string_view word_of(RunbookLanguage language) { return languages[static_cast<std::size_t>(language)]; }

ExportFormat parse_export_format(const std::optional<std::string>& word) {
    if (!word)
        throw Error{ErrorKind::malformed, "It is not said what to write.",
                    fmt::format("Add --format FORMAT. {}", possible_formats)};
    if (const auto place = place_of(*word, formats)) return static_cast<ExportFormat>(*place);
    throw Error{ErrorKind::malformed, fmt::format("“{}” is no format for the platform.", *word),
                hint_for_format(*word)};
}

RunbookLanguage parse_language(const std::optional<std::string>& word) {
    if (!word) return RunbookLanguage::english;
    if (const auto place = place_of(*word, languages)) return static_cast<RunbookLanguage>(*place);
    throw Error{ErrorKind::malformed, fmt::format("There is no runbook in the language “{}”.", *word),
                "Possible are en (English) and fr (French)."};
}

}  // namespace simprof::cli
