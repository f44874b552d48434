#include "cli/app.hpp"

#include "cli/completion/complete.hpp"
#include "cli/language/languages.hpp"
#include "cli/language/spoken.hpp"
#include "cli/manual/help/first_screen.hpp"
#include "cli/manual/help/help_page.hpp"
#include "cli/output/show/message.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command_line.hpp"
#include "cli/words/command_search.hpp"
#include "cli/words/parser.hpp"
#include "cli/world/version.hpp"
#include "cli/world/world.hpp"
#include "lib/model/error.hpp"
#include "lib/store/open.hpp"
#include "lib/text/words/server_location.hpp"

#include <fmt/core.h>
#include <unistd.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <optional>
#include <utility>

namespace simprof::cli {

namespace {

/// What is known of a run while it goes, so that its end can be reported whatever happens.
struct Run {
    const World& world;
    std::optional<Session> session;
};

void print_version(Session& session) {
    const std::string engine = engine_version();
    Json object = Json::object();
    object["version"] = version();
    object["sqlite"] = engine.substr(engine.find(' ') + 1);
    print_object(session, object, fmt::format("simprof {} ({})\n", version(), engine));
}

void print_help(Session& session, const Invocation& invocation) {
    const int width = session.width();
    const bool nothing_typed = invocation.command == nullptr && invocation.noun.empty();
    const HelpPage page = nothing_typed
                              ? (invocation.asks_for_help ? help_tasks(width) : first_screen(session))
                          : invocation.command != nullptr ? help_about_command(*invocation.command, width)
                                                          : help_about_noun(invocation.noun, width);
    print_help_page(session, page);
}

ExitCode act(Session& session, const Invocation& invocation) {
    switch (invocation.wish) {
        case Invocation::Wish::run:
            return invocation.action->run(session);
        case Invocation::Wish::help:
            print_help(session, invocation);
            break;
        case Invocation::Wish::version:
            print_version(session);
            break;
    }
    return ExitCode::done;
}

/// The settings in force, or as much of them as can be known where the line or a file is malformed: without
/// the files, then with nothing but the format.
Settings settings_for_report(const Run& run) {
    if (run.session) return run.session->settings();
    const GlobalOptions options = options_at_a_glance(run.world.arguments);
    World without_files = run.world;
    without_files.system_configuration.clear();
    without_files.environment["XDG_CONFIG_HOME"] = "/dev/null";
    World bare = without_files;
    bare.environment.erase("SIMPROF_NOW");
    bare.environment.erase("SIMPROF_ACTOR");
    GlobalOptions format_alone;
    format_alone.output = options.output;
    const std::array<std::pair<const World&, GlobalOptions>, 3> attempts{
        {{run.world, options}, {without_files, options}, {bare, format_alone}}};
    for (const auto& [world, given] : attempts) {
        try {
            return resolve_settings(world, given);
        } catch (const std::exception&) {  // it was told, or memory ran out
            continue;
        }
    }
    return {};
}

/// Help, the version and what a configuration says are there though a file of it is broken, at some line.
bool bears_broken_files(const Invocation& invocation) {
    if (invocation.wish != Invocation::Wish::run || invocation.command == nullptr) return true;
    constexpr std::array about_the_program{"help", "explain", "completion"};
    const Command& command = *invocation.command;
    return command.noun == "config" ||
           (command.noun.empty() &&
            std::ranges::find(about_the_program, command.verb) != about_the_program.end());
}

bool names_server(const Settings& settings, const Invocation& invocation) {
    const auto named = invocation.action ? invocation.action->locations() : std::vector<std::string>{};
    return is_server_location(settings.store.native()) ||
           std::ranges::any_of(named, [](const std::string& place) { return is_server_location(place); });
}

/// A store on a server is another program's work, before anything is read or done. Where that is not there,
/// what does not need the store goes on.
void hand_over_to_servers(const World& world, const Settings& settings, const Invocation& invocation) {
    const bool shows_standing = invocation.wish == Invocation::Wish::help && invocation.command == nullptr &&
                                invocation.noun.empty() && !invocation.asks_for_help;
    const bool uses_store = invocation.wish == Invocation::Wish::run || shows_standing;
    if (uses_store && world.hand_over && names_server(settings, invocation)) world.hand_over();
}

/// Other users of this computer see the words of a command.
void warn_of_password(Session& session, const Invocation& invocation) {
    const auto warn = [&](const std::string& place, const std::string& typed) {
        if (without_password(typed) == typed) return;
        session.warn(
            said("The password in {place} can be seen by other users of this computer while the command "
                 "runs: keep it in ~/.pgpass or in the file that PGPASSFILE names.",
                 "place"_is = place));
    };
    if (const auto& typed = session.settings().typed_store) warn("--store", *typed);
    if (!invocation.action) return;
    for (const std::string& named : invocation.action->locations()) warn(without_password(named), named);
}

ExitCode perform(Run& run) {
    const Invocation invocation = parse_arguments(run.world.arguments);
    std::optional<Error> broken;
    std::optional<Settings> settings;
    try {
        settings = resolve_settings(run.world, invocation.options);
    } catch (const Error& error) {
        const bool is_of_file = error.line() || error.kind() == ErrorKind::input_output;
        if (!is_of_file || !bears_broken_files(invocation)) throw;
        broken = error;
        settings = settings_for_report(run);
    }
    hand_over_to_servers(run.world, *settings, invocation);
    run.session.emplace(run.world, *std::move(settings), command_as_typed(run.world.arguments));
    if (broken) run.session->warn(broken->message().then(broken->hint()));
    warn_of_password(*run.session, invocation);
    const ExitCode code = act(*run.session, invocation);
    run.session->clear_progress();
    run.session->flush();
    run.session->flush_warnings();
    return code;
}

/// What is done stays so: what failed, or was interrupted, is only its answer.
Error as_failed_answer(const Session::Done& done, const Error& error) {
    if (error.kind() == ErrorKind::interrupted) return {ErrorKind::interrupted, done.interrupted, done.hint};
    return {ErrorKind::input_output, done.failed(error.message()), done.hint};
}

/// Where that fails too, the error itself matters more.
void flush_beside_error(Session& session) {
    try {
        session.flush_beside_error();
    } catch (const ClosedPipe&) {
        return;
    } catch (const Error&) {
        return;
    }
}

int report(Run& run, Error error) {
    if (run.session) {
        run.session->clear_progress();
        flush_beside_error(*run.session);
    }
    if (run.session && run.session->done()) error = as_failed_answer(*run.session->done(), error);
    const ExitCode code = exit_code_of(error.kind());
    const Settings settings = settings_for_report(run);
    const ErrorLook look{settings.format, colored(settings, run.world), message_width(run.world)};
    run.world.err(rendered_error(error, code, look, run.session ? run.session->warnings() : Warnings{}));
    return static_cast<int>(code);
}

Error as_bug(const std::string& what) {
    return {ErrorKind::bug, said("This is a bug in simprof: {what}.", "what"_is = what),
            said("Report it with the command, this message and the output of `simprof --version`.")};
}

/// The exit code, of a run that was reported whatever happened.
int performed(Run& run) {
    if (asks_for_completion(run.world.arguments)) {
        complete(run.world);
        return static_cast<int>(ExitCode::done);
    }
    try {
        return static_cast<int>(perform(run));
    } catch (const ClosedPipe&) {
        const bool left_pager = run.world.pages && run.world.pages();
        return static_cast<int>(left_pager ? ExitCode::done : ExitCode::closed_pipe);
    } catch (const Error& error) {
        return report(run, error);
    } catch (const std::bad_alloc&) {
        return report(run, {ErrorKind::input_output, said("There is not enough memory for this."),
                            said("Select fewer SIMs, or run it where there is more memory.")});
    } catch (const std::exception& error) {
        return report(run, as_bug(error.what()));
    }
}

}  // namespace

int run(const World& world) {
    const Speaking speaking{language_of(world.environment, world.languages)};
    Run run{world, {}};
    const int code = performed(run);
    if (world.end_page) world.end_page();
    return code;
}

int run_and_end(const World& world) {
    const Speaking speaking{language_of(world.environment, world.languages)};
    Run run{world, {}};
    const int code = performed(run);
    if (world.end_page) world.end_page();
#ifdef __SANITIZE_ADDRESS__
    __lsan_do_leak_check();
#endif
#ifndef SIMPROF_COVERAGE
    // The system takes memory, and a store that nothing is begun in, back soonest. Coverage is written by the
    // long way only.
    _exit(code);
#endif
    return code;
}

}  // namespace simprof::cli
