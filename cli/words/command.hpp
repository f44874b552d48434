#pragma once

#include "cli/words/declaration.hpp"
#include "cli/words/paragraphs.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

class Session;
enum class ExitCode : int;

/// One run of one command: it declares its words, they are parsed into it, then it runs.
class Action {
public:
    virtual ~Action() = default;
    virtual void declare(Declaration& words) = 0;
    virtual ExitCode run(Session& session) = 0;
    /// Stores that its words name, beside the one in --store.
    [[nodiscard]] virtual std::vector<std::string> locations() const { return {}; }
};

/// A row of the command table. `noun` may be empty ("simprof init").
struct Command {
    std::string_view noun;
    std::string_view verb;
    std::string_view summary;  ///< one line, no full stop; msgid() marks it
    Paragraphs description;
    std::string_view examples;  ///< lines, each with its four blanks
    std::unique_ptr<Action> (*make)();

    [[nodiscard]] std::string words() const;  ///< "sim migrate"
};

/// What a row makes: an action of that type, from these arguments.
template <typename Made, auto... Arguments>
std::unique_ptr<Action> make_action() {
    return std::make_unique<Made>(Arguments...);
}

/// What a command declares.
[[nodiscard]] DeclaredWords words_of(const Command& command);
/// "simprof sim migrate [SIM]... [OPTIONS]", in the language of this run.
[[nodiscard]] std::string usage_of(const Command& command, const DeclaredWords& words);

/// Every command, in the order of the manual.
[[nodiscard]] std::span<const Command> all_commands();

}  // namespace simprof::cli
