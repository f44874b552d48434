#pragma once

#include "cli/commands/change_words.hpp"
#include "cli/commands/selection_words.hpp"
#include "lib/operations/change/change_report.hpp"

namespace simprof::cli {

/// The file of rows that a batch could not do (BAT-3), where one is asked for.
class Rejects {
public:
    /// `files`: those that named the SIMs; `named_otherwise`: other SIMs are named, too. Throws Error
    /// (malformed) where the words do not go together.
    Rejects(const ChangeWords& words, const std::vector<InputFile>& files, bool named_otherwise);

    /// Writes the refused rows of a change, or the header alone where there are none. The file is whole or as
    /// it was before. Throws Error (input_output).
    void write(const ChangeReport& report) const;

private:
    const std::optional<std::string>& m_path;
    const InputFile* m_input = nullptr;
};

}  // namespace simprof::cli
