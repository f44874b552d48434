#pragma once

namespace simprof::sqlite {

class Connection;

/// Refuses a store whose schema is not, word for word, that of schema 1.
void expect_schema_1(Connection& store);

}  // namespace simprof::sqlite
