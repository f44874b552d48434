#pragma once

#include "tests/faults/traced_run.hpp"

#include <string_view>

namespace simprof::fault_test {

/// A system call that may go wrong, and the sets that it is in.
struct SystemCall {
    long number;
    std::string_view name;
    int sets;
};

/// Null for one that is not counted.
[[nodiscard]] const SystemCall* system_call(long number);

}  // namespace simprof::fault_test
