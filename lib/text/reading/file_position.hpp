#pragma once

#include "lib/language/sentence.hpp"

#include <compare>
#include <cstddef>
#include <string>

namespace simprof {

/// Where in a file something stands, from 1; columns count characters.
struct FilePosition {
    std::size_t line = 0;
    std::size_t column = 0;
    friend auto operator<=>(const FilePosition&, const FilePosition&) = default;
};

/// A mistake in the form of a file that people write.
struct FileMistake {
    FilePosition position;
    Sentence message;
    Sentence hint;
};

}  // namespace simprof
