#pragma once

#include "tests/program/tested_program.hpp"

namespace simprof::program_test {

/// Lets eight change one SIM of the sample at once: each change is there, one after the other.
void check_writers_at_once(const TestedProgram& program);

/// Nobody takes what a reader says: a writer need not wait for that.
void check_blocked_reader(const TestedProgram& program);

}  // namespace simprof::program_test
