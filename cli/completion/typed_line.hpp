#pragma once

#include "cli/words/shell.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// A command line up to the cursor, as the shell reads it.
struct TypedLine {
    std::vector<std::string> variables;  ///< `NAME=VALUE` in front of the command
    std::vector<std::string> words;      ///< the program's name first, without the last one
    std::string last;                    ///< the word at the cursor; empty where it is to begin
    /// How many bytes of the last word stay as they are: the shell puts what it completes behind them.
    std::size_t kept = 0;
    char quote = 0;  ///< the quotation mark that is open at the cursor; 0: none
};

/// A variable of the environment, by its name.
using AskVariable = std::function<std::optional<std::string>(const std::string& name)>;

/// How a shell reads lines.
struct LineReading {
    Shell shell{};
    std::string breaks{};  ///< characters behind which bash completes a word of its own (COMP_WORDBREAKS)
    AskVariable variable{};
};

/// Takes a line apart: quotes, backslashes, `~/`, variables of the environment. Nothing is run, and what
/// only the shell knows stays as it was typed.
[[nodiscard]] TypedLine read_line(std::string_view line, const LineReading& reading);

}  // namespace simprof::cli
