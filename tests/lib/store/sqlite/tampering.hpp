#pragma once

#include <string>

namespace simprof::store_test {

/// Changes the file of a store as somebody could who knows how to: past triggers, which are there again
/// afterwards, foreign keys and checks.
void tamper(const std::string& path, const std::string& statements);

}  // namespace simprof::store_test
