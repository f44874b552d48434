#include "cli/manual/pages/configuration_page.hpp"

#include "cli/language/spoken.hpp"
#include "cli/manual/pages/page_parts.hpp"
#include "cli/manual/pages/roff.hpp"
#include "cli/words/paragraphs.hpp"

#include <fmt/core.h>

#include <iterator>
#include <vector>

namespace simprof::cli {

namespace {

struct ConfigurationKey {
    std::string_view name;
    std::string_view value;
    std::string_view meaning;
};

constexpr ConfigurationKey configuration_keys[] = {
    {"store", msgid("\"FILE\""),
     msgid("The store, where neither --store nor SIMPROF_STORE names one. A path that does not begin with / "
           "is taken from where the configuration file lies; ~ is your home. It may be "
           "postgresql://USER@HOST/DATABASE, too, without a password. Without this key it is "
           "$XDG_DATA_HOME/simprof/simprof.db, or ~/.local/share/simprof/simprof.db.")},
    {"output", msgid("\"table\", \"json\", \"ndjson\" or \"csv\""),
     msgid("The format of what is printed: -o. Without it, table.")},
    {"color", msgid("\"auto\", \"always\" or \"never\""),
     msgid("When colours are used: --color. Without it, auto: on a terminal.")},
    {"quiet", msgid("true or false"), msgid("Whether only errors are said: -q. Without it, false.")},
    {"wait", msgid("SECONDS"),
     msgid("How long a command waits for a store that another one keeps: --wait. Without it, 5.")},
    {"actor", msgid("\"NAME\""), msgid("Who asks, as requests record it. Without it, the login name.")},
    {"confirm.type_above", msgid("NUMBER"),
     msgid("From so many SIMs on their number has to be typed to confirm a change. Without it, 1000. In a "
           "table: `[confirm]`, below it `type_above = 1000`.")},
};

constexpr Paragraphs what_configuration_is{
    msgid("simprof reads two configuration files, written in TOML: yours, "
          "$XDG_CONFIG_HOME/simprof/config.toml (~/.config/simprof/config.toml where that is not set), and "
          "the system's, /etc/simprof/config.toml. Neither has to be there. What your file says beats what "
          "the system's says; variables of the environment beat both, and options beat all."),
    msgid("`simprof config path` shows where the files are looked for, `simprof config list --show-origin` "
          "what is in force and from which line it came. A key that is unknown and a value of the wrong type "
          "are errors that name their line, and nothing is changed then.")};

constexpr std::string_view configuration_example =
    "# ~/.config/simprof/config.toml\n"
    "store = \"/srv/simprof/fleet.db\"\n"
    "output = \"table\"\n"
    "color = \"auto\"\n"
    "quiet = false\n"
    "wait = 30\n"
    "actor = \"noc\"\n\n"
    "[confirm]\n"
    "type_above = 200\n";

std::string list_of_keys() {
    std::vector<roff::Item> items;
    items.reserve(std::size(configuration_keys));
    for (const ConfigurationKey& key : configuration_keys)
        items.push_back({fmt::format("Cm {} No = Ar {}", key.name, roff::quoted(spoken(key.value))),
                         roff::text(spoken(key.meaning))});
    return roff::list(items);
}

}  // namespace

std::string manual_page_of_configuration() {
    std::string page = beginning_of_page("simprof.toml", '5', msgid("configuration of simprof"));
    page += roff::heading(say("DESCRIPTION")) + roff::paragraphs(spoken_text(what_configuration_is)) +
            ".Pp\n" + roff::text(say("The keys are:")) + "\n" + list_of_keys();
    page += roff::heading(say("FILES"));
    page += roff::list({{"Pa $XDG_CONFIG_HOME/simprof/config.toml", roff::text(say("yours"))},
                        {"Pa /etc/simprof/config.toml", roff::text(say("of everybody on the computer"))}});
    page += roff::heading(say("EXAMPLES")) + roff::verbatim(configuration_example);
    return page + roff::see_also({{"simprof"}, {"simprof-config-list"}, {"simprof-config-path"}});
}

}  // namespace simprof::cli
