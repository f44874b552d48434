#include "lib/store/sqlite/upgrade/schema_1.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/schema.hpp"

namespace simprof::sqlite {

extern const std::string_view first_schema_sql;  ///< schema_1.sql, built in

void expect_schema_1(Connection& store) { expect_schema(store, first_schema_sql); }

}  // namespace simprof::sqlite
