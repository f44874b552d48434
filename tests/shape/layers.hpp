#pragma once

#include "tests/shape/source_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace simprof::shape {

/// Why a file may not include that; empty where it may. `included` is `lib/model/day.hpp` or `sqlite3.h`.
[[nodiscard]] std::string why_not_included(std::string_view path, std::string_view included);

/// What a file of the library does that only the command line may: printing, exiting, reading clock or
/// environment.
[[nodiscard]] std::vector<std::string> forbidden_mentions(std::string_view text);

/// Complaints about the form of one file: `#pragma once`, its own header first, includes from the root.
/// `has_own_header`: a header of the same path stands beside it.
[[nodiscard]] std::vector<std::string> misshapen(const SourceFile& file, bool has_own_header);

}  // namespace simprof::shape
