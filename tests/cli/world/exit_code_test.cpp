#include "cli/world/exit_code.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace simprof;
using namespace simprof::cli;

TEST_CASE("Each kind of error ends with the exit code of the contract") {
    const std::vector<std::pair<ErrorKind, int>> contract{
        {ErrorKind::input_output, 1},  {ErrorKind::malformed, 2},        {ErrorKind::not_found, 4},
        {ErrorKind::refused, 5},       {ErrorKind::unexpected_state, 6}, {ErrorKind::busy, 7},
        {ErrorKind::not_confirmed, 9}, {ErrorKind::store, 10},           {ErrorKind::bug, 70},
        {ErrorKind::interrupted, 130},
    };
    for (const auto& [kind, code] : contract) CHECK(static_cast<int>(exit_code_of(kind)) == code);
    CHECK(static_cast<int>(ExitCode::partly_done) == 3);
    CHECK(static_cast<int>(ExitCode::differences) == 8);
    CHECK(static_cast<int>(ExitCode::closed_pipe) == 141);
}
