#pragma once

#include "lib/model/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace simprof {

/// How a part of a workbook is named: `cards.xlsx, part xl/workbook.xml`.
[[nodiscard]] Sentence part_of(const std::string& file, std::string_view part);

/// A workbook that cannot be read: `cards.xlsx: the part xl/workbook.xml is missing.`
[[nodiscard]] Error damaged_workbook(Sentence why);
/// A part that would unpack to so much that it was not made by a spreadsheet program.
[[nodiscard]] Error bomb(const Sentence& place, std::uint64_t bytes);
[[nodiscard]] Error encrypted_workbook(const std::string& file);
/// What is read is a file of another kind: "{file} is an OpenDocument spreadsheet (ods)." The way out is
/// marked by msgid().
[[nodiscard]] Error no_workbook(const std::string& file, WordingWith<"file"> what, std::string_view way_out);

}  // namespace simprof
