#pragma once

#include "cli/words/paragraphs.hpp"

#include <span>
#include <string_view>

namespace simprof::cli {

/// A page of the manual that is not about one command.
struct Topic {
    std::string_view name;     ///< as typed behind `simprof help`
    std::string_view title;    ///< one line; msgid() marks it
    std::string_view heading;  ///< of the section in simprof(1), likewise
    Paragraphs text;
};

[[nodiscard]] std::span<const Topic> all_topics();
[[nodiscard]] const Topic* find_topic(std::string_view name);

}  // namespace simprof::cli
