#include "cli/words/meant_words.hpp"

#include "cli/words/command.hpp"
#include "cli/words/global_options.hpp"
#include "cli/words/meant_dates.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <ranges>
#include <string>
#include <vector>

using namespace simprof::cli;

namespace {

using Words = std::vector<std::string>;

/// What an option that is none would be taken for behind a command.
Words meant_behind(std::string_view words, std::string_view option) {
    for (const Command& command : all_commands()) {
        if (command.words() != words) continue;
        auto declared = words_of(command).options;
        std::ranges::copy(global_words().options, std::back_inserter(declared));
        return options_meant_by(option, declared);
    }
    return {"no such command"};
}

}  // namespace

TEST_CASE("Words that people try are told by ours, before any by likeness") {
    CHECK(commands_meant_by("sim", "deactivate") == Words{"sim suspend"});
    CHECK(commands_meant_by("sim", "block") == Words{"sim suspend"});
    CHECK(commands_meant_by("sim", "unsuspend") == Words{"sim resume"});
    CHECK(commands_meant_by("sim", "unsupend") == Words{"sim resume"});
    CHECK(commands_meant_by("sim", "delete") == Words{"sim terminate"});
    CHECK(commands_meant_by("sim", "cancel") == Words{"sim terminate"});
    CHECK(commands_meant_by("profile", "remove") == Words{"profile delete"});
    CHECK(commands_meant_by("sim", "get") == Words{"sim show"});
    CHECK(commands_meant_by("plan", "get") == Words{"plan show"});
    CHECK(commands_meant_by("sim", "LS") == Words{"sim list"});
    CHECK(commands_meant_by("sim", "move") == Words{"sim migrate"});
    CHECK(commands_meant_by("profile", "set") == Words{"profile edit"});
    CHECK(commands_meant_by("sim", "set") == Words{"sim deviate"});
    CHECK(commands_meant_by("", "set") == Words{"profile edit", "sim deviate"});
    CHECK(commands_meant_by("", "log") == Words{"request list"});
    CHECK(commands_meant_by("", "sims") == Words{"sim list"});
    CHECK(commands_meant_by("", "migrate") == Words{"sim migrate"});
    CHECK(commands_meant_by("", "backup") == Words{"store backup"});
    CHECK(commands_meant_by("", "status").front() == "sim show");
}

TEST_CASE("What is near is told, and nothing where nothing is") {
    CHECK(commands_meant_by("sim", "lst") == Words{"sim list"});
    CHECK(commands_meant_by("", "profle") == Words{"profile"});
    CHECK(commands_meant_by("", "quux").empty());
    CHECK(commands_meant_by("sim", "quux").empty());
    CHECK(commands_meant_by("store", "migrate").empty());
    CHECK(did_you_mean({}).empty());
    CHECK(did_you_mean({"--to"}) == "Did you mean --to?");
    CHECK(did_you_mean({"a", "b", "c"}, "simprof") ==
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
    CHECK(meant_behind("sim migrate", "--target") == Words{"--to"});
    CHECK(meant_behind("sim list", "--target").empty());
    CHECK(meant_behind("sim list", "--json") == Words{"-o json"});
    CHECK(meant_behind("sim list", "--sort").empty());
    CHECK(meant_behind("sim migrate", "--limit").empty());
    CHECK(meant_behind("sim list", "--folowing") == Words{"--following"});
    CHECK(meant_behind("sim migrate", "--force") == Words{"--yes"});
    CHECK(meant_behind("sim list", "--input") == Words{"--from"});
    CHECK(meant_behind("init", "--tz") == Words{"--timezone"});
}

TEST_CASE("Days and months that are written otherwise are told as they are taken") {
    CHECK(hint_for_day("31.12.2026") == "Did you mean 2026-12-31?");
    CHECK(hint_for_day("1/12/2026") == "Did you mean 2026-12-01?");
    CHECK(hint_for_day("2026/12/1") == "Did you mean 2026-12-01?");
    for (const char* none : {"tomorrow", "31.13.2026", "2026-12", "", "-", "1..2026"})
        CHECK(hint_for_day(none) == "Write a day as 2026-12-31.");
    CHECK(hint_for_month("12/2026") == "Did you mean 2026-12?");
    CHECK(hint_for_month("2026-1") == "Did you mean 2026-01?");
    for (const char* none : {"dec", "2026-13", "2026"})
        CHECK(hint_for_month(none) == "Write a month as 2026-12.");
}
