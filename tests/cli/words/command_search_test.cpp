#include "cli/words/command_search.hpp"

#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;
using namespace simprof::cli;

namespace {

std::string refusal(const std::vector<std::string>& arguments) {
    try {
        (void)find_command(arguments);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        return error.message().english() + " | " + error.hint().english();
    }
    return "found";
}

}  // namespace

TEST_CASE("A command is found between global options, and all other words are kept in order") {
    const FoundCommand found =
        find_command({"--store", "sim", "-q", "sim", "-o", "csv", "migrate", "a", "--to", "b"});
    REQUIRE(found.command != nullptr);
    CHECK(found.command->words() == "sim migrate");
    CHECK(found.rest == std::vector<std::string>{"--store", "sim", "-q", "-o", "csv", "a", "--to", "b"});
}

TEST_CASE("A command without a noun is found") {
    const FoundCommand found = find_command({"explain", "MIG-2"});
    REQUIRE(found.command != nullptr);
    CHECK(found.command->words() == "explain");
    CHECK(found.rest == std::vector<std::string>{"MIG-2"});
}

TEST_CASE("An unknown noun is refused with the nearest word") {
    CHECK(refusal({"profil"}).starts_with("There is no command “profil”. | Did you mean `simprof profile`?"));
    CHECK(refusal({"xyzzy"}) == "There is no command “xyzzy”. | See `simprof help` for all commands.");
}

TEST_CASE("A verb without its noun is refused with the whole command") {
    CHECK(refusal({"migrate", "x"}) ==
          "There is no command “migrate”. | Did you mean `simprof sim migrate`?");
}

TEST_CASE("An unknown verb is refused with the nearest one and the list of verbs") {
    CHECK(refusal({"store", "inof"}) ==
          "There is no command “store inof”. | Did you mean `simprof store info`? The verbs of store are "
          "info, check, backup, restore, upgrade, copy, rehearse, clock, roles.");
    CHECK(refusal({"config", "xyzzy"}) ==
          "There is no command “config xyzzy”. | The verbs of config are list, path.");
}
