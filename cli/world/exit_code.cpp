#include "cli/world/exit_code.hpp"

namespace simprof::cli {

ExitCode exit_code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::input_output:
            return ExitCode::failed;
        case ErrorKind::malformed:
            return ExitCode::malformed;
        case ErrorKind::not_found:
            return ExitCode::not_found;
        case ErrorKind::refused:
            return ExitCode::refused;
        case ErrorKind::unexpected_state:
            return ExitCode::unexpected_state;
        case ErrorKind::busy:
            return ExitCode::busy;
        case ErrorKind::not_confirmed:
            return ExitCode::not_confirmed;
        case ErrorKind::store:
            return ExitCode::store;
        case ErrorKind::interrupted:
            return ExitCode::interrupted;
        case ErrorKind::bug:
            return ExitCode::bug;
    }
    return ExitCode::bug;
}

}  // namespace simprof::cli
