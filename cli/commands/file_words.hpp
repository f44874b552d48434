#pragma once

#include "cli/words/declaration.hpp"
#include "lib/formats/tables/sim_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace simprof::cli {

class Session;

/// How a file of SIMs is to be read: the same words wherever one is (IMP-1).
struct FileWords {
    std::optional<std::string> encoding;
    std::optional<std::string> form;
    std::vector<std::string> columns;
    std::vector<std::string> words;
    std::vector<std::string> ignored;

    void declare(Declaration& declaration);
    /// Opens a file, or standard input for "-". Throws Error: not_found, input_output, malformed (a wish or
    /// an encoding that is none, a form of the person's that has a mistake).
    [[nodiscard]] SimFile open(Session& session, const std::string& path, SimReading::Purpose purpose) const;
    [[nodiscard]] bool any_given() const;
};

}  // namespace simprof::cli
