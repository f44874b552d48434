#include "tests/cli/completion/typed_shell.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

using namespace simprof::cli::test;

namespace {

constexpr std::array kinds{ShellKind::bash, ShellKind::bash_with_completion, ShellKind::zsh, ShellKind::fish};

const std::string iccid = "8933224000000010003";

/// A shell beside a store with the sample, and profiles with names that shells read otherwise.
struct ShellWithStore {
    explicit ShellWithStore(ShellKind kind) : shell(kind) {
        outside.environment["SIMPROF_STORE"] = shell.directory() + "/s.db";
        outside.environment["SIMPROF_NOW"] = "2026-11-23T10:00:00Z";
        run({"init", "--sample", "--timezone", "Europe/Paris"});
        for (const char* name :
             {"gold:eu", "gold:us", "flat rate", "wow!", "Zoë = $(touch pwned) `id` it's \"so\" \\ #1"})
            run({"profile", "create", name, "--pack", "metering", "--plan", "EU-100MB"});
        const std::string other = shell.directory() + "/other.db";
        run({"--store", other, "init", "--sample", "--timezone", "UTC"});
        run({"--store", other, "profile", "create", "elsewhere", "--pack", "metering", "--plan", "EU-100MB"});
        shell_file("a catalogue.toml");
    }
    void run(const std::vector<std::string>& words) { REQUIRE(outside.run(words).exit == 0); }
    void shell_file(const std::string& name) const { std::ofstream{shell.directory() + "/" + name} << "\n"; }
    /// The words that a line has once it is completed.
    void expect(const std::string& line, const std::string& words) {
        INFO(line);
        CHECK(shell.completed(line) == words);
    }

    TypedShell shell;
    FakeWorld outside;
};

}  // namespace

TEST_CASE("In every shell commands, options and values are completed") {
    for (const ShellKind kind : kinds) {
        INFO(to_string(kind));
        ShellWithStore at{kind};
        at.expect("simprof sim mig", "[sim][migrate]");
        at.expect("simprof -q sim mig", "[-q][sim][migrate]");
        at.expect("simprof help sim mig", "[help][sim][migrate]");
        at.expect("simprof explain PRO-4", "[explain][PRO-4]");
        at.expect("simprof sim list --dev", "[sim][list][--deviated]");
        at.expect("simprof sim list -o nd", "[sim][list][-o][ndjson]");
        at.expect("simprof sim list --output=nd", "[sim][list][--output=ndjson]");
        at.expect("simprof sim list --status sus", "[sim][list][--status][suspended]");
        at.expect("simprof sim list --group no", "[sim][list][--group][north]");
        at.expect("simprof init --timezone Europe/Pari", "[init][--timezone][Europe/Paris]");
    }
}

TEST_CASE("In every shell SIMs, profiles, requests and the options of the pack are completed") {
    for (const ShellKind kind : kinds) {
        INFO(to_string(kind));
        ShellWithStore at{kind};
        at.expect("simprof sim show 893322400000001000", "[sim][show][" + iccid + "]");
        at.expect("simprof sim show 8933", "[sim][show][893322400000001]");
        at.expect("simprof sim show +8824", "[sim][show][+8824704003000]");
        at.expect("simprof sim migrate " + iccid + " --to lab", "[sim][migrate][" + iccid + "][--to][lab]");
        at.expect("simprof sim deviate " + iccid + " --set sms-mo=of",
                  "[sim][deviate][" + iccid + "][--set][sms-mo=off]");
        at.expect("simprof sim deviate " + iccid + " --set=sms-mo=of",
                  "[sim][deviate][" + iccid + "][--set=sms-mo=off]");
        at.expect("simprof sim deviate " + iccid + " --set vo",
                  "[sim][deviate][" + iccid + "][--set][voice=]");
        at.expect("simprof request show 7", "[request][show][7]");
    }
}

TEST_CASE(
    "In every shell names with blanks, colons and quotes are completed as they are, and nothing is run") {
    for (const ShellKind kind : kinds) {
        INFO(to_string(kind));
        ShellWithStore at{kind};
        const std::string command = "simprof profile show ";
        at.expect(command + "fl", "[profile][show][flat rate]");
        at.expect(command + "\"fl", "[profile][show][flat rate]");
        at.expect(command + "'fl", "[profile][show][flat rate]");
        at.expect(command + "flat\\ r", "[profile][show][flat rate]");
        at.expect(command + "gold:e", "[profile][show][gold:eu]");
        at.expect(command + "gol", "[profile][show][gold:]");
        at.expect("simprof sim list --profile=gold:u", "[sim][list][--profile=gold:us]");
        at.expect(command + "wo", "[profile][show][wow!]");
        at.expect(command + "Zo", "[profile][show][Zoë = $(touch pwned) `id` it's \"so\" \\ #1]");
        at.expect(command + "'Zo", "[profile][show][Zoë = $(touch pwned) `id` it's \"so\" \\ #1]");
        at.expect(command + "\"Zo", "[profile][show][Zoë = $(touch pwned) `id` it's \"so\" \\ #1]");
        CHECK_FALSE(std::filesystem::exists(at.shell.directory() + "/pwned"));
    }
}

TEST_CASE("In every shell the store counts however the line says it, and files are completed by the shell") {
    for (const ShellKind kind : kinds) {
        INFO(to_string(kind));
        ShellWithStore at{kind};
        at.expect("simprof --store other.db profile show else",
                  "[--store][other.db][profile][show][elsewhere]");
        at.expect("simprof --store=other.db profile show else",
                  "[--store=other.db][profile][show][elsewhere]");
        const std::string home = at.shell.directory();
        at.expect("simprof --store ~/other.db profile show else",
                  "[--store][" + home + "/other.db][profile][show][elsewhere]");
        at.expect("simprof --store \"$HOME/other.db\" profile show else",
                  "[--store][" + home + "/other.db][profile][show][elsewhere]");
        at.expect("simprof profile show else", "[profile][show][else]");
        at.expect("simprof catalogue apply a", "[catalogue][apply][a catalogue.toml]");
        at.expect("simprof --store oth", "[--store][other.db]");
        at.expect("simprof --store=oth", "[--store=other.db]");
    }
}

TEST_CASE("Every shell shows what the words are") {
    for (const ShellKind kind : kinds) {
        INFO(to_string(kind));
        ShellWithStore at{kind};
        CHECK_FALSE(at.shell.listed("simprof sim migrate --to tracker-eu", "EU-500MB").empty());
        CHECK_FALSE(at.shell.listed("simprof sim ", "give SIMs another profile").empty());
        CHECK_FALSE(at.shell.listed("simprof sim deviate " + iccid + " --set fair-use=", "now").empty());
        CHECK_FALSE(at.shell.listed("simprof request show ", "profile.create").empty());
        at.expect("simprof sim mig", "[sim][migrate]");
    }
}
