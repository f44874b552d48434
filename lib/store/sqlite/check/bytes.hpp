#pragma once

#include "lib/store/store_check.hpp"

namespace simprof::sqlite {

class Connection;

/// Statements of the schema that are missing, and such as no simprof made; none where it is word for word
/// that of this program.
[[nodiscard]] StoreFindings findings_of_schema(Connection& connection);

/// What SQLite finds wrong with the pages, the rows and the indexes of the file: the first few.
[[nodiscard]] StoreFindings findings_of_integrity(Connection& connection);

/// Rows that refer to nothing: the first few.
[[nodiscard]] StoreFindings findings_of_foreign_keys(Connection& connection);

}  // namespace simprof::sqlite
