#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace simprof::program_test {

/// What a command that changes something says of it when it ends.
enum class Said {
    done,
    nothing_to_do,  ///< and so no request
    not_done,
    may_be_done  ///< or nothing, where it was killed
};

/// By the exit code, and what was printed: a document on standard output, sentences on standard error.
[[nodiscard]] Said said_by(int exit, const std::string& out, std::string_view err);

/// The number of the request in a change's document; none where nothing was to be done.
[[nodiscard]] std::optional<int> request_in(const std::string& document);

}  // namespace simprof::program_test
