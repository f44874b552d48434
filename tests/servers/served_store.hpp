#pragma once

#include "tests/cli/fake_world.hpp"
#include "tests/lib/store/test_server.hpp"
#include "tests/program/tested_program.hpp"

namespace simprof::servers_test {

/// A store of the sample on a server of its own, and the program as people run it.
struct ServedStore {
    store_test::TestServer server{{.is_durable = true}};
    cli::test::TemporaryDirectory directory{};
    std::string location = server.new_database(directory.path());
    program_test::TestedProgram program{directory.path()};

    ServedStore() {
        program.environment["SIMPROF_STORE"] = location;
        program.done({"init", "--timezone", "Europe/Paris", "--sample", "-q"});
    }
};

}  // namespace simprof::servers_test
