#include "cli/app.hpp"
#include "cli/commands/program/demo_steps.hpp"
#include "cli/language/spoken.hpp"
#include "cli/manual/help/first_screen.hpp"
#include "cli/output/show/fitted.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace simprof::cli {

namespace {

/// A directory that goes when the demonstration ends.
class ThrowAwayDirectory {
public:
    ThrowAwayDirectory() {
        std::error_code error;
        const auto place = std::filesystem::temp_directory_path(error);
        std::string name = (place / "simprof-demo-XXXXXX").string();
        if (error || !mkdtemp(name.data())) {
            throw Error{
                ErrorKind::input_output,
                error ? said("No directory can be made in the directory for temporary files.")
                      : said("No directory can be made in {directory}.", "directory"_is = place.string()),
                said("Set TMPDIR to a directory that you may write to.")};
        }
        m_path = name;
    }
    ~ThrowAwayDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ThrowAwayDirectory(const ThrowAwayDirectory&) = delete;
    ThrowAwayDirectory& operator=(const ThrowAwayDirectory&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// For people at a terminal, who see what the commands would show them there.
bool is_read_there(const Session& session) {
    return session.world().out_is_terminal && session.format() == Format::table;
}

/// Runs one command as if it were typed where the demonstration is, in the throw-away store; what it says
/// comes back as text.
std::pair<int, std::string> run_step(const Session& session, const DemoStep& step,
                                     const std::filesystem::path& directory) {
    std::string said;
    World world = session.world();
    world.arguments.assign(step.words.begin(), step.words.end());
    world.environment["SIMPROF_STORE"] = (directory / "demo.db").string();
    for (const char* name : {"SIMPROF_OUTPUT", "COLUMNS"}) world.environment.erase(name);
    if (session.format() != Format::table) world.environment["LC_ALL"] = english().code();  // for programs
    world.out = world.err = [&](std::string_view text) { said += text; };
    world.out_is_terminal = world.err_is_terminal = is_read_there(session);
    world.terminal_width = session.width();
    if (!session.color()) world.environment["NO_COLOR"] = "1";
    world.ask = {};
    world.page = {};
    const int code = simprof::cli::run(world);
    return {code, said};
}

std::string heading(std::string_view title, bool color) {
    return color ? fmt::format("\x1b[1m# {}\x1b[0m\n", title) : fmt::format("# {}\n", title);
}

void show(Session& session, std::size_t number, const DemoStep& step, std::string_view said) {
    const int width = session.width();
    const std::string title = say("{number} of {all}  {title}", "number"_is = number,
                                  "all"_is = demo_steps().size(), "title"_is = spoken(step.title));
    session.print(heading(title, session.color()));
    session.print(fitted(spoken(step.says), width));
    session.print(fmt::format("\n$ {}\n{}\n", as_typed(step, width), fitted(said, width)));
}

/// What to type, and what it shows or makes.
struct Suggestion {
    std::string_view command;
    std::string_view what_for;
};

constexpr Suggestion in_words{"simprof help methods", msgid("the three methods in words")};
constexpr std::array with_store{Suggestion{"simprof", msgid("how your own store stands")},
                                Suggestion{msgid("simprof sim advise SIM --set OPTION=VALUE"),
                                           msgid("the right method for a SIM of yours")},
                                in_words};
constexpr std::array without_store{
    Suggestion{"simprof init --sample", msgid("a store with this sample, to try everything on")},
    Suggestion{msgid("simprof init --timezone ZONE"), msgid("a store of your own, empty")}, in_words};

/// What to type next, where there is a store already and where there is none.
void show_way_on(Session& session) {
    session.print(heading(say("How to go on"), session.color()));
    session.print(
        fitted(say("That store is thrown away, and nothing else was touched. Type next:"), session.width()));
    session.print("\n");
    const auto print = [&](const Suggestion& each) {
        session.print(fmt::format("  {}\n      {}\n", spoken(each.command), spoken(each.what_for)));
    };
    std::ranges::for_each(may_have_store(session) ? with_store : without_store, print);
}

class Demonstrate final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        const ThrowAwayDirectory directory;
        std::vector<Json> shown;
        for (const DemoStep& step : demo_steps()) {
            const auto [code, said] = run_step(session, step, directory.path());
            shown.push_back({{"about", step.says},
                             {"command", as_typed(step)},
                             {"exit", code},
                             {"output", said},
                             {"title", step.title}});
            if (session.format() == Format::table) show(session, shown.size(), step, said);
        }
        if (session.format() == Format::table)
            show_way_on(session);
        else
            print_listing(session, "steps", shown,
                          {{"/about", "about", ""},
                           {"/command", "command", ""},
                           {"/exit", "exit", ""},
                           {"/output", "output", ""},
                           {"/title", "title", ""}},
                          {});
        return ExitCode::done;
    }
};

}  // namespace

extern const Command demo_command{
    "",
    "demo",
    msgid("show the three methods on a sample, in a throw-away store"),
    {msgid(
        "Plays the three ways of changing a SIM's services (migrate, edit the profile, deviate) in a store "
        "of its own that is thrown away at the end. Each command is shown before what it prints, and fits "
        "the terminal; what to type next stands at the end. Nothing else on this computer is touched.")},
    "    simprof demo\n"
    "    simprof demo > demo.txt",
    make_action<Demonstrate>};

}  // namespace simprof::cli
