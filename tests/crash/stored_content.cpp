#include "tests/crash/stored_content.hpp"

#include "lib/store/rows/digest.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/request_chain.hpp"
#include "tests/crash/disk.hpp"

#include <fmt/format.h>

#include <functional>
#include <type_traits>
#include <unordered_map>
#include <variant>
#include <vector>

namespace simprof::crash_test {

namespace {

using sqlite::Connection;
using sqlite::Query;

std::string field_text(const sqlite::Value& value) {
    return std::visit(
        [](const auto& content) -> std::string {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, std::nullptr_t>)
                return "-";
            else if constexpr (std::is_same_v<Content, Blob>)
                return hexadecimal(content.bytes);
            else
                return fmt::format("{}", content);
        },
        value.content());
}

std::vector<std::string> tables_of(Connection& store) {
    std::vector<std::string> names;
    Query query{store, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"};
    while (query.step()) names.emplace_back(query.text(0));
    return names;
}

std::string rows_of(Connection& store, const std::string& table) {
    std::string text = table + '\n';
    Query query{store, "SELECT * FROM \"" + table + '"'};
    while (query.step()) {
        for (int column = 0; column < query.columns(); ++column)
            text += field_text(query.value(column)) + '|';
        text += '\n';
    }
    return text;
}

bool is_whole(Connection& store) {
    if (Query{store, "PRAGMA integrity_check(1)"}.only_row().text(0) != "ok") return false;
    if (Query{store, "PRAGMA foreign_key_check"}.step()) return false;
    return sqlite::verify_chain(store).empty();
}

std::size_t hash_of_disk() {
    std::size_t hash = 0;
    for (const auto& [path, bytes] : Disk::get().files())
        hash = hash * 31 + std::hash<std::string>{}(path + '\n' + bytes);
    return hash;
}

std::string content_read() {
    try {
        Connection store{StoreAccess{store_path}, Disk::name};
        store.begin(false);
        const auto tables = tables_of(store);
        if (tables.empty()) return {};
        std::string text = is_whole(store) ? "" : "NOT WHOLE\n";
        for (const std::string& table : tables) text += rows_of(store, table);
        return text;
    } catch (const Error& error) {
        return "CANNOT BE READ: " + error.message().english();
    }
}

}  // namespace

/// The same disk holds the same.
std::string stored_content() {
    static std::unordered_map<std::size_t, std::string> known;
    const std::size_t hash = hash_of_disk();
    const auto found = known.find(hash);
    if (found != known.end()) return found->second;
    return known.emplace(hash, content_read()).first->second;
}

}  // namespace simprof::crash_test
