#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The project's own sources, as text to be judged.
namespace simprof::shape {

struct SourceFile {
    std::string path;  ///< from the repository root: "lib/model/iccid.hpp"
    std::string text;
};

/// Every file below that folder of the repository whose name ends so, in the order of the paths.
[[nodiscard]] std::vector<SourceFile> files_below(std::string_view folder,
                                                  const std::vector<std::string>& endings);

/// Headers and sources of lib, cli and tests.
[[nodiscard]] std::vector<SourceFile> all_sources();

/// C++ without its comments; strings and line ends stay.
[[nodiscard]] std::string without_comments(std::string_view text);

/// C++ without comments and without what stands in strings.
[[nodiscard]] std::string code_only(std::string_view text);

/// What a file includes, in its order, with the delimiters: `"lib/model/day.hpp"`, `<string>`.
[[nodiscard]] std::vector<std::string> includes_of(std::string_view text);

/// The names of the test cases that a file holds.
[[nodiscard]] std::vector<std::string> test_names_in(std::string_view text);

/// One complaint a line; empty where there is none. A comparison with "" then shows them all.
[[nodiscard]] std::string lines(const std::vector<std::string>& complaints);

}  // namespace simprof::shape
