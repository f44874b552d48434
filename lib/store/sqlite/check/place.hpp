#pragma once

#include "lib/store/store_check.hpp"

#include <string>

namespace simprof::sqlite {

/// Who else may read or write the file of a store, its journal, or what stands beside it.
[[nodiscard]] StoreFindings findings_of_permissions(const std::string& path);

}  // namespace simprof::sqlite
