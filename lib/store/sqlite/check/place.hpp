#pragma once

#include "lib/store/store_check.hpp"

#include <string>

namespace simprof::sqlite {

/// Who else may read or write the file of a store, its journal, or what stands beside it. A store that a
/// group shares is the group's as its maker wished: neither for fewer nor for more.
[[nodiscard]] StoreFindings findings_of_permissions(const std::string& path, const std::string& shared_with);

}  // namespace simprof::sqlite
