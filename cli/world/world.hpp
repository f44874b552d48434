#pragma once

#include "cli/language/languages.hpp"
#include "lib/language/sentence.hpp"
#include "lib/text/writing/text_sink.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// Thrown by `World::out` where nobody reads standard output any more. Not an error: the program just ends.
struct ClosedPipe {};

/// What the operating system's list of accounts says about a user.
struct Account {
    std::string name;
    std::string home;
};

/// Everything the command line takes from outside, as values, so that a test can be the outside.
struct World {
    std::vector<std::string> arguments;                           ///< without the program's name
    std::map<std::string, std::string> environment;               ///< variables that are set
    std::span<const Dictionary> languages = shipped_languages();  ///< beside English
    TextSink out;  ///< standard output; throws ClosedPipe, Error (input_output)
    TextSink err;  ///< standard error; never throws
    std::function<std::string()> read_standard_input;
    /// Shows a question on the terminal and gives the answer line; nothing where no one can be asked.
    std::function<std::optional<std::string>(std::string_view question)> ask;
    std::function<long long()> clock_seconds;  ///< seconds since 1970, UTC
    std::function<bool()> interrupted;         ///< true once a signal asked to stop
    std::function<std::string()> system_time_zone;
    std::optional<long long> uid;
    std::function<std::optional<Account>()>
        account;  ///< of `uid`; asked only where the environment is silent
    std::function<std::optional<Account>(long long uid)> account_with;  ///< of any user, where one is known
    std::filesystem::path system_configuration;                         ///< /etc/simprof/config.toml
    /// Starts the command over in the program that knows stores on servers; comes back where there is none.
    std::function<void()> hand_over;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int terminal_width = 0;   ///< columns of the terminal; 0 where there is none
    int terminal_height = 0;  ///< lines likewise
    /// Hands what is written from here on to a pager, by that command; false where that cannot be.
    std::function<bool(const std::string& command)> page;
    std::function<bool()> pages;     ///< whether that was done
    std::function<void()> end_page;  ///< waits until the reader has left it
    /// Shows a file in the person's browser; why not, where that cannot be.
    std::function<std::optional<Sentence>(const std::string& file)> browse;
};

/// A variable of the environment; nothing where it is not set or empty.
[[nodiscard]] std::optional<std::string> variable(const World& world, const std::string& name);

/// The world as the operating system gives it.
[[nodiscard]] World real_world(int argc, char** argv);

}  // namespace simprof::cli
