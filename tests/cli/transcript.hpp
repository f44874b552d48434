#pragma once

#include "cli/language/languages.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace simprof::cli::test {

/// One command of a transcript and what a person says to it.
struct TranscriptStep {
    std::string now;                   ///< where the clock stands from here on; empty: where it stood
    std::string command;               ///< behind "$ "
    std::vector<std::string> content;  ///< lines behind "> ", the text of a file that `cat > FILE` writes
    std::vector<std::string> answers;  ///< lines behind "? "
    int exit = 0;                      ///< as the transcript says
};

/// What a person types and sees, as a file:
///
///     # a remark; `# width 80` stands for a terminal of 80 columns
///     # now 2026-12-02T09:00:00Z
///     $ simprof sim migrate --all --to lab
///     ! simprof: warning: a line of standard error begins with an exclamation mark
///     ? y
///     a line of standard output
///     [exit 5]
///
/// From a line `# now INSTANT` on the machine's clock stands there. A command may begin with variables
/// (`SIMPROF_NOW=… simprof …`) and end with `< FILE` or `> FILE`. `cat FILE` shows a file, `cat > FILE`
/// writes the lines behind "> " to one, `cat FILE > OTHER` copies one. Files are in a directory of the
/// transcript's own, in which `data` leads to tests/data. The line `[exit N]` stands where N is not 0. Only
/// with answers to give is there somebody to ask. A line of output that begins like one of the others stands
/// behind a backslash.
struct Transcript {
    std::vector<std::string> head;  ///< lines before the first command
    std::vector<TranscriptStep> steps;

    /// The value of a `# NAME VALUE` line; empty where there is none.
    [[nodiscard]] std::string setting(const std::string& name) const;
};

[[nodiscard]] Transcript parse_transcript(const std::string& text);

/// The words of a command as a shell splits them.
[[nodiscard]] std::vector<std::string> shell_words(const std::string& line);

/// A command taken apart.
struct TypedCommand {
    std::map<std::string, std::string> variables;
    std::vector<std::string> words;  ///< the program's name first
    std::string input_file;
    std::string output_file;
};
[[nodiscard]] TypedCommand typed_command(const std::string& line);

/// What somebody who looks on learns of a command.
struct PlayedCommand {
    std::vector<std::string> words;  ///< the program's name first
    int exit = 0;
    std::string out{};
    std::string err{};
};

/// How a transcript is played, if not as it was typed.
struct Replaying {
    std::map<std::string, std::string> environment{};  ///< what each command has beside its own
    std::function<void(const PlayedCommand&)> seen{};
    std::span<const Dictionary> languages = shipped_languages();  ///< that the program knows beside English
};

/// Runs every step in a new directory with a new store; the text of the transcript as it should be.
[[nodiscard]] std::string replay(const Transcript& transcript, const std::filesystem::path& data,
                                 const Replaying& replaying = {});

/// The transcripts of the project, by name, those of the examples of each command included.
[[nodiscard]] std::vector<std::filesystem::path> transcript_files();
[[nodiscard]] std::string text_of_file(const std::filesystem::path& path);

/// Where two texts first differ, in words; empty where they are equal.
[[nodiscard]] std::string first_difference(const std::string& is, const std::string& should);

}  // namespace simprof::cli::test
