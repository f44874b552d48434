#pragma once

#include "cli/words/command.hpp"
#include "cli/words/global_options.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// What the arguments ask for.
struct Invocation {
    enum class Wish { run, help, version };
    Wish wish = Wish::run;
    const Command* command = nullptr;  ///< null: help about `noun`, or about everything where that is empty
    std::string_view noun;
    bool asks_for_help = false;      ///< by --help, not by saying nothing
    std::unique_ptr<Action> action;  ///< declared and filled in, where it is to be run
    GlobalOptions options;
};

/// Parses the arguments of the program. Throws Error (malformed) in whole sentences, with the nearest name.
[[nodiscard]] Invocation parse_arguments(const std::vector<std::string>& arguments);

/// Parses arguments into the words of one action (none: global options only). `usage` names the command in
/// hints ("sim migrate").
void parse_words(const std::vector<std::string>& arguments, Action* action, GlobalWords& globals,
                 const std::string& usage);

/// How an answer is to look (-o, --color), wherever that stands, for the report of an error that keeps the
/// rest from being parsed.
[[nodiscard]] GlobalOptions options_at_a_glance(const std::vector<std::string>& arguments);

}  // namespace simprof::cli
