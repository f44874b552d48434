#pragma once

#include "cli/words/command.hpp"
#include "lib/operations/select/selection.hpp"
#include "lib/text/text_source.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Words that several commands take, each declared here once.

namespace simprof::cli {

/// What every command that changes something takes.
struct ChangeWords {
    bool dry_run = false;
    bool yes = false;
    bool exit_code = false;
    bool keep_going = false;
    std::optional<std::string> rejects;
    std::optional<std::string> reason;
    std::optional<std::string> reference;
    std::optional<std::string> expect;

    void declare(Declaration& words);
    /// Those of batches too.
    void declare_batch(Declaration& words);
    /// The number behind --expect. Throws Error (malformed).
    [[nodiscard]] std::optional<std::int64_t> expected() const;
};

/// A file of SIMs that a command was given.
struct InputFile {
    std::string name;
    std::unique_ptr<TextSource> text;
};

/// Which SIMs: the same words everywhere.
struct SelectionWords {
    std::vector<std::string> sims;
    std::vector<std::string> from;
    std::vector<std::string> ranges;
    std::vector<std::string> profiles;
    std::vector<std::string> packs;
    std::vector<std::string> plans;
    std::vector<std::string> statuses;
    std::vector<std::string> groups;
    bool deviated = false;
    bool following = false;
    bool scheduled = false;
    bool all = false;

    void declare(Declaration& words);
    /// The words again, as they can be typed.
    [[nodiscard]] std::vector<std::string> words() const;
    /// Of the SIMs selected those that follow the profile, or those deviated from it.
    [[nodiscard]] SelectionWords narrowed_to(const std::string& profile, bool is_deviated) const;
    /// True where SIMs are named otherwise than by a file.
    [[nodiscard]] bool names_others() const { return !sims.empty() || !ranges.empty(); }
    /// Reads the files of --from, which stay open in `files`. Throws Error: files and their form.
    [[nodiscard]] Selection read(Session& session, std::vector<InputFile>& files) const;
    [[nodiscard]] Selection read(Session& session) const;
};

/// Words behind --set: OPTION=VALUE, each option once. Throws Error (malformed).
[[nodiscard]] OptionChanges read_options(const std::vector<std::string>& words);
void declare_options(Declaration& words, std::vector<std::string>& into);

/// `--as-of DAY`. Throws Error (malformed).
[[nodiscard]] std::optional<Day> read_day(const std::optional<std::string>& text);

/// A request's number. Throws Error (malformed; not_found where no store can have it).
[[nodiscard]] RequestNumber read_request_number(std::string_view text);

/// A positive whole number without sign or leading zeros. `what` names it in the message. Throws Error
/// (malformed).
[[nodiscard]] std::int64_t read_number(std::string_view text, std::string_view what);

}  // namespace simprof::cli
