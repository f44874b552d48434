#pragma once

#include "cli/commands/file_words.hpp"
#include "cli/words/declaration.hpp"
#include "lib/operations/select/selection.hpp"
#include "lib/text/reading/text_source.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

class Session;

/// Which SIMs: the same words everywhere, declared straight into a selection.
struct SelectionWords {
    std::vector<std::string> sims;
    std::vector<std::string> from;
    std::vector<std::string> requests;
    FileWords file;
    Selection selection;
    bool takes_settings = false;  ///< the command has --set
    bool takes_target = false;    ///< it has --to

    /// Behind what a command declares of its own.
    void declare(Declaration& words);
    /// Throws Error (malformed) where a word that stands for a SIM sets an option: `--set` was forgotten.
    void expect_no_setting() const;
    /// Those filters that can tell a group of SIMs from others selected.
    struct Filters {
        std::vector<std::string> profiles;
        std::vector<std::string> statuses;
        bool deviated = false;
        bool following = false;
        bool all = false;
    };
    [[nodiscard]] Filters filters() const;
    /// The words again, as they can be typed, with these filters in place of those given.
    [[nodiscard]] std::vector<std::string> words_with(const Filters& filters) const;
    /// True where SIMs are named otherwise than by a file.
    [[nodiscard]] bool names_others() const {
        return !sims.empty() || !selection.ranges.empty() || !requests.empty();
    }
    /// The selection, with the SIMs that are named one by one and in the files of --from. These stay open in
    /// `files`. To be called once. Throws Error: files and their form.
    [[nodiscard]] Selection& read(Session& session, std::vector<SimFile>& files);
    [[nodiscard]] Selection& read(Session& session);

private:
    [[nodiscard]] std::vector<std::string> typed_numbers() const;
    /// The same where it is the name of a profile.
    void expect_no_profile(Session& session) const;
};

}  // namespace simprof::cli
