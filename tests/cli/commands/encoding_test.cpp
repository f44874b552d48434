#include "tests/cli/fake_world.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

using namespace simprof::cli::test;

namespace {

/// The sample fleet, and a list as French spreadsheets write it.
struct French {
    French() {
        world.environment["SIMPROF_STORE"] = store_in(directory);
        REQUIRE(world.run({"init", "--sample", "-q"}).exit == 0);
    }
    TemporaryDirectory directory;
    FakeWorld world;
    std::string text =
        "iccid;label;profile\r\n8933224000009901004;Libell\xE9 n\xB0 1;lab\r\n"
        "8933224000009901012;\xC9t\xE9;nul\r\n";
    std::string list = directory.write("list.csv", text);
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A file in Windows-1252 is refused with the option to type, and read with it") {
    French french;
    const Outcome refused = french.world.run({"sim", "import", french.list, "--yes"});
    CHECK(refused.exit == 2);
    CHECK(has(refused.err, "line 2: the text is not UTF-8; it looks like Windows-1252."));
    CHECK(has(refused.err, "--encoding windows-1252"));
    const std::string rejects = french.directory.path() + "/rejects.csv";
    const auto import = [&](const std::string& file) {
        return french.world.run({"sim", "import", file, "--encoding", "windows-1252", "--keep-going",
                                 "--rejects", rejects, "--yes"});
    };
    CHECK(import(french.list).exit == 3);
    CHECK(has(french.world.run({"sim", "list", "-o", "csv"}).out, "Libellé n° 1"));
    std::ostringstream kept;
    kept << std::ifstream{rejects, std::ios::binary}.rdbuf();
    CHECK(kept.str().starts_with(
        "\xEF\xBB\xBFiccid;label;profile;line;rule;message\r\n8933224000009901012;Été;nul;3;"));
    std::string corrected = kept.str();
    corrected.replace(corrected.find(";nul;"), 5, ";lab;");
    CHECK(import(french.directory.write("corrected.csv", corrected)).exit == 0);
    CHECK(has(french.world.run({"sim", "list", "-o", "csv"}).out, "Été"));
}

TEST_CASE("A list of SIMs is read in the encoding that is named, from standard input too") {
    French french;
    french.world.standard_input = "label;iccid\n\xE9;8933224000000010003\n";
    const Outcome refused = french.world.run({"sim", "migrate", "--from", "-", "--to", "lab", "-n"});
    CHECK(refused.exit == 2);
    CHECK(has(refused.err, "standard input, line 2: the text is not UTF-8"));
    const Outcome done =
        french.world.run({"sim", "migrate", "--from", "-", "--encoding", "latin1", "--to", "lab", "-n"});
    CHECK(done.exit == 0);
    const Outcome unknown =
        french.world.run({"sim", "migrate", "--from", "-", "--encoding", "window-1252", "--to", "lab", "-n"});
    CHECK(unknown.exit == 2);
    CHECK(has(unknown.err, "Did you mean windows-1252?"));
}

TEST_CASE("Standard input is called so where it cannot be read as what it is") {
    French french;
    const auto error_of = [&](const std::string& text) {
        french.world.standard_input = text;
        return french.world.run({"sim", "import", "-", "--yes"}).err;
    };
    CHECK(has(error_of(""), "standard input is empty."));
    CHECK(has(error_of("iccid\n\"89"), "standard input, line 2: a double quote is opened and not closed."));
    CHECK(has(error_of("\x1F\x8B\x08"), "standard input is packed by gzip."));
}
