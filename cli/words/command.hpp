#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

class Session;
enum class ExitCode : int;

/// Where a command says, once, which words it takes. Parsing, help, manual pages and completions are four
/// readers of the same declaration. `names` are as typed: "-n,--dry-run" or "--to".
class Declaration {
public:
    virtual ~Declaration() = default;

    /// What a word stands for, so that a shell can complete it.
    enum class Value {
        text,
        profile,
        pack,
        plan,
        option_value,
        status,
        file,
        rule,
        number,
        day,
        month,
        sim,
        request,
        request_kind,
        format,
        color,
        shell,
        topic,
        zone,
        export_format,
        language,
    };

    virtual void argument(std::string_view name, Value value, std::string_view help, std::string& into) = 0;
    virtual void argument(std::string_view name, Value value, std::string_view help,
                          std::optional<std::string>& into) = 0;
    virtual void arguments(std::string_view name, Value value, std::string_view help,
                           std::vector<std::string>& into) = 0;
    virtual void option(std::string_view names, std::string_view value_name, Value value,
                        std::string_view help, std::optional<std::string>& into) = 0;
    /// May be given more than once, one value each time.
    virtual void option(std::string_view names, std::string_view value_name, Value value,
                        std::string_view help, std::vector<std::string>& into) = 0;
    virtual void flag(std::string_view names, std::string_view help, bool& into) = 0;
};

/// One run of one command: it declares its words, they are parsed into it, then it runs.
class Action {
public:
    virtual ~Action() = default;
    virtual void declare(Declaration& words) = 0;
    virtual ExitCode run(Session& session) = 0;
};

/// A row of the command table. `noun` may be empty ("simprof init").
struct Command {
    std::string_view noun;
    std::string_view verb;
    std::string_view summary;  ///< one line, no full stop
    std::string_view
        description;  ///< paragraphs parted by blank lines; four blanks begin a line of an example
    std::unique_ptr<Action> (*make)();

    [[nodiscard]] std::string words() const;  ///< "sim migrate"
};

/// What a row makes: an action of that type, from these arguments.
template <typename Made, auto... Arguments>
std::unique_ptr<Action> make_action() {
    return std::make_unique<Made>(Arguments...);
}

/// Every command, in the order of the manual.
[[nodiscard]] std::span<const Command> all_commands();

}  // namespace simprof::cli
