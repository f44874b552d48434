#include "tests/program/store_content.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <vector>

namespace simprof::program_test {

namespace {

std::string rows_of(SQLite::Database& database, const std::string& select) {
    std::string text;
    SQLite::Statement query{database, select};
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i) {
            const SQLite::Column value = query.getColumn(i);
            text.append(static_cast<const char*>(value.getBlob()),
                        static_cast<std::size_t>(value.getBytes()));
            text += '|';
        }
        text += '\n';
    }
    return text;
}

std::vector<std::string> tables_of(SQLite::Database& database) {
    std::vector<std::string> names;
    SQLite::Statement query{database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"};
    while (query.executeStep()) names.push_back(query.getColumn(0).getString());
    return names;
}

}  // namespace

StoreContent content_of(const std::string& store) {
    if (!std::filesystem::exists(store)) return {"absent", {}};
    try {
        SQLite::Database database{store, SQLite::OPEN_READWRITE};
        StoreContent content;
        content.integrity = database.execAndGet("PRAGMA integrity_check").getString();
        for (const std::string& table : tables_of(database))
            content.rows += table + "\n" + rows_of(database, "SELECT * FROM \"" + table + "\"");
        return content;
    } catch (const SQLite::Exception& error) {
        return {error.what(), {}};
    }
}

}  // namespace simprof::program_test
