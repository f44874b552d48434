#include "lib/store/sqlite/tables/hashed_table.hpp"

#include "lib/store/sqlite/file/connection.hpp"

namespace simprof::sqlite {

void insert(Connection& connection, Digest& digest, const HashedTable& table, Values values) {
    add_row(digest, table.letter, values);
    Query{connection, table.insert}.with(values.first(values.size() - table.also_hashed)).run();
}

void add_row(Digest& digest, char letter, const Query& query) {
    digest.begin_row(letter);
    for (int column = 0; column < query.columns(); ++column) digest.add(query.value(column).content());
}

}  // namespace simprof::sqlite
