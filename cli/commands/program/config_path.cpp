#include "cli/language/spoken.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/settings/settings.hpp"
#include "cli/words/command.hpp"
#include "lib/text/words/terminal_text.hpp"

namespace simprof::cli {

namespace {

class ConfigPath final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        std::string text;
        std::vector<Json> files;
        for (const auto& path : configuration_files(session.world())) {
            const bool exists = std::filesystem::exists(path);
            const std::string shown = shown_safely(path.string());
            text += (exists ? shown : say("{file} (not there)", "file"_is = shown)) + "\n";
            files.push_back({{"path", path.string()}, {"exists", exists}});
        }
        if (session.format() == Format::table)
            session.print(text);
        else
            print_listing(session, "files", files, {{"/path", "path", ""}, {"/exists", "exists", ""}}, {});
        return ExitCode::done;
    }
};

}  // namespace

extern const Command config_path_command{
    "config",
    "path",
    msgid("show which configuration files are read"),
    {msgid(
        "Shows the paths of the configuration files, the one that counts first: your own, then the system's. "
        "A file that is not there is none; what it would be called is shown, so that it can be made.")},
    "    simprof config path\n"
    "    simprof config path -o json",
    make_action<ConfigPath>};

}  // namespace simprof::cli
