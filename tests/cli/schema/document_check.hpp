#pragma once

#include "tests/cli/transcript.hpp"

#include <string>

namespace simprof::cli::test {

/// The format of a command: as typed, else `otherwise`.
[[nodiscard]] std::string format_of(const std::vector<std::string>& words, const std::string& otherwise);

/// How a command stands in the index of documents: "sim list", "simprof --version", "help" for all that asks
/// for help, "simprof" alone.
[[nodiscard]] std::string index_key(const std::vector<std::string>& words);

/// What of the documents that a command printed in a format is otherwise than their schemas say; empty where
/// all is as it should be, and where it printed no JSON.
[[nodiscard]] std::string faults_of_run(const PlayedCommand& played, const std::string& format);

}  // namespace simprof::cli::test
