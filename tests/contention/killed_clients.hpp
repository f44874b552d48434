#pragma once

#include "tests/program/tested_program.hpp"

#include <functional>

namespace simprof::program_test {

/// Lets eight clients work at once, each giving so many commands, most of which are killed at any instant:
/// what one was told is done is there, once, in its order, and what it was told is not done is not. How many
/// were killed. `meanwhile` is called again and again by the thread that asks, until they are done.
[[nodiscard]] int kill_clients(const TestedProgram& program, unsigned seed, int commands,
                               const std::function<void()>& meanwhile = {});

}  // namespace simprof::program_test
