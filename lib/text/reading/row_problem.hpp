#pragma once

#include "lib/language/sentence.hpp"

#include <string>

namespace simprof {

/// Why one row of a file cannot be read, while the rows after it can. Never quotes what the row holds: it may
/// be a secret.
struct FileRowProblem {
    Sentence message;
    Sentence hint;
    friend bool operator==(const FileRowProblem&, const FileRowProblem&) = default;
};

}  // namespace simprof
