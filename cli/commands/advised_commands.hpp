#pragma once

#include "cli/commands/selection_words.hpp"
#include "lib/operations/advice/advice.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

/// Writes the steps of an advice as commands that can be run as they stand.
class AdvisedCommands {
public:
    /// `sims` selected the SIMs; `reason` is for deviations; `program`: how each command begins.
    AdvisedCommands(const SelectionWords& sims, std::string reason, std::string program)
        : m_sims(sims), m_reason(std::move(reason)), m_program(std::move(program)) {}

    [[nodiscard]] std::vector<std::string> commands_of(const AdvisedWay& way) const;

private:
    [[nodiscard]] std::vector<std::string> words_of(const AdvisedStep& step, const std::string& rule) const;
    [[nodiscard]] std::vector<std::string> names_of_sims(const AdvisedStep& step) const;
    const SelectionWords& m_sims;
    std::string m_reason;
    std::string m_program;
};

}  // namespace simprof::cli
