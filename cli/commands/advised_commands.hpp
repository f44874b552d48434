#pragma once

#include "cli/commands/selection_words.hpp"
#include "lib/operations/advice/advice.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

/// Writes the methods of an advice as commands that can be run as they stand, but for the reason of a
/// deviation where none is known: that is for the person to fill in (DEV-3).
class AdvisedCommands {
public:
    /// `sims` selected the SIMs; `reason` is for deviations, and may be empty; `program`: how each command
    /// begins.
    AdvisedCommands(const SelectionWords& sims, OptionChanges wanted, std::string reason, std::string program)
        : m_sims(sims),
          m_wanted(std::move(wanted)),
          m_reason(std::move(reason)),
          m_program(std::move(program)) {}

    [[nodiscard]] std::vector<std::string> commands_of(const AdvisedGroup& group,
                                                       const AdvisedMethod& method) const;

private:
    [[nodiscard]] std::string on_sims(const AdvisedGroup& group, const AdvisedMethod& method) const;
    [[nodiscard]] std::string edit(const AdvisedGroup& group, const AdvisedMethod& method) const;
    [[nodiscard]] std::string create(const NewProfile& profile) const;
    [[nodiscard]] std::vector<std::string> names_of(const AdvisedGroup& group) const;
    [[nodiscard]] std::string command(const std::vector<std::string>& words) const;
    const SelectionWords& m_sims;
    OptionChanges m_wanted;
    std::string m_reason;
    std::string m_program;
};

}  // namespace simprof::cli
