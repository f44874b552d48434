#pragma once

#include <string>
#include <vector>

namespace simprof::cli::test {

/// What in a text of JSON is otherwise than the schemas of these documents say, each; nothing where one of
/// them fits.
[[nodiscard]] std::vector<std::string> faults_of_document(const std::string& text,
                                                          const std::vector<std::string>& documents);

}  // namespace simprof::cli::test
