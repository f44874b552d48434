#pragma once

#include "lib/language/language.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// What a request can be written as for the platform.
enum class ExportFormat { transatel_api, list_upload, runbook };

/// The words that stand for each, in the order of the enumerators.
[[nodiscard]] std::span<const std::string_view> export_format_names();
/// The codes of the languages that a runbook can be written in.
[[nodiscard]] std::vector<std::string_view> language_names();

/// `--format`, which has to be given. Throws Error (malformed) that names the formats.
[[nodiscard]] ExportFormat parse_export_format(const std::optional<std::string>& word);
/// `--language`, English where it is not given. Throws likewise.
[[nodiscard]] const Language& parse_language(const std::optional<std::string>& word);

}  // namespace simprof::cli
