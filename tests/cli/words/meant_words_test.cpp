#include "cli/words/meant_words.hpp"

#include "cli/words/command.hpp"
#include "cli/words/global_options.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <ranges>
#include <string>
#include <vector>

using namespace simprof::cli;

namespace {

using Meant = std::vector<std::string>;

/// What an option that is none would be taken for behind a command.
Meant meant_behind(std::string_view words, std::string_view option) {
    for (const Command& command : all_commands()) {
        if (command.words() != words) continue;
        auto declared = words_of(command).options;
        std::ranges::copy(global_words().options, std::back_inserter(declared));
        return options_meant_by(option, declared);
    }
    return {"no such command"};
}

}  // namespace

TEST_CASE("Meant that people try are told by ours, before any by likeness") {
    CHECK(commands_meant_by("sim", "deactivate") == Meant{"sim suspend"});
    CHECK(commands_meant_by("sim", "block") == Meant{"sim suspend"});
    CHECK(commands_meant_by("sim", "unsuspend") == Meant{"sim resume"});
    CHECK(commands_meant_by("sim", "unsupend") == Meant{"sim resume"});
    CHECK(commands_meant_by("sim", "delete") == Meant{"sim terminate"});
    CHECK(commands_meant_by("sim", "cancel") == Meant{"sim terminate"});
    CHECK(commands_meant_by("profile", "remove") == Meant{"profile delete"});
    CHECK(commands_meant_by("sim", "get") == Meant{"sim show"});
    CHECK(commands_meant_by("plan", "get") == Meant{"plan show"});
    CHECK(commands_meant_by("sim", "LS") == Meant{"sim list"});
    CHECK(commands_meant_by("sim", "move") == Meant{"sim migrate"});
    CHECK(commands_meant_by("profile", "set") == Meant{"profile edit"});
    CHECK(commands_meant_by("sim", "set") == Meant{"sim deviate"});
    CHECK(commands_meant_by("", "set") == Meant{"profile edit", "sim deviate"});
    CHECK(commands_meant_by("", "log") == Meant{"request list"});
    CHECK(commands_meant_by("", "sims") == Meant{"sim list"});
    CHECK(commands_meant_by("", "migrate") == Meant{"sim migrate"});
    CHECK(commands_meant_by("", "backup") == Meant{"store backup"});
    CHECK(commands_meant_by("", "status").front() == "sim show");
}

TEST_CASE("What is near is told, and nothing where nothing is") {
    CHECK(commands_meant_by("sim", "lst") == Meant{"sim list"});
    CHECK(commands_meant_by("", "profle") == Meant{"profile"});
    CHECK(commands_meant_by("", "quux").empty());
    CHECK(commands_meant_by("sim", "quux").empty());
    CHECK(commands_meant_by("store", "migrate").empty());
    CHECK(did_you_mean({}).empty());
    CHECK(did_you_mean({"--to"}).english() == "Did you mean --to?");
    CHECK(did_you_mean({"a", "b", "c"}, "simprof").english() ==
          "Did you mean `simprof a`, `simprof b` or `simprof c`?");
}

TEST_CASE("Every word that people try leads somewhere, and is none of ours where it is told") {
    for (const char* tried : {"deactivate", "block", "unsuspend", "delete", "remove", "cancel", "get", "info",
                              "status", "ls", "move", "set", "log", "undo", "version", "rules"}) {
        INFO(tried);
        CHECK_FALSE(commands_meant_by("", tried).empty());
    }
}

TEST_CASE("Options that people try are told by those that the command has") {
    CHECK(meant_behind("sim migrate", "--target") == Meant{"--to"});
    CHECK(meant_behind("sim list", "--target").empty());
    CHECK(meant_behind("sim list", "--json") == Meant{"-o json"});
    CHECK(meant_behind("sim show", "--sort").empty());
    CHECK(meant_behind("sim migrate", "--limit").empty());
    CHECK(meant_behind("sim list", "--folowing") == Meant{"--following"});
    CHECK(meant_behind("sim migrate", "--force") == Meant{"--yes"});
    CHECK(meant_behind("sim list", "--input") == Meant{"--from"});
    CHECK(meant_behind("init", "--tz") == Meant{"--timezone"});
}
