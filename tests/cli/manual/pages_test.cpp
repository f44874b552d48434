#include "cli/manual/help/help_page.hpp"
#include "cli/manual/pages/configuration_page.hpp"
#include "cli/manual/pages/domain_page.hpp"
#include "cli/manual/pages/manual_page.hpp"
#include "cli/manual/pages/program_page.hpp"
#include "cli/manual/pages/roff.hpp"
#include "cli/settings/settings.hpp"
#include "cli/words/command_search.hpp"
#include "lib/model/sim.hpp"
#include "lib/rules/rule_book.hpp"
#include "lib/rules/sims/life_cycle.hpp"
#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace simprof;
using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

constexpr std::ptrdiff_t longest_help = 40;

bool page_has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// What stands behind a line of a page, up to the next item or section.
std::string item_of(const std::string& page, const std::string& head) {
    const std::size_t at = page.find("\n" + head + "\n");
    REQUIRE(at != std::string::npos);
    const std::size_t begin = at + head.size() + 2;
    return page.substr(begin, page.find("\n.", begin) - begin);
}

}  // namespace

TEST_CASE("The help of every command fits a screen, and says where the whole page is") {
    for (const Command& command : all_commands()) {
        const std::string text = help_about_command(command, 80).text;
        INFO(text);
        CHECK(std::ranges::count(text, '\n') <= longest_help);
        CHECK(page_has(text, "\nExamples:\n    simprof "));
        CHECK(page_has(text, "\nThe whole page: man simprof-"));
    }
}

TEST_CASE("PRO-4: what a profile never changes is told nowhere but in the refusal") {
    const Command& edit = *command_named("profile", "edit");
    CHECK_FALSE(page_has(help_about_command(edit, 80).text, "--pack"));
    CHECK_FALSE(page_has(manual_page_of(edit), "\\-pack"));
    FakeWorld outside;
    const TemporaryDirectory directory;
    outside.environment["SIMPROF_STORE"] = directory.path() + "/fleet.db";
    REQUIRE(outside.run({"init", "--timezone", "Europe/Paris", "--sample"}).exit == 0);
    const auto outcome = outside.run({"profile", "edit", "lab", "--pack", "metering"});
    CHECK(outcome.exit == 5);
    CHECK(page_has(outcome.err, "[PRO-4]"));
}

TEST_CASE("Every page of a command has the sections that readers look for, in their order") {
    for (const Command& command : all_commands()) {
        const std::string page = manual_page_of(command);
        INFO(command.words());
        std::size_t last = 0;
        for (const char* title :
             {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"}) {
            const std::size_t at = page.find(std::string{"\n.Sh "} + title + "\n");
            INFO(title);
            CHECK(at != std::string::npos);
            CHECK(at > last);
            last = at;
        }
    }
}

TEST_CASE("The three methods name one another") {
    const auto names = [](const char* noun, const char* verb, const char* page) {
        return page_has(manual_page_of(*command_named(noun, verb)), std::string{".Xr "} + page + " 1");
    };
    CHECK(names("sim", "migrate", "simprof-profile-edit"));
    CHECK(names("sim", "migrate", "simprof-sim-deviate"));
    CHECK(names("profile", "edit", "simprof-sim-migrate"));
    CHECK(names("profile", "edit", "simprof-sim-deviate"));
    CHECK(names("sim", "deviate", "simprof-sim-migrate"));
    CHECK(names("sim", "deviate", "simprof-profile-edit"));
}

TEST_CASE("simprof.toml(5) has every setting that a file can have") {
    FakeWorld outside;
    outside.environment["SIMPROF_NOW"] = "";
    simprof::cli::test::Outcome unused;
    const std::string page = manual_page_of_configuration();
    for (const Settings::Shown& setting : resolve_settings(outside.world({}, unused), {}).shown) {
        INFO(setting.key);
        CHECK((setting.key == "now" || page_has(page, "\n.It Cm " + setting.key + " No = ")));
    }
}

TEST_CASE("simprof-domain(7) has every rule") {
    const std::string page = manual_page_of_domain();
    for (const RuleEntry& rule : rule_book()) {
        INFO(rule.id);
        CHECK(page_has(page, "\n.It Sy " + std::string{rule.id} + " No "));
        CHECK(page_has(page, "\n" + roff::text(rule.sentence) + "\n"));
    }
}

TEST_CASE("STA-2: simprof-domain(7) names what each status may become") {
    const std::string page = manual_page_of_domain();
    for (const Status from : all_statuses) {
        const std::string told = item_of(page, ".It Em " + std::string{to_string(from)});
        for (const Status to : all_statuses) {
            if (from == to) continue;
            const auto possible = may_become(from);
            const bool may = std::ranges::find(possible, to) != possible.end();
            INFO(to_string(from) << " to " << to_string(to) << ": " << told);
            CHECK(page_has(told, std::string{to_string(to)}) == may);
        }
    }
}

TEST_CASE("simprof(1) names every page") {
    const std::string page = manual_page_of_program();
    const std::string list = page.substr(page.find("\n.Sh SEE ALSO\n"));
    CHECK(page_has(list, ".Xr simprof.toml 5"));
    CHECK(page_has(list, ".Xr simprof-form 5"));
    CHECK(page_has(list, ".Xr simprof-domain 7"));
    CHECK(page_has(list, ".Xr simprof-sim-migrate 1"));
}
