#include "cli/manual/description.hpp"

#include <algorithm>

namespace simprof::cli {

Described described(std::string_view description) {
    Described parts;
    while (!description.empty()) {
        if (description.starts_with("    ")) {
            parts.examples = description;
            break;
        }
        const std::size_t end = std::min(description.find("\n\n"), description.size());
        parts.paragraphs.push_back(description.substr(0, end));
        description.remove_prefix(std::min(end + 2, description.size()));
    }
    return parts;
}

}  // namespace simprof::cli
