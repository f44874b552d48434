#pragma once

#include "cli/language/dictionary.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace simprof::cli {

/// Every language beside English that the program was built with: one a file of cli/language.
[[nodiscard]] std::span<const Dictionary> shipped_languages();

/// The language of people in this environment: what the first of LC_ALL, LC_MESSAGES and LANG that is set
/// begins with; the locale need not be installed. English where that is none of `known`.
[[nodiscard]] const Language& language_of(const std::map<std::string, std::string>& environment,
                                          std::span<const Dictionary> known);

/// The language of that code ("fr", "en"); null where the program knows none.
[[nodiscard]] const Language* language_named(std::string_view code, std::span<const Dictionary> known);

}  // namespace simprof::cli
