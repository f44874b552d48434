#pragma once

#include <string>

namespace simprof::sqlite {

/// "SQLite 3.40.1".
[[nodiscard]] std::string engine_version();

/// What simprof::use_one_thread promises.
void use_one_thread() noexcept;

}  // namespace simprof::sqlite
