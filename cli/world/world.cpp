#include "cli/world/world.hpp"

#include "cli/world/browser.hpp"
#include "cli/world/pager.hpp"
#include "cli/world/server_program.hpp"
#include "cli/world/signals.hpp"
#include "cli/world/streams.hpp"
#include "cli/world/system_facts.hpp"
#include "cli/world/terminal.hpp"
#include "lib/store/open.hpp"
#include "lib/store/servers.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>

namespace simprof::cli {

namespace {

std::map<std::string, std::string> variables() {
    std::map<std::string, std::string> all;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view variable = *entry;
        const std::size_t equals = variable.find('=');
        if (equals == std::string_view::npos) continue;
        all.emplace(variable.substr(0, equals), variable.substr(equals + 1));
    }
    return all;
}

long long seconds_of_clock() {
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec;
}

/// Before anything else: what this process creates is its owner's, and its streams are what they seem.
void prepare_process() {
    umask(077);
    occupy_standard_streams();
    take_signals();
    use_one_thread();
}

}  // namespace

std::optional<std::string> variable(const World& world, const std::string& name) {
    const auto found = world.environment.find(name);
    if (found == world.environment.end() || found->second.empty()) return {};
    return found->second;
}

World real_world(int argc, char** argv) {
    const std::vector<char*> words(argv, argv + argc);
    if (!opens_servers() && plainly_names_server(words, std::getenv("SIMPROF_STORE")))
        become_server_program(words);
    prepare_process();
    unsetenv("TZDIR");  // another file of a zone's name would move the first of the month
    World world;
    if (argc > 1) world.arguments.assign(argv + 1, argv + argc);
    world.environment = variables();
    world.out = write_standard_output;
    world.err = write_standard_error;
    world.read_standard_input = read_standard_input;
    world.ask = ask_on_terminal;
    world.clock_seconds = seconds_of_clock;
    world.interrupted = interrupted_by_signal;
    world.system_time_zone = [] { return zone_of_system(variables()); };
    world.uid = getuid();
    world.account = [] { return account_of(getuid()); };
    world.account_with = account_of;
    world.system_configuration = "/etc/simprof/config.toml";
    if (!opens_servers()) world.hand_over = [words] { become_server_program(words); };
    world.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    world.err_is_terminal = isatty(STDERR_FILENO) == 1;
    if (world.out_is_terminal || world.err_is_terminal) world.terminal_width = terminal_columns();
    if (world.out_is_terminal) world.terminal_height = terminal_lines();
    world.page = [](const std::string& command) { return can_be_run(command) && start_pager(command); };
    world.pages = pages;
    world.end_page = end_pager;
    world.browse = [browsers = variable(world, "BROWSER").value_or("")](const std::string& file) {
        return show_in_browser(browsers, file);
    };
    return world;
}

}  // namespace simprof::cli
