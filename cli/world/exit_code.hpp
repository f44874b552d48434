#pragma once

#include "lib/model/error.hpp"

namespace simprof::cli {

/// What scripts read. The numbers are a contract and never change.
enum class ExitCode : int {
    done = 0,
    failed = 1,
    malformed = 2,
    partly_done = 3,
    not_found = 4,
    refused = 5,
    unexpected_state = 6,
    busy = 7,
    differences = 8,
    not_confirmed = 9,
    store = 10,
    bug = 70,
    interrupted = 130,
    closed_pipe = 141,
};

[[nodiscard]] ExitCode exit_code_of(ErrorKind kind);

}  // namespace simprof::cli
