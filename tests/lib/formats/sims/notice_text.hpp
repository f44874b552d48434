#pragma once

#include "lib/language/sentence.hpp"

#include <string>
#include <vector>

namespace simprof {

/// What is told of a file, as people who read English see it.
inline std::vector<std::string> in_english(const std::vector<Sentence>& notices) {
    std::vector<std::string> texts;
    texts.reserve(notices.size());
    for (const Sentence& notice : notices) texts.push_back(notice.english());
    return texts;
}

}  // namespace simprof
