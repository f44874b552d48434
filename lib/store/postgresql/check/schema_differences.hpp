#pragma once

#include "lib/store/store_check.hpp"

#include <string>
#include <vector>

namespace simprof::postgresql {

class Connection;

/// What the schema of a store consists of, a line a thing: its name, "|", and what it is. schema_things.txt
/// holds what schema.sql makes.
[[nodiscard]] std::string schema_things(Connection& connection);

/// How the schema is otherwise than simprof made it.
struct SchemaDifferences {
    StoreFindings findings;
    bool has_all_tables = true;  ///< with all columns
};
[[nodiscard]] SchemaDifferences schema_differences(Connection& connection);

}  // namespace simprof::postgresql
