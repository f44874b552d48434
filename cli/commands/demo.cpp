#include "cli/app.hpp"
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

/// A step of the demonstration: what it shows, and the command line.
struct Step {
    std::string_view says;
    std::vector<std::string_view> words;
};

const std::vector<Step>& steps() {
    static const std::vector<Step> all{
        {"A store with a sample catalogue and a small fleet.",
         {"init", "--timezone", "Europe/Paris", "--sample"}},
        {"Profiles: a pack, a plan and a value for every option. SIMs follow them.", {"profile", "list"}},
        {"One SIM: where each of its values comes from.", {"sim", "show", "8933224000000010425"}},
        {"Which method is right? Best first, with the reason and the commands.",
         {"sim", "advise", "8933224000000010425", "--set", "sms-mo=off"}},
        {"Method 1, best for one SIM: give it another profile. A dry run first.",
         {"sim", "migrate", "8933224000000010425", "--to", "tracker-eu-500", "--dry-run"}},
        {"Options change at once, the plan on the first of next month.",
         {"sim", "migrate", "8933224000000010425", "--to", "tracker-eu-500", "--reason", "needs more data"}},
        {"What changes on the first.", {"schedule", "list"}},
        {"Method 2: edit the profile, for every SIM that follows it. A dry run tells how many.",
         {"profile", "edit", "tracker-eu-sms", "--set", "voice=on", "--dry-run"}},
        {"More than one SIM changes, so it is confirmed: here by --yes.",
         {"profile", "edit", "tracker-eu-sms", "--set", "voice=on", "--yes"}},
        {"Method 3, for tests: change options on one SIM, which then follows its profile no more.",
         {"sim", "deviate", "8933224000000010078", "--set", "radio=5g", "--reason", "antenna test"}},
        {"Its options beside its profile's.", {"sim", "diff", "8933224000000010078"}},
        {"A rule refuses what would break: the message says why, and the way out.",
         {"sim", "migrate", "8933224000000010425", "--to", "gateway-pool"}},
        {"Back under its profile.", {"sim", "realign", "8933224000000010078"}},
        {"Whatever was done can be taken back, by the same rules and clocks.", {"request", "revert", "3"}},
        {"Everything that was done, by whom and why.", {"request", "list"}},
    };
    return all;
}

std::string as_typed(const Step& step) {
    std::string line = "simprof";
    for (const std::string_view word : step.words) {
        const bool plain = word.find(' ') == std::string_view::npos;
        line += plain ? fmt::format(" {}", word) : fmt::format(" '{}'", word);
    }
    return line;
}

/// A directory that goes when the demonstration ends.
class ThrowAwayDirectory {
public:
    ThrowAwayDirectory() {
        std::error_code error;
        const auto place = std::filesystem::temp_directory_path(error);
        std::string name = (place / "simprof-demo-XXXXXX").string();
        if (error || !mkdtemp(name.data())) {
            throw Error{ErrorKind::input_output,
                        fmt::format("No directory can be made in {}.",
                                    error ? "the directory for temporary files" : place.string()),
                        "Set TMPDIR to a directory that you may write to."};
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

/// Runs one command as if it were typed, in the throw-away store; what it says comes back as text.
std::pair<int, std::string> run_step(const Session& session, const Step& step,
                                     const std::filesystem::path& directory) {
    std::string said;
    World world = session.world();
    world.arguments.assign(step.words.begin(), step.words.end());
    world.environment["SIMPROF_STORE"] = (directory / "demo.db").string();
    world.environment.erase("SIMPROF_OUTPUT");
    world.out = world.err = [&](std::string_view text) { said += text; };
    world.out_is_terminal = world.err_is_terminal = false;
    world.ask = {};
    const int code = simprof::cli::run(world);
    return {code, said};
}

class Demonstrate final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        const ThrowAwayDirectory directory;
        std::vector<Json> shown;
        for (const Step& step : steps()) {
            const auto [code, said] = run_step(session, step, directory.path());
            shown.push_back(
                {{"about", step.says}, {"command", as_typed(step)}, {"exit", code}, {"output", said}});
            if (session.format() == Format::table)
                session.print(fmt::format("# {}\n$ {}\n{}\n", step.says, as_typed(step), said));
        }
        if (session.format() != Format::table) {
            print_listing(session, "steps", shown,
                          {{"/about", "about", ""},
                           {"/command", "command", ""},
                           {"/exit", "exit", ""},
                           {"/output", "output", ""}},
                          "");
        }
        return ExitCode::done;
    }
};

}  // namespace

extern const Command demo_command{
    "", "demo", "show the three methods on a sample, in a throw-away store",
    "Plays the three ways of changing a SIM's services (migrate, edit the profile, deviate) in a store "
    "of its own that is thrown away at the end. Each command is shown before what it prints. Nothing "
    "else on this computer is touched.\n\n"
    "    simprof demo\n"
    "    simprof demo > demo.txt",
    make_action<Demonstrate>};

}  // namespace simprof::cli
