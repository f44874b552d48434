#pragma once

#include <string>
#include <string_view>

namespace simprof {

/// The text as a cell that no spreadsheet runs as a formula.
///
/// A cell would be run where, behind any blanks and double quotes, it begins with = + - @, a tab, a line end,
/// or the wide form of one of the four signs. It then gets a leading apostrophe. So does a cell that begins
/// with apostrophes and would be run without them: that is what lets reading know which apostrophe is ours. A
/// plain number (`+33…`, `-2.5`) is left alone. The same is done behind each `;` inside the text, where a
/// spreadsheet of half of Europe begins another cell.
[[nodiscard]] std::string defused(std::string_view text);

/// Exactly what `defused` did, undone: `undefused(defused(text)) == text` for every text. An apostrophe that
/// `defused` would not have written stays.
[[nodiscard]] std::string undefused(std::string_view field);

/// False where `undefused` gives the field as it is.
[[nodiscard]] inline bool may_be_defused(std::string_view field) {
    return field.find('\'') != std::string_view::npos;
}

}  // namespace simprof
