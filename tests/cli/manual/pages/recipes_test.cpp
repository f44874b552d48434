#include "cli/manual/pages/recipes.hpp"

#include "cli/manual/pages/program_page.hpp"
#include "cli/manual/pages/roff.hpp"
#include "tests/cli/fake_world.hpp"
#include "tests/cli/manual/examples.hpp"
#include "tests/cli/transcript.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace simprof::cli;
using namespace simprof::cli::test;

namespace {

const std::filesystem::path project = SIMPROF_SOURCE_DIR;

std::string recipe_in_readme(const Recipe& recipe) {
    return block_behind(text_of_file(project / "README.md"), "### " + std::string{recipe.title});
}

/// Where the recipes lie as README has them, beside the sample: the program and a mail that keeps what it is
/// given are found first.
class Workplace {
public:
    Workplace() {
        for (const Recipe& recipe : all_recipes())
            (void)m_directory.write(std::string{recipe.name}, recipe_in_readme(recipe));
        const std::string mail =
            m_directory.write("bin/mail", "#!/bin/sh\n{ printf '%s\\n' \"$@\"; cat; } >>\"$HOME/mailed\"\n");
        std::filesystem::permissions(mail, std::filesystem::perms::owner_all);
        std::filesystem::create_symlink(SIMPROF_PROGRAM, path("bin/simprof"));
        REQUIRE(run("simprof init --timezone Europe/Paris --sample -q") == 0);
    }

    /// The exit code of a line of the shell.
    [[nodiscard]] int run(const std::string& line) const {
        const std::string& home = m_directory.path();
        const std::string command =
            "cd '" + home + "' && export HOME='" + home + "' PATH='" + home + "'/bin:$PATH SIMPROF_STORE='" +
            home + "/fleet.db' SIMPROF_NOW=2026-11-23T10:00:00Z && { " + line + "; } >said 2>&1";
        const int status = std::system(command.c_str());  // NOLINT(cert-env33-c): as a shell starts it
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    void take(const std::string& example) const {
        std::filesystem::copy_file(project / "tests" / "data" / "examples" / example, path(example),
                                   std::filesystem::copy_options::overwrite_existing);
    }
    void write(const std::string& name, const std::string& text) const {
        (void)m_directory.write(name, text);
    }
    [[nodiscard]] std::string path(const std::string& name) const { return m_directory.path() + "/" + name; }
    [[nodiscard]] bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }
    [[nodiscard]] bool has(const std::string& name, const std::string& part) const {
        return has(name) && text_of_file(path(name)).find(part) != std::string::npos;
    }

private:
    TemporaryDirectory m_directory;
};

}  // namespace

TEST_CASE("README and simprof(1) have the same recipes") {
    const std::string page = manual_page_of_program();
    for (const Recipe& recipe : all_recipes()) {
        INFO(recipe.name);
        CHECK(first_difference(recipe_in_readme(recipe), std::string{recipe.script}) == "");
        CHECK(page.find(roff::verbatim(recipe.script)) != std::string::npos);
    }
}

TEST_CASE("The recipe of the nightly comparison mails what differs, and nothing where nothing does") {
    const Workplace place;
    REQUIRE(place.run("simprof sim list --options -o csv >platform.csv") == 0);
    CHECK(place.run("sh nightly.sh") == 0);
    CHECK_FALSE(place.has("mailed"));

    place.take("platform.csv");
    CHECK(place.run("sh nightly.sh") == 0);
    CHECK(place.has("mailed", "SIMs: the platform differs\nnoc@example.com\n"));
    CHECK(place.has("mailed", "voice off → on"));

    place.write("platform.csv", "nothing of this\n");
    CHECK(place.run("sh nightly.sh") == 0);
    CHECK(place.has("mailed", "SIMs: not compared (2)\n"));
    CHECK(place.run("! simprof request show 3") == 0);
}

TEST_CASE("The recipe of the batch does what was judged, or nothing") {
    const Workplace place;
    place.take("move.csv");
    CHECK(place.run("sh batch.sh") != 0);
    CHECK(place.run("sh batch.sh judge") == 0);
    CHECK(place.run("! simprof request show 3") == 0);
    CHECK(place.run("CI_JOB_ID=4711 sh batch.sh do") == 0);
    CHECK(place.run("simprof request show 3") == 0);
    CHECK(place.has("said", "4711"));
    CHECK(place.run("sh batch.sh do") == 6);

    place.write("move.csv", "iccid,profile\n8933224000000010631,lab\n");
    CHECK(place.run("sh batch.sh judge") == 5);
}

TEST_CASE("The recipe of the smoke test tries a catalogue on a copy, and leaves the store alone") {
    const Workplace place;
    place.take("catalogue.toml");
    CHECK(place.run("sh smoke.sh") == 0);
    CHECK(place.has("said", "is whole"));
    CHECK(place.run("! simprof request show 3") == 0);
    CHECK(place.run("! simprof plan show EU-1GB") == 0);

    place.write("catalogue.toml", "[plans.EU-1GB]\n");
    CHECK(place.run("sh smoke.sh") != 0);
    std::filesystem::remove(place.path("fleet.db"));
    CHECK(place.run("sh smoke.sh") == 10);
}
