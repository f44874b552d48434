#include "cli/world/server_program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof::cli;

namespace {

bool names_server(std::vector<std::string> words, const char* variable = nullptr) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    return plainly_names_server(arguments, variable);
}

}  // namespace

TEST_CASE(
    "A store on a server is known before anything is read: by the last --store, else by SIMPROF_STORE") {
    CHECK(names_server({"simprof", "--store", "postgresql:///sims", "sim", "list"}));
    CHECK(names_server({"simprof", "sim", "list", "--store=postgres://ada@host/sims"}));
    CHECK(names_server({"simprof", "sim", "list"}, "postgresql:///sims"));
    CHECK(names_server({"simprof", "--store", "a.db", "--store", "postgresql:///sims"}));
    CHECK_FALSE(names_server({"simprof", "--store", "a.db"}, "postgresql:///sims"));
    CHECK_FALSE(names_server({"simprof", "--store=a.db"}, "postgresql:///sims"));
    CHECK_FALSE(names_server({"simprof", "--stores=postgresql:///sims", "postgresql:///sims"}));
    CHECK_FALSE(names_server({"simprof", "sim", "list", "--store"}));
    CHECK_FALSE(names_server({}));
}
