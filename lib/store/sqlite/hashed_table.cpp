#include "lib/store/sqlite/hashed_table.hpp"

#include "lib/store/sqlite/connection.hpp"

namespace simprof::sqlite {

void insert(Connection& connection, Digest& digest, const HashedTable& table, Values values) {
    digest.add_row(table.letter, values);
    Query{connection, table.insert}.with(values).run();
}

}  // namespace simprof::sqlite
