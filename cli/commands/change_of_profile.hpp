#pragma once

#include "cli/commands/change_words.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/change/change.hpp"

#include <string>

namespace simprof::cli {

/// A command that does one thing to one profile and needs no other word.
class ChangeOfProfile final : public Action {
public:
    using Operation = Change (*)(Snapshot& snapshot, const std::string& profile, Day today);
    explicit ChangeOfProfile(Operation operation) : m_operation(operation) {}

    void declare(Declaration& words) override;
    ExitCode run(Session& session) override;

private:
    Operation m_operation;
    std::string m_profile;
    ChangeWords m_change;
};

}  // namespace simprof::cli
