#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

#include <algorithm>

namespace simprof::cli {

namespace {

/// As its type is, not as it was written.
Json typed(const std::string& key, const std::string& value) {
    if (key == "quiet") return value == "true";
    const bool is_number = (key == "wait" || key == "confirm.type_above") &&
                           value.find_first_not_of("0123456789.") == std::string::npos &&
                           !value.starts_with(".") && !value.ends_with(".") &&
                           (value.size() == 1 || value[0] != '0' || value[1] == '.');
    return is_number ? Json::parse(value) : Json(value);
}

/// "true", which a configuration file takes, and not "yes".
std::string as_it_is_typed(const Json& value) {
    const std::string* const text = value.text();
    return text == nullptr ? dumped(value) : *text;
}

class ConfigList final : public Action {
public:
    void declare(Declaration& words) override {
        words.flag("--show-origin", msgid("show where each setting comes from"), m_show_origin);
        m_list.declare(words);
    }

    ExitCode run(Session& session) override {
        std::vector<Settings::Shown> settings = session.settings().shown;
        if (std::ranges::find(settings, "actor", &Settings::Shown::key) == settings.end())
            settings.push_back(actor_of(session.settings(), session.world()));
        std::vector<Json> rows;
        rows.reserve(settings.size());
        for (const auto& [key, value, origin] : settings) {
            rows.push_back({{"key", key}, {"value", typed(key, value)}, {"origin", origin}});
        }
        const std::vector<ListingColumn> columns{
            {"/key", "key", say("KEY")},
            {.path = "/value", .csv_name = "value", .title = say("VALUE"), .shown = as_it_is_typed},
            {.path = "/origin",
             .csv_name = "origin",
             .title = m_show_origin ? say("ORIGIN") : "",
             .shown = in_language_of_run},
        };
        print_listing(session, "settings", rows, columns, said("There are no settings."), m_list.wish());
        return ExitCode::done;
    }

private:
    bool m_show_origin = false;
    ListWords m_list;
};

}  // namespace

extern const Command config_list_command{
    "config",
    "list",
    msgid("list the settings in force"),
    {msgid("Lists every setting with the value in force. With --show-origin also where it came from: an "
           "option, a variable of the environment, a line of a configuration file, or built in.")},
    "    simprof config list --show-origin\n"
    "    simprof config list -o json",
    make_action<ConfigList>};

}  // namespace simprof::cli
