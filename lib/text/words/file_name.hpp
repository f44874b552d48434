#pragma once

#include "lib/language/sentence.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace simprof {

/// What a file is called that a command reads from its standard input.
inline constexpr std::string_view name_of_standard_input = msgid("standard input");

/// The name of a file for a place of a sentence: as it is, or what standard input is called.
[[nodiscard]] inline Sentence called(const std::string& file) {
    return file == name_of_standard_input ? marked(name_of_standard_input) : verbatim(file);
}

/// "cards.csv, line 7".
[[nodiscard]] inline Sentence line_of_file(const std::string& file, std::size_t line) {
    return said("{file}, line {line}", "file"_is = called(file), "line"_is = line);
}

}  // namespace simprof
