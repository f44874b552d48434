#pragma once

#include "tests/lib/formats/sheets/zipped.hpp"

#include <string>
#include <string_view>

namespace simprof::test {

/// The parts of a workbook with one sheet, “Cards”, of which this is the data: `<row>…</row>`.
[[nodiscard]] Parts workbook_with(std::string_view rows);

/// The rows of the first sheet of a workbook, each `7: [a] [b #]`, a line each; `!` and the message for a
/// problem; a number of the file's own has a `#` behind.
[[nodiscard]] std::string rows_text(const std::string& workbook, std::size_t sheet = 0);
[[nodiscard]] std::string rows_text(const Parts& parts);

/// What refuses the workbook, at once or at a row; empty where it is read to its end.
[[nodiscard]] std::string refusal_text(const std::string& workbook);

}  // namespace simprof::test
