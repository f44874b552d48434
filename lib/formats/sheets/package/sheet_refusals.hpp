#pragma once

#include "lib/model/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace simprof {

/// How a part of a workbook is named: `cards.xlsx, part xl/workbook.xml`.
[[nodiscard]] std::string part_of(std::string_view file, std::string_view part);

/// A workbook that cannot be read. `why` continues the sentence: `the part xl/workbook.xml is missing`.
[[nodiscard]] Error damaged_workbook(std::string_view place, std::string_view why);
/// A part that would unpack to so much that it was not made by a spreadsheet program.
[[nodiscard]] Error bomb(std::string_view place, std::uint64_t bytes);
[[nodiscard]] Error encrypted_workbook(std::string_view file);
/// What is read is a file of another kind: `an OpenDocument spreadsheet (ods)`.
[[nodiscard]] Error no_workbook(std::string_view file, std::string_view what, std::string_view way_out);

}  // namespace simprof
