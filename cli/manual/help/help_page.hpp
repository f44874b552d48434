#pragma once

#include "cli/session/listing.hpp"
#include "cli/words/command.hpp"

#include <string>
#include <string_view>

namespace simprof::cli {

class Session;

/// The program in a line.
constexpr std::string_view what_it_does = msgid("changes the service profiles of M2M SIM cards");

/// A page of help: the same content for people and for programs.
// NOLINTNEXTLINE(bugprone-exception-escape): moving a JSON value does not throw, though tidy cannot see it.
struct HelpPage {
    std::string text;
    Json object;
    std::string_view rows{};  ///< the key of the list that CSV has as rows; none where it is one row
};

/// Prints it in the format asked for.
void print_help_page(Session& session, const HelpPage& page);

/// `width`: columns to fill; 0 for the usual 80.
[[nodiscard]] HelpPage help_overview(int width);
/// What to type for which task, and the topics: one screen.
[[nodiscard]] HelpPage help_tasks(int width);
[[nodiscard]] HelpPage help_about_noun(std::string_view noun, int width);
[[nodiscard]] HelpPage help_about_command(const Command& command, int width);

/// Columns that text fills on a terminal so wide; 0: no terminal.
[[nodiscard]] int usual_text_width(int terminal_width);

/// `  --to PROFILE    what it does`, the explanation in a column of its own.
[[nodiscard]] std::string help_entry(std::string_view name, std::string_view help, int width, int column);

/// "time: when a change takes effect": the first line of a page about something; msgid() marks the title.
[[nodiscard]] std::string title_line(std::string_view name, std::string_view title);

/// Paragraphs parted by blank lines, wrapped; one that begins with four blanks stays as it is.
[[nodiscard]] std::string wrapped_paragraphs(std::string_view text, int width);

}  // namespace simprof::cli
