#pragma once

#include "lib/platform/sentence.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace simprof::cli {

/// What a request can be written as for the platform.
enum class ExportFormat { transatel_api, list_upload, runbook };

/// The words that stand for each, in the order of the enumerators.
[[nodiscard]] std::span<const std::string_view> export_format_names();
[[nodiscard]] std::span<const std::string_view> language_names();
[[nodiscard]] std::string_view word_of(RunbookLanguage language);

/// `--format`, which has to be given. Throws Error (malformed) that names the formats.
[[nodiscard]] ExportFormat parse_export_format(const std::optional<std::string>& word);
/// `--language`, English where it is not given. Throws likewise.
[[nodiscard]] RunbookLanguage parse_language(const std::optional<std::string>& word);

}  // namespace simprof::cli
