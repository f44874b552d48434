#pragma once

#include "cli/words/command.hpp"

#include <string>
#include <vector>

namespace simprof::cli {

/// One word that a command takes, as it was declared.
struct DeclaredWord {
    enum class Kind { argument, optional_argument, arguments, option, repeated_option, flag };
    Kind kind;
    std::string names;       ///< "SIM", "--to", "-n,--dry-run"
    std::string value_name;  ///< of an option: "PROFILE"; else empty
    Declaration::Value value;
    std::string help;

    /// The names one by one: "-n", "--dry-run".
    [[nodiscard]] std::vector<std::string> each_name() const;
    /// The word as usage shows it: "SIM", "[SIM]...", "-n, --dry-run", "--to PROFILE".
    [[nodiscard]] std::string shown() const;
    [[nodiscard]] bool repeatable() const { return kind == Kind::arguments || kind == Kind::repeated_option; }
    [[nodiscard]] bool required() const { return kind == Kind::argument; }
};

/// Everything that a command declares, in its order.
struct DeclaredWords {
    std::vector<DeclaredWord> arguments;
    std::vector<DeclaredWord> options;
};

[[nodiscard]] DeclaredWords words_of(const Command& command);
[[nodiscard]] DeclaredWords global_words();

/// "simprof sim migrate [SIM]... [OPTIONS]"
[[nodiscard]] std::string usage_of(const Command& command, const DeclaredWords& words);

}  // namespace simprof::cli
