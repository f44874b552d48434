#pragma once

#include "cli/session/list_wish.hpp"
#include "cli/words/declaration.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

/// The words that every list takes.
struct ListWords {
    std::vector<std::string> fields;
    std::optional<std::string> sort;
    std::optional<std::string> limit;

    void declare(Declaration& words);
    /// Throws Error (malformed).
    [[nodiscard]] ListWish wish() const;
};

}  // namespace simprof::cli
