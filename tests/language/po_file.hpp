#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace simprof::language_test {

/// One sentence of a file of translations.
struct PoMessage {
    std::string english;             ///< of one
    std::string plural;              ///< empty where nothing is counted
    std::vector<std::string> forms;  ///< as many as the language has plural forms; empty ones are missing
    std::vector<std::string> files;  ///< the sources that say it
};

/// Without the header; throws std::runtime_error where the file is none of gettext's.
[[nodiscard]] std::vector<PoMessage> po_messages(const std::filesystem::path& file);

/// Every sentence of the sources, as xgettext finds them.
[[nodiscard]] const std::vector<PoMessage>& sentences_of_sources();

/// The languages of the program: cli/language/*.po.
[[nodiscard]] std::vector<std::filesystem::path> language_files();

/// The names of the places of a wording, sorted, each once.
[[nodiscard]] std::vector<std::string> places_of(const std::string& wording);

}  // namespace simprof::language_test
