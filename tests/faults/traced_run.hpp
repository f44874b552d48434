#pragma once

#include "tests/program/tested_program.hpp"

#include <string>

/// Runs of the real program in which one system call goes wrong. It is traced, for a static program takes no
/// library in the place of its own.
namespace simprof::fault_test {

/// Which calls are counted; all but those that ask for memory.
enum class CallSet : int {
    writing = 1,
    reading = 2,
    both = 3,
    all = 7,
    bytes_out = 8,  ///< those that can be cut short
    bytes_in = 16,
    memory = 32
};

/// What becomes of the call.
struct Fault {
    enum class Kind { none, error, half, kill, signal };
    std::string name;
    CallSet set = CallSet::all;
    Kind kind = Kind::none;
    int number = 0;        ///< of the error or the signal
    bool lasting = false;  ///< every later call of the set, too
};

struct TracedRun {
    program_test::Ended ended;
    int calls = 0;          ///< of the set that were made
    std::string hit;        ///< the name of the call that went wrong
    std::string at_risk{};  ///< what a power cut could take back when it said something first
};

/// True where calls can be made to go wrong on this machine: on x86-64.
[[nodiscard]] bool can_trace();

/// The `at`-th call of the fault's set, from 1 on, goes wrong; at 0 none does, and they are counted. Counted
/// from when the program begins with its own work.
[[nodiscard]] TracedRun traced_run(const program_test::TestedProgram& program,
                                   const program_test::Words& words, const Fault& fault, int at);

}  // namespace simprof::fault_test
