#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// What a command says of itself, and the examples that stand behind it.
struct Described {
    std::vector<std::string_view> paragraphs;
    std::string_view examples;  ///< lines, each with its four blanks
};

[[nodiscard]] Described described(std::string_view description);

}  // namespace simprof::cli
