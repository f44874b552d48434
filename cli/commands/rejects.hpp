#pragma once

#include "cli/commands/change_words.hpp"
#include "cli/commands/selection_words.hpp"
#include "cli/session/output_files.hpp"
#include "lib/operations/change/change_report.hpp"

#include <memory>

namespace simprof::cli {

/// The file of rows that a batch could not do (BAT-3), where one is asked for.
class Rejects {
public:
    /// Claims the file before anything is read. `inputs`: the files that will name the SIMs;
    /// `named_otherwise`: other SIMs are named, too. Throws Error: malformed where the words do not go
    /// together, and as `OutputFiles` does.
    Rejects(Session& session, const ChangeWords& words, const std::vector<std::string>& inputs,
            bool named_otherwise);

    /// The rows stand in this file. It has to outlive this.
    void come_from(SimFile& file) { m_input = &file; }
    /// Puts the refused rows of a change on the disk, or the header alone where there are none; the file is
    /// as it was until they are kept. A dry run only says what it would write. Throws Error (input_output,
    /// interrupted).
    void prepare(Session& session, const ChangeReport& report);
    /// Gives what was prepared its name. To be called once the change is done, so that a file of rejects
    /// tells of nothing that did not happen. Throws Error (input_output, unexpected_state).
    void keep(Session& session, const ChangeReport& report);

private:
    void prepare_rows(const ChangeReport& report);

    std::optional<std::string> m_path;
    bool m_dry_run;
    std::optional<OutputFiles> m_file;
    SimFile* m_input = nullptr;
    std::unique_ptr<FileInTheMaking> m_prepared;
};

}  // namespace simprof::cli
