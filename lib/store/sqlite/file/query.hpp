#pragma once

#include "lib/store/rows/values.hpp"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace simprof::sqlite {

class Connection;

using simprof::as_id;
using simprof::Value;
using simprof::Values;

/// One statement at work. Given back to its connection, reset, when it goes out of scope.
class Query {
public:
    /// `text` is a literal: its address is what the connection keeps the prepared statement under.
    Query(Connection& connection, const char* text);
    /// For text made at run time, prepared for this one use.
    Query(Connection& connection, const std::string& text);
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    /// Starts over with these parameters, which are copied.
    Query& with(Values values);
    /// Moves to the next row; false after the last one.
    bool step();
    /// Runs a statement that has no rows to read.
    void run();
    /// Moves to the one row that there has to be; a store without it is damaged.
    Query& only_row();

    [[nodiscard]] int columns() const;
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_number(int column) const;
    /// Both live until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] std::optional<std::string> optional_text(int column) const;
    template <typename Id>
    [[nodiscard]] Id id(int column) const {
        return as_id<Id>(number(column));
    }

private:
    void bind(int index, const Value& value);
    Connection& m_connection;
    const char* m_literal = nullptr;
    std::unique_ptr<SQLite::Statement> m_statement;
};

}  // namespace simprof::sqlite
